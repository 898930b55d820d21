package org.nguon.indexer.production;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;

/// The films of an archive. Safe for many threads.
public final class Productions {

    private final Catalogue catalogue;
    private final Supplier<UUID> ids;

    /// @param ids gives a new identity at each call
    public Productions(Catalogue catalogue, Supplier<UUID> ids) {
        this.catalogue = catalogue;
        this.ids = ids;
    }

    /// All productions, the newest first.
    public List<AtRevision<Production>> all() {
        return catalogue.productions().productions();
    }

    /// The production with this identity.
    public Optional<AtRevision<Production>> find(ProductionId id) {
        return catalogue.productions().production(id);
    }

    /// The production with this identity, which must be there.
    ///
    /// @throws ArchiveException `PR-NOT-HERE`
    public AtRevision<Production> get(ProductionId id) {
        return find(id).orElseThrow(() -> Refusals.of(Code.PR_NOT_HERE, "production " + id));
    }

    /// Begins a production.
    ///
    /// @param actor account or system user who does it
    public AtRevision<Production> begin(String title, String director, IntendedUse use, String actor) {
        Production production = new Production(new ProductionId(ids.get()), title, director, use);
        catalogue.record(new Fact.ProductionRecorded(production), actor);
        return get(production.id());
    }

    /// Changes a production, if it still stands at the revision that the person saw.
    ///
    /// @throws ArchiveException `PR-NOT-HERE`
    public Edit change(Production production, String actor, long madeOn) {
        get(production.id());
        return catalogue.record(new Fact.ProductionRecorded(production), actor, madeOn);
    }
}
