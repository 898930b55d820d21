package org.nguon.catalog.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.indexer.index.FacetName;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;

class PurposeTest {

    private static final String FILM = "0192f3a4-5b6c-7d8e-9f01-23456789abcd";

    @Test
    void readsFilmAndRoleFromAnAddress() {
        assertThat(Purpose.read(Map.of("film", List.of(FILM), "role", List.of("first-frame"))))
                .contains(new Purpose(ProductionId.parse(FILM), Role.FIRST_FRAME));
        assertThat(Purpose.read(Map.of("film", List.of(FILM))))
                .contains(new Purpose(ProductionId.parse(FILM), Role.STYLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "../../etc/passwd", "<script>", "0192f3a4"})
    void readsNoFilmFromWhatIsNone(String forged) {
        assertThat(Purpose.read(Map.of("film", List.of(forged)))).isEmpty();
        assertThat(Purpose.read(forged)).isEmpty();
    }

    @Test
    void standsInTheAddressOfASearchAndComesBackFromIt() {
        SearchAddress address = SearchAddress.read(Map.of("film", List.of(FILM), "role", List.of("SHOWN")))
                .toggled(FacetName.VERDICT, FacetName.USABLE);
        assertThat(address.query())
                .contains("film=" + FILM)
                .contains("role=shown")
                .contains("verdict=usable");
        assertThat(SearchAddress.read(
                        Map.of("film", List.of(FILM), "role", List.of("shown"), "verdict", List.of(FacetName.USABLE))))
                .isEqualTo(address);
    }

    @Test
    void isRememberedInAFormThatReadsBack() {
        Purpose purpose = new Purpose(ProductionId.parse(FILM), Role.LAST_FRAME);
        assertThat(Purpose.read(purpose.written())).contains(purpose);
    }

    @Test
    void asksForNoVerdictWhereThereIsNoFilm() {
        SearchAddress address = SearchAddress.read(Map.of("verdict", List.of("usable"), "place", List.of("Huế")));
        assertThat(address.filters()).isEqualTo(Map.of(FacetName.PLACE, Set.of("Huế")));
    }
}
