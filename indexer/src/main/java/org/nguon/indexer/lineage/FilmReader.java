package org.nguon.indexer.lineage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nguon.schemas.lineage.FilmTime;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Span;

/// Reads a finished film: its shots, and which of some pictures each of them shows.
public final class FilmReader {

    private static final int FRAME = 256;
    private static final double[] LOOKED_AT = {0.5, 0.2, 0.8};
    private static final double SURE = 0.55;
    private static final double LIKELY = 0.3;
    private static final double AHEAD = 0.25;
    private static final double SAME_VIEW = 0.6;
    private static final int SHORTEST = 4;

    private final Ffmpeg ffmpeg;
    private final Likeness likeness = new Likeness();

    public FilmReader(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /// How sure it is that a shot shows a picture.
    public enum Certainty {
        /// Two of its frames at least show it in detail, and no other picture comes near.
        SURE,
        /// It looks like it. A person should say so.
        LIKELY,
        /// None of the pictures.
        UNKNOWN,
        /// There is nothing in it: black, or one colour.
        PLAIN
    }

    /// A shot of a finished film.
    ///
    /// @param shown name of the picture, where one was found
    /// @param share of its frame's squares that agree with the picture, from 0 to 1
    /// @param frame from its middle
    public record SeenShot(
            Span record,
            int from,
            int to,
            Optional<String> shown,
            Certainty certainty,
            double share,
            BufferedImage frame) {}

    /// A film as it was read.
    public record SeenFilm(FrameRate rate, int frames, List<SeenShot> shots) {
        public SeenFilm {
            shots = List.copyOf(shots);
        }
    }

    /// A picture that the film may show.
    public void add(String name, BufferedImage picture) {
        Grey grey = Grey.of(picture);
        double scale = Math.min(1, 256.0 / Math.max(grey.width(), grey.height()));
        likeness.add(name, grey.scaled(Math.max(8, (int) Math.round(grey.width() * scale)), Math.max(8, (int)
                Math.round(grey.height() * scale))));
    }

    /// Reads a film.
    ///
    /// @throws UnreadableList when it is none
    public SeenFilm read(Path file) throws IOException, UnreadableList {
        Ffmpeg.Film film = ffmpeg.look(file);
        Boundaries boundaries = new Boundaries();
        ffmpeg.read(file, film, Boundaries.SIDE, Boundaries.SIDE, (_, rgb) -> {
            boundaries.add(rgb);
            return true;
        });
        List<Stretch> stretches = stretches(boundaries);
        Map<Integer, BufferedImage> frames = frames(file, film, stretches);
        List<SeenShot> shots = new ArrayList<>();
        for (Stretch stretch : joined(stretches, frames)) {
            SeenShot shot = shot(stretch, boundaries, frames, film.rate());
            if (stretch.dissolved() && goesOn(shots, shot)) {
                shots.add(joined(shots.removeLast(), shot, film.rate()));
            } else {
                shots.add(shot);
            }
        }
        return new SeenFilm(film.rate(), boundaries.size(), shots);
    }

    /// Whether a shot shows the same picture as the one before it, both surely: what looked like a dissolve between
    /// them was the camera moving.
    private static boolean goesOn(List<SeenShot> shots, SeenShot shot) {
        return !shots.isEmpty()
                && shot.certainty() == Certainty.SURE
                && shots.getLast().certainty() == Certainty.SURE
                && shots.getLast().shown().equals(shot.shown());
    }

    private static SeenShot joined(SeenShot first, SeenShot second, FrameRate rate) {
        return new SeenShot(
                new Span(FilmTime.ofFrames(first.from(), rate), FilmTime.ofFrames(second.to(), rate)),
                first.from(),
                second.to(),
                first.shown(),
                Certainty.SURE,
                Math.max(first.share(), second.share()),
                first.frame());
    }

    /// @param from first frame of the shot, in the middle of the dissolve that brings it
    /// @param looks frames that show it alone: from its middle, near its beginning and near its end
    /// @param dissolved whether it comes by a dissolve, and not by a hard cut
    private record Stretch(int from, int to, List<Integer> looks, boolean dissolved) {

        static Stretch of(int from, int to, int clearFrom, int clearTo, boolean dissolved) {
            List<Integer> looks = new ArrayList<>();
            int length = Math.max(1, clearTo - clearFrom);
            for (double share : LOOKED_AT) {
                looks.add(Math.clamp(clearFrom + (int) (share * length), from, to - 1));
            }
            return new Stretch(from, to, looks, dissolved);
        }

        Stretch with(Stretch next) {
            List<Integer> all = List.of(looks.get(0), looks.get(1), next.looks.get(2));
            return new Stretch(from, next.to, all, dissolved);
        }
    }

    /// Joins what a camera that nears or passes something made look like a dissolve: a frame from before it shows a
    /// part
    /// of one from after it, or the other way round.
    private static List<Stretch> joined(List<Stretch> stretches, Map<Integer, BufferedImage> frames) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : stretches) {
            if (stretch.dissolved() && !joined.isEmpty()) {
                BufferedImage before = frames.get(joined.getLast().looks().get(2));
                BufferedImage after = frames.get(stretch.looks().get(1));
                if (before != null && after != null && (shows(before, after) || shows(after, before))) {
                    joined.add(joined.removeLast().with(stretch));
                    continue;
                }
            }
            joined.add(stretch);
        }
        return joined;
    }

    private static boolean shows(BufferedImage whole, BufferedImage part) {
        Likeness alone = new Likeness();
        alone.add("", Grey.of(whole));
        return alone.of(Grey.of(part)).stream().anyMatch(found -> found.share() >= SAME_VIEW);
    }

    private static List<Stretch> stretches(Boundaries boundaries) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        int clearFrom = 0;
        boolean dissolved = false;
        for (Boundaries.Boundary boundary : boundaries.find()) {
            int middle = boundary.middle();
            if (middle - from >= SHORTEST) {
                stretches.add(Stretch.of(from, middle, clearFrom, Math.max(clearFrom + 1, boundary.from()), dissolved));
                from = middle;
                dissolved = boundary.from() < boundary.to();
            }
            clearFrom = boundary.to();
        }
        stretches.add(Stretch.of(
                from, boundaries.size(), Math.min(clearFrom, boundaries.size() - 1), boundaries.size(), dissolved));
        return stretches;
    }

    private Map<Integer, BufferedImage> frames(Path file, Ffmpeg.Film film, List<Stretch> stretches)
            throws IOException, UnreadableList {
        Set<Integer> wanted = new LinkedHashSet<>();
        stretches.forEach(stretch -> wanted.addAll(stretch.looks()));
        double scale = (double) FRAME / Math.max(film.width(), film.height());
        int width = Math.max(8, (int) Math.round(film.width() * scale));
        int height = Math.max(8, (int) Math.round(film.height() * scale));
        Map<Integer, BufferedImage> frames = new HashMap<>();
        ffmpeg.read(file, film, width, height, (number, rgb) -> {
            if (wanted.contains(number)) {
                frames.put(number, picture(width, height, rgb));
            }
            return frames.size() < wanted.size();
        });
        return frames;
    }

    private static BufferedImage picture(int width, int height, byte[] rgb) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            int colour = (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | (rgb[3 * i + 2] & 0xff);
            picture.setRGB(i % width, i / width, colour);
        }
        return picture;
    }

    private SeenShot shot(Stretch stretch, Boundaries boundaries, Map<Integer, BufferedImage> frames, FrameRate rate) {
        Span record = new Span(FilmTime.ofFrames(stretch.from(), rate), FilmTime.ofFrames(stretch.to(), rate));
        List<Integer> looks =
                stretch.looks().stream().filter(frames::containsKey).toList();
        if (looks.isEmpty()) {
            throw new IllegalStateException("a frame that was there is not: " + stretch);
        }
        BufferedImage middle = Objects.requireNonNull(frames.get(looks.getFirst()));
        if (looks.stream().allMatch(boundaries::isPlain)) {
            return new SeenShot(record, stretch.from(), stretch.to(), Optional.empty(), Certainty.PLAIN, 0, middle);
        }
        Map<String, Integer> sure = new LinkedHashMap<>();
        Map<String, Double> best = new LinkedHashMap<>();
        boolean contested = false;
        for (int look : looks) {
            List<Likeness.Found> found = likeness.of(Grey.of(Objects.requireNonNull(frames.get(look))));
            if (!found.isEmpty()) {
                Likeness.Found first = found.getFirst();
                double second = found.size() > 1 ? found.get(1).share() : 0;
                best.merge(first.picture(), first.share(), Math::max);
                if (first.share() >= SURE && first.share() - second >= AHEAD) {
                    sure.merge(first.picture(), 1, Integer::sum);
                } else if (first.share() >= SURE) {
                    contested = true;
                }
            }
        }
        Optional<Map.Entry<String, Double>> top = best.entrySet().stream().max(Map.Entry.comparingByValue());
        if (top.isEmpty() || top.get().getValue() < LIKELY) {
            return new SeenShot(record, stretch.from(), stretch.to(), Optional.empty(), Certainty.UNKNOWN, 0, middle);
        }
        String name = top.get().getKey();
        boolean certain = sure.size() == 1 && !contested && sure.getOrDefault(name, 0) >= Math.min(2, looks.size());
        return new SeenShot(
                record,
                stretch.from(),
                stretch.to(),
                Optional.of(name),
                certain ? Certainty.SURE : Certainty.LIKELY,
                top.get().getValue(),
                middle);
    }
}
