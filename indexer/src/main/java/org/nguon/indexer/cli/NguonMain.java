package org.nguon.indexer.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Where the process starts for every command but `start`.
public final class NguonMain {

    private static final long SECONDS_TO_STOP = 30;

    private NguonMain() {}

    /// Runs one command and ends the process with its exit code. When the process is asked to end, the
    /// command stops at the next good moment and the archive is closed.
    public static void main(String[] args) {
        AtomicBoolean stopAsked = new AtomicBoolean();
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stopAsked.set(true);
            try {
                if (!ended.await(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                    System.err.println("nguon: stopped before the archive was closed; the next start puts it right");
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        int exitCode = ExitCode.UNAVAILABLE;
        try {
            exitCode = Commands.run(new Surroundings(
                    List.of(args),
                    Path.of("").toAbsolutePath(),
                    language(System.getenv()),
                    Optional.ofNullable(System.console())
                            .map(Console::isTerminal)
                            .orElse(false),
                    System.getenv(),
                    stopAsked::get,
                    out,
                    err,
                    Optional.empty()));
        } finally {
            ended.countDown();
        }
        System.exit(exitCode);
    }

    /// The language of a person at a shell: `NGUON_LANGUAGE`, or what the machine is set to.
    static Locale language(Map<String, String> environment) {
        String tag = environment.get("NGUON_LANGUAGE");
        return tag == null || tag.isBlank() ? Locale.getDefault() : Locale.forLanguageTag(tag);
    }
}
