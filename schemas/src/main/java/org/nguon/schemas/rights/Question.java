package org.nguon.schemas.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;

/// What is asked of a picture: may it be used in this role, for this use, on this day?
///
/// @param production which film asks; without it, what was given to one film only does not count
/// @param day the whole of it, in the zone of the use
public record Question(Optional<ProductionId> production, IntendedUse use, Role role, LocalDate day) {

    /// The acts that this question is about.
    public Set<Act> acts() {
        return use.actsOf(role);
    }

    /// The first moment of the day.
    Instant begins() {
        return day.atStartOfDay(use.zone()).toInstant();
    }

    /// The first moment after the day.
    Instant ends() {
        return day.plusDays(1).atStartOfDay(use.zone()).toInstant();
    }
}
