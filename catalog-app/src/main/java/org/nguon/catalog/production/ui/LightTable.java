package org.nguon.catalog.production.ui;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.production.Selection;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;
import org.nguon.schemas.rights.Verdict;

/// A selection as one looks at it: scenes, picks, the pictures themselves, and how each stands today.
///
/// @param verdicts by pick
/// @param pictures by identity
record LightTable(Selection selection, Map<PickId, Verdict> verdicts, Map<AssetId, AssetRecord> pictures) {

    static LightTable of(ProductionId film, Selections selections, Rights rights, Catalogue catalogue, Clock clock) {
        Selection selection = selections.of(film);
        LocalDate today = LocalDate.ofInstant(
                clock.instant(), selection.production().value().use().zone());
        Map<PickId, Verdict> verdicts = new HashMap<>();
        rights.assess(film, today).forEach((pick, verdict) -> verdicts.put(pick.id(), verdict));
        Map<AssetId, AssetRecord> pictures = new HashMap<>();
        catalogue
                .assets(selection.picks().stream()
                        .map(pick -> pick.value().asset())
                        .distinct()
                        .toList())
                .forEach(picture -> pictures.put(picture.id(), picture));
        return new LightTable(selection, verdicts, pictures);
    }

    Production film() {
        return selection.production().value();
    }

    List<AtRevision<Scene>> scenes() {
        return selection.scenes();
    }

    List<AtRevision<Pick>> picks() {
        return selection.picks();
    }

    /// The picks in the order of the board: by scene, those on the table last.
    List<AtRevision<Pick>> inOrder() {
        List<AtRevision<Pick>> ordered = new ArrayList<>();
        scenes().forEach(scene ->
                ordered.addAll(selection.in(Optional.of(scene.value().id()))));
        ordered.addAll(selection.in(Optional.empty()));
        return ordered;
    }

    Optional<AtRevision<Pick>> pick(PickId id) {
        return picks().stream().filter(pick -> pick.value().id().equals(id)).findFirst();
    }

    /// The pick that comes after this one on the board.
    Optional<PickId> after(PickId id) {
        List<PickId> ids = inOrder().stream().map(pick -> pick.value().id()).toList();
        int next = ids.indexOf(id) + 1;
        return next > 0 && next < ids.size() ? Optional.of(ids.get(next)) : Optional.empty();
    }

    Optional<Scene> scene(SceneId id) {
        return scenes().stream()
                .map(AtRevision::value)
                .filter(scene -> scene.id().equals(id))
                .findFirst();
    }

    Verdict verdict(Pick pick) {
        return Objects.requireNonNull(verdicts.get(pick.id()), "each pick is judged");
    }

    boolean isCleared(Pick pick) {
        return verdict(pick).standing().allows();
    }

    long kept() {
        return picks().stream()
                .filter(pick -> pick.value().keep() == Pick.Keep.KEEP)
                .count();
    }

    /// What is to be kept and may not be used as it stands.
    List<Pick> uncleared() {
        return inOrder().stream()
                .map(AtRevision::value)
                .filter(pick -> pick.keep() == Pick.Keep.KEEP && !isCleared(pick))
                .toList();
    }

    Optional<AssetRecord> picture(Pick pick) {
        return Optional.ofNullable(pictures.get(pick.asset()));
    }

    /// What the picture is called: its title or headline, else its file's name.
    String title(Pick pick) {
        return picture(pick)
                .map(picture -> {
                    Map<String, ShownValue> shown =
                            Precedence.shown(picture.reading().statements());
                    return Optional.ofNullable(shown.get("title"))
                            .or(() -> Optional.ofNullable(shown.get("headline")))
                            .map(value -> value.value().text().strip())
                            .filter(title -> !title.isEmpty())
                            .orElse(picture.provenance().fileName());
                })
                .orElse("");
    }

    /// Who made it, where anybody says so.
    Optional<String> maker(Pick pick) {
        return picture(pick)
                .map(picture -> Precedence.shown(picture.reading().statements()))
                .flatMap(shown -> Optional.ofNullable(shown.get("creator")))
                .map(value -> value.value().text().strip())
                .filter(name -> !name.isEmpty());
    }

    /// Width over height, where it is known.
    double shape(Pick pick) {
        return picture(pick)
                .flatMap(AssetRecord::thumbnail)
                .map(thumbnail -> (double) thumbnail.width() / thumbnail.height())
                .orElse(1.5);
    }
}
