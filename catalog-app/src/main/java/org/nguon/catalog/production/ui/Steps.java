package org.nguon.catalog.production.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What one person did at the table, the last first, so that it can be taken back; and the revision
/// that they last made of each thing, on which a step back stands.
final class Steps {

    private static final int MOST = 50;

    private final Deque<Step> done = new ArrayDeque<>();
    private final Map<Object, Long> mine = new HashMap<>();

    /// One thing that was done.
    ///
    /// @param words what it was
    /// @param back takes it back
    record Step(String words, Runnable back) {}

    /// Something was done.
    Step did(String words, Runnable back) {
        Step step = new Step(words, back);
        done.push(step);
        while (done.size() > MOST) {
            done.removeLast();
        }
        return step;
    }

    /// What was done last.
    Optional<Step> last() {
        return Optional.ofNullable(done.peek());
    }

    /// Takes a step from the list; each can be taken back once.
    boolean take(Step step) {
        return done.remove(step);
    }

    /// This person made a revision of something.
    void made(Object id, long revision) {
        mine.put(id, revision);
    }

    /// The revision that this person last made of something; 0 when they made none.
    long lastMade(Object id) {
        return mine.getOrDefault(id, 0L);
    }
}
