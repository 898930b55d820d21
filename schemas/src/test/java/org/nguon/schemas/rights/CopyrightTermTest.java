package org.nguon.schemas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nguon.schemas.production.Territory;

/// Terms worked by hand for 2026-11-21: what is known of a work, and until when it is protected where. `-`
/// is unknown, `PD` free, `?` undetermined.
class CopyrightTermTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            photograph published 1955,          PHOTOGRAPH,  false, 1955, 1955, -,    VN, PD,         2050-12-31, PD,         2050-12-31
            the same when its author died 1950, PHOTOGRAPH,  false, 1955, 1955, 1950, -,  PD,         2050-12-31, PD,         2050-12-31
            photograph published 1960,          PHOTOGRAPH,  false, 1960, 1960, 2001, VN, 2035-12-31, 2055-12-31, 2071-12-31, 2101-12-31
            photograph published 1998,          PHOTOGRAPH,  false, 1998, 1998, -,    VN, 2073-12-31, ?,          ?,          2073-12-31
            photograph published 1925,          PHOTOGRAPH,  false, 1925, 1925, 1940, -,  PD,         PD,         PD,         2040-12-31
            painter died 1975,                  ARTWORK,     false, 1962, 1962, 1975, VN, PD,         2057-12-31, PD,         2075-12-31
            painter died 1976,                  ARTWORK,     false, 1962, 1962, 1976, VN, 2026-12-31, 2057-12-31, 2046-12-31, 2076-12-31
            painter died 1943,                  ARTWORK,     false, 1930, 1930, 1943, VN, PD,         PD,         PD,         2043-12-31
            painting of which nothing is known, ARTWORK,     false, -,    -,    -,    -,  ?,          ?,          ?,          ?
            bronze drum two thousand years old, APPLIED_ART, true,  -300, -,    -,    VN, PD,         PD,         PD,         PD
            anonymous woodcut made 1850,        ARTWORK,     true,  1850, -,    -,    VN, PD,         PD,         PD,         ?
            anonymous print published 1960,     ARTWORK,     true,  1960, 1960, -,    -,  2035-12-31, 2055-12-31, 2030-12-31, 2055-12-31
            """)
    void isCountedByTheRuleOfEachTerritory(
            String name,
            Work.Kind kind,
            boolean anonymous,
            String created,
            String published,
            String died,
            String origin,
            String vietnam,
            String unitedStates,
            String union,
            String world) {
        Work work = new Work(
                new WorkId("w"),
                name,
                kind,
                List.of(),
                anonymous,
                year(created),
                year(published),
                published.equals("-") ? Work.Publication.UNKNOWN : Work.Publication.PUBLISHED,
                year(died),
                origin.equals("-") ? Optional.empty() : Optional.of(new Territory(origin)),
                "",
                Optional.empty());
        assertThat(term(work, "VN")).as("Vietnam").isEqualTo(vietnam);
        assertThat(term(work, "US")).as("United States").isEqualTo(unitedStates);
        assertThat(term(work, "FR")).as("European Union").isEqualTo(union);
        assertThat(term(work, "WORLD")).as("everywhere").isEqualTo(world);
    }

    private static Optional<Integer> year(@Nullable String text) {
        return text == null || text.equals("-") ? Optional.empty() : Optional.of(Integer.valueOf(text));
    }

    private static String term(Work work, String territory) {
        return switch (CopyrightTerm.of(work, new Territory(territory), DAY)) {
            case CopyrightTerm.PublicDomain _ -> "PD";
            case CopyrightTerm.Protected(LocalDate last, TermRule _) -> last.toString();
            case CopyrightTerm.Undetermined _ -> "?";
        };
    }
}
