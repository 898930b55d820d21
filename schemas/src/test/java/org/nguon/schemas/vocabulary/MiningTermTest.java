package org.nguon.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiningTermTest {

    @ParameterizedTest
    @CsvSource({
        "cawg.ai_inference: notAllowed, true, false",
        "c2pa.ai_inference: constrained, true, false",
        "cawg.data_mining: constrained: ask first, true, false",
        "c2pa.ai_training: notAllowed, false, true",
        "cawg.ai_generative_training: notAllowed, false, true",
        "cawg.ai_training: allowed, false, false",
        "cawg.ai_inference: allowed, false, false"
    })
    void forbidsWhatIsNotAllowedInBothSpellings(String written, boolean input, boolean training) {
        MiningTerm term = MiningTerm.recognise(written).orElseThrow();
        assertThat(term.forbidsInput()).isEqualTo(input);
        assertThat(term.forbidsTraining()).isEqualTo(training);
    }

    @Test
    void knowsNoOtherEntriesAndUses() {
        assertThat(MiningTerm.recognise("cawg.ai_dreaming: notAllowed")).isEmpty();
        assertThat(MiningTerm.recognise("cawg.ai_training: perhaps")).isEmpty();
        assertThat(MiningTerm.recognise("DMI-PROHIBITED")).isEmpty();
    }
}
