package org.nguon.indexer.isolation;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.isolation.ChildFailure.Reason;

/// One child process, used by one thread at a time.
final class Child {
    private static final int LINES_KEPT = 20;
    private static final int LINE_LENGTH = 500;
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int PATIENCE = 3;
    private static final Duration END_LIMIT = Duration.ofSeconds(5);

    private final Process process;
    private final Optional<Path> scratch;
    private final DataOutputStream toChild;
    private final DataInputStream fromChild;
    private final ScheduledExecutorService watch;
    private final Thread listener;
    private final Deque<String> lastLines = new ArrayDeque<>();
    private volatile boolean late;

    private Child(Process process, Optional<Path> scratch, ScheduledExecutorService watch) {
        this.process = process;
        this.scratch = scratch;
        this.watch = watch;
        this.toChild = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.fromChild = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
        this.listener = Thread.ofPlatform()
                .daemon()
                .name("child-" + process.pid() + "-errors")
                .start(this::listen);
    }

    /// Starts a child and waits until it is ready.
    ///
    /// @throws IOException when no process could be started, or it ended or dawdled before it was ready
    static Child start(ChildSettings settings, ScheduledExecutorService watch) throws IOException {
        Optional<Path> scratch = settings.scratch().isEmpty()
                ? Optional.empty()
                : Optional.of(Files.createTempDirectory(
                        Files.createDirectories(settings.scratch().get()), "child-"));
        Child child = new Child(ChildCommand.of(settings, scratch).start(), scratch, watch);
        Alarm alarm = child.alarmAfter(START_LIMIT);
        try {
            if (Frames.kind(child.fromChild) != Frames.READY) {
                throw new IOException("it ended at once, " + child.ending());
            }
            return child;
        } catch (IOException e) {
            child.kill();
            throw e;
        } finally {
            alarm.cancel();
        }
    }

    boolean usable() {
        return !late && process.isAlive();
    }

    byte[] ask(String task, byte[] request, Duration timeout) throws ChildFailure {
        Alarm alarm = alarmAfter(timeout);
        try {
            Frames.write(toChild, Frames.CALL, Frames.text(task), request);
            int kind = Frames.kind(fromChild);
            return switch (kind) {
                case Frames.ANSWER -> Frames.part(fromChild);
                case Frames.REFUSAL ->
                    throw new ChildFailure(Reason.REFUSED, Frames.text(Frames.part(fromChild)), List.of());
                case Frames.NO_MEMORY -> {
                    String message = Frames.text(Frames.part(fromChild));
                    kill();
                    throw new ChildFailure(Reason.OUT_OF_MEMORY, message, errors());
                }
                default -> throw ended(timeout);
            };
        } catch (IOException e) {
            ChildFailure failure = ended(timeout);
            failure.addSuppressed(e);
            throw failure;
        } finally {
            alarm.cancel();
        }
    }

    /// Ends the process for good and waits for it, so that it leaves neither zombie nor open nor temporary file.
    void kill() {
        process.destroyForcibly();
        waitForEnd();
        scratch.filter(Files::exists).ifPresent(this::clear);
    }

    /// A folder that cannot be removed now is removed by whoever owns the scratch folder when that is opened again.
    private void clear(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            keep("its temporary files stay: " + e.getMessage());
        }
    }

    /// Kills the child when the time is over. On a machine with too much to do, a child that got less than half
    /// of that time from its processors has not run away, and is given up only after [#PATIENCE] times as long.
    private Alarm alarmAfter(Duration timeout) {
        Alarm alarm = new Alarm(timeout);
        alarm.ring = watch.schedule(alarm, timeout.toMillis(), TimeUnit.MILLISECONDS);
        return alarm;
    }

    private final class Alarm implements Runnable {
        private final Duration timeout;
        private final Optional<Duration> workedBefore = worked();
        private int rounds;
        private volatile boolean off;
        private volatile @Nullable Future<?> ring;

        Alarm(Duration timeout) {
            this.timeout = timeout;
        }

        @Override
        public void run() {
            if (off) {
                return;
            }
            rounds++;
            if (starved() && rounds < PATIENCE) {
                ring = watch.schedule(this, timeout.toMillis(), TimeUnit.MILLISECONDS);
            } else {
                late = true;
                process.destroyForcibly();
            }
        }

        private boolean starved() {
            Optional<Duration> work = worked().flatMap(now -> workedBefore.map(now::minus));
            return work.isPresent() && work.get().compareTo(timeout.dividedBy(2)) < 0;
        }

        void cancel() {
            off = true;
            Future<?> next = ring;
            if (next != null) {
                next.cancel(false);
            }
        }
    }

    private Optional<Duration> worked() {
        return process.info().totalCpuDuration();
    }

    /// How a request ended whose answer never came.
    private ChildFailure ended(Duration timeout) {
        // a process that closed its end has little left to do; one that only talks nonsense is stopped
        if (!waitForEnd()) {
            kill();
        }
        if (late) {
            return new ChildFailure(Reason.TIMED_OUT, "no answer within " + timeout.toMillis() + " ms", errors());
        }
        List<String> errors = errors();
        boolean memory = errors.stream()
                .anyMatch(line -> line.contains("insufficient memory for the Java Runtime")
                        || line.contains("java.lang.OutOfMemoryError")
                        || line.contains("failed to allocate")
                        || line.contains("std::bad_alloc"));
        return new ChildFailure(memory ? Reason.OUT_OF_MEMORY : Reason.CRASHED, ending(), errors);
    }

    private String ending() {
        waitForEnd();
        if (process.isAlive()) {
            return "it is still running";
        }
        int status = process.exitValue();
        String text = status > 128 ? "killed by signal " + (status - 128) : "exit status " + status;
        List<String> errors = errors();
        return errors.stream()
                .filter(line -> line.startsWith("# C ") || line.contains("SIG"))
                .map(line -> line.replaceFirst("^#\\s*", ""))
                .reduce((first, next) -> first + "; " + next)
                .map(where -> text + "; " + where)
                .orElseGet(() -> errors.isEmpty() ? text : text + "; " + errors.getLast());
    }

    private boolean waitForEnd() {
        boolean interrupted = false;
        try {
            long deadline = System.nanoTime() + END_LIMIT.toNanos();
            while (true) {
                try {
                    return process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<String> errors() {
        try {
            listener.join(Duration.ofSeconds(1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (lastLines) {
            return new ArrayList<>(lastLines);
        }
    }

    private void listen() {
        try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            int letter = reader.read();
            while (letter >= 0) {
                if (letter != '\n') {
                    if (line.length() < LINE_LENGTH) {
                        line.append((char) letter);
                    }
                } else if (!line.isEmpty()) {
                    keep(line.toString());
                    line.setLength(0);
                }
                letter = reader.read();
            }
            if (!line.isEmpty()) {
                keep(line.toString());
            }
        } catch (IOException e) {
            keep("its error stream broke off: " + e.getMessage());
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            if (lastLines.size() == LINES_KEPT) {
                lastLines.removeFirst();
            }
            lastLines.addLast(line);
        }
    }
}
