package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.SceneId;

/// A record of rights that is over on a day, and what that day takes from a film.
///
/// @param from names of who permitted, decided or was asked
/// @param day the first that it does not cover, in the zone of the film
/// @param daysLeft to that day, negative once it is past
/// @param acts that end on that day; several may go on
/// @param touches picks that could be used the day before and cannot be any more; empty when nothing is
/// lost, because the film is finished and its term survives, because something else permits the same, or
/// because another thing stands in the way
/// @param bundles that went out while a touched pick was chosen for them, by identity
public record Lapse(
        RightId right,
        Kind kind,
        List<String> from,
        LocalDate day,
        long daysLeft,
        Set<Act> acts,
        List<Touched> touches,
        List<String> bundles) {

    /// What is over.
    public enum Kind {
        GRANT,
        RELEASE,
        DETERMINATION,
        /// A letter that nobody answered is given up.
        REQUEST
    }

    /// A pick that is lost.
    ///
    /// @param before how it stood on the last day
    /// @param after how it stands then
    public record Touched(
            PickId pick,
            AssetId asset,
            String title,
            Role role,
            Optional<SceneId> scene,
            Standing before,
            Standing after) {}

    public Lapse {
        from = List.copyOf(from);
        acts = Collections.unmodifiableSet(new TreeSet<>(acts));
        touches = List.copyOf(touches);
        bundles = List.copyOf(bundles);
    }

    /// Whether somebody has to do something: a film loses something by it.
    public boolean alarms() {
        return !touches.isEmpty();
    }

    /// Whether it is over already.
    public boolean isOver() {
        return daysLeft <= 0;
    }

    /// The mark that was passed last: the least number of days among [Radar#MARKS] that is not below
    /// what is left.
    public int mark() {
        return Radar.MARKS.stream()
                .filter(mark -> mark >= daysLeft)
                .min(Integer::compareTo)
                .orElse(Radar.MARKS.getFirst());
    }

    /// Whether a mark is passed on this very day.
    public boolean isAtAMark() {
        return daysLeft == mark();
    }
}
