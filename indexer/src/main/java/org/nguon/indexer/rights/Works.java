package org.nguon.indexer.rights;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

/// What somebody made and pictures show. Safe for many threads.
public final class Works {

    private final Catalogue catalogue;
    private final Supplier<UUID> ids;

    /// @param ids gives a new identity at each call
    public Works(Catalogue catalogue, Supplier<UUID> ids) {
        this.catalogue = catalogue;
        this.ids = ids;
    }

    /// All works.
    public List<AtRevision<Work>> all() {
        return catalogue.rights().works();
    }

    /// The work with this identity.
    public Optional<AtRevision<Work>> find(WorkId id) {
        return catalogue.rights().work(id);
    }

    /// The work with this identity, which must be there.
    ///
    /// @throws ArchiveException `RR-NOT-HERE`
    public AtRevision<Work> get(WorkId id) {
        return find(id).orElseThrow(() -> Refusals.of(Code.RR_NOT_HERE, "work " + id));
    }

    /// The pictures in which it was found.
    public List<AssetId> showing(WorkId id) {
        return catalogue.rights().showing(id);
    }

    /// Makes a work known.
    ///
    /// @param work what it is, under the new identity
    /// @param actor account or system user who does it
    /// @throws ArchiveException `RR-NOT-HERE` when it names a party that is not known
    public AtRevision<Work> add(Function<WorkId, Work> work, String actor) {
        Work made = work.apply(new WorkId(ids.get().toString()));
        try {
            catalogue.record(new Fact.WorkRecorded(made), actor);
        } catch (IllegalArgumentException e) {
            throw Refusals.of(Code.RR_NOT_HERE, e);
        }
        return get(made.id());
    }

    /// Changes what is known of a work, if it still stands at the revision that the person saw.
    ///
    /// @throws ArchiveException `RR-NOT-HERE` when it is not there, or names a party that is not known
    public Edit change(Work work, String actor, long madeOn) {
        get(work.id());
        try {
            return catalogue.record(new Fact.WorkRecorded(work), actor, madeOn);
        } catch (IllegalArgumentException e) {
            throw Refusals.of(Code.RR_NOT_HERE, e);
        }
    }
}
