package org.nguon.schemas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Role;

class ObstaclesTest {

    private static Obstacles of(RightsFacts facts, Role... roles) {
        return Obstacles.of(Stream.of(roles)
                .map(role -> Assessment.of(facts, Cases.question(Cases.use(true), role)))
                .toList());
    }

    @Test
    void tellsAReasonOnceHoweverManyActsLayersAndRolesItHoldsUp() {
        Obstacles obstacles = of(RightsFacts.none(Cases.PICTURE, "x"), Role.SHOWN, Role.STYLE);
        assertThat(obstacles.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(Rule.NOT_EXAMINED);
            assertThat(reason.layers()).containsExactly(Layer.DEPICTED_ARTWORK, Layer.PHOTOGRAPH, Layer.PEOPLE);
            assertThat(reason.acts()).isEmpty();
        });
        assertThat(RightsWords.in(Locale.ENGLISH).lines(obstacles))
                .containsExactly(
                        "RG-NOT-EXAMINED artwork shown, photograph and people: Nobody has looked whether this layer is there.",
                        "To do: look for these layers and say what is there (artwork shown, photograph and people).");
        assertThat(RightsWords.in(Locale.of("vi")).lines(obstacles))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("ảnh"));
    }

    @Test
    void namesTheActsThatOneRuleHoldsUpAndAsksTheHolderOnce() {
        RightsFacts facts = Cases.facts(List.of(Cases.claim(RightsClaim.Basis.IN_COPYRIGHT, "© Nguyễn Văn A")));
        Obstacles obstacles = of(facts, Role.SHOWN);
        assertThat(obstacles.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.rule()).isEqualTo(Rule.IN_COPYRIGHT);
            assertThat(reason.acts()).contains(Act.COPY, Act.SHOW, Act.PUBLISH);
            assertThat(reason.facts()).hasSize(1);
        });
        assertThat(obstacles.fixes()).hasSize(1);
        assertThat(RightsWords.in(Locale.ENGLISH).lines(obstacles)).hasSize(2);
    }

    @Test
    void saysNothingOfWhatMayBeUsed() {
        Obstacles obstacles = of(Cases.facts(List.of(Cases.licence(Cases.BY))), Role.SHOWN);
        assertThat(obstacles.reasons()).isEmpty();
        assertThat(RightsWords.in(Locale.ENGLISH).lines(obstacles)).isEmpty();
    }
}
