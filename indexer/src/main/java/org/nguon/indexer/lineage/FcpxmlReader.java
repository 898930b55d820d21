package org.nguon.indexer.lineage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nguon.schemas.lineage.Cut;
import org.nguon.schemas.lineage.FilmTime;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Media;
import org.nguon.schemas.lineage.Shot;
import org.nguon.schemas.lineage.Span;

/// FCPXML of Final Cut Pro X.
///
/// Every element has a time of its own, which begins at its `start`. What is connected to it, in a lane above or below,
/// says its `offset` in that time; what lies in a spine, in the time of the spine.
final class FcpxmlReader {

    private static final Pattern SECONDS = Pattern.compile("(-?\\d{1,18})(?:/(\\d{1,18}))?s|(-?\\d{1,9}\\.\\d{1,9})s");
    private static final int MOST_ANGLES = 64;

    private final Element root;
    private final Map<String, Element> resources = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private List<Shot> shots = new ArrayList<>();
    private FrameRate rate = FrameRate.FILM;
    private int total;
    private int laid;

    /// Where the time of an element lies in the film, and what of the film it may fill.
    ///
    /// @param film moment at which `own` is shown
    /// @param window of the film; absent where nothing is cut off
    /// @param pictures whether what is seen of it counts, and `sounds` what is heard
    private record Place(
            FilmTime film,
            FilmTime own,
            Optional<Span> window,
            int lane,
            boolean pictures,
            boolean sounds,
            boolean enabled) {

        FilmTime at(FilmTime moment) {
            return film.plus(moment.minus(own));
        }

        Place of(FilmTime begin, FilmTime start, int lanes) {
            return new Place(begin, start, window, lane + lanes, pictures, sounds, enabled);
        }
    }

    FcpxmlReader(Element root) {
        this.root = root;
    }

    EditList read() throws UnreadableList {
        for (Element all : root.all("resources")) {
            all.children().forEach(it -> it.attribute("id").ifPresent(id -> resources.put(id, it)));
        }
        projects(root, 0);
        if (cuts.isEmpty()) {
            loose(root, 0);
        }
        return new EditList(EditList.Format.FCPXML, cuts, notes);
    }

    private void projects(Element parent, int depth) throws UnreadableList {
        Limits.depth(depth);
        for (Element child : parent.children()) {
            switch (child.name()) {
                case "project" -> {
                    Optional<Element> sequence = child.child("sequence");
                    if (sequence.isPresent()) {
                        cut(child.attribute("name").orElse(""), sequence.get());
                    }
                }
                case "library", "event" -> projects(child, depth + 1);
                default -> {
                    // clips of the browser are not in a film
                }
            }
        }
    }

    /// A file of clips alone: each compound clip is a cut, each other clip one with a single shot.
    private void loose(Element parent, int depth) throws UnreadableList {
        Limits.depth(depth);
        for (Element child : parent.children()) {
            switch (child.name()) {
                case "library", "event" -> loose(child, depth + 1);
                case "sequence" -> cut(child.attribute("name").orElse(""), child);
                case "ref-clip", "asset-clip", "clip", "sync-clip", "mc-clip", "video", "audio", "title" -> {
                    begin(format(child).or(() -> resource(child).flatMap(this::format)));
                    item(child, new Place(FilmTime.ZERO, FilmTime.ZERO, Optional.empty(), 0, true, true, true), 0);
                    end(child.attribute("name").orElse(""), FilmTime.ZERO, false);
                }
                default -> {
                    // resources, notes, smart collections
                }
            }
        }
    }

    private void begin(Optional<FrameRate> itsRate) {
        shots = new ArrayList<>();
        rate = itsRate.orElse(FrameRate.FILM);
    }

    private void end(String name, FilmTime start, boolean drop) {
        cuts.add(new Cut(Limits.name(name), rate, start, drop, shots));
    }

    private void cut(String name, Element sequence) throws UnreadableList {
        begin(format(sequence));
        FilmTime start = seconds(sequence, "tcStart").orElse(FilmTime.ZERO);
        Place place = new Place(start, start, Optional.empty(), 0, true, true, true);
        for (Element spine : sequence.all("spine")) {
            spine(spine, place, 0);
        }
        boolean drop = sequence.attribute("tcFormat").filter("DF"::equals).isPresent() && rate.mayDrop();
        end(name, start, drop);
    }

