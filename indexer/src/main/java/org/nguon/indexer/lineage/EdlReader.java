package org.nguon.indexer.lineage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nguon.schemas.lineage.Cut;
import org.nguon.schemas.lineage.FilmTime;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Media;
import org.nguon.schemas.lineage.Shot;
import org.nguon.schemas.lineage.Span;
import org.nguon.schemas.lineage.Timecode;

/// CMX3600 edit decision lists: events of one line, notes below them.
///
/// A dissolve or wipe is written as two lines of one event: the outgoing source, of no length where it only goes on
/// from the event before, and the incoming one. What goes on in the source from the line before it, with no length of
/// its own or after its dissolve, is one shot with it.
final class EdlReader {

    private static final Pattern EVENT = Pattern.compile(
            "^(\\d{1,8}[A-Z]?)\\s+(\\S.*?)\\s+" + "(\\S{1,14})\\s+(\\S{1,14})\\s+(\\S{1,14})\\s+(\\S{1,14})$");
    private static final Pattern NOTE = Pattern.compile("^\\*?\\s*([A-Z][A-Z ]*?)\\s*(?:IS\\s+|:)\\s*(.*)$");
    private static final Pattern MOTION = Pattern.compile("^M2\\s+(.*?)\\s+([+-]?\\d+(?:\\.\\d+)?)\\s+(\\S+)$");
    private static final Pattern TRANSITION = Pattern.compile("D|W\\d{0,3}|K|KB|KO");
    private static final Pattern FRAMES = Pattern.compile("\\d{1,9}");
    private static final Pattern FRAME_PART = Pattern.compile("\\b\\d\\d[:;.,]\\d\\d[:;.,]\\d\\d[:;.,](\\d\\d)\\b");
    private static final Set<String> NOTHING = Set.of("AX", "UNKNOWN", "NONE");
    private static final Map<String, List<String>> CHANNELS = Map.of(
            "V", List.of("V1"),
            "A", List.of("A1"),
            "AA", List.of("A1", "A2"),
            "B", List.of("V1", "A1"),
            "A/V", List.of("V1", "A1"),
            "A2/V", List.of("V1", "A2"),
            "AA/V", List.of("V1", "A1", "A2"));
    private static final int TIMES = 4;

    private final Optional<FrameRate> wished;
    private final List<String> notes = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private final Map<String, List<Row>> tracks = new LinkedHashMap<>();
    private FrameRate rate = FrameRate.FILM;
    private String title = "";
    private boolean drop;
    private List<Row> event = new ArrayList<>();
    private String number = "";
    private final Map<String, String> said = new LinkedHashMap<>();
    private int shots;

    /// A line of an event.
    ///
    /// @param joins whether the line before it dissolved or wiped into its source
    private record Row(
            String reel,
            String channels,
            boolean transition,
            Span source,
            Span record,
            BigDecimal speed,
            String name,
            Media media,
            boolean joins) {}

    EdlReader(Optional<FrameRate> wished) {
        this.wished = wished;
    }

    static boolean looksLikeOne(String text) {
        return text.lines().limit(2_000).anyMatch(line -> line.startsWith("TITLE:") || isEvent(line.strip()));
    }

    private static boolean isEvent(String line) {
        Matcher parts = EVENT.matcher(line.replaceAll("\\s+", " "));
        return parts.matches() && isTime(parts.group(3)) && isTime(parts.group(6));
    }

    private static boolean isTime(String text) {
        return Timecode.isOne(text) || FRAMES.matcher(text).matches();
    }

