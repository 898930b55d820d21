package org.nguon.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalSourceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
                "https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
                "trainedAlgorithmicMedia"
            })
    void recognisesWhatATrainedModelMadeHoweverItIsWritten(String written) {
        assertThat(DigitalSource.recognise(written)).contains(DigitalSource.TRAINED_MODEL);
        assertThat(DigitalSource.TRAINED_MODEL.isGenerated()).isTrue();
    }

    @Test
    void takesNoScanForGeneratedAndNoOtherAddressForATerm() {
        assertThat(DigitalSource.recognise("http://cv.iptc.org/newscodes/digitalsourcetype/print")
                        .orElseThrow())
                .satisfies(it -> assertThat(it.isGenerated()).isFalse());
        assertThat(DigitalSource.recognise("http://example.org/print")).isEmpty();
    }
}
