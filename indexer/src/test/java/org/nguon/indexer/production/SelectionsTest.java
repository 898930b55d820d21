package org.nguon.indexer.production;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.indexer.rights.OpenRooms;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Scene;

class SelectionsTest {

    @TempDir
    Path folder;

    private OpenRooms rooms;
    private Selections selections;

    @BeforeEach
    void open() {
        rooms = new OpenRooms(folder);
        selections = rooms.selections;
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private static Pick changed(Pick pick, ProductionId production, Role role, AssetId asset) {
        return new Pick(
                pick.id(),
                production,
                pick.scene(),
                asset,
                role,
                Pick.Keep.MAYBE,
                0.5,
                Optional.of(new Crop(0, 0, 0.5, 0.5)),
                "chỉ lấy bầu trời");
    }

    @Test
    void picksAPictureOnceForARoleAndAScene() {
        ProductionId production = rooms.production();
        AssetId picture = rooms.picture();
        Scene scene = selections.addScene(production, "Cổng thành", "", "lan").value();
        AtRevision<Pick> first = selections.pick(production, picture, Role.STYLE, Optional.empty(), "lan");
        assertThat(selections.pick(production, picture, Role.STYLE, Optional.empty(), "minh"))
                .isEqualTo(first);
        selections.pick(production, picture, Role.STYLE, Optional.of(scene.id()), "lan");
        selections.pick(production, picture, Role.SHOWN, Optional.empty(), "lan");
        Selection selection = selections.of(production);
        assertThat(selection.picks()).hasSize(3);
        assertThat(selection.in(Optional.of(scene.id()))).hasSize(1);
        assertThat(selection.in(Optional.empty())).hasSize(2);
        assertThat(selections.picksOf(picture)).hasSize(3);
    }

    @Test
    void changesAPickOnlyOnTheStateThatThePersonSaw() {
        ProductionId production = rooms.production();
        AssetId picture = rooms.picture();
        AtRevision<Pick> seen = selections.pick(production, picture, Role.STYLE, Optional.empty(), "lan");
        Pick wanted = changed(seen.value(), production, Role.FIRST_FRAME, picture);
        assertThat(selections.change(wanted, "lan", seen.revision())).isInstanceOf(Edit.Made.class);
        assertThat(selections.pick(production, wanted.id()).value()).isEqualTo(wanted);
        assertThat(selections.change(seen.value(), "minh", seen.revision())).isInstanceOf(Edit.Stale.class);
        assertThat(selections.remove(production, wanted.id(), "minh", seen.revision()))
                .isInstanceOf(Edit.Stale.class);
        Production film = rooms.productions.get(production).value();
        long revision = rooms.productions.get(production).revision();
        Production renamed = new Production(production, "Huế, đêm", "", film.use());
        assertThat(rooms.productions.change(renamed, "lan", revision)).isInstanceOf(Edit.Made.class);
        assertThat(rooms.productions.change(film, "minh", revision)).isInstanceOf(Edit.Stale.class);
    }

    @Test
    void putsBackWhatWasTakenOutInItsPlace() {
        ProductionId production = rooms.production();
        Scene scene = selections.addScene(production, "Cổng thành", "", "lan").value();
        AtRevision<Pick> one = selections.pick(production, rooms.picture(), Role.STYLE, Optional.of(scene.id()), "lan");
        selections.pick(production, rooms.picture(), Role.STYLE, Optional.of(scene.id()), "lan");
        Selection before = selections.of(production);
        selections.remove(production, one.value().id(), "lan", one.revision());
        selections.remove(
                production, scene.id(), "lan", before.scenes().getFirst().revision());
        assertThat(selections.of(production).in(Optional.empty())).hasSize(1);
        selections.putBack(scene, "lan");
        selections.putBack(one.value(), "lan");
        selections.putBack(one.value(), "lan");
        assertThat(selections.of(production).picks())
                .extracting(AtRevision::value)
                .containsExactlyElementsOf(
                        before.picks().stream().map(AtRevision::value).toList());
        assertThat(selections.addScene(production, "Sông", "", "lan").value().place())
                .isEqualTo(2);
    }

    @Test
    void movesASceneAmongTheOthersAndKeepsWhatTheySay() {
        ProductionId production = rooms.production();
        Scene gate = selections.addScene(production, "Cổng", "", "lan").value();
        Scene river = selections.addScene(production, "Sông", "nước lên", "lan").value();
        AtRevision<Scene> night = selections.addScene(production, "Đêm", "", "lan");
        assertThat(selections.move(production, night.value().id(), 1, "lan", night.revision()))
                .isInstanceOf(Edit.Made.class);
        assertThat(scenes(production)).containsExactly(night.value().at(1), gate.at(2), river.at(3));
        assertThat(selections.move(production, night.value().id(), 2, "minh", night.revision()))
                .as("made on what the person no longer saw")
                .isInstanceOf(Edit.Stale.class);
        long now = selections.scene(production, night.value().id()).revision();
        selections.move(production, night.value().id(), 99, "lan", now);
        assertThat(scenes(production))
                .containsExactly(gate.at(1), river.at(2), night.value().at(3));
        refuses(Code.PR_FOREIGN, () -> selections.move(rooms.production(), gate.id(), 1, "lan", 0));
    }

    private List<Scene> scenes(ProductionId production) {
        return selections.of(production).scenes().stream()
                .map(AtRevision::value)
                .toList();
    }

    @Test
    void refusesForgedIdsForeignProductionsAndUnknownRoles() {
        ProductionId production = rooms.production();
        ProductionId other = rooms.production();
        ProductionId forged = new ProductionId(new UUID(6, 6));
        AssetId picture = rooms.picture();
        Scene scene = selections.addScene(other, "Của phim khác", "", "lan").value();
        Pick pick = selections
                .pick(production, picture, Role.STYLE, Optional.empty(), "lan")
                .value();
        Fact.AssetQuarantined broken = rooms.samples.quarantined();
        rooms.catalogue.record(broken, "lan");
        refuses(Code.PR_NOT_HERE, () -> selections.of(forged));
        refuses(Code.PR_NOT_HERE, () -> selections.pick(forged, picture, Role.STYLE, Optional.empty(), "lan"));
        refuses(Code.PR_NOT_HERE, () -> selections.pick(production, new PickId(new UUID(6, 6))));
        refuses(Code.PR_FOREIGN, () -> selections.pick(other, pick.id()));
        refuses(Code.PR_FOREIGN, () -> selections.remove(other, pick.id(), "lan", 0));
        refuses(Code.PR_FOREIGN, () -> selections.change(changed(pick, other, Role.STYLE, picture), "lan", 0));
        refuses(
                Code.PR_FOREIGN,
                () -> selections.change(changed(pick, production, Role.STYLE, rooms.picture()), "lan", 0));
        refuses(
                Code.PR_FOREIGN,
                () -> selections.pick(production, picture, Role.STYLE, Optional.of(scene.id()), "lan"));
        refuses(Code.PR_FOREIGN, () -> selections.remove(production, scene.id(), "lan", 0));
        refuses(
                Code.PR_NO_PICTURE,
                () -> selections.pick(production, broken.assetId(), Role.STYLE, Optional.empty(), "lan"));
        refuses(Code.PR_UNKNOWN_ROLE, () -> Selections.role("background"));
        assertThat(Selections.role("first-frame")).isEqualTo(Role.FIRST_FRAME);
        assertThat(selections.of(production).picks()).hasSize(1);
    }

    private static void refuses(Code code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
