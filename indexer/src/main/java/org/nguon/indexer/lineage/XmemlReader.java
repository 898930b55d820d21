package org.nguon.indexer.lineage;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.schemas.lineage.Cut;
import org.nguon.schemas.lineage.FilmTime;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Media;
import org.nguon.schemas.lineage.Shot;
import org.nguon.schemas.lineage.Span;

/// XML of Final Cut Pro 7 (xmeml 4 and 5), as Premiere, Resolve and Hiero write it.
///
/// `start` and `end` count in the rate of the sequence, `in` and `out` in that of the clip. At a transition one of the
/// first two is -1: the clip ends or begins at the cut within the transition, and its `in` or `out` counts the part
/// that only the transition shows. A file or a sequence is written out once and referred to by its id after.
final class XmemlReader {

    private final Element root;
    private final Map<String, Element> files = new HashMap<>();
    private final Map<String, Element> sequences = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Cut> cuts = new ArrayList<>();
    private List<Shot> shots = new ArrayList<>();
    private FrameRate rate = FrameRate.FILM;
    private int total;
    private int laid;

    /// Where the time of a sequence lies in the film.
    ///
    /// @param film moment at which `own` is shown
    /// @param window of the film that may be filled; absent where nothing is cut off
    /// @param track of the film that a nested sequence lies on
    private record Place(FilmTime film, FilmTime own, Optional<Span> window, Optional<String> track, boolean enabled) {

        FilmTime at(FilmTime moment) {
            return film.plus(moment.minus(own));
        }
    }

    XmemlReader(Element root) {
        this.root = root;
    }

    EditList read() throws UnreadableList {
        index(root, 0);
        find(root, 0);
        if (cuts.isEmpty()) {
            notes.add("the file holds no sequence");
        }
        return new EditList(EditList.Format.XMEML, cuts, notes);
    }

    private void index(Element element, int depth) throws UnreadableList {
        Limits.depth(depth);
        if (!element.children().isEmpty()
                && (element.name().equals("file") || element.name().equals("sequence"))) {
            Map<String, Element> known = element.name().equals("file") ? files : sequences;
            element.attribute("id").ifPresent(id -> known.putIfAbsent(id, element));
        }
        for (Element child : element.children()) {
            index(child, depth + 1);
        }
    }

    /// Sequences that stand by themselves; those in a clip are shown where the clip is.
    private void find(Element element, int depth) throws UnreadableList {
        Limits.depth(depth);
        switch (element.name()) {
            case "sequence" -> cut(element);
            case "clipitem", "generatoritem" -> {
                // nested
            }
            default -> {
                for (Element child : element.children()) {
                    find(child, depth + 1);
                }
            }
        }
    }

    private void cut(Element sequence) throws UnreadableList {
        shots = new ArrayList<>();
        rate = rate(sequence).orElse(FrameRate.FILM);
        FilmTime start = timecode(sequence, rate);
        boolean drop =
                sequence.text("timecode", "displayformat").filter("DF"::equals).isPresent() && rate.mayDrop();
        Place place = new Place(start, FilmTime.ZERO, Optional.empty(), Optional.empty(), true);
        tracks(sequence, place, true, true, Optional.empty(), 0);
        cuts.add(new Cut(Limits.name(sequence.text("name").orElse("")), rate, start, drop, shots));
    }

    private static Optional<FrameRate> rate(Element element) {
        return element.text("rate", "timebase").map(timebase -> {
            long nominal = new BigDecimal(timebase).longValueExact();
            return element.text("rate", "ntsc").filter("TRUE"::equalsIgnoreCase).isPresent()
                    ? FrameRate.ntsc(nominal)
                    : new FrameRate(nominal, 1);
        });
    }

