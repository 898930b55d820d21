package org.nguon.indexer.ledger;

import java.util.Optional;
import org.nguon.schemas.ledger.LedgerEntry;

/// Walks entries in order and tells the first one that does not follow from those before it.
public final class Chain {

    private LedgerHead head;

    /// A walk that begins after this head; from [LedgerHead#EMPTY] for a whole ledger.
    public Chain(LedgerHead after) {
        head = after;
    }

    /// Takes the next entry.
    ///
    /// @return what is wrong with it; empty when it follows
    public Optional<String> follow(LedgerEntry entry) {
        if (entry.revision() != head.revision() + 1) {
            return Optional.of(
                    "revision " + (head.revision() + 1) + " is missing; " + entry.revision() + " stands there");
        }
        if (!entry.previous().equals(head.hash())) {
            return Optional.of("it does not carry the hash of the entry before it");
        }
        if (!entry.isSound()) {
            return Optional.of("its content does not give its hash");
        }
        head = LedgerHead.at(entry);
        return Optional.empty();
    }

    /// The last entry that followed.
    public LedgerHead head() {
        return head;
    }
}
