package org.nguon.schemas.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.schemas.rights.Cases.BY;
import static org.nguon.schemas.rights.Cases.DAY;
import static org.nguon.schemas.rights.Cases.HOLDER;
import static org.nguon.schemas.rights.Cases.PICTURE;
import static org.nguon.schemas.rights.Cases.absent;
import static org.nguon.schemas.rights.Cases.claim;
import static org.nguon.schemas.rights.Cases.everything;
import static org.nguon.schemas.rights.Cases.facts;
import static org.nguon.schemas.rights.Cases.grant;
import static org.nguon.schemas.rights.Cases.licence;
import static org.nguon.schemas.rights.Cases.only;
import static org.nguon.schemas.rights.Cases.present;
import static org.nguon.schemas.rights.Cases.question;
import static org.nguon.schemas.rights.Cases.runway;
import static org.nguon.schemas.rights.Cases.thePhotograph;
import static org.nguon.schemas.rights.Cases.until;
import static org.nguon.schemas.rights.Cases.use;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.RightsClaim.Basis;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;

class AssessmentTest {

    private static final String CC = "http://creativecommons.org/";
    private static final String RS = "http://rightsstatements.org/vocab/";

    /// The matrix of the plan, one row a line: each cell is the standing of that act alone (with publishing
    /// where the column says so), for a commercial use and, behind a bar, for a non-commercial one, on a
    /// platform that trains.
    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            publicdomain/zero/1.0/,  C,    C,   C,   C,   C,   C
            publicdomain/mark/1.0/,  C,    C,   C,   C,   C,   C
            licenses/by/4.0/,        W,    C,   W,   W,   W,   W
            licenses/by-sa/4.0/,     W,    C,   W,   W,   W,   W
            licenses/by-nd/4.0/,     W,    N,   N,   B,   W,   B
            licenses/by-nc/4.0/,     W,    C,   N|W, N|W, N|W, N|W
            licenses/by-nc-sa/4.0/,  W,    C,   N|W, N|W, N|W, N|W
            licenses/by-nc-nd/4.0/,  W,    N,   N,   B,   N|W, B
            InC/1.0/,                N,    N,   N,   N,   N,   N
            InC-NC/1.0/,             N,    N,   N,   N,   N,   N
            InC-EDU/1.0/,            N,    N,   N,   N,   N,   N
            InC-RUU/1.0/,            N,    N,   N,   N,   N,   B
            InC-OW-EU/1.0/,          N,    N,   N,   N,   N,   B
            NoC-US/1.0/,             U,    U,   U,   U,   U,   U
            NoC-NC/1.0/,             U,    U,   U,   U,   U,   U
            NoC-CR/1.0/,             U,    U,   U,   U,   U,   U
            NoC-OKLR/1.0/,           U,    U,   U,   U,   U,   U
            CNE/1.0/,                U,    U,   U,   U,   U,   U
            UND/1.0/,                U,    U,   U,   U,   U,   U
            NKC/1.0/,                U,    U,   U,   U,   U,   U
            """)
    void judgesEachLicenceAgainstEachActAsThePlanSays(
            String name, String copy, String upload, String condition, String derive, String show, String train) {
        boolean statement = !name.startsWith("licenses") && !name.startsWith("publicdomain");
        RightsClaim said = statement ? claim(Basis.RIGHTS_STATEMENT, RS + name) : licence(CC + name);
        RightsFacts facts = facts(List.of(said));
        for (boolean commercial : new boolean[] {true, false}) {
            IntendedUse use = use(commercial, runway());
            assertThat(letter(facts, only(use, Act.VIEW))).isEqualTo("C");
            assertThat(letter(facts, only(use, Act.COPY))).as("copy").isEqualTo(cell(copy, commercial));
            assertThat(letter(facts, only(use, Act.UPLOAD))).as("upload").isEqualTo(cell(upload, commercial));
            assertThat(letter(facts, only(use, Act.CONDITION, Act.PUBLISH)))
                    .as("condition")
                    .isEqualTo(cell(condition, commercial));
            assertThat(letter(facts, only(use, Act.DERIVE, Act.PUBLISH)))
                    .as("derive")
                    .isEqualTo(cell(derive, commercial));
            assertThat(letter(facts, only(use, Act.SHOW, Act.PUBLISH)))
                    .as("show")
                    .isEqualTo(cell(show, commercial));
            assertThat(letter(facts, only(use, Act.TRAIN))).as("train").isEqualTo(cell(train, commercial));
        }
    }

    private static String cell(String cell, boolean commercial) {
        String[] both = cell.split("\\|");
        return commercial ? both[0] : both[both.length - 1];
    }

    private static String letter(RightsFacts facts, Question question) {
        return switch (Assessment.of(facts, question).standing()) {
            case BLOCKED -> "B";
            case UNKNOWN -> "U";
            case NEEDS_GRANT -> "N";
            case PENDING -> "P";
            case CLEARED_BY_DETERMINATION -> "D";
            case CLEARED_WITH -> "W";
            case CLEARED -> "C";
        };
    }

    @Test
    void knowsNothingOfAPictureAndAllowsNothingButLooking() {
        RightsFacts nothing = RightsFacts.none(PICTURE, "");
        for (Role role : Role.values()) {
            Standing standing =
                    Assessment.of(nothing, question(use(false), role)).standing();
            assertThat(standing).isEqualTo(role == Role.CONSULTED ? Standing.CLEARED : Standing.UNKNOWN);
        }
    }

    @Test
    void allowsAPictureWithALicenceOnlyAfterSomebodyLookedForArtworkAndPeople() {
        List<RightsClaim> by = List.of(licence(BY));
        assertThat(standing(facts(List.of(), by), Role.STYLE)).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(facts(List.of(absent(Layer.DEPICTED_ARTWORK)), by), Role.STYLE))
                .isEqualTo(Standing.UNKNOWN);
        assertThat(standing(facts(by), Role.STYLE)).isEqualTo(Standing.CLEARED_WITH);
    }

    @Test
    void asksForCreditNoticeLicenceAndChangesUnderAttribution() {
        Verdict verdict = Assessment.of(facts(List.of(licence(BY))), question(use(true), Role.STYLE));
        assertThat(kinds(verdict))
                .containsExactly(
                        Obligation.Kind.CREDIT,
                        Obligation.Kind.NOTICE,
                        Obligation.Kind.LICENCE_LINK,
                        Obligation.Kind.INDICATE_CHANGES);
    }

    @Test
    void asksForTheTitleUnderOlderVersions() {
        Verdict verdict = Assessment.of(
                facts(List.of(licence("http://creativecommons.org/licenses/by/2.0/"))),
                question(use(true), Role.SHOWN));
        assertThat(kinds(verdict)).contains(Obligation.Kind.TITLE);
    }

    @Test
    void warnsOfShareAlikeWhenTheFilmMayShowParts() {
        Verdict verdict = Assessment.of(
                facts(List.of(licence("http://creativecommons.org/licenses/by-sa/4.0/"))),
                question(use(true), Role.STYLE));
        assertThat(kinds(verdict)).contains(Obligation.Kind.SHARE_ALIKE);
    }

    @Test
    void liftsWhatALicenceBlocksByAGrantInForce() {
        RightsClaim noDerivatives = licence("http://creativecommons.org/licenses/by-nd/4.0/");
        assertThat(standing(facts(List.of(noDerivatives)), Role.STYLE)).isEqualTo(Standing.BLOCKED);
        Verdict lifted = Assessment.of(
                facts(List.of(noDerivatives), grant(everything().toArray(Extent[]::new))),
                question(use(true, runway()), Role.STYLE));
        assertThat(lifted.standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(lifted.obligations())
                .extracting(Obligation::words)
                .as("the holder's own words")
                .contains("Ảnh: Nguyễn Văn A");
    }

    @Test
    void namesWhomToAskForWhatAndWhere() {
        RightsFacts facts = facts(
                List.of(absent(Layer.DEPICTED_ARTWORK), absent(Layer.PEOPLE), present(Layer.PHOTOGRAPH, HOLDER)),
                List.of(claim(Basis.IN_COPYRIGHT, "© Nguyễn Văn A")));
        Verdict verdict = Assessment.of(facts, question(use(true, runway()), Role.STYLE));
        assertThat(verdict.standing()).isEqualTo(Standing.NEEDS_GRANT);
        assertThat(verdict.fixes()).singleElement().satisfies(fix -> {
            assertThat(fix.kind()).isEqualTo(Fix.Kind.ASK);
            assertThat(fix.whom()).containsExactly("Nguyễn Văn A");
            assertThat(fix.acts()).containsExactly(Act.COPY, Act.UPLOAD, Act.CONDITION, Act.DERIVE, Act.PUBLISH);
            assertThat(fix.platforms()).containsExactly("runway");
            assertThat(fix.territories()).containsExactly(Territory.WORLD);
        });
    }

    @Test
    void doesNotLetOneLayersGrantLiftAnother() {
        RightsFacts facts = facts(
                List.of(present(Layer.DEPICTED_ARTWORK), absent(Layer.PEOPLE)),
                List.of(licence(BY)),
                grant(everything().toArray(Extent[]::new)));
        Verdict verdict = Assessment.of(facts, question(use(true), Role.STYLE));
        assertThat(verdict.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(verdict.decidedBy()).contains(Layer.DEPICTED_ARTWORK);
    }

    @Test
    void beatsEveryPermissionByARefusal() {
        RightsRecord.Denial no =
                RightsRecord.Denial.of(new RightId("no"), HOLDER, thePhotograph(), Set.of(Act.CONDITION), "not for AI");
        RightsFacts facts = facts(
                List.of(licence(CC + "publicdomain/zero/1.0/")),
                grant(everything().toArray(Extent[]::new)),
                no);
        assertThat(standing(facts, Role.STYLE)).isEqualTo(Standing.BLOCKED);
        assertThat(standing(facts, Role.SHOWN)).as("what was not refused").isNotEqualTo(Standing.BLOCKED);
    }

    @Test
    void blocksEvenLookingFromTheMomentOfATakedownUntilItIsLifted() {
        Instant noon = DAY.atTime(12, 0).atZone(ZoneId.of("Asia/Ho_Chi_Minh")).toInstant();
        RightsRecord.Takedown down = new RightsRecord.Takedown(
                new RightId("down"),
                RightsRecord.Takedown.Cause.COMMUNITY,
                "Làng Đông Hồ",
                thePhotograph(),
                noon,
                Optional.of(noon.plusSeconds(3 * 86_400)),
                "sacred");
        RightsFacts facts = facts(List.of(licence(BY)), down);
        assertThat(on(facts, DAY.minusDays(1)).standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(on(facts, DAY.minusDays(1)).lapsesOn()).contains(DAY);
        assertThat(on(facts, DAY).standing()).isEqualTo(Standing.BLOCKED);
        assertThat(on(facts, DAY.plusDays(3)).standing()).isEqualTo(Standing.BLOCKED);
        assertThat(on(facts, DAY.plusDays(4)).standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(standing(facts, Role.CONSULTED)).isEqualTo(Standing.BLOCKED);
    }

    @Test
    void failsClosedOnTheDayAfterAGrantLapsed() {
        RightsFacts facts = facts(
                List.of(claim(Basis.IN_COPYRIGHT, "© A")),
                grant(Arrays.stream(Act.values())
                        .map(act -> until(act, DAY, false))
                        .toArray(Extent[]::new)));
        assertThat(on(facts, DAY).standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(on(facts, DAY).lapsesOn()).contains(DAY.plusDays(1));
        Verdict after = on(facts, DAY.plusDays(1));
        assertThat(after.standing()).isEqualTo(Standing.NEEDS_GRANT);
        assertThat(rules(after)).contains(Rule.GRANT_LAPSED, Rule.IN_COPYRIGHT);
        assertThat(after.fixes()).extracting(Fix::kind).containsOnly(Fix.Kind.RENEW);
    }

    @Test
    void letsAFilmThatWasFinishedWithinTheTermGoOnWhereThePermissionSurvives() {
        LocalDate end = DAY.plusMonths(2);
        RightsFacts facts = facts(
                List.of(claim(Basis.IN_COPYRIGHT, "© A")),
                grant(Arrays.stream(Act.values())
                        .map(act -> until(act, end, true))
                        .toArray(Extent[]::new)));
        LocalDate later = end.plusYears(1);
        assertThat(standing(facts, only(use(true), Act.SHOW, Act.PUBLISH), later))
                .isEqualTo(Standing.CLEARED_WITH);
        assertThat(standing(facts, only(use(true), Act.CONDITION), later))
                .as("something new")
                .isEqualTo(Standing.NEEDS_GRANT);
    }

    @Test
    void coversADayOnlyWhenAllOfItLiesWithinTheTermInTheGrantorsZone() {
        Extent extent = new Extent(
                Act.COPY,
                Set.of(Medium.ALL),
                Set.of(Territory.WORLD),
                Set.of(Platform.ANY),
                true,
                Optional.of(DAY),
                Optional.of(DAY.plusDays(1)),
                false);
        RightsRecord.Grant paris = new RightsRecord.Grant(
                new RightId("paris"),
                HOLDER,
                Optional.empty(),
                thePhotograph(),
                List.of(extent),
                false,
                Optional.empty(),
                true,
                true,
                List.of(),
                Optional.empty(),
                true,
                Optional.of(ZoneId.of("Europe/Paris")),
                List.of(Cases.LETTER));
        RightsFacts facts = facts(List.of(claim(Basis.IN_COPYRIGHT, "© A")), paris);
        Question asked = only(use(true), Act.COPY);
        assertThat(standing(facts, asked, DAY)).as("begins at six in Hà Nội").isEqualTo(Standing.NEEDS_GRANT);
        assertThat(standing(facts, asked, DAY.plusDays(1))).isEqualTo(Standing.CLEARED_WITH);
        assertThat(standing(facts, asked, DAY.plusDays(2))).as("ends at six").isEqualTo(Standing.NEEDS_GRANT);
    }

    @Test
    void permitsNothingByAGrantThatIsUnsignedUnpaidUnprovenOrConditional() {
        RightsClaim reserved = claim(Basis.IN_COPYRIGHT, "© A");
        var unpaid = Optional.of(new RightsRecord.Fee(500_000, "VND", RightsRecord.Fee.Payment.INVOICED));
        List<RightsRecord.Grant> notYet = List.of(
                grant("g", everything(), Optional.empty(), false, List.of(Cases.LETTER)),
                grant("g", everything(), unpaid, true, List.of(Cases.LETTER)),
                grant("g", everything(), Optional.empty(), true, List.of()));
        for (RightsRecord.Grant grant : notYet) {
            Verdict verdict = Assessment.of(facts(List.of(reserved), grant), question(use(true), Role.STYLE));
            assertThat(verdict.standing()).isEqualTo(Standing.NEEDS_GRANT);
            assertThat(verdict.fixes()).extracting(Fix::kind).containsExactly(Fix.Kind.COMPLETE);
        }
    }

    @Test
    void doesNotWidenAGrantBeyondItsTerritoryMediumPlatformOrPurpose() {
        RightsClaim reserved = claim(Basis.IN_COPYRIGHT, "© A");
        Question asked = only(use(true, runway()), Act.PUBLISH, Act.SHOW);
        Set<Medium> all = Set.of(Medium.ALL);
        Set<Territory> world = Set.of(Territory.WORLD);
        assertThat(standing(facts(List.of(reserved), show(all, world, true)), asked, DAY))
                .isEqualTo(Standing.CLEARED_WITH);
        assertThat(standing(facts(List.of(reserved), show(all, Set.of(new Territory("VN")), true)), asked, DAY))
                .isEqualTo(Standing.NEEDS_GRANT);
        assertThat(standing(facts(List.of(reserved), show(Set.of(Medium.CINEMA), world, true)), asked, DAY))
                .isEqualTo(Standing.NEEDS_GRANT);
        assertThat(standing(facts(List.of(reserved), show(all, world, false)), asked, DAY))
                .isEqualTo(Standing.NEEDS_GRANT);
        Extent elsewhere =
                new Extent(Act.UPLOAD, all, world, Set.of("comfyui"), true, Optional.empty(), Optional.empty(), false);
        assertThat(standing(facts(List.of(reserved), grant(elsewhere)), only(use(true, runway()), Act.UPLOAD), DAY))
                .isEqualTo(Standing.NEEDS_GRANT);
    }

    private static RightsRecord.Grant show(Set<Medium> media, Set<Territory> territories, boolean commercial) {
        return grant(EnumSet.of(Act.SHOW, Act.PUBLISH).stream()
                .map(act -> new Extent(
                        act,
                        media,
                        territories,
                        Set.of(Platform.ANY),
                        commercial,
                        Optional.empty(),
                        Optional.empty(),
                        false))
                .toArray(Extent[]::new));
    }

    @Test
    void isPendingWhileAHolderWasAskedAndHasNotAnswered() {
        RightsRecord.Request sent = new RightsRecord.Request(
                new RightId("r"),
                HOLDER,
                Cases.FILM,
                thePhotograph(),
                Role.STYLE.usualActs(),
                RightsRecord.Request.State.SENT,
                Optional.of(DAY));
        RightsFacts facts = facts(List.of(claim(Basis.IN_COPYRIGHT, "© A")), sent);
        assertThat(standing(facts, Role.STYLE)).isEqualTo(Standing.PENDING);
    }

    @Test
    void letsANamedPersonDecideWhatTheRulesCannotButNotWhatALicenceForbids() {
        RightsRecord.Determination decided = new RightsRecord.Determination(
                new RightId("d"),
                "Trần Thị B",
                RightsRecord.Determination.Basis.ORPHAN_AFTER_SEARCH,
                Optional.empty(),
                thePhotograph(),
                everything(),
                "searched for a year",
                List.of(Cases.LETTER));
        RightsFacts orphan = facts(List.of(claim(Basis.RIGHTS_STATEMENT, RS + "InC-RUU/1.0/")), decided);
        assertThat(standing(orphan, Role.STYLE)).isEqualTo(Standing.CLEARED_BY_DETERMINATION);
        RightsFacts forbidden = facts(List.of(licence(CC + "licenses/by-nd/4.0/")), decided);
        assertThat(standing(forbidden, Role.STYLE)).isEqualTo(Standing.BLOCKED);
    }

    @Test
    void raisesAiActsToAGrantWhereThePictureSaysNoToAi() {
        RightsFacts facts = facts(List.of(licence(BY), claim(Basis.AI_SIGNAL, "DMI-PROHIBITED")));
        assertThat(standing(facts, Role.STYLE)).isEqualTo(Standing.NEEDS_GRANT);
        assertThat(standing(facts, Role.SHOWN)).as("no AI act").isEqualTo(Standing.CLEARED_WITH);
    }

    @Test
    void hearsContentCredentialsAsItHearsPlus() {
        RightsFacts input = facts(List.of(licence(BY), claim(Basis.AI_SIGNAL, "cawg.ai_inference: notAllowed")));
        assertThat(standing(input, Role.STYLE)).isEqualTo(Standing.NEEDS_GRANT);
        RightsFacts training = facts(List.of(licence(BY), claim(Basis.AI_SIGNAL, "c2pa.ai_training: notAllowed")));
        assertThat(letter(training, only(use(true), Act.TRAIN))).isEqualTo("B");
        RightsFacts allowed = facts(List.of(licence(BY), claim(Basis.AI_SIGNAL, "cawg.ai_inference: allowed")));
        assertThat(standing(allowed, Role.STYLE)).isEqualTo(standing(facts(List.of(licence(BY))), Role.STYLE));
    }

    @Test
    void blocksTrainingAndSendingToWhoTrainsWhereThePictureForbidsTraining() {
        RightsFacts facts = facts(List.of(licence(BY), claim(Basis.AI_SIGNAL, "DMI-PROHIBITED-AIMLTRAINING")));
        Platform careful = Cases.platform("careful", Platform.Kind.GENERATION, Platform.Answer.NO);
        Platform silent = Cases.platform("silent", Platform.Kind.GENERATION, Platform.Answer.UNKNOWN);
        assertThat(letter(facts, only(use(true), Act.TRAIN))).isEqualTo("B");
        assertThat(letter(facts, only(use(true, runway()), Act.UPLOAD))).isEqualTo("B");
        assertThat(letter(facts, only(use(true, silent), Act.UPLOAD))).isEqualTo("B");
        assertThat(letter(facts, only(use(true, careful), Act.UPLOAD))).isEqualTo("C");
        assertThat(letter(facts, only(use(true, careful), Act.CONDITION))).isEqualTo("W");
    }

    @Test
    void asksForAGrantToDeriveWhereAlterationIsConstrainedAndNamesTheEditWhenShown() {
        RightsFacts facts = facts(List.of(licence(BY), claim(Basis.ALTERATION, "AL-CRP")));
        assertThat(standing(facts, Role.STYLE)).isEqualTo(Standing.NEEDS_GRANT);
        Verdict shown = Assessment.of(facts, question(use(true), Role.SHOWN));
        assertThat(shown.standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(shown.obligations()).extracting(Obligation::words).contains("no cropping", BY);
    }

    @Test
    void needsTheConsentOfEverybodyWhoCanBeRecognised() {
        PartyId sitter = new PartyId("sitter");
        List<Finding> found = List.of(absent(Layer.DEPICTED_ARTWORK), present(Layer.PEOPLE, HOLDER, sitter));
        RightsClaim by = licence(BY);
        assertThat(standing(facts(found, List.of(by)), Role.SHOWN)).isEqualTo(Standing.NEEDS_GRANT);
        assertThat(standing(facts(found, List.of(by), release(List.of(HOLDER), false, false)), Role.SHOWN))
                .isEqualTo(Standing.NEEDS_GRANT);
        RightsRecord both = release(List.of(HOLDER, sitter), false, false);
        assertThat(standing(facts(found, List.of(by), both), Role.SHOWN)).isEqualTo(Standing.CLEARED_WITH);
        assertThat(standing(facts(found, List.of(by), both), Role.SUBJECT))
                .as("being simulated is a question of its own")
                .isEqualTo(Standing.NEEDS_GRANT);
        RightsRecord simulated = release(List.of(HOLDER, sitter), true, false);
        assertThat(standing(facts(found, List.of(by), simulated), Role.SUBJECT)).isEqualTo(Standing.CLEARED_WITH);
        assertThat(standing(facts(found, List.of(by), release(List.of(HOLDER, sitter), true, true)), Role.SHOWN))
                .as("a child without its guardian")
                .isEqualTo(Standing.NEEDS_GRANT);
    }

    private static RightsRecord.Release release(List<PartyId> by, boolean simulation, boolean minor) {
        return new RightsRecord.Release(
                new RightId("rel"),
                RightsRecord.Release.Subject.MODEL,
                by,
                false,
                Optional.empty(),
                List.of(Covered.of(PICTURE, Layer.PEOPLE)),
                true,
                simulation,
                minor,
                false,
                Set.of(Territory.WORLD),
                true,
                Optional.empty(),
                Optional.empty(),
                List.of(Cases.LETTER));
    }

    @Test
    void clearsADirectorsOwnWorkForEverythingInOneTouch() {
        RightsRecord own = new RightsRecord.OwnWork(
                new RightId("own"), HOLDER, thePhotograph(), "I took this picture myself.", DAY);
        assertThat(standing(facts(List.of(), own), Role.FIRST_FRAME)).isEqualTo(Standing.CLEARED);
    }

    @Test
    void takesTheStrictestOfContradictingClaimsAndSaysThatTheyContradict() {
        RightsFacts facts = facts(List.of(licence(BY), licence(CC + "licenses/by-nc/4.0/")));
        Verdict verdict = Assessment.of(facts, question(use(true), Role.SHOWN));
        assertThat(verdict.standing()).isEqualTo(Standing.NEEDS_GRANT);
        assertThat(rules(verdict)).contains(Rule.CLAIMS_CONTRADICT);
    }

    @Test
    void believesAPersonWhoReadTheClaimsBeforeTheFile() {
        RightsClaim read = new RightsClaim(Layer.PHOTOGRAPH, Basis.LICENCE, BY, Optional.of(BY), "person:Lan");
        RightsFacts facts = facts(List.of(claim(Basis.USAGE_TERMS, "free for all good purposes"), read));
        assertThat(standing(facts, Role.SHOWN)).isEqualTo(Standing.CLEARED_WITH);
    }

    @Test
    void doesNotTakeALicensedPicturesNoticeForAContradiction() {
        RightsFacts facts = facts(List.of(licence(BY), claim(Basis.IN_COPYRIGHT, "© 2010 A")));
        assertThat(standing(facts, Role.SHOWN)).isEqualTo(Standing.CLEARED_WITH);
    }

    @Test
    void doesNotBelieveAnUncheckedMarkThatProgramsWriteUnasked() {
        RightsFacts facts = facts(List.of(claim(Basis.PUBLIC_DOMAIN, "Marked: false")));
        assertThat(standing(facts, Role.SHOWN)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void clearsAWorkWhoseTermIsOverEverywhereTheFilmGoes() {
        Work street = new Work(
                new WorkId("street"),
                "Phố Hàng Đào",
                Work.Kind.PHOTOGRAPH,
                List.of(),
                false,
                Optional.of(1955),
                Optional.of(1955),
                Work.Publication.PUBLISHED,
                Optional.empty(),
                Optional.of(new Territory("VN")),
                "",
                Optional.empty());
        Finding found = new Finding(
                Layer.PHOTOGRAPH, Finding.Presence.PRESENT, Optional.of(street.id()), List.of(), "Lan", DAY);
        RightsFacts facts = new RightsFacts(
                PICTURE,
                "",
                List.of(absent(Layer.DEPICTED_ARTWORK), absent(Layer.PEOPLE), found),
                List.of(street),
                List.of(),
                List.of(),
                List.of());
        IntendedUse athome = use(true, Set.of(new Territory("VN")), Map.of());
        IntendedUse abroad = use(true, Set.of(new Territory("VN"), new Territory("US")), Map.of());
        assertThat(Assessment.of(facts, question(athome, Role.SHOWN)).standing())
                .isEqualTo(Standing.CLEARED);
        assertThat(Assessment.of(facts, question(abroad, Role.SHOWN)).standing())
                .as("free in Vietnam, protected in the United States")
                .isEqualTo(Standing.NEEDS_GRANT);
    }

    @Test
    void givesTheSameVerdictForFactsInAnyOrder() {
        List<RightsClaim> claims = new ArrayList<>(List.of(
                licence(BY),
                licence(CC + "licenses/by-nc-nd/3.0/"),
                claim(Basis.IN_COPYRIGHT, "© A"),
                claim(Basis.AI_SIGNAL, "DMI-PROHIBITED"),
                claim(Basis.ALTERATION, "AL-CRP")));
        List<RightsRecord> records = new ArrayList<>(List.of(
                grant("g1", everything().subList(0, 4), Optional.empty(), true, List.of(Cases.LETTER)),
                grant("g2", everything().subList(2, 9), Optional.empty(), false, List.of(Cases.LETTER)),
                release(List.of(HOLDER), true, false)));
        List<Finding> findings = new ArrayList<>(
                List.of(absent(Layer.DEPICTED_ARTWORK), present(Layer.PEOPLE, HOLDER), present(Layer.PHOTOGRAPH)));
        Random chance = new Random(7);
        Verdict first = null;
        for (int i = 0; i < 200; i++) {
            Collections.shuffle(claims, chance);
            Collections.shuffle(records, chance);
            Collections.shuffle(findings, chance);
            Verdict verdict = Assessment.of(
                    facts(findings, claims, records.toArray(RightsRecord[]::new)),
                    question(use(true, runway()), Role.SUBJECT));
            first = first == null ? verdict : first;
            assertThat(verdict).isEqualTo(first);
        }
    }

    private static Standing standing(RightsFacts facts, Role role) {
        return Assessment.of(facts, question(use(true), role)).standing();
    }

    private static Standing standing(RightsFacts facts, Question question, LocalDate day) {
        return Assessment.of(facts, new Question(question.production(), question.use(), question.role(), day))
                .standing();
    }

    private static Verdict on(RightsFacts facts, LocalDate day) {
        return Assessment.of(facts, new Question(Optional.of(Cases.FILM), use(true), Role.STYLE, day));
    }

    private static Set<Rule> rules(Verdict verdict) {
        return verdict.proof().stream().map(ProofStep::rule).collect(Collectors.toSet());
    }

    private static List<Obligation.Kind> kinds(Verdict verdict) {
        return verdict.obligations().stream().map(Obligation::kind).distinct().toList();
    }

    @Test
    void knowsNothingWhileAuthorshipIsContestedAndLetsNoPermissionOfEitherCount() {
        RightsClaim contest = claim(Basis.AUTHORSHIP_CONTESTED, "Minh says that he took it");
        RightsRecord.Grant grant = Cases.grant(Extent.unlimited(Act.SHOW));
        Question shown = Cases.only(Cases.use(true), Act.SHOW);
        RightsFacts granted = facts(List.of(claim(Basis.IN_COPYRIGHT, "© Lan")), grant);
        assertThat(Assessment.of(granted, shown).standing()).isEqualTo(Standing.CLEARED_WITH);
        Verdict verdict = Assessment.of(facts(List.of(claim(Basis.IN_COPYRIGHT, "© Lan"), contest), grant), shown);
        assertThat(verdict.standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(verdict.obstacles()).extracting(ProofStep::rule).containsOnly(Rule.AUTHORSHIP_CONTESTED);
        assertThat(verdict.fixes()).extracting(Fix::kind).containsOnly(Fix.Kind.FIND_OUT);
    }

    @Test
    void twoOwnWorksOfDifferentAuthorsContestEachOther() {
        RightsRecord.OwnWork one =
                new RightsRecord.OwnWork(new RightId("own-1"), Cases.HOLDER, Cases.thePhotograph(), "mine", Cases.DAY);
        RightsRecord.OwnWork other = new RightsRecord.OwnWork(
                new RightId("own-2"), new PartyId("somebody-else"), Cases.thePhotograph(), "no, mine", Cases.DAY);
        Question shown = Cases.only(Cases.use(true), Act.SHOW);
        assertThat(Assessment.of(facts(List.of(), one), shown).standing()).isEqualTo(Standing.CLEARED);
        assertThat(Assessment.of(facts(List.of(), one, other), shown).standing())
                .isEqualTo(Standing.UNKNOWN);
    }
}
