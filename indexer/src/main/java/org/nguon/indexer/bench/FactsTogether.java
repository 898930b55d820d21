package org.nguon.indexer.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.Recording;
import org.nguon.schemas.ledger.Fact;

/// Hands facts to a catalogue without waiting for each, so that they share commits; not more than memory holds.
final class FactsTogether {

    private static final int WAITING = 2_000;

    private final Catalogue catalogue;
    private final String actor;
    private final List<CompletableFuture<Recording>> waiting = new ArrayList<>();

    /// @param actor in whose name the facts are recorded
    FactsTogether(Catalogue catalogue, String actor) {
        this.catalogue = catalogue;
        this.actor = actor;
    }

    void record(Fact fact) {
        waiting.add(catalogue.recordLater(fact, actor));
        if (waiting.size() >= WAITING) {
            settle();
        }
    }

    /// Waits until all are recorded.
    void settle() {
        waiting.forEach(CompletableFuture::join);
        waiting.clear();
    }
}
