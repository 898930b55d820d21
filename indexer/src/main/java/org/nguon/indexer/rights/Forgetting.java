package org.nguon.indexer.rights;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.RightsRecord;

/// What goes when a party is forgotten.
///
/// @param hasContact whether somebody noted how to reach it
/// @param evidence sealed files of the records that name it
/// @param open files of those records that were kept before evidence was sealed; they stay readable
/// @param withdrawn records that count no more, since nothing proves them any more
/// @param kept records that go on counting: refusals never weaken, and some rest on no file
public record Forgetting(
        Party party,
        boolean hasContact,
        List<Evidence> evidence,
        List<Evidence> open,
        List<RightsRecord> withdrawn,
        List<RightsRecord> kept) {

    public Forgetting {
        evidence = List.copyOf(evidence);
        open = List.copyOf(open);
        withdrawn = List.copyOf(withdrawn);
        kept = List.copyOf(kept);
    }

    /// Names of the keys that go.
    Set<UUID> keys() {
        Set<UUID> keys = new LinkedHashSet<>();
        keys.add(UUID.fromString(party.id().value()));
        evidence.forEach(file -> file.sealed().ifPresent(seal -> keys.add(seal.key())));
        return keys;
    }
}
