package org.nguon.indexer.lineage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.lineage.Cut;
import org.nguon.schemas.lineage.FilmTime;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Media;
import org.nguon.schemas.lineage.Shot;
import org.nguon.schemas.lineage.Span;

/// Writes a cut as OpenTimelineIO (`Timeline.1`, `Clip.2`), with what is known of each shot in `metadata.nguon`.
public final class OtioWriter {

    private static final String SCHEMA = "OTIO_SCHEMA";
    private static final String NAME = "name";

    private OtioWriter() {}

    /// The JSON.
    ///
    /// @param known of a shot, for its metadata; empty where nothing is
    public static String write(Cut cut, Function<Shot, Map<String, Object>> known) {
        Map<String, List<Shot>> byTrack = new LinkedHashMap<>();
        cut.shots()
                .forEach(shot -> byTrack.computeIfAbsent(shot.track(), _ -> new ArrayList<>())
                        .add(shot));
        List<Object> tracks = new ArrayList<>();
        byTrack.forEach((name, shots) -> tracks.addAll(layers(cut, name, shots, known)));
        Map<String, Object> stack = new LinkedHashMap<>();
        stack.put(SCHEMA, "Stack.1");
        stack.put(NAME, "tracks");
        stack.put("children", tracks);
        Map<String, Object> timeline = new LinkedHashMap<>();
        timeline.put(SCHEMA, "Timeline.1");
        timeline.put("metadata", Map.of("nguon", Map.of("schemaVersion", 1)));
        timeline.put(NAME, cut.name());
        timeline.put("global_start_time", time(cut.start(), cut.rate()));
        timeline.put("tracks", stack);
        return Json.pretty(timeline) + "\n";
    }

    /// A track holds one thing at a time; what overlaps comes on one more of the same name.
    private static List<Object> layers(
            Cut cut, String name, List<Shot> shots, Function<Shot, Map<String, Object>> known) {
        List<Object> tracks = new ArrayList<>();
        List<Shot> left = new ArrayList<>(shots);
        left.sort(Comparator.comparing(shot -> shot.record().in()));
        while (!left.isEmpty()) {
            List<Object> children = new ArrayList<>();
            List<Shot> later = new ArrayList<>();
            FilmTime at = cut.start();
            for (Shot shot : left) {
                if (shot.record().in().compareTo(at) < 0) {
                    later.add(shot);
                    continue;
                }
                if (shot.record().in().compareTo(at) > 0) {
                    children.add(gap(new Span(at, shot.record().in()), cut.rate()));
                }
                children.add(clip(shot, known.apply(shot)));
                at = shot.record().out();
            }
            Map<String, Object> track = new LinkedHashMap<>();
            track.put(SCHEMA, "Track.1");
            track.put(NAME, name);
            track.put("kind", shots.getFirst().kind() == Shot.Kind.SOUND ? "Audio" : "Video");
            track.put("children", children);
            tracks.add(track);
            if (later.size() == left.size()) {
                throw new IllegalArgumentException("shots before the beginning of the cut");
            }
            left = later;
        }
        return tracks;
    }

    private static Map<String, Object> gap(Span span, FrameRate rate) {
        Map<String, Object> gap = new LinkedHashMap<>();
        gap.put(SCHEMA, "Gap.1");
        gap.put(NAME, "");
        gap.put("source_range", range(new Span(FilmTime.ZERO, span.length()), rate));
        return gap;
    }

    private static Map<String, Object> clip(Shot shot, Map<String, Object> known) {
        Map<String, Object> clip = new LinkedHashMap<>();
        clip.put(SCHEMA, "Clip.2");
        clip.put("metadata", known.isEmpty() ? Map.of() : Map.of("nguon", known));
        clip.put(NAME, shot.name());
        // the length is that in the film: what the source gives for it follows from the speed
        clip.put("source_range", range(Span.of(shot.source().in(), shot.record().length()), shot.sourceRate()));
        clip.put("effects", effects(shot.speed()));
        clip.put("enabled", shot.enabled());
        clip.put("media_references", Map.of("DEFAULT_MEDIA", media(shot.media())));
        clip.put("active_media_reference_key", "DEFAULT_MEDIA");
        return clip;
    }

    private static List<Object> effects(BigDecimal speed) {
        if (speed.compareTo(BigDecimal.ONE) == 0) {
            return List.of();
        }
        Map<String, Object> effect = new LinkedHashMap<>();
        effect.put(SCHEMA, speed.signum() == 0 ? "FreezeFrame.1" : "LinearTimeWarp.1");
        effect.put(NAME, "");
        effect.put("effect_name", "");
        effect.put("time_scalar", speed);
        return List.of(effect);
    }

    private static Map<String, Object> media(Media media) {
        Map<String, Object> reference = new LinkedHashMap<>();
        switch (media.kind()) {
            case FILE -> {
                reference.put(SCHEMA, "ExternalReference.1");
                reference.put("target_url", media.name());
            }
            case GENERATED -> {
                reference.put(SCHEMA, "GeneratorReference.1");
                reference.put("generator_kind", media.name());
                reference.put("parameters", Map.of());
            }
            case REEL, MISSING -> {
                reference.put(SCHEMA, "MissingReference.1");
                reference.put(NAME, media.name());
            }
        }
        return reference;
    }

    private static Map<String, Object> range(Span span, FrameRate rate) {
        Map<String, Object> range = new LinkedHashMap<>();
        range.put(SCHEMA, "TimeRange.1");
        range.put("start_time", time(span.in(), rate));
        range.put("duration", time(span.length(), rate));
        return range;
    }

    private static Map<String, Object> time(FilmTime time, FrameRate rate) {
        Map<String, Object> moment = new LinkedHashMap<>();
        moment.put(SCHEMA, "RationalTime.1");
        moment.put("rate", (double) rate.numerator() / rate.denominator());
        moment.put("value", time.frames(rate));
        return moment;
    }
}
