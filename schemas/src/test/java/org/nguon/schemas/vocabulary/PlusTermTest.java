package org.nguon.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlusTermTest {

    @ParameterizedTest
    @CsvSource({
        "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED, DMI-PROHIBITED, DATA_MINING",
        "DMI-PROHIBITED-SEECONSTRAINT, DMI-PROHIBITED-SEECONSTRAINT, DATA_MINING",
        "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-GENAIMLTRAINING, DMI-PROHIBITED-GENAIMLTRAINING, DATA_MINING",
        "cr-cca, CR-CCA, CREDIT_LINE",
        "AL-MRG, AL-MRG, ALTERATION",
        "https://ns.useplus.org/ldf/vocab/MR-LMR, MR-LMR, MODEL_RELEASE",
        "AG-A18, AG-A18, MINOR_MODEL_AGE",
        "CS-PUB, CS-PUB, COPYRIGHT_STATUS"
    })
    void knowsATermByAddressOrCode(String text, String code, PlusTerm.Property property) {
        PlusTerm term = PlusTerm.recognise(text).orElseThrow();
        assertThat(term.code()).isEqualTo(code);
        assertThat(term.property()).isEqualTo(property);
        assertThat(term.uri()).isEqualTo("http://ns.useplus.org/ldf/vocab/" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DMI-", "DMI-NEVERHEARD", "XDMI-PROHIBITED", "MR-LMRX"})
    void knowsNoOther(String text) {
        assertThat(PlusTerm.recognise(text)).isEmpty();
    }
}
