package org.nguon.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RightsStatementTest {

    @ParameterizedTest
    @EnumSource
    void knowsItsOwnAddress(RightsStatement statement) {
        assertThat(RightsStatement.recognise(statement.uri())).contains(statement);
    }

    @ParameterizedTest
    @CsvSource({
        "https://rightsstatements.org/page/InC-OW-EU/1.0/?language=de, InC-OW-EU",
        "http://rightsstatements.org/vocab/NoC-OKLR/1.0, NoC-OKLR",
        "rightsstatements.org/vocab/und/1.0/, UND",
        "see http://rightsstatements.org/page/InC/1.0/ for terms, InC"
    })
    void knowsOtherSpellings(String text, String id) {
        assertThat(RightsStatement.recognise(text).orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void isTwelveAndNoMore() {
        assertThat(RightsStatement.values()).hasSize(12);
        assertThat(RightsStatement.recognise("http://rightsstatements.org/vocab/InC-XYZ/1.0/"))
                .isEmpty();
        assertThat(RightsStatement.recognise("In Copyright")).isEmpty();
    }
}
