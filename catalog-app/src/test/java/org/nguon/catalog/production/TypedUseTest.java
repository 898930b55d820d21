package org.nguon.catalog.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nguon.catalog.production.TypedUse.Field;
import org.nguon.catalog.production.TypedUse.Outcome;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;

class TypedUseTest {

    private static final ProductionId FILM = ProductionId.parse("11111111-1111-4111-8111-111111111111");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void needsOnlyATitleForACommercialVideoSeenEverywhere() {
        TypedUse usual = TypedUse.usual(TODAY);
        Outcome.Understood film = understood(with(usual, "Huế lúc hoàng hôn", usual.territories()));
        assertThat(film.title()).isEqualTo("Huế lúc hoàng hôn");
        assertThat(film.use().commercial()).isTrue();
        assertThat(film.use().media()).containsExactly(Medium.ONLINE);
        assertThat(film.use().territories()).containsExactly(Territory.WORLD);
        assertThat(film.use().zone().getId()).isEqualTo("Asia/Ho_Chi_Minh");
        assertThat(film.use().languages()).containsExactly("vi", "en");
        assertThat(film.use().publication()).isEqualTo("2027-02-21");
        assertThat(film.use().policy()).isEqualTo(Policy.ONLINE_MUSIC_VIDEO);
    }

    @Test
    void saysOfEachFieldWhatIsWrongWithIt() {
        TypedUse typed = new TypedUse(
                " ",
                "x".repeat(301),
                true,
                Set.of(),
                "VN, Atlantis",
                "31.12.2027",
                "",
                "Hue",
                Set.of(),
                "tiếng Việt",
                Policy.FESTIVAL,
                Map.of());
        assertThat(typed.read(Platforms.listed()))
                .isEqualTo(refused(Map.of(
                        Field.TITLE, "missing",
                        Field.DIRECTOR, "too-long",
                        Field.MEDIA, "missing",
                        Field.TERRITORIES, "unknown",
                        Field.PUBLICATION, "no-day",
                        Field.ZONE, "unknown",
                        Field.LANGUAGES, "unknown")));
    }

    @Test
    void refusesAFilmThatComesDownBeforeItGoesOut() {
        TypedUse usual = TypedUse.usual(TODAY);
        TypedUse typed = new TypedUse(
                "Phim",
                "",
                false,
                usual.media(),
                "vn eu",
                "2027-03-01",
                "2027-02-28",
                usual.zone(),
                Set.of(),
                "vi",
                Policy.FESTIVAL,
                Map.of());
        assertThat(typed.read(Platforms.listed())).isEqualTo(refused(Map.of(Field.UNTIL, "too-early")));
    }

    @Test
    void givesBackInTheFormWhatAFilmSays() {
        TypedUse usual = TypedUse.usual(TODAY);
        IntendedUse use = understood(with(usual, "Phim", "EU, VN")).use();
        Production film = new Production(FILM, "Phim", "Lê Quang Huy", use);
        Outcome.Understood again = understood(TypedUse.of(film));
        assertThat(again.use()).isEqualTo(use);
        assertThat(again.director()).isEqualTo("Lê Quang Huy");
    }

    @Test
    void readsTheTermsOfAPlatformOnlyWhereSomebodyReadThem() {
        assertThat(Platforms.listed())
                .allSatisfy(platform -> assertThat(platform.checkedOn().isPresent())
                        .as("%s", platform)
                        .isEqualTo(platform.kind() != Platform.Kind.LOCAL
                                && platform.trainsOnInput() != Platform.Answer.UNKNOWN));
    }

    @Test
    void asksOfARoleWhatAPersonDecidedAndOtherwiseWhatTheRoleAsksByItself() {
        Set<Act> noParts = Set.of(Act.VIEW, Act.COPY, Act.UPLOAD, Act.CONDITION, Act.PUBLISH);
        IntendedUse use = understood(
                        asking(Map.of(Role.PALETTE, noParts, Role.SHOWN, Role.SHOWN.usualActs()), Set.of("runway")))
                .use();
        assertThat(use.actsOf(Role.PALETTE)).isEqualTo(noParts);
        assertThat(use.acts()).as("what is as usual is no decision").containsOnlyKeys(Role.PALETTE);
        assertThat(TypedUse.of(new Production(FILM, "Phim", "", use)).acts()).isEqualTo(use.acts());
    }

    @Test
    void alwaysAsksToLook() {
        IntendedUse use = understood(asking(Map.of(Role.SHOWN, Set.of(Act.COPY, Act.SHOW)), Set.of()))
                .use();
        assertThat(use.acts().get(Role.SHOWN)).containsExactlyInAnyOrder(Act.VIEW, Act.COPY, Act.SHOW);
    }

    @Test
    void refusesARoleThatReachesTheFilmAndAsksForNothing() {
        TypedUse typed = asking(Map.of(Role.STYLE, Set.of(), Role.CONSULTED, Set.of(Act.VIEW)), Set.of("runway"));
        assertThat(typed.read(Platforms.listed()))
                .isEqualTo(new Outcome.Refused(Map.of(Field.ACTS, "roles"), Map.of(Role.STYLE, "nothing")));
    }

    @Test
    void refusesToSendWhereNoPlatformIsNamed() {
        Map<Role, Set<Act>> sent = Map.of(Role.SHOWN, Set.of(Act.UPLOAD, Act.SHOW));
        assertThat(asking(sent, Set.of("youtube")).read(Platforms.listed()))
                .isEqualTo(new Outcome.Refused(Map.of(Field.ACTS, "roles"), Map.of(Role.SHOWN, "no-platform")));
        assertThat(understood(asking(sent, Set.of("runway"))).use().actsOf(Role.SHOWN))
                .contains(Act.UPLOAD);
    }

    private static TypedUse asking(Map<Role, Set<Act>> acts, Set<String> platforms) {
        TypedUse usual = TypedUse.usual(TODAY);
        return new TypedUse(
                "Phim",
                "",
                usual.commercial(),
                usual.media(),
                usual.territories(),
                usual.publication(),
                usual.until(),
                usual.zone(),
                platforms,
                usual.languages(),
                usual.policy(),
                acts);
    }

    private static Outcome.Refused refused(Map<Field, String> faults) {
        return new Outcome.Refused(faults, Map.of());
    }

    private static TypedUse with(TypedUse it, String title, String territories) {
        return new TypedUse(
                title,
                it.director(),
                it.commercial(),
                it.media(),
                territories,
                it.publication(),
                it.until(),
                it.zone(),
                it.platforms(),
                it.languages(),
                it.policy(),
                it.acts());
    }

    private static Outcome.Understood understood(TypedUse typed) {
        Outcome outcome = typed.read(Platforms.listed());
        assertThat(outcome).isInstanceOf(Outcome.Understood.class);
        return (Outcome.Understood) outcome;
    }
}
