package org.nguon.indexer.catalogue;

import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.LedgerEntry;

/// What became of a change that a person made on the state they saw.
public sealed interface Edit {

    /// It stands in ledger, tables and journal.
    record Made(LedgerEntry entry) implements Edit {}

    /// Nothing was written: it has changed since the person looked at it.
    ///
    /// @param revision at which it stands now
    record Stale(long revision) implements Edit {

        /// How this is told to a person.
        public Code code() {
            return Code.CA_STALE_EDIT;
        }
    }
}
