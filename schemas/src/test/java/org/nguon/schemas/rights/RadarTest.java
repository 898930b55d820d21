package org.nguon.schemas.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.schemas.rights.Cases.DAY;
import static org.nguon.schemas.rights.Cases.FILM;
import static org.nguon.schemas.rights.Cases.HOLDER;
import static org.nguon.schemas.rights.Cases.LETTER;
import static org.nguon.schemas.rights.Cases.PICTURE;
import static org.nguon.schemas.rights.Cases.absent;
import static org.nguon.schemas.rights.Cases.claim;
import static org.nguon.schemas.rights.Cases.facts;
import static org.nguon.schemas.rights.Cases.grant;
import static org.nguon.schemas.rights.Cases.present;
import static org.nguon.schemas.rights.Cases.question;
import static org.nguon.schemas.rights.Cases.thePhotograph;
import static org.nguon.schemas.rights.Cases.until;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;

class RadarTest {

    private static final IntendedUse USE = Cases.use(true);
    private static final Production PRODUCTION = new Production(FILM, "Huế, chiều", "", USE);
    private static final LocalDate PUBLICATION = USE.publication();
    private static final Pick PICK = new Pick(
            new PickId(new UUID(5, 6)),
            FILM,
            Optional.empty(),
            PICTURE,
            Role.SHOWN,
            Pick.Keep.KEEP,
            1,
            Optional.empty(),
            "");
    private static final RightsClaim RESERVED = claim(RightsClaim.Basis.IN_COPYRIGHT, "© A");

    private static RightsRecord.Grant to(String id, LocalDate last, boolean survives) {
        return grant(
                id,
                Stream.of(Act.COPY, Act.SHOW, Act.PUBLISH)
                        .map(act -> until(act, last, survives))
                        .toList(),
                Optional.empty(),
                true,
                List.of(LETTER));
    }

    private static Radar look(LocalDate day, RightsFacts facts) {
        return look(PRODUCTION, day, facts);
    }

    private static Radar look(Production film, LocalDate day, RightsFacts facts) {
        return Radar.of(film, day, List.of(new Radar.Watched(PICK, facts)), List.of(), List.of());
    }

    private static RightsFacts photograph(RightsRecord... records) {
        return facts(List.of(RESERVED), records);
    }

    @Test
    void tellsAGrantThatEndsWithWhatItTakes() {
        RightsFacts facts = photograph(to("grant-1", DAY.plusDays(10), false));
        Radar radar = look(DAY, facts);
        assertThat(radar.alarms()).singleElement().satisfies(lapse -> {
            assertThat(lapse.kind()).isEqualTo(Lapse.Kind.GRANT);
            assertThat(lapse.from()).containsExactly("Nguyễn Văn A");
            assertThat(lapse.day()).isEqualTo(DAY.plusDays(11));
            assertThat(lapse.daysLeft()).isEqualTo(11);
            assertThat(lapse.mark()).isEqualTo(14);
            assertThat(lapse.acts()).containsExactly(Act.COPY, Act.SHOW, Act.PUBLISH);
            assertThat(lapse.touches()).singleElement().satisfies(touched -> {
                assertThat(touched.before()).isEqualTo(Standing.CLEARED_WITH);
                assertThat(touched.after()).isEqualTo(Standing.NEEDS_GRANT);
                assertThat(touched.title()).isEqualTo("Hồ Gươm");
            });
        });
        assertThat(Assessment.of(facts, question(USE, Role.SHOWN)).lapsesOn())
                .as("the assessment names the same day")
                .contains(DAY.plusDays(11));
    }

    @Test
    void staysQuietAboutAGrantThatSurvivesForTheFinishedFilm() {
        LocalDate afterwards = PUBLICATION.plusDays(30);
        assertThat(look(DAY, photograph(to("grant-1", afterwards, true))).alarms())
                .isEmpty();
        assertThat(look(DAY, photograph(to("grant-1", afterwards, true))).quiet())
                .extracting(Lapse::day)
                .containsExactly(afterwards.plusDays(1));
        assertThat(look(DAY, photograph(to("grant-1", afterwards, false))).alarms())
                .hasSize(1);
    }

    @Test
    void alarmsForASurvivingGrantThatEndsBeforeTheFilmGoesOut() {
        assertThat(look(DAY, photograph(to("grant-1", PUBLICATION.minusDays(1), true)))
                        .alarms())
                .hasSize(1);
    }

