package org.nguon.catalog.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nguon.catalog.production.TypedUse.Field;
import org.nguon.catalog.production.TypedUse.Outcome;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Territory;

class TypedUseTest {

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
                Policy.FESTIVAL);
        assertThat(typed.read(Platforms.listed(), Map.of()))
                .isEqualTo(new Outcome.Refused(Map.of(
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
                Policy.FESTIVAL);
        assertThat(typed.read(Platforms.listed(), Map.of()))
                .isEqualTo(new Outcome.Refused(Map.of(Field.UNTIL, "too-early")));
    }

    @Test
    void givesBackInTheFormWhatAFilmSays() {
        TypedUse usual = TypedUse.usual(TODAY);
        IntendedUse use = understood(with(usual, "Phim", "EU, VN")).use();
        Production film =
                new Production(ProductionId.parse("11111111-1111-4111-8111-111111111111"), "Phim", "Lê Quang Huy", use);
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
                it.policy());
    }

    private static Outcome.Understood understood(TypedUse typed) {
        Outcome outcome = typed.read(Platforms.listed(), Map.of());
        assertThat(outcome).isInstanceOf(Outcome.Understood.class);
        return (Outcome.Understood) outcome;
    }
}
