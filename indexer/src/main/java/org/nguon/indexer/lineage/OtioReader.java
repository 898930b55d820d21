package org.nguon.indexer.lineage;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.lineage.Cut;
import org.nguon.schemas.lineage.FilmTime;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Media;
import org.nguon.schemas.lineage.Shot;
import org.nguon.schemas.lineage.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// OpenTimelineIO, as JSON. What is nested is laid out on the track that it lies on, cut to what its composition shows.
final class OtioReader {

    private static final BigDecimal STILL = BigDecimal.ZERO;

    private final List<String> notes = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private int total;
    private List<Shot> shots = new ArrayList<>();
    private FrameRate rate = FrameRate.FILM;

    /// Where the time of a composition lies in the film.
    ///
    /// @param film moment of the film at which its visible part begins
    /// @param cutOff how much of it lies before
    /// @param speed at which it runs
    /// @param visible the part that is shown; absent where nothing is cut off after `cutOff`
    private record Place(FilmTime film, FilmTime cutOff, BigDecimal speed, Optional<Span> visible, boolean enabled) {}

    EditList read(String json) throws UnreadableList {
        try {
            JsonNode root = Json.mapper().readTree(finite(json));
            find(root, 0);
        } catch (JacksonException e) {
            throw UnreadableList.broken(
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        }
        return new EditList(EditList.Format.OTIO, cuts, notes);
    }

    /// Numbers that JSON does not have, as some writers of metadata leave them, become null.
    private static String finite(String json) {
        if (!json.contains("Inf") && !json.contains("NaN") && !json.contains("nan")) {
            return json;
        }
        StringBuilder finite = new StringBuilder(json.length());
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '"' && !(quoted && escaped(json, i))) {
                quoted = !quoted;
            }
            int word = quoted ? 0 : infinite(json, i);
            if (word > 0) {
                finite.append("null");
                i += word - 1;
            } else {
                finite.append(c);
            }
        }
        return finite.toString();
    }

    private static boolean escaped(String json, int at) {
        int strokes = 0;
        while (at - strokes - 1 >= 0 && json.charAt(at - strokes - 1) == '\\') {
            strokes++;
        }
        return strokes % 2 == 1;
    }

    private static int infinite(String json, int at) {
        for (String word : List.of("-Infinity", "Infinity", "-Inf", "Inf", "NaN", "nan")) {
            if (json.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    private void find(JsonNode node, int depth) throws UnreadableList {
        Limits.depth(depth);
        if (node.isArray()) {
            for (JsonNode child : node) {
                find(child, depth + 1);
            }
            return;
        }
        switch (schema(node)) {
            case "Timeline" -> cut(node, node.path("tracks"));
            case "SerializableCollection", "SerializeableCollection" -> find(node.path("children"), depth + 1);
            case "Stack", "Track", "Sequence", "Clip" -> cut(node, node);
            default -> throw UnreadableList.broken("no timeline: " + schema(node));
        }
    }

    /// `Clip` of `Clip.2`.
    private static String schema(JsonNode node) {
        String schema = node.path("OTIO_SCHEMA").asString("");
        int dot = schema.indexOf('.');
        return dot < 0 ? schema : schema.substring(0, dot);
    }

    private static String name(JsonNode node) {
        return Limits.name(node.path("name").asString(""));
    }

    private void cut(JsonNode node, JsonNode tracks) throws UnreadableList {
        shots = new ArrayList<>();
        JsonNode begin = node.path("global_start_time");
        rate = begin.isObject() ? rateOf(begin) : firstRate(tracks, 0).orElse(FrameRate.FILM);
        FilmTime start = begin.isObject() ? time(begin) : FilmTime.ZERO;
        Place place = new Place(start, FilmTime.ZERO, BigDecimal.ONE, Optional.empty(), true);
        switch (schema(tracks)) {
            case "Stack" -> {
                int pictures = 0;
                int sounds = 0;
                for (JsonNode track : tracks.path("children")) {
                    boolean sound = track.path("kind").asString("").equals("Audio");
                    String number = sound ? "A" + ++sounds : "V" + ++pictures;
                    lay(track, place, number, sound ? Shot.Kind.SOUND : Shot.Kind.PICTURE, 0);
                }
            }
            case "Track", "Sequence", "Clip" -> {
                boolean sound = tracks.path("kind").asString("").equals("Audio");
                lay(tracks, place, sound ? "A1" : "V1", sound ? Shot.Kind.SOUND : Shot.Kind.PICTURE, 0);
            }
            default -> Limits.note(notes, name(node) + " has no tracks");
        }
        cuts.add(new Cut(name(node), rate, start, false, shots));
    }

    private Optional<FrameRate> firstRate(JsonNode node, int depth) throws UnreadableList {
        Limits.depth(depth);
        Optional<JsonNode> range = range(node);
        if (range.isPresent()) {
            return Optional.of(rateOf(range.get().path("duration")));
        }
        for (JsonNode child : node.path("children")) {
            Optional<FrameRate> found = firstRate(child, depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// What an item shows of itself, as the file says it: its source range, else what its media have.
    private static Optional<JsonNode> range(JsonNode item) {
        JsonNode range = item.path("source_range");
        if (range.isObject()) {
            return Optional.of(range);
        }
        return Optional.of(media(item).path("available_range")).filter(JsonNode::isObject);
    }

    private static JsonNode media(JsonNode clip) {
        if (clip.path("media_references").isObject()) {
            return clip.path("media_references")
                    .path(clip.path("active_media_reference_key").asString("DEFAULT_MEDIA"));
        }
        return clip.path("media_reference");
    }

    private static FrameRate rateOf(JsonNode time) {
        BigDecimal rate = decimal(time.path("rate"));
        return rate.signum() <= 0 ? FrameRate.FILM : FrameRate.of(rate);
    }

    private static FilmTime time(JsonNode time) {
        return FilmTime.ofFrames(decimal(time.path("value")), rateOf(time));
    }

    private static BigDecimal decimal(JsonNode number) {
        return number.isNumber() ? number.decimalValue() : BigDecimal.ZERO;
    }

    private static Span span(JsonNode range) {
        FilmTime length = time(range.path("duration"));
        return Span.of(time(range.path("start_time")), length.later(FilmTime.ZERO));
    }

    private FilmTime length(JsonNode item, int depth) throws UnreadableList {
        Limits.depth(depth);
        Optional<JsonNode> range = range(item);
        if (range.isPresent()) {
            return span(range.get()).length();
        }
        FilmTime length = FilmTime.ZERO;
        for (JsonNode child : item.path("children")) {
            if (!schema(child).equals("Transition")) {
                FilmTime one = length(child, depth + 1);
                length = schema(item).equals("Stack") ? length.later(one) : length.plus(one);
            }
        }
        return length;
    }

    private static BigDecimal speed(JsonNode item) {
        BigDecimal speed = BigDecimal.ONE;
        for (JsonNode effect : item.path("effects")) {
            switch (schema(effect)) {
                case "FreezeFrame" -> speed = STILL;
                case "LinearTimeWarp" ->
                    speed = speed.multiply(
                            effect.path("time_scalar").isNumber()
                                    ? effect.path("time_scalar").decimalValue()
                                    : BigDecimal.ONE);
                default -> {
                    // other effects do not change which frame is shown
                }
            }
        }
        return speed;
    }

    /// Lays an item whose visible part begins at a place.
    private void lay(JsonNode item, Place place, String track, Shot.Kind kind, int depth) throws UnreadableList {
        Limits.depth(depth);
        switch (schema(item)) {
            case "Clip" -> clip(item, place, track, kind);
            case "Stack", "Track", "Sequence" -> composition(item, place, track, kind, depth);
            case "Gap", "Filler", "Transition" -> {
                // nothing is shown, or what lies beside it
            }
            default -> Limits.note(notes, "not read: " + schema(item) + " " + name(item));
        }
    }

    private void composition(JsonNode item, Place place, String track, Shot.Kind kind, int depth)
            throws UnreadableList {
        if (item.path("children").isEmpty()) {
            if (depth > 0) {
                Limits.note(notes, "the composition \"" + name(item) + "\" has no contents in the list");
            }
            return;
        }
        Optional<Span> range = Optional.of(item.path("source_range"))
                .filter(JsonNode::isObject)
                .map(OtioReader::span);
        if (place.visible().isPresent() || place.cutOff().numerator() != 0) {
            // what holds this one shows a part of it only
            Span whole = range.isPresent() ? range.get() : new Span(FilmTime.ZERO, length(item, depth));
            FilmTime left = whole.length().minus(place.cutOff());
            range = Optional.of(Span.of(
                    whole.in().plus(place.cutOff()),
                    place.visible().map(Span::length).orElse(left)));
        }
        FilmTime begin = range.map(Span::in).orElse(FilmTime.ZERO);
        boolean enabled = place.enabled() && item.path("enabled").asBoolean(true);
        BigDecimal speed = speed(item);
        Optional<Span> visible = range;
        if (speed.signum() != 0 && speed.compareTo(BigDecimal.ONE) != 0 && range.isPresent()) {
            FilmTime shown = range.get().length().atSpeed(BigDecimal.ONE.divide(speed.abs(), MathContext.DECIMAL64));
            visible = Optional.of(Span.of(begin, shown));
        }
        if (visible.isPresent() && !reaches(item, visible.get(), depth)) {
            Limits.note(notes, "\"" + name(item) + "\" says that it shows none of its contents; taken as all of them");
            visible = Optional.empty();
        }
        FilmTime at = FilmTime.ZERO;
        for (JsonNode child : item.path("children")) {
            if (schema(child).equals("Transition")) {
                continue;
            }
            FilmTime length = length(child, depth + 1);
            Span here = Span.of(at, length);
            Optional<Span> shown = visible.isEmpty() ? Optional.of(here) : common(here, visible.get());
            if (shown.isPresent()) {
                Place inside = inside(place, begin, here, shown.get(), speed, enabled, range);
                lay(child, inside, track, kind, depth + 1);
            } else {
                Limits.note(notes, "\"" + name(child) + "\" lies outside what \"" + name(item) + "\" shows");
            }
            if (!schema(item).equals("Stack")) {
                at = at.plus(length);
            }
        }
    }

    /// The place of a child: where in the film its visible part begins, and how much of it is cut off before.
    private static Place inside(
            Place place,
            FilmTime begin,
            Span here,
            Span shown,
            BigDecimal speed,
            boolean enabled,
            Optional<Span> range) {
        FilmTime cutOff = shown.in().minus(here.in());
        FilmTime since = shown.in().minus(begin);
        FilmTime film;
        BigDecimal within = speed.signum() == 0 ? BigDecimal.ONE : speed.abs();
        Optional<Span> window = Optional.empty();
        if (speed.signum() == 0) {
            // a still: its first frame stands for as long as the composition is shown
            film = place.film();
            window = range.map(it -> Span.of(cutOff, it.length()));
        } else {
            BigDecimal whole = within.multiply(place.speed());
            film = place.film().plus(whole.compareTo(BigDecimal.ONE) == 0 ? since : since.atSpeed(whole));
            if (!shown.equals(here)) {
                window = Optional.of(Span.of(cutOff, shown.length()));
            }
        }
        return new Place(film, cutOff, within.multiply(place.speed()), window, enabled);
    }

    private boolean reaches(JsonNode item, Span visible, int depth) throws UnreadableList {
        FilmTime at = FilmTime.ZERO;
        for (JsonNode child : item.path("children")) {
            FilmTime length = schema(child).equals("Transition") ? FilmTime.ZERO : length(child, depth + 1);
            if (common(Span.of(at, length), visible).isPresent()) {
                return true;
            }
            at = schema(item).equals("Stack") ? at : at.plus(length);
        }
        return false;
    }

    private static Optional<Span> common(Span a, Span b) {
        FilmTime in = a.in().later(b.in());
        FilmTime out = a.out().earlier(b.out());
        return in.compareTo(out) < 0 || (a.in().equals(a.out()) && in.equals(out))
                ? Optional.of(new Span(in, out))
                : Optional.empty();
    }

    private void clip(JsonNode clip, Place place, String track, Shot.Kind kind) throws UnreadableList {
        total++;
        Limits.count(total);
        Optional<JsonNode> range = range(clip);
        Span own = range.map(OtioReader::span).orElse(new Span(FilmTime.ZERO, FilmTime.ZERO));
        FilmTime cutOff = place.cutOff();
        FilmTime length =
                place.visible().map(Span::length).orElseGet(() -> own.length().minus(cutOff));
        Span source = Span.of(own.in().plus(cutOff), length);
        FilmTime shown = place.speed().compareTo(BigDecimal.ONE) == 0 ? length : length.atSpeed(place.speed());
        Span record = Span.of(place.film(), shown);
        if (place.speed().compareTo(BigDecimal.ONE) != 0) {
            record = new Span(onFrame(record.in()), onFrame(record.out()));
        }
        shots.add(new Shot(
                name(clip),
                of(media(clip)),
                kind,
                track,
                record,
                rate,
                source,
                range.map(it -> rateOf(it.path("duration"))).orElse(rate),
                speed(clip),
                place.enabled() && clip.path("enabled").asBoolean(true)));
    }

    /// What runs at another speed begins with the frame nearest to where it would.
    private FilmTime onFrame(FilmTime time) {
        return FilmTime.ofFrames(time.nearestFrame(rate), rate);
    }

    private static Media of(JsonNode media) {
        return switch (schema(media)) {
            case "ExternalReference" ->
                new Media(Media.Kind.FILE, Limits.name(media.path("target_url").asString("")));
            case "ImageSequenceReference" ->
                new Media(
                        Media.Kind.FILE,
                        Limits.name(media.path("target_url_base").asString("")
                                + media.path("name_prefix").asString("")
                                + media.path("start_frame").asString("")
                                + media.path("name_suffix").asString("")));
            case "GeneratorReference" ->
                new Media(
                        Media.Kind.GENERATED,
                        Limits.name(media.path("generator_kind").asString("").toLowerCase(Locale.ROOT)));
            default -> Media.NONE;
        };
    }
}