    @Test
    void asksNoCopyOfAFilmThatWentOut() {
        RightsRecord.Grant copies = grant(
                "grant-1",
                List.of(
                        until(Act.COPY, PUBLICATION.plusDays(5), false),
                        until(Act.SHOW, PUBLICATION.plusYears(9), false),
                        until(Act.PUBLISH, PUBLICATION.plusYears(9), false)),
                Optional.empty(),
                true,
                List.of(LETTER));
        assertThat(look(DAY, photograph(copies)).alarms()).isEmpty();
    }

    @Test
    void staysQuietWhereSomethingElsePermitsTheSame() {
        Radar radar =
                look(DAY, photograph(to("grant-1", DAY.plusDays(5), false), to("grant-2", DAY.plusDays(9), false)));
        assertThat(radar.alarms()).extracting(Lapse::right).containsExactly(new RightId("grant-2"));
        assertThat(radar.quiet()).extracting(Lapse::right).containsExactly(new RightId("grant-1"));
    }

    @Test
    void losesNothingOnceTheFilmIsShownNoMore() {
        IntendedUse brief = new IntendedUse(
                USE.acts(),
                USE.platforms(),
                USE.commercial(),
                USE.media(),
                USE.territories(),
                USE.publication(),
                Optional.of(PUBLICATION.plusDays(20)),
                USE.zone(),
                USE.languages(),
                USE.policy());
        Production film = new Production(FILM, "Huế, chiều", "", brief);
        assertThat(look(film, DAY, photograph(to("grant-1", PUBLICATION.plusDays(20), false)))
                        .alarms())
                .isEmpty();
        assertThat(look(film, DAY, photograph(to("grant-1", PUBLICATION.plusDays(19), false)))
                        .alarms())
                .hasSize(1);
    }

    @Test
    void countsDaysInTheZoneOfTheFilm() {
        RightsRecord.Grant grant = to("grant-1", DAY.plusDays(10), false);
        RightsRecord.Grant inAuckland = new RightsRecord.Grant(
                grant.id(),
                grant.licensor(),
                grant.production(),
                grant.covers(),
                grant.acts(),
                grant.exclusive(),
                grant.creditWording(),
                grant.alterations(),
                grant.revocable(),
                grant.conditions(),
                grant.fee(),
                grant.countersigned(),
                Optional.of(ZoneId.of("Pacific/Auckland")),
                grant.evidence());
        assertThat(look(DAY, photograph(inAuckland)).alarms())
                .as("midnight in Auckland is six in the evening in Saigon")
                .extracting(Lapse::day)
                .containsExactly(DAY.plusDays(10));
    }

    @Test
    void tellsAReleaseAndADeterminationThatEnd() {
        RightsRecord.Release release = new RightsRecord.Release(
                new RightId("release-1"),
                RightsRecord.Release.Subject.MODEL,
                List.of(HOLDER),
                true,
                Optional.empty(),
                List.of(Covered.of(PICTURE, Layer.PEOPLE)),
                true,
                false,
                false,
                false,
                Set.of(Territory.WORLD),
                true,
                Optional.empty(),
                Optional.of(DAY.plusDays(3)),
                List.of(LETTER));
        RightsRecord.Determination decision = new RightsRecord.Determination(
                new RightId("decision-1"),
                "Trần Thị Lan",
                RightsRecord.Determination.Basis.ACCEPTED_RISK,
                Optional.empty(),
                thePhotograph(),
                Stream.of(Act.COPY, Act.SHOW, Act.PUBLISH)
                        .map(act -> until(act, DAY.plusDays(7), false))
                        .toList(),
                "the insurer accepts it",
                List.of());
        RightsFacts facts = facts(
                List.of(absent(Layer.DEPICTED_ARTWORK), present(Layer.PEOPLE, HOLDER)),
                List.of(RESERVED),
                release,
                decision);
        List<Lapse> lapses = look(DAY, facts).lapses();
        assertThat(lapses).extracting(Lapse::kind).containsExactly(Lapse.Kind.RELEASE, Lapse.Kind.DETERMINATION);
        assertThat(lapses.getFirst().alarms()).isTrue();
        assertThat(lapses.getLast().from()).containsExactly("Trần Thị Lan");
        assertThat(lapses.getLast().alarms())
                .as("without the release it cannot be used any more, with or without the decision")
                .isFalse();
    }

