package org.nguon.indexer.production;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;

/// The scenes and picks of productions. Safe for many threads. Nothing is lost: what was taken out
/// comes back to its place when it is put back.
///
/// Ids that are not of this archive, or of another production than the one named beside them, are
/// refused with an [ArchiveException] (`PR-NOT-HERE`, `PR-FOREIGN`, `PR-NO-PICTURE`) and written to the log.
public final class Selections {

    private final Catalogue catalogue;
    private final Productions productions;
    private final Supplier<UUID> ids;

    /// @param ids gives a new identity at each call
    public Selections(Catalogue catalogue, Productions productions, Supplier<UUID> ids) {
        this.catalogue = catalogue;
        this.productions = productions;
        this.ids = ids;
    }

    /// Everything chosen for a production.
    public Selection of(ProductionId production) {
        return new Selection(
                productions.get(production),
                catalogue.productions().scenes(production),
                catalogue.productions().picks(production));
    }

    /// Where a picture was chosen, in all productions.
    public List<AtRevision<Pick>> picksOf(AssetId picture) {
        return catalogue.productions().picks(picture);
    }

    /// One pick of a production.
    public AtRevision<Pick> pick(ProductionId production, PickId id) {
        AtRevision<Pick> pick =
                catalogue.productions().pick(id).orElseThrow(() -> Refusals.of(Code.PR_NOT_HERE, "pick " + id));
        requireOf(production, pick.value().production(), "pick " + id);
        return pick;
    }

