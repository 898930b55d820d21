package org.nguon.indexer.ledger;

import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.ledger.LedgerEntry;

/// Where the chain ends at this moment.
///
/// @param revision of the last entry; 0 when there is none yet
/// @param hash of the last entry; [LedgerEntry#GENESIS] when there is none yet
public record LedgerHead(long revision, ContentHash hash) {

    /// The head of a ledger that has no entry.
    public static final LedgerHead EMPTY = new LedgerHead(0, LedgerEntry.GENESIS);

    public LedgerHead {
        if (revision < 0) {
            throw new IllegalArgumentException("a revision is never negative: " + revision);
        }
    }
}