    @Test
    void tellsALetterThatIsGivenUp() {
        RightsRecord.Request asked = new RightsRecord.Request(
                new RightId("request-1"),
                HOLDER,
                FILM,
                thePhotograph(),
                Set.of(Act.COPY, Act.SHOW, Act.PUBLISH),
                RightsRecord.Request.State.SENT,
                Optional.of(DAY.minusDays(40)));
        Radar radar = Radar.of(
                PRODUCTION,
                DAY,
                List.of(new Radar.Watched(PICK, photograph(asked))),
                List.of(new Radar.Waiting(asked.id(), DAY.plusDays(5))),
                List.of());
        assertThat(radar.alarms()).singleElement().satisfies(lapse -> {
            assertThat(lapse.kind()).isEqualTo(Lapse.Kind.REQUEST);
            assertThat(lapse.daysLeft()).isEqualTo(5);
            assertThat(lapse.touches().getFirst().before()).isEqualTo(Standing.PENDING);
            assertThat(lapse.touches().getFirst().after()).isEqualTo(Standing.NEEDS_GRANT);
        });
    }

    @Test
    void tellsWhatLapsedAndLeftAGap() {
        RightsFacts lapsed = photograph(to("grant-1", DAY.minusDays(3), false));
        assertThat(look(DAY, lapsed).alarms()).singleElement().satisfies(lapse -> {
            assertThat(lapse.isOver()).isTrue();
            assertThat(lapse.daysLeft()).isEqualTo(-2);
        });
        RightsFacts renewed =
                photograph(to("grant-1", DAY.minusDays(3), false), to("grant-2", DAY.plusYears(5), false));
        assertThat(look(DAY, renewed).alarms()).isEmpty();
    }

    @Test
    void looksOneYearAheadAndNotFurther() {
        assertThat(look(DAY, photograph(to("grant-1", DAY.plusDays(364), false)))
                        .alarms())
                .extracting(Lapse::daysLeft)
                .containsExactly(365L);
        assertThat(look(DAY, photograph(to("grant-1", DAY.plusDays(365), false)))
                        .lapses())
                .isEmpty();
    }

    @Test
    void namesTheBundlesThatWentOutWithWhatIsLost() {
        RightsFacts facts = photograph(to("grant-1", DAY.plusDays(10), false));
        Radar radar = Radar.of(
                PRODUCTION,
                DAY,
                List.of(new Radar.Watched(PICK, facts)),
                List.of(),
                List.of(
                        new Radar.HandedOut("with-it", DAY.minusDays(1), List.of(new Radar.Watched(PICK, facts))),
                        new Radar.HandedOut("without-it", DAY.minusDays(1), List.of())));
        assertThat(radar.alarms().getFirst().bundles()).containsExactly("with-it");
        assertThat(radar.goneOut()).as("cleared until it lapses").isEmpty();
    }

    @Test
    void namesTheBundlesThatHoldWhatIsNotClearedAnyMore() {
        RightsFacts lapsed = photograph(to("grant-1", DAY.minusDays(1), false));
        RightsFacts cleared = photograph(to("grant-1", DAY.plusDays(10), false));
        List<Radar.HandedOut> bundles = List.of(
                new Radar.HandedOut("sound", DAY.minusDays(3), List.of(new Radar.Watched(PICK, cleared))),
                new Radar.HandedOut("stale", DAY.minusDays(2), List.of(new Radar.Watched(PICK, lapsed))));
        assertThat(Radar.of(PRODUCTION, DAY, List.of(), List.of(), bundles).goneOut())
                .as("though it is picked no more")
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.bundle()).isEqualTo("stale");
                    assertThat(gone.stale()).singleElement().satisfies(stale -> {
                        assertThat(stale.asset()).isEqualTo(PICK.asset());
                        assertThat(stale.now()).isEqualTo(Standing.NEEDS_GRANT);
                    });
                });
    }

    @ParameterizedTest
    @CsvSource({
        "365,365,true",
        "364,365,false",
        "180,180,true",
        "91,180,false",
        "90,90,true",
        "30,30,true",
        "14,14,true",
        "8,14,false",
        "7,7,true",
        "2,7,false",
        "1,1,true",
        "0,1,false",
        "-5,1,false"
    })
    void marksTheDaysBeforeALapse(int left, int mark, boolean today) {
        Lapse lapse = new Lapse(
                new RightId("grant-1"),
                Lapse.Kind.GRANT,
                List.of(),
                DAY.plusDays(left),
                left,
                Set.of(),
                List.of(),
                List.of());
        assertThat(lapse.mark()).isEqualTo(mark);
        assertThat(lapse.isAtAMark()).isEqualTo(today);
    }
}