    /// The time of the first frame by its number; a rate that its code does not say is that of what it belongs to.
    private static FilmTime timecode(Element element, FrameRate own) {
        Optional<Element> code = element.child("timecode");
        FrameRate counted = code.flatMap(it -> it.child("rate"))
                .filter(it -> it.child("ntsc").isPresent())
                .flatMap(_ -> rate(code.get()))
                .orElse(own);
        return code.flatMap(it -> it.text("frame"))
                .map(frame -> FilmTime.ofFrames(new BigDecimal(frame), counted))
                .orElse(FilmTime.ZERO);
    }

    private void tracks(
            Element sequence, Place place, boolean pictures, boolean sounds, Optional<String> heard, int depth)
            throws UnreadableList {
        Limits.depth(depth);
        FrameRate counted = rate(sequence).orElse(rate);
        for (Element media : sequence.all("media")) {
            int number = 0;
            for (Element track : pictures ? tracks(media, "video") : List.<Element>of()) {
                number++;
                track(track, "V" + number, Shot.Kind.PICTURE, place, counted, depth);
            }
            number = 0;
            for (Element track : sounds ? tracks(media, "audio") : List.<Element>of()) {
                number++;
                if (heard.isEmpty() || heard.get().equals(String.valueOf(number))) {
                    track(track, "A" + number, Shot.Kind.SOUND, place, counted, depth);
                }
            }
        }
    }

    private static List<Element> tracks(Element media, String kind) {
        return media.child(kind).map(it -> it.all("track")).orElse(List.of());
    }

    private static boolean isOff(Element element) {
        return element.text("enabled").filter("FALSE"::equalsIgnoreCase).isPresent();
    }

    private void track(Element track, String name, Shot.Kind kind, Place given, FrameRate counted, int depth)
            throws UnreadableList {
        Place place =
                new Place(given.film(), given.own(), given.window(), given.track(), given.enabled() && !isOff(track));
        List<Element> items = track.children();
        for (int i = 0; i < items.size(); i++) {
            Element item = items.get(i);
            if (item.name().equals("clipitem") || item.name().equals("generatoritem")) {
                item(item, before(items, i), after(items, i), place.track().orElse(name), kind, place, counted, depth);
            }
        }
    }

    private static Optional<Element> before(List<Element> items, int at) {
        return at > 0 ? transition(items.get(at - 1)) : Optional.empty();
    }

    private static Optional<Element> after(List<Element> items, int at) {
        return at + 1 < items.size() ? transition(items.get(at + 1)) : Optional.empty();
    }

    private static Optional<Element> transition(Element element) {
        return Optional.of(element).filter(it -> it.name().equals("transitionitem"));
    }

    private static BigDecimal number(Element element, String child) {
        return element.text(child).map(BigDecimal::new).orElse(BigDecimal.ONE.negate());
    }

    /// The frame in a transition at which one clip gives way to the other.
    private static BigDecimal cutPoint(Element transition) {
        BigDecimal start = number(transition, "start");
        BigDecimal end = number(transition, "end");
        return switch (transition.text("alignment").orElse("center")) {
            case "start", "start-black" -> start;
            case "end", "end-black" -> end;
            default -> start.add(end).divide(BigDecimal.TWO, 0, RoundingMode.FLOOR);
        };
    }

