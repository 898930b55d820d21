package org.nguon.indexer.ledger;

import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.ledger.LedgerEntry;

/// How far a ledger has come: its last revision and the hash of that entry. Two ledgers with the same head are
/// the same.
///
/// @param revision of the last entry; 0 for an empty ledger
/// @param hash of the last entry; [LedgerEntry#GENESIS] for an empty ledger
public record LedgerHead(long revision, ContentHash hash) {

    /// The head of a ledger without entries.
    public static final LedgerHead EMPTY = new LedgerHead(0, LedgerEntry.GENESIS);

    public LedgerHead {
        if (revision < 0) {
            throw new IllegalArgumentException("a revision is never negative: " + revision);
        }
    }

    /// The head once this entry has been appended.
    public static LedgerHead at(LedgerEntry entry) {
        return new LedgerHead(entry.revision(), entry.hash());
    }
}
