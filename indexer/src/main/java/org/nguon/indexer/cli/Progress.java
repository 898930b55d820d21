package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.nguon.indexer.intake.Outcome;

/// One line that says how far a batch is: counts by outcome, rate, time left. On a terminal it is drawn over
/// itself a few times a second; elsewhere it is written every ten seconds.
final class Progress {

    private static final Duration TERMINAL_PERIOD = Duration.ofMillis(200);
    private static final Duration LOG_PERIOD = Duration.ofSeconds(10);
    private static final int BAR_WIDTH = 24;

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final long startedAt;
    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private OptionalLong total = OptionalLong.empty();
    private long done;
    private long drawnAt;
    private int drawnLength;

    Progress(PrintWriter out, boolean terminal, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
        this.drawnAt = startedAt;
    }

    /// Tells how many files there are, once that is known.
    synchronized void total(long files) {
        total = OptionalLong.of(files);
    }

    synchronized void ended(Outcome outcome) {
        done++;
        counts.merge(outcome, 1L, Long::sum);
        long now = nanoTime.getAsLong();
        if (now - drawnAt >= (terminal ? TERMINAL_PERIOD : LOG_PERIOD).toNanos()) {
            drawnAt = now;
            draw(line(now));
        }
    }

    long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    /// Draws the last line, which stays.
    synchronized void close() {
        draw(summary(nanoTime.getAsLong()));
        if (terminal) {
            out.println();
            out.flush();
        }
    }

    private void draw(String line) {
        if (terminal) {
            out.print("\r" + line + " ".repeat(Math.max(0, drawnLength - line.length())));
            drawnLength = line.length();
        } else {
            out.println(line);
        }
        out.flush();
    }

    private String line(long now) {
        double seconds = (now - startedAt) / 1e9;
        double rate = done / Math.max(seconds, 1e-3);
        StringBuilder line = new StringBuilder();
        if (total.isPresent() && total.getAsLong() > 0) {
            double share = Math.min(1, (double) done / total.getAsLong());
            int full = (int) Math.round(share * BAR_WIDTH);
            line.append('[')
                    .repeat('#', full)
                    .repeat('.', BAR_WIDTH - full)
                    .append(String.format(Locale.ROOT, "] %3.0f%%  ", share * 100));
        }
        line.append(String.format(Locale.ROOT, "%d files, %.1f/s", done, rate));
        total.ifPresent(files -> {
            long left = Math.max(0, files - done);
            line.append(", ")
                    .append(time((long) Math.ceil(left / Math.max(rate, 1e-3))))
                    .append(" left");
        });
        return line.append(byOutcome()).toString();
    }

    private String summary(long now) {
        double seconds = (now - startedAt) / 1e9;
        return String.format(
                Locale.ROOT,
                "%d files in %s, %.1f/s%s",
                done,
                time(Math.round(seconds)),
                done / Math.max(seconds, 1e-3),
                byOutcome());
    }

    private String byOutcome() {
        return counts.isEmpty()
                ? ""
                : counts.entrySet().stream()
                        .map(entry -> entry.getKey().word() + " " + entry.getValue())
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    private static String time(long seconds) {
        return seconds < 60
                ? seconds + " s"
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
