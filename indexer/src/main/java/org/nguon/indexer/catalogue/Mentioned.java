package org.nguon.indexer.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;

/// What records of rights and works point at.
final class Mentioned {

    private Mentioned() {}

    static List<PartyId> parties(RightsRecord right) {
        return switch (right) {
            case RightsRecord.Grant grant -> List.of(grant.licensor());
            case RightsRecord.OwnWork own -> List.of(own.author());
            case RightsRecord.Denial denial -> List.of(denial.by());
            case RightsRecord.Release release -> release.releasedBy();
            case RightsRecord.Request request -> List.of(request.to());
            case RightsRecord.Determination _, RightsRecord.Takedown _ -> List.of();
        };
    }

    static List<PartyId> parties(Work work) {
        List<PartyId> parties = new ArrayList<>(work.creators());
        work.holder().ifPresent(parties::add);
        return parties;
    }

    static Optional<ProductionId> production(RightsRecord right) {
        return switch (right) {
            case RightsRecord.Grant grant -> grant.production();
            case RightsRecord.Denial denial -> denial.production();
            case RightsRecord.Determination determination -> determination.production();
            case RightsRecord.Release release -> release.production();
            case RightsRecord.Request request -> Optional.of(request.production());
            case RightsRecord.OwnWork _, RightsRecord.Takedown _ -> Optional.empty();
        };
    }
}
