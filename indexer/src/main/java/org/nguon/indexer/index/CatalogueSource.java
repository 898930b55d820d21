package org.nguon.indexer.index;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.rights.Profiles;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.Standing;

/// The catalogue of an archive as what its index is made from.
public final class CatalogueSource implements AssetSource {

    private final Catalogue catalogue;
    private final Profiles profiles;

    /// The catalogue stays the caller's to close, after the index.
    public CatalogueSource(Catalogue catalogue, Profiles profiles) {
        this.catalogue = catalogue;
        this.profiles = profiles;
    }

    @Override
    public Map<AssetId, String> profiles(List<AssetRecord> pictures) {
        return profiles.of(pictures);
    }

    @Override
    public Map<String, Standing> standings(Question question, Map<String, AssetId> examples) {
        return profiles.standings(question, examples);
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
