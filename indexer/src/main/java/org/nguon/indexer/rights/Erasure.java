package org.nguon.indexer.rights;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.rights.PartyId;

/// That a party was forgotten, as a list carries it from one state of an archive to another. It says who
/// by an
/// identity only; whoever has the list and not the archive learns no name from it.
///
/// @param keys names of the keys that were destroyed
/// @param reason in the person's own words
public record Erasure(PartyId party, List<UUID> keys, String reason, Instant at) {

    public Erasure {
        keys = List.copyOf(keys);
    }

    static Erasure of(Fact.PartyForgotten fact) {
        return new Erasure(fact.partyId(), fact.keys(), fact.reason(), fact.forgottenAt());
    }

    Fact.PartyForgotten fact() {
        return new Fact.PartyForgotten(party, keys, reason, at);
    }
}