    private void item(
            Element item,
            Optional<Element> before,
            Optional<Element> after,
            String track,
            Shot.Kind kind,
            Place place,
            FrameRate counted,
            int depth)
            throws UnreadableList {
        laid++;
        Limits.laid(laid);
        BigDecimal start = number(item, "start");
        BigDecimal end = number(item, "end");
        FrameRate sourceRate = rate(item).orElse(counted);
        FilmTime in = FilmTime.ofFrames(number(item, "in").max(BigDecimal.ZERO), sourceRate);
        if (start.signum() < 0 && before.isPresent()) {
            start = cutPoint(before.get());
            in = in.plus(FilmTime.ofFrames(start.subtract(number(before.get(), "start")), counted));
        }
        FilmTime out = FilmTime.ofFrames(number(item, "out").max(BigDecimal.ZERO), sourceRate);
        if (end.signum() < 0 && after.isPresent()) {
            end = cutPoint(after.get());
            out = out.minus(FilmTime.ofFrames(number(after.get(), "end").subtract(end), counted));
        }
        String called = Limits.name(item.text("name").orElse(""));
        if (start.signum() < 0 || end.compareTo(start) < 0) {
            Limits.note(notes, "\"" + called + "\" has no place on its track");
            return;
        }
        Span record = new Span(place.at(FilmTime.ofFrames(start, counted)), place.at(FilmTime.ofFrames(end, counted)));
        Span shown = record;
        if (place.window().isPresent()) {
            Span window = place.window().get();
            FilmTime from = record.in().later(window.in());
            FilmTime to = record.out().earlier(window.out());
            if (from.compareTo(to) >= 0) {
                Limits.note(notes, "\"" + called + "\" lies outside what its clip shows");
                return;
            }
            shown = new Span(from, to);
            in = in.plus(from.minus(record.in()));
            out = out.minus(record.out().minus(to));
        }
        boolean enabled = place.enabled() && !isOff(item);
        Optional<Element> nested = item.child("sequence")
                .map(it -> it.children().isEmpty() && it.attribute("id").isPresent()
                        ? sequences.getOrDefault(it.attribute("id").orElse(""), it)
                        : it);
        if (nested.isPresent()) {
            Optional<String> heard = item.text("sourcetrack", "trackindex");
            tracks(
                    nested.get(),
                    new Place(shown.in(), in, Optional.of(shown), Optional.of(track), enabled),
                    kind == Shot.Kind.PICTURE,
                    kind == Shot.Kind.SOUND,
                    heard,
                    depth + 1);
            return;
        }
        total++;
        Limits.count(total);
        Optional<Element> file = item.child("file")
                .map(it -> it.children().isEmpty()
                        ? files.getOrDefault(it.attribute("id").orElse(""), it)
                        : it);
        FilmTime first =
                file.map(it -> timecode(it, rate(it).orElse(sourceRate))).orElse(FilmTime.ZERO);
        shots.add(new Shot(
                called,
                media(item, file),
                kind,
                track,
                shown,
                rate,
                new Span(first.plus(in), first.plus(out.later(in))),
                sourceRate,
                speed(item),
                enabled));
    }

    private static Media media(Element item, Optional<Element> file) {
        if (item.name().equals("generatoritem")) {
            return new Media(
                    Media.Kind.GENERATED,
                    Limits.name(item.text("effect", "name")
                            .or(() -> item.text("name"))
                            .orElse("generator")));
        }
        if (file.isEmpty()) {
            return Media.NONE;
        }
        Optional<String> address = file.get().text("pathurl");
        if (address.isPresent()) {
            return new Media(Media.Kind.FILE, Limits.name(address.get()));
        }
        Optional<String> made = file.get().text("mediaSource");
        if (made.isPresent()) {
            return new Media(Media.Kind.GENERATED, Limits.name(made.get()));
        }
        return file.get()
                .text("name")
                .map(name -> new Media(Media.Kind.FILE, Limits.name(name)))
                .orElse(Media.NONE);
    }

    /// Of the filter that maps time: Premiere and Final Cut write hundredths, Hiero the factor.
    private static BigDecimal speed(Element item) {
        for (Element filter : item.all("filter")) {
            Optional<Element> effect = filter.child("effect")
                    .filter(it ->
                            it.text("effectid").filter("timeremap"::equals).isPresent());
            for (Element parameter : effect.map(it -> it.all("parameter")).orElse(List.of())) {
                Optional<String> value = parameter.text("value");
                if (value.isPresent()
                        && parameter.text("parameterid").filter("speed"::equals).isPresent()) {
                    BigDecimal written = new BigDecimal(value.get());
                    boolean hundredths = parameter.child("valuemin").isPresent()
                            || written.abs().compareTo(BigDecimal.TEN) >= 0;
                    return hundredths ? written.movePointLeft(2).stripTrailingZeros() : written;
                }
            }
        }
        return BigDecimal.ONE;
    }
}
