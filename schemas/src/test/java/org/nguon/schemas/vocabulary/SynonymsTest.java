package org.nguon.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class SynonymsTest {

    @Test
    void givesEachNameToOneThingOnly() {
        List<String> names = Synonyms.groups().stream()
                .flatMap(group -> group.names().stream())
                .toList();
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().allSatisfy(name -> {
            assertThat(name).isNotBlank().isEqualTo(name.strip());
            assertThat(Normalizer.isNormalized(name, Normalizer.Form.NFC)).isTrue();
        });
        assertThat(Synonyms.groups())
                .allSatisfy(group -> assertThat(group.names()).hasSizeGreaterThan(1));
    }

    @Test
    void knowsTheNamesOfACityOverTime() {
        assertThat(Synonyms.groups())
                .filteredOn(group -> group.concept().equals("ha-noi"))
                .singleElement()
                .satisfies(group -> assertThat(group.names()).contains("Hà Nội", "Thăng Long", "Hanoi"));
    }
}
