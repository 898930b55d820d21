package org.nguon.indexer.records;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Tables as text: RFC 4180, with comma, semicolon or tabulator, whichever the headings use.
///
/// A quote that is never closed would swallow the rest of the file. So lines are put together here until their quotes
/// are even, and where what comes of it is no record, only its first line is given up and the next one is read afresh.
final class CsvRecords {

    private CsvRecords() {}

    static void read(RecordFile file, RecordFile.Listener listener) throws IOException {
        try (BoundedLines lines = new BoundedLines(file.text())) {
            Optional<BoundedLines.Line> head = nextWritten(lines);
            if (head.isEmpty()) {
                throw new ArchiveException(Code.MR_UNREADABLE, "no line of headings");
            }
            char comma = comma(head.get().text());
            List<BoundedLines.Line> first = whole(head.get(), lines);
            List<String> headings = cells(joined(first), comma)
                    .map(cells -> Table.headings(cells))
                    .orElseThrow(() -> new ArchiveException(Code.MR_UNREADABLE, "line 1"));
            boolean goOn = listener.headings(headings);
            for (var line = nextWritten(lines); goOn && line.isPresent(); line = nextWritten(lines)) {
                goOn = take(line.get(), lines, headings, comma, listener);
            }
        }
    }

    private static boolean take(
            BoundedLines.Line begin,
            BoundedLines lines,
            List<String> headings,
            char comma,
            RecordFile.Listener listener)
            throws IOException {
        if (begin.cut()) {
            return listener.broken(begin.number(), Code.MR_CELL_LONG, "");
        }
        List<BoundedLines.Line> whole = whole(begin, lines);
        Optional<List<String>> cells = cells(joined(whole), comma);
        if (cells.isPresent() && cells.get().size() == headings.size()) {
            return cells.get().stream().anyMatch(cell -> cell.length() > RecordLimits.CELL)
                    ? listener.broken(begin.number(), Code.MR_CELL_LONG, "> " + RecordLimits.CELL)
                    : listener.found(new FoundRecord(begin.number(), Table.row(headings, cells.get())));
        }
        lines.giveBack(whole.subList(1, whole.size()));
        String why = whole.size() > 1 || cells.isEmpty()
                ? "a quote that is not closed"
                : cells.get().size() + " cells under " + headings.size() + " headings";
        return listener.broken(begin.number(), Code.MR_ROW_BROKEN, why);
    }

    /// The line and those after it, up to the one that makes the number of quotes even; the line alone where none
    /// does within the limits.
    private static List<BoundedLines.Line> whole(BoundedLines.Line begin, BoundedLines lines) throws IOException {
        List<BoundedLines.Line> whole = new ArrayList<>(List.of(begin));
        long quotes = quotes(begin);
        long length = begin.text().length();
        while (quotes % 2 != 0) {
            Optional<BoundedLines.Line> next = lines.next();
            next.ifPresent(whole::add);
            length += next.map(line -> line.text().length()).orElse(0);
            boolean tooFar = whole.size() > RecordLimits.LINES_OF_A_RECORD || length > RecordLimits.RECORD;
            if (next.isEmpty() || tooFar || next.get().cut()) {
                lines.giveBack(whole.subList(1, whole.size()));
                return List.of(begin);
            }
            quotes += quotes(next.get());
        }
        return whole;
    }

    private static long quotes(BoundedLines.Line line) {
        return line.text().chars().filter(c -> c == '"').count();
    }

    private static String joined(List<BoundedLines.Line> lines) {
        return lines.size() == 1
                ? lines.getFirst().text()
                : String.join("\n", lines.stream().map(BoundedLines.Line::text).toList());
    }

    private static Optional<BoundedLines.Line> nextWritten(BoundedLines lines) throws IOException {
        Optional<BoundedLines.Line> line = lines.next();
        while (line.isPresent() && line.get().text().isBlank()) {
            line = lines.next();
        }
        return line;
    }

    /// The cells of a record; absent where its quotes are not those of RFC 4180.
    private static Optional<List<String>> cells(String record, char comma) {
        if (record.chars().filter(c -> c == '"').count() % 2 != 0) {
            return Optional.empty();
        }
        try {
            List<String> cells = CsvReader.builder()
                    .fieldSeparator(comma)
                    .ofSingleCsvRecord(record)
                    .getFields();
            return cells.size() > RecordLimits.COLUMNS ? Optional.empty() : Optional.of(cells);
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    private static char comma(String headings) {
        char most = ',';
        long count = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long here = headings.chars().filter(c -> c == candidate).count();
            if (here > count) {
                most = candidate;
                count = here;
            }
        }
        return most;
    }
}
