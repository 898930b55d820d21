package org.nguon.indexer.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request.State;

/// A request as it is on file.
///
/// @param letter absent where the request was put on file without one
/// @param sentAt when it last went out
/// @param reminders how many went out since
/// @param answers how many came
/// @param movedAt when it came to its state
/// @param revision of its last change
public record FiledRequest(
        RightId id,
        ProductionId production,
        PartyId to,
        State state,
        Optional<Letter> letter,
        Optional<Instant> sentAt,
        int reminders,
        Optional<Instant> remindedAt,
        int answers,
        Optional<Instant> movedAt,
        long revision) {}
