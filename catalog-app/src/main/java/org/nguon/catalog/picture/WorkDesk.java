package org.nguon.catalog.picture;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nguon.catalog.look.Visitor;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.indexer.rights.Works;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;
import org.springframework.stereotype.Component;

/// Which works a picture shows, and what is known of them. Whoever only looks is refused as at the
/// [RightsDesk].
@Component
public final class WorkDesk {

    private final Works works;
    private final RightsDesk rights;

    /// That a layer of a picture shows a work, and what was known before, for [#takeBack].
    ///
    /// @param before the work as it was; absent when it is new
    /// @param findings what was found before
    public record Shown(
            AssetId picture, AtRevision<Work> work, Optional<Work> before, Map<Layer, List<Finding>> findings) {}

    WorkDesk(Works works, RightsDesk rights) {
        this.works = works;
        this.rights = rights;
    }

    /// All works that the archive knows.
    public List<AtRevision<Work>> works() {
        return works.all();
    }

    /// The work with this identity.
    public Optional<AtRevision<Work>> work(WorkId id) {
        return works.find(id);
    }

    /// How many pictures show it.
    public int pictures(WorkId id) {
        return works.showing(id).size();
    }

    /// Says that a layer of a picture shows a work, which is made known, or of which more is known now.
    ///
    /// @param known as the person saw it; absent for one that is new
    /// @param described what it is
    /// @param holders who holds the rights in this layer
    /// @throws ArchiveException `CA-STALE-EDIT` when somebody changed the work in the meantime; nothing is
    ///     changed then
    public Shown show(
            Visitor visitor,
            AssetId picture,
            Layer layer,
            Optional<AtRevision<Work>> known,
            Function<WorkId, Work> described,
            Collection<PartyId> holders) {
        RightsDesk.require(visitor, "work in " + picture);
        rights.facts(picture); // refuses a picture that is not there, before a work is made known for it
        AtRevision<Work> work = known.map(seen -> changed(visitor, seen, described))
                .orElseGet(() -> works.add(described, visitor.name()));
        Finding finding = new Finding(
                layer,
                Finding.Presence.PRESENT,
                Optional.of(work.value().id()),
                List.copyOf(holders),
                visitor.name(),
                rights.today(Optional.empty()));
        return new Shown(picture, work, known.map(AtRevision::value), rights.find(visitor, picture, List.of(finding)));
    }

    private AtRevision<Work> changed(Visitor visitor, AtRevision<Work> seen, Function<WorkId, Work> described) {
        Work wanted = described.apply(seen.value().id());
        if (!wanted.equals(seen.value())) {
            change(visitor, wanted, seen.revision());
        }
        return works.get(wanted.id());
    }

    private void change(Visitor visitor, Work wanted, long madeOn) {
        switch (works.change(wanted, visitor.name(), madeOn)) {
            case Edit.Made _ -> {
                // it stands
            }
            case Edit.Stale stale -> throw new ArchiveException(stale.code(), "work " + wanted.id());
        }
    }

    /// Takes it back: the layer shows what it showed before, and the work is what it was. A work that
    /// was new stays known, since a ledger forgets nothing, but this picture does not show it.
    ///
    /// @throws ArchiveException `CA-STALE-EDIT` when somebody changed the work in the meantime; it
    ///     stays as it is
    public void takeBack(Visitor visitor, Shown shown) {
        RightsDesk.require(visitor, "work in " + shown.picture());
        rights.restore(visitor, shown.picture(), shown.findings());
        Work now = shown.work().value();
        shown.before()
                .filter(before -> !before.equals(now))
                .ifPresent(before -> change(visitor, before, shown.work().revision()));
    }
}
