package org.nguon.indexer.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;

/// What records of rights and works point at.
final class Mentioned {

    private Mentioned() {}

    /// The records of rights that a fact puts on file.
    static List<RightsRecord> filed(Fact fact) {
        return fact instanceof Fact.AboutRights about ? filed(about) : List.of();
    }

    private static List<RightsRecord> filed(Fact.AboutRights about) {
        return switch (about) {
            case Fact.RightRecorded recorded -> List.of(recorded.right());
            case Fact.RightSuperseded superseded -> List.of(superseded.right());
            case Fact.RequestDrafted drafted -> List.of(drafted.letter().request());
            case Fact.AnswerFiled filed -> filed.rights();
            case Fact.RequestCompleted completed -> completed.rights();
            case Fact.PartyRecorded _,
                    Fact.PartyForgotten _,
                    Fact.WorkRecorded _,
                    Fact.RightWithdrawn _,
                    Fact.RequestMoved _,
                    Fact.RequestReminded _,
                    Fact.RequestNoted _,
                    Fact.AnswerLinkMade _,
                    Fact.AnswerLinkRevoked _ -> List.of();
        };
    }

    /// The records of rights that a fact lets count no more.
    static List<RightId> superseded(Fact fact) {
        return fact instanceof Fact.AboutRights about ? superseded(about) : List.of();
    }

    private static List<RightId> superseded(Fact.AboutRights about) {
        return switch (about) {
            case Fact.RightWithdrawn withdrawn -> List.of(withdrawn.rightId());
            case Fact.RightSuperseded corrected -> List.of(corrected.rightId());
            case Fact.AnswerFiled filed -> filed.superseded();
            case Fact.RequestCompleted completed -> completed.superseded();
            case Fact.PartyRecorded _,
                    Fact.PartyForgotten _,
                    Fact.WorkRecorded _,
                    Fact.RightRecorded _,
                    Fact.RequestDrafted _,
                    Fact.RequestMoved _,
                    Fact.RequestReminded _,
                    Fact.RequestNoted _,
                    Fact.AnswerLinkMade _,
                    Fact.AnswerLinkRevoked _ -> List.of();
        };
    }

    /// The files that must lie in the vault before a fact is recorded.
    static List<Evidence> evidence(Fact fact) {
        List<Evidence> files = new ArrayList<>();
        filed(fact).forEach(right -> files.addAll(right.evidence()));
        if (fact instanceof Fact.AnswerFiled filed) {
            files.addAll(filed.answer().evidence());
        }
        return files;
    }

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
