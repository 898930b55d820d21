package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.asset.Layer;

/// What somebody found when they looked for a layer in a picture.
///
/// @param work which work it is, where the layer is present and the work is known; a picture can show
/// several
/// @param holders who holds the rights in it; for [Layer#PEOPLE] who is recognisable
/// @param by who looked
public record Finding(
        Layer layer, Presence presence, Optional<WorkId> work, List<PartyId> holders, String by, LocalDate on) {

    /// What was found.
    public enum Presence {
        PRESENT,
        ABSENT,
        /// Somebody looked and cannot tell.
        UNDECIDED
    }

    public Finding {
        holders = List.copyOf(holders);
        if (presence == Presence.ABSENT && (work.isPresent() || !holders.isEmpty())) {
            throw new IllegalArgumentException("what is absent has no work and no holder");
        }
    }
}
