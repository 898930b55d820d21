package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;

/// How far words about one act reach. In a permission, what is not named is not permitted; in a refusal, a
/// use that touches what is named is refused.
///
/// @param media [Medium#ALL] for each
/// @param territories [Territory#WORLD] for each
/// @param platforms ids of platforms; [Platform#ANY] for each
/// @param commercial whether commercial use is spoken of, too
/// @param from first day, absent: from the beginning
/// @param to last day, absent: without end
/// @param survives whether a film finished within the term may go on being used in this way after it
public record Extent(
        Act act,
        Set<Medium> media,
        Set<Territory> territories,
        Set<String> platforms,
        boolean commercial,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        boolean survives) {

    public Extent {
        EnumSet<Medium> copy = EnumSet.noneOf(Medium.class);
        copy.addAll(media);
        media = Collections.unmodifiableSet(copy);
        territories = Collections.unmodifiableSet(new TreeSet<>(territories));
        platforms = Collections.unmodifiableSet(new TreeSet<>(platforms));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException("a term ends after it begins");
        }
    }

    /// One act everywhere, by every means, for ever.
    public static Extent unlimited(Act act) {
        return new Extent(
                act,
                Set.of(Medium.ALL),
                Set.of(Territory.WORLD),
                Set.of(Platform.ANY),
                true,
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
