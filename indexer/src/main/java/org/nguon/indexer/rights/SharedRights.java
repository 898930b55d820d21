package org.nguon.indexer.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.FiledRights;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;

/// What copies of one photograph have in common. Whoever holds the rights in a photograph holds them in each copy of
/// it, so what is claimed, found and filed about the photograph layer of one copy counts for all, for and against.
/// Every other layer stays with its own picture: a copy may be cropped, and each was digitised by itself.
final class SharedRights {

    private static final String PERSON = "person:";
    private static final String COPY = "copy:";

    private final Map<AssetId, List<AssetId>> copies;
    private final Map<AssetId, FiledRights> filed;
    private final Map<AssetId, AssetRecord> assets;

    private SharedRights(
            Map<AssetId, List<AssetId>> copies, Map<AssetId, FiledRights> filed, Map<AssetId, AssetRecord> assets) {
        this.copies = copies;
        this.filed = filed;
        this.assets = assets;
    }

    /// Looks up what the copies of some pictures have on file: one query where none of them has a copy.
    static SharedRights of(Collection<AssetRecord> pictures, Catalogue catalogue) {
        Map<AssetId, List<AssetId>> copies =
                catalogue.looks().copies(pictures.stream().map(AssetRecord::id).toList());
        if (copies.isEmpty()) {
            return new SharedRights(Map.of(), Map.of(), Map.of());
        }
        Set<AssetId> all = new LinkedHashSet<>();
        copies.values().forEach(all::addAll);
        Map<AssetId, AssetRecord> assets = new HashMap<>();
        catalogue.assets(all).forEach(asset -> assets.put(asset.id(), asset));
        return new SharedRights(copies, catalogue.rights().filed(all), assets);
    }

    /// The facts about a picture, and those about its copies that count for it.
    RightsFacts with(RightsFacts own) {
        List<AssetId> others = copies.getOrDefault(own.asset(), List.of()).stream()
                .filter(copy -> !copy.equals(own.asset()))
                .toList();
        if (others.isEmpty()) {
            return own;
        }
        List<FiledRights> theirs = others.stream()
                .map(copy -> filed.getOrDefault(copy, FiledRights.NONE))
                .toList();
        Map<Object, RightsRecord> records = new LinkedHashMap<>();
        own.records().forEach(right -> records.put(right.id(), seenFrom(own.asset(), others, right)));
        theirs.forEach(filed -> filed.records().stream()
                .filter(right -> right.covers().stream().anyMatch(covered -> ofPhotograph(covered, others)))
                .forEach(right -> records.putIfAbsent(right.id(), seenFrom(own.asset(), others, right))));
        return new RightsFacts(
                own.asset(),
                own.title(),
                joined(
                        own.findings(),
                        theirs,
                        filed -> filed.findings().stream()
                                .filter(finding -> finding.layer() == Layer.PHOTOGRAPH)
                                .toList()),
                distinct(joined(own.works(), theirs, FiledRights::works), Work::id),
                distinct(joined(own.parties(), theirs, FiledRights::parties), Party::id),
                Stream.concat(
                                own.claims().stream(),
                                others.stream()
                                        .map(assets::get)
                                        .filter(Objects::nonNull)
                                        .flatMap(copy -> copy.reading().claims().stream())
                                        .filter(claim -> claim.layer() == Layer.PHOTOGRAPH)
                                        .map(SharedRights::ofCopy))
                        .toList(),
                List.copyOf(records.values()));
    }

    /// A person's word counts as it is; a file's word names the copy as where it stood.
    private static RightsClaim ofCopy(RightsClaim claim) {
        return claim.source().startsWith(PERSON)
                ? claim
                : new RightsClaim(claim.layer(), claim.basis(), claim.text(), claim.uri(), COPY + claim.source());
    }

    private static boolean ofPhotograph(Covered covered, List<AssetId> pictures) {
        return covered.layer().equals(Optional.of(Layer.PHOTOGRAPH))
                && covered.asset().filter(pictures::contains).isPresent();
    }

    /// A record that speaks of the photograph in a copy speaks of it in this picture.
    private static RightsRecord seenFrom(AssetId picture, List<AssetId> copies, RightsRecord right) {
        Covered here = Covered.of(picture, Layer.PHOTOGRAPH);
        if (right.covers().contains(here)
                || right.covers().stream().noneMatch(covered -> ofPhotograph(covered, copies))) {
            return right;
        }
        return right.withCovers(
                Stream.concat(right.covers().stream(), Stream.of(here)).toList());
    }

    private static <T> List<T> joined(List<T> own, List<FiledRights> theirs, Function<FiledRights, List<T>> part) {
        List<T> all = new ArrayList<>(own);
        theirs.forEach(filed -> all.addAll(part.apply(filed)));
        return all;
    }

    private static <T> List<T> distinct(List<T> all, Function<T, Object> identity) {
        Map<Object, T> byIdentity = new LinkedHashMap<>();
        all.forEach(one -> byIdentity.putIfAbsent(identity.apply(one), one));
        return List.copyOf(byIdentity.values());
    }
}
