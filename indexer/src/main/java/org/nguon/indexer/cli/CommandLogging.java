package org.nguon.indexer.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.logging.Logger;

/// How commands log: warnings and worse, one line each, to the error output, so that what a command prints
/// can be read by the next one. `NGUON_LOG` sets another level for what this project writes: error, warn,
/// info, debug or trace.
///
/// Found by logback itself when no configuration file is there; the desks replace it by their own. Public
/// because logback must be able to make one.
@ConfiguratorRank(ConfiguratorRank.FALLBACK + 1)
public final class CommandLogging extends ContextAwareBase implements Configurator {
    /// Lucene says through the JDK's own logging that it could be faster with a module that a short command
    /// leaves out. Kept here because the JDK forgets a logger that nobody holds.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private final String level;

    /// Takes the level from the environment.
    public CommandLogging() {
        this(System.getenv().getOrDefault("NGUON_LOG", "warn"));
    }

    CommandLogging(String level) {
        this.level = level;
    }

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        PatternLayoutEncoder line = new PatternLayoutEncoder();
        line.setContext(context);
        line.setPattern("%d{HH:mm:ss} %-5level %logger{0}: %msg%n%ex");
        line.start();

        ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
        errors.setContext(context);
        errors.setTarget(ConsoleTarget.SystemErr.getName());
        errors.setEncoder(line);
        errors.start();

        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(errors);
        context.getLogger("org.nguon").setLevel(Level.toLevel(level, Level.WARN));
        // It warns of each H2 that is newer than itself.
        context.getLogger("org.flywaydb").setLevel(Level.ERROR);
        LUCENE.setLevel(java.util.logging.Level.SEVERE);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
