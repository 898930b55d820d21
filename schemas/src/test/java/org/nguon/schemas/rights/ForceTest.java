package org.nguon.schemas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Force.Lack;

class ForceTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 2, 28);
    private static final Covered PHOTOGRAPH =
            Covered.of(AssetId.parse("00000000-0000-0000-0000-000000000001"), Layer.PHOTOGRAPH);
    private static final Evidence LETTER =
            Evidence.asItCame("letter.pdf", "application/pdf", 10, new ContentHash("0".repeat(64)));

    @Test
    void isInForceFromTheFirstDayToTheLastOfASignedPaidAndProvenGrant() {
        RightsRecord grant = grant(true, Optional.empty(), List.of(), List.of(LETTER));
        assertThat(Force.of(grant, FIRST).isIn()).isTrue();
        assertThat(Force.of(grant, LAST).isIn()).isTrue();
    }

    @Test
    void saysThatATermHasNotBegunOrIsOver() {
        RightsRecord grant = grant(true, Optional.empty(), List.of(), List.of(LETTER));
        assertThat(Force.of(grant, FIRST.minusDays(1)).lacking()).containsExactly(Lack.NOT_BEGUN);
        Force after = Force.of(grant, LAST.plusDays(1));
        assertThat(after.lacking()).containsExactly(Lack.ENDED);
        assertThat(after.isOver()).isTrue();
    }

    @Test
    void namesEverythingThatAGrantStillNeeds() {
        RightsRecord grant = grant(
                false,
                Optional.of(new RightsRecord.Fee(500, "EUR", RightsRecord.Fee.Payment.INVOICED)),
                List.of(new RightsRecord.Condition("deposit copy", false)),
                List.of());
        assertThat(Force.of(grant, FIRST).lacking())
                .containsExactly(Lack.NOT_COUNTERSIGNED, Lack.CONDITION_OPEN, Lack.NOT_PAID, Lack.NO_EVIDENCE);
    }

    @Test
    void asksForTheGuardianOfAChild() {
        RightsRecord release = new RightsRecord.Release(
                new RightId("r"),
                RightsRecord.Release.Subject.MODEL,
                List.of(),
                true,
                Optional.empty(),
                List.of(PHOTOGRAPH),
                true,
                false,
                true,
                false,
                Set.of(Territory.WORLD),
                true,
                Optional.empty(),
                Optional.empty(),
                List.of(LETTER));
        assertThat(Force.of(release, FIRST).lacking()).containsExactly(Lack.GUARDIAN_NOT_SIGNED);
    }

    @Test
    void endsATakedownOnTheDayOnWhichItIsLifted() {
        RightsRecord down = new RightsRecord.Takedown(
                new RightId("t"),
                RightsRecord.Takedown.Cause.COURT_ORDER,
                "court",
                List.of(PHOTOGRAPH),
                Instant.parse("2026-03-01T10:00:00Z"),
                Optional.of(Instant.parse("2026-04-01T10:00:00Z")),
                "");
        assertThat(Force.of(down, FIRST).isIn()).isTrue();
        assertThat(Force.of(down, LocalDate.of(2026, 4, 1)).isOver()).isTrue();
    }

    private static RightsRecord grant(
            boolean signed,
            Optional<RightsRecord.Fee> fee,
            List<RightsRecord.Condition> conditions,
            List<Evidence> evidence) {
        Extent extent = new Extent(
                Act.COPY,
                Set.of(Medium.ALL),
                Set.of(Territory.WORLD),
                Set.of(Platform.ANY),
                true,
                Optional.of(FIRST),
                Optional.of(LAST),
                false);
        return new RightsRecord.Grant(
                new RightId("g"),
                new PartyId("p"),
                Optional.empty(),
                List.of(PHOTOGRAPH),
                List.of(extent),
                false,
                Optional.empty(),
                true,
                false,
                conditions,
                fee,
                signed,
                Optional.empty(),
                evidence);
    }
}
