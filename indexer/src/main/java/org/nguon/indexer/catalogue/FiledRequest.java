package org.nguon.indexer.catalogue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.request.Chase;
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
        long revision) {

    /// Whether it went out and nobody has answered yet.
    public boolean waits() {
        return (state == State.SENT || state == State.SEEN) && sentAt.isPresent();
    }

    /// In which its days are counted: that of the film, as its letter says.
    public ZoneId zone() {
        return letter.map(it -> it.terms().zone()).orElse(ZoneOffset.UTC);
    }

    /// When it is followed by a reminder, and given up.
    public Chase chase() {
        return letter.map(Letter::chase).orElse(Chase.USUAL);
    }
}
