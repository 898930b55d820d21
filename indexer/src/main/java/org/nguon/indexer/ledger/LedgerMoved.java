package org.nguon.indexer.ledger;

/// Somebody else has written to the ledger: it does not stand where its writer left it.
public final class LedgerMoved extends Exception {
    private static final long serialVersionUID = 1L;

    LedgerMoved(LedgerHead expected) {
        super("the ledger no longer stands at revision " + expected.revision());
    }
}
