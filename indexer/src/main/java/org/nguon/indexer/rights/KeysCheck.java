package org.nguon.indexer.rights;

import java.util.List;
import java.util.UUID;

/// Whether the keys of those who were forgotten are gone, and whether the ledger knows of all that are.
///
/// @param forgotten how many parties the ledger says were forgotten
/// @param destroyed how many keys it says were destroyed
/// @param here keys that are here again although the ledger says that they were destroyed
/// @param untold keys that were destroyed, of which the ledger says nothing: it is older than an erasure
public record KeysCheck(int forgotten, int destroyed, List<UUID> here, List<UUID> untold) {

    public KeysCheck {
        here = List.copyOf(here);
        untold = List.copyOf(untold);
    }

    public boolean isSound() {
        return here.isEmpty() && untold.isEmpty();
    }
}
