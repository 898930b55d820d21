package org.nguon.indexer.ledger;

/// What a walk along the whole ledger found.
public sealed interface LedgerCheck {

    /// Every entry follows from those before it, and database and vault say the same.
    record Sound(LedgerHead head) implements LedgerCheck {}

    /// The first entry that does not.
    ///
    /// @param revision of the first broken or missing entry
    /// @param where which copy is wrong: the database, the vault, or one against the other
    /// @param what is wrong
    record Broken(long revision, Where where, String what) implements LedgerCheck {}

    /// Which copy of the ledger.
    enum Where {
        DATABASE,
        VAULT,
        /// Each copy is sound by itself, but they differ.
        BETWEEN
    }
}