    /// The role with this name, in any case of letters.
    ///
    /// @throws ArchiveException `PR-UNKNOWN-ROLE`
    public static Role role(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusals.of(Code.PR_UNKNOWN_ROLE, name));
    }

    /// Picks a picture. Picked twice for the same role and scene it is picked once: the earlier pick is
    /// the answer.
    ///
    /// @param actor account or system user who does it
    public AtRevision<Pick> pick(
            ProductionId production, AssetId picture, Role role, Optional<SceneId> scene, String actor) {
        productions.get(production);
        requirePicture(picture);
        scene.ifPresent(id -> requireScene(production, id));
        Optional<AtRevision<Pick>> before = catalogue.productions().picks(production).stream()
                .filter(pick -> pick.value().asset().equals(picture)
                        && pick.value().role() == role
                        && pick.value().scene().equals(scene))
                .findFirst();
        if (before.isPresent()) {
            return before.get();
        }
        Pick pick = new Pick(
                new PickId(ids.get()), production, scene, picture, role, Pick.Keep.KEEP, 1, Optional.empty(), "");
        catalogue.record(new Fact.PickRecorded(pick), actor);
        return pick(production, pick.id());
    }

    /// Changes role, keep, weight, crop, note or scene of a pick, if it still stands at the revision
    /// that the person saw.
    public Edit change(Pick pick, String actor, long madeOn) {
        Pick before = pick(pick.production(), pick.id()).value();
        if (!before.asset().equals(pick.asset())) {
            throw Refusals.of(Code.PR_FOREIGN, "pick " + pick.id() + " is of picture " + before.asset());
        }
        pick.scene().ifPresent(scene -> requireScene(pick.production(), scene));
        return catalogue.record(new Fact.PickRecorded(pick), actor, madeOn);
    }

    /// Takes a pick out. [#putBack] brings it back.
    public Edit remove(ProductionId production, PickId id, String actor, long madeOn) {
        pick(production, id);
        return catalogue.record(new Fact.PickRemoved(production, id), actor, madeOn);
    }

    /// Brings back a pick that was taken out, as it was and where it was. A pick that is there is left
    /// alone.
    public AtRevision<Pick> putBack(Pick pick, String actor) {
        Optional<AtRevision<Pick>> there = catalogue.productions().pick(pick.id());
        if (there.isEmpty()) {
            productions.get(pick.production());
            requirePicture(pick.asset());
            pick.scene().ifPresent(scene -> requireScene(pick.production(), scene));
            try {
                catalogue.record(new Fact.PickRecorded(pick), actor);
            } catch (IllegalArgumentException e) {
                throw Refusals.of(Code.PR_FOREIGN, String.valueOf(e.getMessage()));
            }
        }
        return pick(pick.production(), pick.id());
    }

    /// Adds a scene behind the others.
    public AtRevision<Scene> addScene(ProductionId production, String title, String note, String actor) {
        productions.get(production);
        int place = catalogue.productions().scenes(production).stream()
                        .mapToInt(scene -> scene.value().place())
                        .max()
                        .orElse(0)
                + 1;
        Scene scene = new Scene(new SceneId(ids.get()), production, place, title, note);
        catalogue.record(new Fact.SceneRecorded(scene), actor);
        return scene(production, scene.id());
    }

    /// Changes title, note or place of a scene, if it still stands at the revision that the person saw.
    public Edit change(Scene scene, String actor, long madeOn) {
        requireScene(scene.production(), scene.id());
        return catalogue.record(new Fact.SceneRecorded(scene), actor, madeOn);
    }

    /// Moves a scene to another place among the scenes, if it still stands at the revision that the
    /// person saw. The others make room; what somebody else changes of them in the meantime is kept.
    ///
    /// @param place from 1; beyond the last means the end
    public Edit move(ProductionId production, SceneId id, int place, String actor, long madeOn) {
        Scene moved = scene(production, id).value();
        List<SceneId> order = new ArrayList<>(catalogue.productions().scenes(production).stream()
                .map(scene -> scene.value().id())
                .toList());
        order.remove(id);
        order.add(Math.clamp(place, 1, order.size() + 1) - 1, id);
        Edit edit = change(moved.at(order.indexOf(id) + 1), actor, madeOn);
        if (edit instanceof Edit.Made) {
            for (SceneId other : order) {
                makeRoom(other, order.indexOf(other) + 1, actor);
            }
        }
        return edit;
    }

    private void makeRoom(SceneId id, int place, String actor) {
        Optional<AtRevision<Scene>> now = catalogue.productions().scene(id);
        while (now.isPresent() && now.get().value().place() != place) {
            var _ = catalogue.record(
                    new Fact.SceneRecorded(now.get().value().at(place)),
                    actor,
                    now.get().revision());
            now = catalogue.productions().scene(id); // changed by another in the meantime: once more, on what it is now
        }
    }

    /// Takes a scene out; its pictures lie on the table until [#putBack(Scene, String)].
    public Edit remove(ProductionId production, SceneId id, String actor, long madeOn) {
        requireScene(production, id);
        return catalogue.record(new Fact.SceneRemoved(production, id), actor, madeOn);
    }

    /// Brings back a scene that was taken out, with the pictures that were in it.
    public AtRevision<Scene> putBack(Scene scene, String actor) {
        productions.get(scene.production());
        if (catalogue.productions().scene(scene.id()).isEmpty()) {
            try {
                catalogue.record(new Fact.SceneRecorded(scene), actor);
            } catch (IllegalArgumentException e) {
                throw Refusals.of(Code.PR_FOREIGN, String.valueOf(e.getMessage()));
            }
        }
        return scene(scene.production(), scene.id());
    }

    /// One scene of a production.
    public AtRevision<Scene> scene(ProductionId production, SceneId id) {
        AtRevision<Scene> scene =
                catalogue.productions().scene(id).orElseThrow(() -> Refusals.of(Code.PR_NOT_HERE, "scene " + id));
        requireOf(production, scene.value().production(), "scene " + id);
        return scene;
    }

    private void requireScene(ProductionId production, SceneId id) {
        scene(production, id);
    }

    private void requirePicture(AssetId id) {
        boolean picture = catalogue
                .asset(id)
                .map(AssetRecord::state)
                .filter(state -> state == AssetState.ADMITTED)
                .isPresent();
        if (!picture) {
            throw Refusals.of(Code.PR_NO_PICTURE, "picture " + id);
        }
    }

    private static void requireOf(ProductionId named, ProductionId actual, String what) {
        if (!named.equals(actual)) {
            throw Refusals.of(Code.PR_FOREIGN, what + " is not of production " + named);
        }
    }
}
