package org.nguon.schemas.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.request.Answer.Decision;
import org.nguon.schemas.request.Answer.Says;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsRecord.Condition;
import org.nguon.schemas.rights.RightsRecord.Denial;
import org.nguon.schemas.rights.RightsRecord.Fee;
import org.nguon.schemas.rights.RightsRecord.Grant;
import org.nguon.schemas.rights.RightsRecord.Release;
import org.nguon.schemas.rights.RightsRecord.Request.State;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.rights.Verdict;

class SettlementTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final ProductionId FILM = new ProductionId(new UUID(3, 4));
    private static final PartyId HOLDER = new PartyId("nguyen-van-a");
    private static final AssetId ONE = new AssetId(new UUID(0, 1));
    private static final AssetId TWO = new AssetId(new UUID(0, 2));
    private static final AssetId THREE = new AssetId(new UUID(0, 3));
    private static final Set<Act> ASKED = Set.of(Act.COPY, Act.CONDITION, Act.DERIVE, Act.PUBLISH);
    private static final Evidence PAGE =
            Evidence.asItCame("tra-loi.pdf", "application/pdf", 9, new ContentHash("b".repeat(64)));
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    private final AtomicInteger made = new AtomicInteger();

    private RightId id() {
        return new RightId("right-" + made.incrementAndGet());
    }

    private static LetterLine line(AssetId picture) {
        return new LetterLine(
                picture, "Ảnh", new ContentHash("c".repeat(64)), List.of(Covered.of(picture, Layer.PHOTOGRAPH)), ASKED);
    }

    private static Letter letter(Optional<LocalDate> until, Optional<Money> fee) {
        return letter(until, fee, List.of(line(ONE), line(TWO), line(THREE)));
    }

    private static Letter letter(Optional<LocalDate> until, Optional<Money> fee, List<LetterLine> lines) {
        return new Letter(
                new RightId("request-1"),
                HOLDER,
                FILM,
                1,
                Instant.parse("2026-11-20T02:00:00Z"),
                lines,
                new AskedTerms(
                        "Huế, chiều",
                        "Lê Minh",
                        "Nguyễn Văn A",
                        Set.of(Medium.ONLINE),
                        Set.of(new Territory("VN")),
                        true,
                        DAY.plusMonths(1),
                        until,
                        HANOI,
                        List.of(),
                        fee,
                        true,
                        "Trần Thị B",
                        "b@example.org",
                        ""),
                Chase.USUAL);
    }

    private static List<Decision> all(int line, Says says, String condition) {
        return ASKED.stream()
                .map(act -> new Decision(line, act, says, condition))
                .toList();
    }

    private static Answer answer(List<Decision> decisions) {
        return answer(decisions, Optional.empty(), Optional.empty(), true);
    }

    private static Answer answer(
            List<Decision> decisions, Optional<Money> fee, Optional<LocalDate> until, boolean ownsRights) {
        return new Answer(
                new RightId("request-1"),
                1,
                Answer.Channel.PAGE,
                Instant.parse("2026-11-21T03:00:00Z"),
                decisions,
                fee,
                until,
                ownsRights,
                Answer.Sitters.NOBODY_SHOWN,
                "Ảnh: Nguyễn Văn A",
                "",
                "Nguyễn Văn A",
                DAY,
                List.of(PAGE));
    }

    private static List<Decision> together(List<Decision> one, List<Decision> two, List<Decision> three) {
        List<Decision> all = new ArrayList<>(one);
        all.addAll(two);
        all.addAll(three);
        return all;
    }

    private static Verdict verdict(AssetId picture, List<RightsRecord> records) {
        IntendedUse use = new IntendedUse(
                Map.of(Role.STYLE, ASKED),
                List.of(),
                true,
                Set.of(Medium.ONLINE),
                Set.of(new Territory("VN")),
                DAY.plusMonths(1),
                Optional.empty(),
                HANOI,
                List.of("vi"),
                Policy.ONLINE_MUSIC_VIDEO);
        RightsFacts facts = new RightsFacts(
                picture,
                "Ảnh",
                List.of(
                        new Finding(
                                Layer.PHOTOGRAPH,
                                Finding.Presence.PRESENT,
                                Optional.empty(),
                                List.of(HOLDER),
                                "Lan",
                                DAY),
                        absent(Layer.DEPICTED_ARTWORK),
                        absent(Layer.PEOPLE)),
                List.of(),
                List.of(),
                List.of(),
                records);
        return Assessment.of(facts, new Question(Optional.of(FILM), use, Role.STYLE, DAY));
    }

    private static Finding absent(Layer layer) {
        return new Finding(layer, Finding.Presence.ABSENT, Optional.empty(), List.of(), "Lan", DAY);
    }

    @Test
    void turnsAYesIntoAGrantThatWaitsForTheOtherSignatureAndANoIntoADenial() {
        Settlement settled = Settlement.of(
                letter(Optional.empty(), Optional.empty()),
                answer(together(
                        all(1, Says.YES, ""), all(2, Says.NO, ""), all(3, Says.YES_IF, "gửi tôi xem bản dựng"))),
                this::id);
        assertThat(settled.state()).isEqualTo(State.NEGOTIATING);
        assertThat(settled.rights()).hasSize(3);
        assertThat(verdict(ONE, settled.rights()).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(verdict(TWO, settled.rights()).standing()).isEqualTo(Standing.BLOCKED);
        List<RightsRecord> countersigned =
                settled.rights().stream().map(SettlementTest::countersigned).toList();
        assertThat(verdict(ONE, countersigned).standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(verdict(TWO, countersigned).standing()).isEqualTo(Standing.BLOCKED);
        assertThat(verdict(THREE, countersigned).standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(Settlement.standing(countersigned, DAY)).isEqualTo(State.NEGOTIATING);
    }

    private static RightsRecord countersigned(RightsRecord right) {
        return right instanceof Grant grant ? Completion.COUNTERSIGNED.of(grant, grant.id()) : right;
    }

    @Test
    void filesPicturesThatAreAnsweredAlikeTogether() {
        Settlement settled = Settlement.of(
                letter(Optional.empty(), Optional.empty()),
                answer(together(all(1, Says.YES, ""), all(2, Says.YES, ""), all(3, Says.YES, ""))),
                this::id);
        assertThat(settled.state()).isEqualTo(State.SIGNED);
        assertThat(settled.rights()).singleElement().isInstanceOfSatisfying(Grant.class, grant -> {
            assertThat(grant.covers()).hasSize(3);
            assertThat(grant.acts()).extracting("act").containsExactlyInAnyOrderElementsOf(ASKED);
            assertThat(grant.evidence()).containsExactly(PAGE);
            assertThat(grant.creditWording()).contains("Ảnh: Nguyễn Văn A");
            assertThat(grant.production()).contains(FILM);
        });
    }

    @Test
    void neverGrantsMoreThanWasAskedOrLongerThanEitherSaid() {
        Letter asked = letter(Optional.of(DAY.plusYears(5)), Optional.empty());
        for (var until : List.of(
                Map.entry(Optional.of(DAY.plusYears(2)), DAY.plusYears(2)),
                Map.entry(Optional.of(DAY.plusYears(9)), DAY.plusYears(5)),
                Map.entry(Optional.<LocalDate>empty(), DAY.plusYears(5)))) {
            Settlement settled = Settlement.of(
                    asked, answer(all(1, Says.YES, ""), Optional.empty(), until.getKey(), true), this::id);
            assertThat(((Grant) settled.rights().getFirst()).acts()).allSatisfy(extent -> {
                assertThat(extent.to()).contains(until.getValue());
                assertThat(extent.territories()).containsExactly(new Territory("VN"));
                assertThat(extent.media()).containsExactly(Medium.ONLINE);
                assertThat(extent.survives()).isFalse();
            });
        }
        assertThatThrownBy(() ->
                        Settlement.of(asked, answer(List.of(new Decision(1, Act.TRAIN, Says.YES, ""))), this::id))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        Settlement.of(asked, answer(List.of(new Decision(4, Act.COPY, Says.YES, ""))), this::id))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void grantsNothingOnTheWordOfWhoSaysThatTheRightsAreNotTheirs() {
        Settlement settled = Settlement.of(
                letter(Optional.empty(), Optional.empty()),
                answer(
                        together(all(1, Says.YES, ""), all(2, Says.NO, ""), List.of()),
                        Optional.empty(),
                        Optional.empty(),
                        false),
                this::id);
        assertThat(settled.rights()).hasOnlyElementsOfType(Denial.class);
        assertThat(settled.state()).isEqualTo(State.NEGOTIATING);
    }

    @Test
    void agreesOnTheFeeThatWasOfferedAndQuotesAnother() {
        Money offered = new Money(5_000_000, "VND");
        Letter letter = letter(Optional.empty(), Optional.of(offered));
        assertThat(fee(Settlement.of(letter, answer(all(1, Says.YES, "")), this::id)))
                .isEqualTo(new Fee(5_000_000, "VND", Fee.Payment.AGREED));
        Settlement other = Settlement.of(
                letter,
                answer(all(1, Says.YES, ""), Optional.of(new Money(8_000_000, "VND")), Optional.empty(), true),
                this::id);
        assertThat(fee(other)).isEqualTo(new Fee(8_000_000, "VND", Fee.Payment.QUOTED));
        assertThat(other.state()).isEqualTo(State.NEGOTIATING);
    }

    private static Fee fee(Settlement settled) {
        return ((Grant) settled.rights().getFirst()).fee().orElseThrow();
    }

    @Test
    void releasesWhoIsShownOnlyAsFarAsTheySaidYes() {
        LetterLine sitter = new LetterLine(
                ONE,
                "Chân dung",
                new ContentHash("d".repeat(64)),
                List.of(Covered.of(ONE, Layer.PEOPLE)),
                Set.of(Act.DERIVE, Act.LIKENESS));
        Settlement settled = Settlement.of(
                letter(Optional.empty(), Optional.empty(), List.of(sitter)),
                answer(List.of(new Decision(1, Act.DERIVE, Says.YES, ""), new Decision(1, Act.LIKENESS, Says.NO, ""))),
                this::id);
        assertThat(settled.rights())
                .filteredOn(Release.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Release.class, release -> {
                    assertThat(release.depiction()).isTrue();
                    assertThat(release.simulation()).isFalse();
                });
        assertThat(settled.rights()).filteredOn(Denial.class::isInstance).hasSize(1);
    }

    @Test
    void isRefusedWhenEverythingIs() {
        assertThat(Settlement.of(letter(Optional.empty(), Optional.empty()), answer(all(1, Says.NO, "")), this::id)
                        .state())
                .isEqualTo(State.REFUSED);
    }

    @Test
    void comesIntoForceWhenSignedPaidAndEveryConditionIsMet() {
        Letter letter = letter(Optional.empty(), Optional.of(new Money(100, "USD")));
        Grant grant = (Grant) Settlement.of(letter, answer(all(1, Says.YES_IF, "một bản lưu")), this::id)
                .rights()
                .getFirst();
        assertThat(grant.conditions()).containsExactly(new Condition("một bản lưu", false));
        assertThat(Settlement.standing(List.of(grant), DAY)).isEqualTo(State.NEGOTIATING);
        Grant met = Completion.CONDITIONS_MET.of(grant, id());
        assertThat(Settlement.standing(List.of(met), DAY)).isEqualTo(State.SIGNED);
        Grant signed = Completion.COUNTERSIGNED.of(met, id());
        assertThat(Settlement.standing(List.of(signed), DAY)).isEqualTo(State.SIGNED);
        Grant invoiced = Completion.INVOICED.of(signed, id());
        assertThat(Settlement.standing(List.of(invoiced), DAY)).isEqualTo(State.SIGNED);
        Grant paid = Completion.PAID.of(invoiced, id());
        assertThat(Settlement.standing(List.of(paid), DAY)).isEqualTo(State.IN_FORCE);
    }
}