    private Optional<Element> resource(Element element) {
        return element.attribute("ref").map(resources::get);
    }

    private Optional<FrameRate> format(Element element) {
        return element.attribute("format")
                .map(resources::get)
                .flatMap(it -> seconds(it, "frameDuration"))
                .filter(it -> it.numerator() > 0)
                .map(it -> new FrameRate(/* numerator= */ it.denominator(), /* denominator= */ it.numerator()))
                .or(() -> resource(element)
                        .filter(it -> it.name().equals("media"))
                        .flatMap(it -> it.child("sequence").or(() -> it.child("multicam")))
                        .flatMap(this::format));
    }

    private static Optional<FilmTime> seconds(Element element, String attribute) {
        return element.attribute(attribute).map(FcpxmlReader::seconds);
    }

    private static FilmTime seconds(String text) {
        Matcher parts = SECONDS.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("no time: " + text);
        }
        if (parts.group(3) != null) {
            BigDecimal decimal = new BigDecimal(parts.group(3));
            return new FilmTime(
                    decimal.unscaledValue().longValueExact(),
                    BigDecimal.TEN.pow(decimal.scale()).longValueExact());
        }
        return new FilmTime(
                Long.parseLong(parts.group(1)), parts.group(2) == null ? 1 : Long.parseLong(parts.group(2)));
    }

    /// The elements of a spine follow each other; each says where, or follows the one before.
    private void spine(Element spine, Place place, int depth) throws UnreadableList {
        Limits.depth(depth);
        FilmTime next = place.own();
        for (Element child : spine.children()) {
            if (isStory(child)) {
                FilmTime offset = seconds(child, "offset").orElse(next);
                item(child, place.of(place.at(offset), offset, 0), depth + 1);
                next = offset.plus(length(child));
            }
        }
    }

    private static boolean isStory(Element element) {
        return switch (element.name()) {
            case "asset-clip",
                    "clip",
                    "ref-clip",
                    "sync-clip",
                    "mc-clip",
                    "video",
                    "audio",
                    "title",
                    "gap",
                    "audition" -> true;
            default -> false;
        };
    }

    private FilmTime length(Element item) {
        return seconds(item, "duration")
                .or(() -> resource(item).flatMap(it -> seconds(it, "duration")))
                .or(() -> resource(item).flatMap(it -> it.child("sequence")).flatMap(it -> seconds(it, "duration")))
                .or(() -> item.name().equals("audition")
                        ? item.children().stream()
                                .filter(FcpxmlReader::isStory)
                                .findFirst()
                                .map(this::length)
                        : Optional.empty())
                .orElse(FilmTime.ZERO);
    }

    /// Lays an element that begins in the film where its place says, and what is connected to it.
    private void item(Element item, Place given, int depth) throws UnreadableList {
        Limits.depth(depth);
        laid++;
        Limits.laid(laid);
        if (item.name().equals("audition")) {
            // of the alternatives the first is the one that is in the film
            for (Element first : item.children().stream()
                    .filter(FcpxmlReader::isStory)
                    .limit(1)
                    .toList()) {
                item(first, given, depth + 1);
            }
            return;
        }
        boolean enabled = given.enabled()
                && !item.attribute("enabled").filter("0"::equals).isPresent();
        FilmTime start = seconds(item, "start").orElse(FilmTime.ZERO);
        Span record = Span.of(given.film(), length(item).later(FilmTime.ZERO));
        Optional<Span> shown = given.window().isEmpty()
                ? Optional.of(record)
                : common(record, given.window().get());
        Place own =
                new Place(given.film(), start, given.window(), given.lane(), given.pictures(), given.sounds(), enabled);
        if (shown.isPresent()) {
            Place cropped =
                    new Place(given.film(), start, shown, given.lane(), given.pictures(), given.sounds(), enabled);
            contents(item, record, shown.get(), cropped, depth);
        } else if (!item.name().equals("gap")) {
            Limits.note(notes, "\"" + item.attribute("name").orElse("") + "\" lies outside what its clip shows");
        }
        connected(item, own, depth);
    }

    private static Optional<Span> common(Span a, Span b) {
        FilmTime in = a.in().later(b.in());
        FilmTime out = a.out().earlier(b.out());
        return in.compareTo(out) < 0 ? Optional.of(new Span(in, out)) : Optional.empty();
    }

    private static int lane(Element element) {
        return element.attribute("lane").map(Integer::parseInt).orElse(0);
    }

    private void connected(Element item, Place own, int depth) throws UnreadableList {
        for (Element child : item.children()) {
            int lane = lane(child);
            if (lane != 0 && (isStory(child) || child.name().equals("spine"))) {
                FilmTime offset = seconds(child, "offset").orElse(own.own());
                Place place = own.of(own.at(offset), FilmTime.ZERO, lane);
                if (child.name().equals("spine")) {
                    spine(child, place, depth + 1);
                } else {
                    item(child, place, depth + 1);
                }
            }
        }
    }

    private void contents(Element item, Span record, Span shown, Place place, int depth) throws UnreadableList {
        switch (item.name()) {
            case "gap" -> {
                // nothing is shown; what is connected to it comes after
            }
            case "asset-clip", "video", "audio", "title" -> shot(item, item, record, shown, place);
            case "clip" -> {
                List<Element> inside = item.children().stream()
                        .filter(it -> lane(it) == 0 && (isStory(it) || it.name().equals("spine")))
                        .toList();
                Optional<Element> one = inside.stream()
                        .filter(it -> it.name().equals("video") || it.name().equals("audio"))
                        .findFirst();
                Optional<Element> sound = inside.stream()
                        .filter(it -> it.name().equals("gap"))
                        .flatMap(it -> it.children().stream())
                        .filter(it -> it.name().equals("audio"))
                        .findFirst();
                if (one.or(() -> sound).isPresent()) {
                    shot(item, one.or(() -> sound).get(), record, shown, place);
                } else {
                    within(item, place, depth);
                }
            }
            case "sync-clip" -> within(item, place, depth);
            case "ref-clip" -> compound(item, place, depth);
            case "mc-clip" -> multicam(item, place, depth);
            default -> Limits.note(notes, "not read: " + item.name());
        }
    }

    /// What lies in a clip, in the clip's own time.
    private void within(Element item, Place place, int depth) throws UnreadableList {
        int before = total;
        for (Element child : item.children()) {
            if (lane(child) == 0 && child.name().equals("spine")) {
                FilmTime offset = seconds(child, "offset").orElse(FilmTime.ZERO);
                spine(child, place.of(place.at(offset), FilmTime.ZERO, 0), depth + 1);
            } else if (lane(child) == 0 && isStory(child)) {
                FilmTime offset = seconds(child, "offset").orElse(FilmTime.ZERO);
                item(child, place.of(place.at(offset), offset, 0), depth + 1);
            }
        }
        if (total == before) {
            Limits.note(notes, "\"" + item.attribute("name").orElse("") + "\" has no contents in the list");
        }
    }

    private static Place only(Element item, Place place) {
        String source = item.attribute("srcEnable").orElse("all");
        return new Place(
                place.film(),
                place.own(),
                place.window(),
                place.lane(),
                place.pictures() && !source.equals("audio"),
                place.sounds() && !source.equals("video"),
                place.enabled());
    }

    private void compound(Element item, Place place, int depth) throws UnreadableList {
        Optional<Element> sequence = resource(item).flatMap(it -> it.child("sequence"));
        if (sequence.isEmpty()) {
            Limits.note(notes, "\"" + item.attribute("name").orElse("") + "\" has no contents in the list");
            return;
        }
        FilmTime origin = seconds(sequence.get(), "tcStart").orElse(FilmTime.ZERO);
        Place inside = only(item, place);
        if (item.attribute("start").isEmpty()) {
            inside = new Place(
                    inside.film(),
                    origin,
                    inside.window(),
                    inside.lane(),
                    inside.pictures(),
                    inside.sounds(),
                    inside.enabled());
        }
        for (Element spine : sequence.get().all("spine")) {
            spine(spine, inside.of(inside.at(origin), origin, 0), depth + 1);
        }
    }

    @SuppressWarnings("ReferenceEquality") // the first angle itself, and not one that says the same
    private void multicam(Element item, Place place, int depth) throws UnreadableList {
        List<Element> angles = resource(item)
                .flatMap(it -> it.child("multicam"))
                .map(it -> it.all("mc-angle"))
                .orElse(List.of());
        List<Element> sources = item.all("mc-source");
        for (Element angle : angles.stream().limit(MOST_ANGLES).toList()) {
            Optional<Element> chosen = sources.stream()
                    .filter(it -> it.attribute("angleID").equals(angle.attribute("angleID")))
                    .findFirst();
            if (chosen.isPresent() || (sources.isEmpty() && angle == angles.getFirst())) {
                Place inside = chosen.map(it -> only(it, place)).orElse(place);
                spine(angle, inside.of(inside.at(FilmTime.ZERO), FilmTime.ZERO, 0), depth + 1);
            }
        }
    }

    /// @param outer the clip as the editor sees it
    /// @param inner what refers to the media; the same, or inside it
    @SuppressWarnings("ReferenceEquality") // the same element, and not one that says the same
    private void shot(Element outer, Element inner, Span record, Span shown, Place place) throws UnreadableList {
        Optional<Element> resource = resource(inner);
        boolean hasSound = resource.flatMap(it -> it.attribute("hasAudio"))
                .filter("1"::equals)
                .isPresent();
        boolean hasPicture = resource.flatMap(it -> it.attribute("hasVideo"))
                .filter("1"::equals)
                .isPresent();
        boolean heardOnly = inner.name().equals("audio")
                || outer.attribute("srcEnable").filter("audio"::equals).isPresent()
                || (hasSound && (!hasPicture || !place.pictures()));
        if (heardOnly ? !place.sounds() : !place.pictures()) {
            return;
        }
        total++;
        Limits.count(total);
        FilmTime start = place.own();
        if (inner != outer) {
            start = start.minus(seconds(inner, "offset").orElse(FilmTime.ZERO))
                    .plus(seconds(inner, "start").orElse(FilmTime.ZERO));
        }
        Span source = Span.of(start.plus(shown.in().minus(record.in())), shown.length());
        int lane = place.lane();
        String track = heardOnly ? "A" + Math.max(1, Math.abs(lane)) : lane < 0 ? "V" + lane : "V" + (lane + 1);
        shots.add(new Shot(
                Limits.name(outer.attribute("name")
                        .or(() -> inner.attribute("name"))
                        .orElse("")),
                media(inner, resource),
                heardOnly ? Shot.Kind.SOUND : Shot.Kind.PICTURE,
                track,
                shown,
                rate,
                source,
                resource.flatMap(this::format).orElse(rate),
                speed(outer),
                place.enabled()));
    }

    private static Media media(Element inner, Optional<Element> resource) {
        if (inner.name().equals("title")) {
            return new Media(Media.Kind.GENERATED, "title");
        }
        if (resource.isEmpty()) {
            return Media.NONE;
        }
        Element it = resource.get();
        if (it.name().equals("effect")) {
            return new Media(
                    Media.Kind.GENERATED, Limits.name(it.attribute("name").orElse("generator")));
        }
        return it.attribute("src")
                .or(() -> it.child("media-rep").flatMap(rep -> rep.attribute("src")))
                .map(src -> new Media(Media.Kind.FILE, Limits.name(src)))
                .orElseGet(() -> it.attribute("name")
                        .map(name -> new Media(Media.Kind.FILE, Limits.name(name)))
                        .orElse(Media.NONE));
    }

    /// Media shown for each second of the film, by the first and last point of a time map.
    private static BigDecimal speed(Element clip) {
        List<Element> points = clip.child("timeMap").map(it -> it.all("timept")).orElse(List.of());
        if (points.size() < 2) {
            return BigDecimal.ONE;
        }
        Optional<FilmTime> film = seconds(points.getLast(), "time")
                .flatMap(to -> seconds(points.getFirst(), "time").map(to::minus));
        Optional<FilmTime> source = seconds(points.getLast(), "value")
                .flatMap(to -> seconds(points.getFirst(), "value").map(to::minus));
        if (film.isEmpty() || source.isEmpty() || film.get().numerator() == 0) {
            return BigDecimal.ONE;
        }
        return new BigDecimal(source.get().numerator())
                .multiply(new BigDecimal(film.get().denominator()))
                .divide(
                        new BigDecimal(source.get().denominator())
                                .multiply(new BigDecimal(film.get().numerator())),
                        6,
                        RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
    }
}