    EditList read(String text) throws UnreadableList {
        rate = wished.orElseGet(() -> guess(text));
        int at = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            at++;
            String line = raw.replaceAll("\\s+", " ").strip();
            if (line.startsWith("TITLE:")) {
                endCut();
                title = Limits.name(line.substring("TITLE:".length()));
            } else if (line.startsWith("FCM:")) {
                drop = !line.contains("NON") && line.contains("DROP") && rate.mayDrop();
            } else if (isEvent(line)) {
                row(line, at);
            } else {
                note(line);
            }
        }
        endCut();
        if (cuts.isEmpty()) {
            throw UnreadableList.broken("no event");
        }
        return new EditList(EditList.Format.EDL, cuts, notes);
    }

    /// Lists do not say their rate. Dropped numbers are 29.97; else the highest number of a frame tells.
    private FrameRate guess(String text) {
        boolean drops = text.lines()
                .anyMatch(line -> line.startsWith("FCM:") && line.contains("DROP") && !line.contains("NON"));
        int highest = 0;
        Matcher frames = FRAME_PART.matcher(text);
        while (frames.find()) {
            highest = Math.max(highest, Integer.parseInt(frames.group(1)));
        }
        FrameRate guessed = FrameRate.FILM;
        if (drops && highest < FrameRate.NTSC.nominal()) {
            guessed = FrameRate.NTSC;
        } else if (highest >= FrameRate.NTSC.nominal()) {
            guessed = new FrameRate(highest < 50 ? 50 : 60, 1);
        } else if (highest >= FrameRate.PAL.nominal()) {
            guessed = new FrameRate(30, 1);
        } else if (highest >= FrameRate.FILM.nominal()) {
            guessed = FrameRate.PAL;
        }
        notes.add("the list does not say its rate; its numbers fit " + guessed);
        return guessed;
    }

    private void row(String line, int at) throws UnreadableList {
        String[] words = line.split(" ", -1);
        int end = words.length - TIMES;
        List<String> head = new ArrayList<>(Arrays.asList(words).subList(1, end));
        if (head.size() < 3) {
            throw UnreadableList.broken("line " + at + ": no reel, channel and kind of edit");
        }
        if (FRAMES.matcher(head.getLast()).matches() && head.size() > 3) {
            head.removeLast();
        }
        String kind = head.removeLast().toUpperCase(Locale.ROOT);
        if ((kind.equals("B") || kind.equals("O"))
                && head.size() > 2
                && head.getLast().equalsIgnoreCase("K")) {
            kind = head.removeLast() + kind;
        }
        boolean transition = TRANSITION.matcher(kind).matches();
        if (!transition && !kind.equals("C")) {
            throw UnreadableList.broken("line " + at + ": no kind of edit: " + kind);
        }
        String channels = head.removeLast();
        String reel = String.join(" ", head);
        try {
            Span source = span(words[end], words[end + 1]);
            Span record = span(words[end + 2], words[end + 3]);
            if (!words[0].equals(number)) {
                endEvent();
                number = words[0];
            }
            event.add(new Row(reel, channels, transition, source, record, BigDecimal.ONE, "", Media.NONE, false));
        } catch (IllegalArgumentException e) {
            throw UnreadableList.broken("line " + at + ": " + e.getMessage());
        }
    }

    private Span span(String in, String out) {
        FilmTime from = time(in);
        FilmTime to = time(out);
        // a source may pass midnight, where its numbers begin again
        return to.compareTo(from) < 0
                ? new Span(from, to.plus(FilmTime.ofFrames(24 * 3600 * rate.nominal(), rate)))
                : new Span(from, to);
    }

    private FilmTime time(String text) {
        return Timecode.isOne(text)
                ? Timecode.parse(text, rate, drop).time()
                : FilmTime.ofFrames(Long.parseLong(text), rate);
    }

    private void note(String line) {
        Matcher motion = MOTION.matcher(line);
        if (motion.matches()) {
            said.put("M2 " + motion.group(1), motion.group(2));
            return;
        }
        if (line.startsWith("AUD ")) {
            Limits.note(notes, "event " + number + " is heard on channels " + line.substring(4) + " too");
            return;
        }
        Matcher words = NOTE.matcher(line);
        if (words.matches()) {
            said.putIfAbsent(words.group(1), words.group(2).strip());
        }
    }

    private void endEvent() throws UnreadableList {
        boolean dissolves = event.stream().anyMatch(Row::transition);
        for (int i = 0; i < event.size(); i++) {
            Row row = event.get(i);
            boolean incoming = dissolves && row.transition();
            String name = Optional.ofNullable(said.get(incoming ? "TO CLIP NAME" : "FROM CLIP NAME"))
                    .or(() -> Optional.ofNullable(said.get("KEY CLIP NAME")).filter(_ -> row.transition()))
                    .or(() -> Optional.ofNullable(said.get("FROM CLIP NAME")).filter(_ -> event.size() == 1))
                    .or(() -> Optional.ofNullable(said.get("CLIP NAME")))
                    .orElse("");
            boolean outgoing = !incoming || event.size() == 1;
            Row full = new Row(
                    row.reel(),
                    row.channels(),
                    row.transition(),
                    row.source(),
                    record(i),
                    speed(row.reel(), i),
                    Limits.name(name),
                    media(row.reel(), name, outgoing),
                    incoming);
            for (String track : channels(row.channels())) {
                place(full, track);
            }
        }
        event = new ArrayList<>();
        said.clear();
    }

    /// A line of no length stands up to where the next line of its event begins.
    private Span record(int row) {
        Span record = event.get(row).record();
        if (row + 1 < event.size() && record.in().equals(record.out())) {
            FilmTime next = event.get(row + 1).record().in();
            return next.compareTo(record.in()) > 0 ? new Span(record.in(), next) : record;
        }
        return record;
    }

    private BigDecimal speed(String reel, int row) {
        String frames = said.get("M2 " + reel);
        if (frames == null && row == 0) {
            frames = said.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith("M2 "))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        }
        return frames == null
                ? BigDecimal.ONE
                : new BigDecimal(frames)
                        .divide(BigDecimal.valueOf(rate.nominal()), 6, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
    }

    private Media media(String reel, String name, boolean outgoing) {
        String plain = reel.toUpperCase(Locale.ROOT);
        if (plain.equals("BL") || plain.equals("BLACK")) {
            return new Media(Media.Kind.GENERATED, "black");
        }
        if (plain.equals("BARS") || plain.equals("BAR")) {
            return new Media(Media.Kind.GENERATED, "bars");
        }
        if (outgoing) {
            for (String key : List.of("FROM CLIP", "FROM FILE", "SOURCE FILE", "OTIO REFERENCE FROM")) {
                String file = said.get(key);
                if (file != null && !file.isEmpty()) {
                    return new Media(Media.Kind.FILE, Limits.name(file));
                }
            }
        }
        if (!NOTHING.contains(plain)) {
            return new Media(Media.Kind.REEL, Limits.name(reel));
        }
        return name.isEmpty() ? Media.NONE : new Media(Media.Kind.FILE, Limits.name(name));
    }

    private static List<String> channels(String channels) {
        List<String> known = CHANNELS.get(channels.toUpperCase(Locale.ROOT));
        return known == null ? List.of(Limits.name(channels)) : known;
    }

    private void place(Row row, String track) throws UnreadableList {
        List<Row> rows = tracks.computeIfAbsent(track, _ -> new ArrayList<>());
        if (!rows.isEmpty() && !row.transition()) {
            Row last = rows.getLast();
            boolean goesOn = last.reel().equals(row.reel())
                    && last.source().out().equals(row.source().in())
                    && last.record().out().equals(row.record().in())
                    && last.speed().compareTo(row.speed()) == 0;
            boolean seamless = row.record().in().equals(row.record().out())
                    || (last.joins() && (last.name().isEmpty() || last.name().equals(row.name())));
            if (goesOn && seamless) {
                rows.set(
                        rows.size() - 1,
                        new Row(
                                last.reel(),
                                last.channels(),
                                last.transition(),
                                new Span(last.source().in(), row.source().out()),
                                new Span(last.record().in(), row.record().out()),
                                last.speed(),
                                last.name().isEmpty() ? row.name() : last.name(),
                                last.media().kind() == Media.Kind.FILE ? last.media() : row.media(),
                                last.joins()));
                return;
            }
        }
        shots++;
        Limits.count(shots);
        rows.add(row);
    }

    private void endCut() throws UnreadableList {
        endEvent();
        number = "";
        if (tracks.isEmpty()) {
            return;
        }
        List<Shot> placed = new ArrayList<>();
        tracks.forEach((track, rows) -> rows.forEach(row -> placed.add(new Shot(
                row.name(),
                row.media(),
                track.startsWith("A") ? Shot.Kind.SOUND : Shot.Kind.PICTURE,
                track,
                row.record(),
                rate,
                row.source(),
                rate,
                row.speed(),
                true))));
        FilmTime start = placed.stream()
                .map(shot -> shot.record().in())
                .reduce(FilmTime::earlier)
                .orElse(FilmTime.ZERO);
        cuts.add(new Cut(title, rate, start, drop, placed));
        tracks.clear();
    }
}
