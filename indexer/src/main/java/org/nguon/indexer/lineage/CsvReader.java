package org.nguon.indexer.lineage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nguon.schemas.lineage.Cut;
import org.nguon.schemas.lineage.FilmTime;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Media;
import org.nguon.schemas.lineage.Shot;
import org.nguon.schemas.lineage.Span;
import org.nguon.schemas.lineage.Timecode;

/// A table with a heading: `name, source, recordIn, recordOut, sourceIn, sourceOut, rate, track`, in any order, and by
/// the names of a typed shot list too. Times are timecodes, frames, or minutes and seconds.
final class CsvReader {

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("shot", "name"),
            Map.entry("clip", "name"),
            Map.entry("source", "source"),
            Map.entry("file", "source"),
            Map.entry("recordin", "recordIn"),
            Map.entry("in", "recordIn"),
            Map.entry("start", "recordIn"),
            Map.entry("recordout", "recordOut"),
            Map.entry("out", "recordOut"),
            Map.entry("end", "recordOut"),
            Map.entry("sourcein", "sourceIn"),
            Map.entry("sourceout", "sourceOut"),
            Map.entry("rate", "rate"),
            Map.entry("fps", "rate"),
            Map.entry("track", "track"));
    private static final Pattern FRAMES = Pattern.compile("-?\\d{1,12}");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,3}):)?(?:(\\d{1,5}):)?(\\d{1,6}(?:\\.\\d{1,6})?)s?");
    private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

    private CsvReader() {}

    static EditList read(String text, Optional<FrameRate> wished) throws UnreadableList {
        List<List<String>> rows = rows(text);
        if (rows.isEmpty()) {
            throw UnreadableList.broken("an empty file");
        }
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            String heading = rows.getFirst().get(i).toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
            if (COLUMNS.containsKey(heading)) {
                columns.putIfAbsent(COLUMNS.get(heading), i);
            }
        }
        if (!columns.containsKey("recordIn") || !columns.containsKey("recordOut")) {
            throw UnreadableList.broken("no heading with recordIn and recordOut, and no edit list of another form");
        }
        List<String> notes = new ArrayList<>();
        List<Shot> shots = new ArrayList<>();
        FrameRate first = wished.orElse(FrameRate.PAL);
        if (wished.isEmpty() && !columns.containsKey("rate")) {
            notes.add("the list does not say its rate; taken as " + first);
        }
        for (int line = 1; line < rows.size(); line++) {
            Limits.count(line);
            try {
                shots.add(shot(rows.get(line), columns, first));
            } catch (IllegalArgumentException e) {
                throw UnreadableList.broken("line " + (line + 1) + ": " + e.getMessage());
            }
        }
        if (shots.isEmpty()) {
            throw UnreadableList.broken("a heading and no shot");
        }
        FrameRate rate = shots.getFirst().recordRate();
        return new EditList(EditList.Format.CSV, List.of(new Cut("", rate, FilmTime.ZERO, false, shots)), notes);
    }

    private static Shot shot(List<String> row, Map<String, Integer> columns, FrameRate wished) {
        FrameRate rate = cell(row, columns, "rate").map(FrameRate::parse).orElse(wished);
        Span record = new Span(
                cell(row, columns, "recordIn").map(it -> time(it, rate)).orElse(FilmTime.ZERO),
                cell(row, columns, "recordOut").map(it -> time(it, rate)).orElse(FilmTime.ZERO));
        FilmTime in = cell(row, columns, "sourceIn").map(it -> time(it, rate)).orElse(FilmTime.ZERO);
        FilmTime out =
                cell(row, columns, "sourceOut").map(it -> time(it, rate)).orElseGet(() -> in.plus(record.length()));
        String track = cell(row, columns, "track").orElse("V1").toUpperCase(Locale.ROOT);
        return new Shot(
                cell(row, columns, "name").orElse(""),
                cell(row, columns, "source")
                        .map(it -> new Media(Media.Kind.FILE, it))
                        .orElse(Media.NONE),
                track.startsWith("A") ? Shot.Kind.SOUND : Shot.Kind.PICTURE,
                track,
                record,
                rate,
                new Span(in, out),
                rate,
                BigDecimal.ONE,
                true);
    }

    private static Optional<String> cell(List<String> row, Map<String, Integer> columns, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size()
                ? Optional.empty()
                : Optional.of(Limits.name(row.get(at))).filter(it -> !it.isEmpty());
    }

    private static FilmTime time(String text, FrameRate rate) {
        if (Timecode.isOne(text)) {
            return Timecode.parse(text, rate, false).time();
        }
        if (FRAMES.matcher(text).matches()) {
            return FilmTime.ofFrames(Long.parseLong(text), rate);
        }
        var clock = CLOCK.matcher(text);
        if (!clock.matches()) {
            throw new IllegalArgumentException("no time: " + text);
        }
        BigDecimal seconds = new BigDecimal(clock.group(3));
        String hours = clock.group(2) == null ? null : clock.group(1);
        String minutes = clock.group(2) == null ? clock.group(1) : clock.group(2);
        if (minutes != null) {
            seconds = seconds.add(MINUTE.multiply(new BigDecimal(minutes)));
        }
        if (hours != null) {
            seconds = seconds.add(MINUTE.multiply(MINUTE).multiply(new BigDecimal(hours)));
        }
        return FilmTime.ofFrames(seconds, new FrameRate(1, 1));
    }

    /// Rows and cells with quotes as RFC 4180 has them; empty rows are left out.
    private static List<List<String>> rows(String text) throws UnreadableList {
        String heading = text.lines().findFirst().orElse("");
        char comma = heading.indexOf('\t') >= 0 ? '\t' : heading.indexOf(',') >= 0 ? ',' : ';';
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == comma && !quoted) {
                row.add(cell.toString().strip());
                cell.setLength(0);
            } else if ((c == '\n' || c == '\r') && (!quoted || i == text.length())) {
                row.add(cell.toString().strip());
                cell.setLength(0);
                if (row.stream().anyMatch(it -> !it.isEmpty())) {
                    rows.add(row);
                    Limits.count(rows.size() - 1);
                }
                row = new ArrayList<>();
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
