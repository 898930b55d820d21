package org.nguon.indexer.catalogue;

import java.util.List;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Pick;

/// A bundle that went out.
///
/// @param kept the picks that were to be kept for it at that moment. What was left out of it because it
/// was not cleared is among them: the ledger keeps the hash of a bundle and not its list.
public record HandedOutBundle(Fact.Exported exported, List<Pick> kept) {

    public HandedOutBundle {
        kept = List.copyOf(kept);
    }
}
