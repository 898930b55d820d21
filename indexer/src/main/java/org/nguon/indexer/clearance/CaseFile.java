package org.nguon.indexer.clearance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.credits.ShotLine;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Verdict;

/// All that is on file for a film on a day.
///
/// @param picks what is to be kept, in the order of scenes, and within them as picked
/// @param contacts how to reach parties, where it is known and was not forgotten
/// @param shots in which the film shows or uses a picture, by the shot list that was last kept
record CaseFile(
        Production film,
        LocalDate day,
        List<Scene> scenes,
        List<Picked> picks,
        List<FiledRequest> requests,
        Map<PartyId, String> contacts,
        Map<AssetId, List<ShotLine>> shots) {

    /// A pick with its picture, what is known of it and the verdict.
    record Picked(Pick pick, AssetRecord asset, RightsFacts facts, Verdict verdict) {}

    CaseFile {
        scenes = List.copyOf(scenes);
        picks = List.copyOf(picks);
        requests = List.copyOf(requests);
        contacts = Map.copyOf(contacts);
        shots = Map.copyOf(shots);
    }

    /// The records of rights that speak of what is picked and concern this film, each once, by identity.
    List<RightsRecord> records() {
        Map<RightId, RightsRecord> records = new TreeMap<>();
        picks.forEach(picked -> records(picked).forEach(right -> records.put(right.id(), right)));
        return List.copyOf(records.values());
    }

    /// Those that speak of one pick.
    List<RightsRecord> records(Picked picked) {
        return picked.facts().records().stream().filter(this::isOurs).toList();
    }

    private boolean isOurs(RightsRecord right) {
        Optional<ProductionId> only = switch (right) {
            case RightsRecord.Grant grant -> grant.production();
            case RightsRecord.Denial denial -> denial.production();
            case RightsRecord.Release release -> release.production();
            case RightsRecord.Determination decision -> decision.production();
            case RightsRecord.Request request -> Optional.of(request.production());
            case RightsRecord.OwnWork _, RightsRecord.Takedown _ -> Optional.empty();
        };
        return only.isEmpty() || only.get().equals(film.id());
    }

    /// The name of a party, or its identity where nobody here knows it.
    String name(PartyId id) {
        return picks.stream()
                .flatMap(picked -> picked.facts().parties().stream())
                .filter(party -> party.id().equals(id))
                .map(Party::creditName)
                .findFirst()
                .orElse(id.value());
    }

    /// The titles of the pictures of which a record speaks.
    List<String> titles(RightsRecord right) {
        return picks.stream()
                .filter(picked -> picked.facts().records().contains(right))
                .map(picked -> picked.facts().title())
                .distinct()
                .toList();
    }
}
