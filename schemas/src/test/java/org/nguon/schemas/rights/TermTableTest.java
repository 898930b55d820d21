package org.nguon.schemas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.time.Days;
import org.nguon.schemas.time.Edtf;

/// Terms worked by hand, with the rule that each rests on and a line of reasoning: `terms.tsv`.
class TermTableTest {

    private static final int COLUMNS = 12;

    static Stream<List<String>> cases() throws IOException {
        try (InputStream stream = Objects.requireNonNull(TermTableTest.class.getResourceAsStream("terms.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.startsWith("#"))
                            .map(line -> List.of(line.split("\t", -1)))
                            .toList()
                            .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsWorkedByHand(List<String> row) {
        assertThat(row).hasSize(COLUMNS);
        CopyrightTerm term = CopyrightTerm.of(facts(row), new Territory(row.get(7)), LocalDate.parse(row.get(8)));
        String answer = switch (term) {
            case CopyrightTerm.PublicDomain _ -> "PD";
            case CopyrightTerm.Protected(LocalDate last, TermRule _) -> last.toString();
            case CopyrightTerm.Undetermined _ -> "?";
        };
        assertThat(answer).as("%s: %s", row.getFirst(), row.getLast()).isEqualTo(row.get(9));
        assertThat(term.rule()).as(row.getFirst()).isEqualTo(TermRule.valueOf(row.get(10)));
    }

    @Test
    void usesEveryRule() throws IOException {
        Set<TermRule> used = cases().map(row -> TermRule.valueOf(row.get(10))).collect(Collectors.toSet());
        assertThat(used).containsExactlyInAnyOrderElementsOf(EnumSet.allOf(TermRule.class));
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(60);
    }

    private static TermFacts facts(List<String> row) {
        String published = row.get(4);
        return new TermFacts(
                Work.Kind.valueOf(row.get(1)),
                row.get(2).equals("yes"),
                days(row.get(3)),
                days(published.equals("none") ? "-" : published),
                switch (published) {
                    case "none" -> Work.Publication.UNPUBLISHED;
                    case "-" -> Work.Publication.UNKNOWN;
                    default -> Work.Publication.PUBLISHED;
                },
                days(row.get(5)),
                row.get(6).equals("-") ? Optional.empty() : Optional.of(new Territory(row.get(6))));
    }

    private static Days days(String edtf) {
        return edtf.equals("-")
                ? Days.UNKNOWN
                : TermFacts.days(Optional.of(Edtf.parse(edtf).orElseThrow()));
    }
}
