package org.nguon.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypingRepairTest {

    @ParameterizedTest
    @CsvSource({
        "nooij, nội", "nooji, nội", "haf, hà", "vieetj, việt", "vietej, việt", "dduwowngf, đường", "dduongwf, đường",
        "ddoong, đông", "nguowif, người", "nguwowif, người", "quyeens, quyến", "giaf, già", "thuyr, thủy", "hoaf, hòa",
        "toanf, toàn", "khuya, khuya", "sachs, sách", "trungw, trưng", "wowr, ưở", "chuyeenj, chuyện", "tawm, tăm",
        "Laamf, lầm", "ngoaif, ngoài", "huees, huế", "thuaanj, thuận", "xuaats, xuất"
    })
    void readsTelexKeysWhereverTheyStand(String typed, String meant) {
        String word = typed.toLowerCase(Locale.ROOT);
        assertThat(TypingRepair.telex(word).orElse(word)).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "no65i, nội",
        "noi65, nội",
        "ha2, hà",
        "d9uong72, đường",
        "d9u7o7ng2, đường",
        "hue61, huế",
        "ta8m, tăm",
        "viet65, việt",
        "sach1, sách",
        "chu7, chư"
    })
    void readsVniDigitsWhereverTheyStand(String typed, String meant) {
        assertThat(TypingRepair.vni(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ban", "hanh", "ng", "bcd", "hazz", "floors", "internationalisation"})
    void findsNothingToReadInTelexWhereNoKeyMakesSense(String typed) {
        assertThat(TypingRepair.telex(typed).filter(word -> word.equals(typed))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1925", "b52", "img0042", "a0", "7up"})
    void findsNothingToReadInNumbersThatAreNoKeys(String typed) {
        assertThat(TypingRepair.vni(typed)).isEmpty();
    }
}
