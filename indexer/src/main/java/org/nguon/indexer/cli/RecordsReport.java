package org.nguon.indexer.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.records.RecordIntake;
import org.nguon.indexer.records.RecordOutcome;
import org.nguon.schemas.asset.AssetId;

/// The report of a file of records: one JSON object a record, and a sentence at the end. A line that stands in the
/// report is true, whatever happens next.
final class RecordsReport implements RecordIntake.Listener, AutoCloseable {

    private final Optional<OutputStream> lines;
    private final String file;
    private final Locale language;
    private final Map<String, Long> counts = new TreeMap<>();

    private RecordsReport(Optional<OutputStream> lines, String file, Locale language) {
        this.lines = lines;
        this.file = file;
        this.language = language;
    }

    /// @param report where the lines go, replacing what was there; absent for no lines
    static RecordsReport to(Optional<Path> report, Path file, Locale language) throws IOException {
        Optional<OutputStream> lines = report.isEmpty()
                ? Optional.empty()
                : Optional.of(new BufferedOutputStream(Files.newOutputStream(report.get()), 1 << 16));
        return new RecordsReport(lines, file.getFileName().toString(), language);
    }

    /// The line of one record.
    record Line(
            String file,
            long row,
            String number,
            String outcome,
            @Nullable String code,
            @Nullable String reason,
            @Nullable String assetId) {}

    @Override
    public void ended(long row, String number, RecordOutcome outcome) {
        counts.merge(outcome.word(), 1L, Long::sum);
        if (lines.isPresent()) {
            try {
                String line = Json.write(line(row, number, outcome)) + "\n";
                lines.get().write(line.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException("the report could not be written: " + e.getMessage(), e);
            }
        }
    }

    private Line line(long row, String number, RecordOutcome outcome) {
        String assetId = outcome.asset().map(AssetId::toString).orElse(null);
        return switch (outcome) {
            case RecordOutcome.Refused(var code, String detail) ->
                new Line(
                        file,
                        row,
                        number,
                        outcome.word(),
                        code.id(),
                        detail.isEmpty() ? code.text(language) : code.text(language) + " (" + detail + ")",
                        null);
            case RecordOutcome.Added _, RecordOutcome.Changed _, RecordOutcome.AlreadyHeld _ ->
                new Line(file, row, number, outcome.word(), null, null, assetId);
        };
    }

    /// How many records ended in which way.
    ///
    /// @param joined records that were joined to pictures which were there before
    String summary(long joined) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        String ends = counts.entrySet().stream()
                .map(end -> end.getValue() + " " + end.getKey())
                .collect(Collectors.joining(", "));
        return all + " records: " + ends + (joined == 0 ? "" : "; " + joined + " joined to pictures");
    }

    @Override
    public void close() throws IOException {
        if (lines.isPresent()) {
            lines.get().close();
        }
    }
}
