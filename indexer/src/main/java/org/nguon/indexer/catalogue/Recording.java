package org.nguon.indexer.catalogue;

import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.ledger.LedgerEntry;

/// What became of a fact that was handed to the catalogue.
public sealed interface Recording {

    /// It stands in ledger, tables and journal, and survives a crash.
    record Recorded(LedgerEntry entry) implements Recording {}

    /// Nothing was written: these bytes are held already, as this asset.
    record AlreadyPresent(AssetId assetId) implements Recording {}
}
