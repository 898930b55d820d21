package org.nguon.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class CommandLoggingTest {

    @Test
    void isFoundByLogback() {
        assertThat(ServiceLoader.load(Configurator.class))
                .extracting(configurator -> configurator.getClass().getName())
                .contains(CommandLogging.class.getName());
    }

    @Test
    void keepsTheOutputFreeForResults() {
        assertThat(printed(
                        "warn",
                        context -> context.getLogger("org.nguon.indexer.index.SearchIndex")
                                .warn("rebuilt")))
                .matches("(?s)out:err:\\d\\d:\\d\\d:\\d\\d WARN  SearchIndex: rebuilt\\R");
    }

    @Test
    void leavesOutWhatNobodyNeedsToKnow() {
        assertThat(printed("warn", context -> {
                    context.getLogger("org.nguon.indexer.index.SearchIndex").info("opened");
                    context.getLogger("com.zaxxer.hikari").info("started");
                }))
                .isEqualTo("out:err:");
    }

    @Test
    void tellsMoreOfItselfWhenAsked() {
        assertThat(printed("debug", context -> {
                    context.getLogger("org.nguon.indexer.index.SearchIndex").debug("opened");
                    context.getLogger("com.zaxxer.hikari").debug("started");
                }))
                .contains("opened")
                .doesNotContain("started");
    }

    private static String printed(String level, java.util.function.Consumer<LoggerContext> use) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            LoggerContext context = new LoggerContext();
            context.setMDCAdapter(new LogbackMDCAdapter());
            new CommandLogging(level).configure(context);
            use.accept(context);
            context.stop();
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
        return "out:" + out.toString(StandardCharsets.UTF_8) + "err:" + err.toString(StandardCharsets.UTF_8);
    }
}
