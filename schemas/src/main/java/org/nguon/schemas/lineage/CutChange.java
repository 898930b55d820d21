package org.nguon.schemas.lineage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of a shot from one version of a cut to the next.
public sealed interface CutChange {

    /// It is new.
    record Came(Shot shot) implements CutChange {}

    /// It is gone.
    record Went(Shot shot) implements CutChange {}

    /// The same piece of the same source stands elsewhere.
    record Moved(Shot before, Shot after) implements CutChange {}

    /// More, less or another piece of the same source is shown; it may have moved besides.
    record Trimmed(Shot before, Shot after) implements CutChange {}

    /// All that changed among the shots that are seen, in the order of the later version, and then what is gone.
    ///
    /// Two shots are the same when track, name and source agree; of several, those whose pieces agree are paired
    /// first, then those that share a part, then the rest as they follow each other. A shot that only slid because
    /// others before it were trimmed has moved.
    static List<CutChange> between(Cut before, Cut after) {
        Map<List<String>, List<Shot>> old = new LinkedHashMap<>();
        before.seen()
                .forEach(shot ->
                        old.computeIfAbsent(key(shot), _ -> new ArrayList<>()).add(shot));
        List<Shot> later = after.seen();
        Map<Integer, Shot> pairs = new LinkedHashMap<>();
        pair(
                later,
                old,
                pairs,
                (a, b) -> a.source().equals(b.source()) && place(a, before).equals(place(b, after)));
        pair(later, old, pairs, (a, b) -> a.source().equals(b.source()));
        pair(later, old, pairs, (a, b) -> a.source().meets(b.source()));
        pair(later, old, pairs, (_, _) -> true);
        List<CutChange> changes = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            Shot now = later.get(i);
            Shot then = pairs.get(i);
            if (then == null) {
                changes.add(new Came(now));
            } else if (!then.source().equals(now.source())
                    || !then.record().length().equals(now.record().length())) {
                changes.add(new Trimmed(then, now));
            } else if (!place(then, before).equals(place(now, after))) {
                changes.add(new Moved(then, now));
            }
        }
        old.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(shot -> shot.record().in()))
                .forEach(shot -> changes.add(new Went(shot)));
        return changes;
    }

    /// Whether a shot of before and one of after are the same.
    @FunctionalInterface
    interface Same {
        /// Whether they are.
        boolean test(Shot before, Shot after);
    }

    private static void pair(List<Shot> later, Map<List<String>, List<Shot>> old, Map<Integer, Shot> pairs, Same same) {
        for (int i = 0; i < later.size(); i++) {
            List<Shot> candidates = old.get(key(later.get(i)));
            if (candidates != null && !pairs.containsKey(i)) {
                Shot now = later.get(i);
                Shot then = candidates.stream()
                        .filter(it -> same.test(it, now))
                        .findFirst()
                        .orElse(null);
                if (then != null) {
                    candidates.remove(then);
                    pairs.put(i, then);
                }
            }
        }
    }

    private static List<String> key(Shot shot) {
        return List.of(shot.track(), shot.name(), shot.media().name());
    }

    /// Since the first frame, whatever number that bears.
    private static FilmTime place(Shot shot, Cut cut) {
        return shot.record().in().minus(cut.start());
    }
}
