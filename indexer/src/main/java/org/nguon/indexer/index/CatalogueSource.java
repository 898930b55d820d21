package org.nguon.indexer.index;

import java.util.List;
import java.util.UUID;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.ledger.LedgerHead;

/// The catalogue of an archive as what its index is made from.
public final class CatalogueSource implements AssetSource {

    private final Catalogue catalogue;

    /// The catalogue stays the caller's to close, after the index.
    public CatalogueSource(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public UUID archiveId() {
        return catalogue.archiveId();
    }

    @Override
    public LedgerHead head() {
        return catalogue.head();
    }

    @Override
    public boolean knows(LedgerHead head) {
        return catalogue.knows(head);
    }

    @Override
    public List<AssetRecord> changedAfter(long revision, int limit) {
        return catalogue.changedAfter(revision, limit);
    }
}
