package org.nguon.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseKeysTest {

    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    @ParameterizedTest
    @CsvSource({"hoà, hòa", "thuỷ, thủy", "vịêt, việt", "khoẻ, khỏe", "tuý, túy", "uỷ, ủy", "ðường, đường", "Việt, Việt"
    })
    void takesTwoWritingsOfOneWordForTheSame(String one, String other) {
        assertThat(exact(one)).isEqualTo(exact(other));
        assertThat(folded(one)).isEqualTo(folded(other));
    }

    @ParameterizedTest
    @CsvSource({
        "hoa, hòa",
        "dương, đương",
        "đương, đường",
        "ma, mã",
        "mã, mả",
        "cân, căn",
        "tư, tu",
        "bo, bơ",
        "be, bê",
        "mà, má"
    })
    void keepsDifferentWordsApartByTheirExactKeyOnly(String one, String other) {
        assertThat(exact(one)).isNotEqualTo(exact(other));
        assertThat(folded(one)).isEqualTo(folded(other));
    }

    @ParameterizedTest
    @CsvSource({
        "đường, duong",
        "Ðà, da",
        "Nguyễn, nguyen",
        "ươi, uoi",
        "Huế, hue",
        "café, cafe",
        "hanoi, hanoi",
        "ĐỘC, doc"
    })
    void foldsEveryMarkAway(String word, String plain) {
        assertThat(folded(word)).isEqualTo(plain);
    }

    @Test
    void givesEveryVowelWithEveryToneOneKeyInAnyUnicodeForm() {
        Set<String> keys = new HashSet<>();
        int letters = 0;
        for (char vowel : VOWELS.toCharArray()) {
            for (char tone : TONES.toCharArray()) {
                String composed = Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC);
                assertThat(composed).hasSize(1);
                String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
                // as windows-1258 decodes it: the letter with its own mark, the tone apart
                String hybrid = "" + vowel + tone;
                assertThat(List.of(exact(composed), exact(decomposed), exact(hybrid)))
                        .containsOnly(exact(composed));
                assertThat(List.of(folded(composed), folded(decomposed), folded(hybrid)))
                        .containsOnly(folded(composed));
                assertThat(folded(composed)).matches("[aeiouy]");
                assertThat(exact(composed.toUpperCase(Locale.ROOT))).isEqualTo(exact(composed));
                keys.add(exact(composed));
                letters++;
            }
        }
        assertThat(keys).hasSize(letters);
    }

    @Test
    void leavesAsciiAndOtherScriptsAlone() {
        assertThat(exact("market1905")).isEqualTo("market1905");
        assertThat(folded("河內")).isEqualTo("河內");
        assertThat(folded("서울")).isEqualTo("서울");
    }

    private static String exact(String word) {
        return VietnameseKeys.exact(word.toLowerCase(Locale.ROOT));
    }

    private static String folded(String word) {
        return VietnameseKeys.folded(word.toLowerCase(Locale.ROOT));
    }
}
