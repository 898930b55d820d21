package org.nguon.indexer.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagsTest {

    @ParameterizedTest
    @CsvSource({
        "Cổng Ngọ Môn,cong_ngo_mon",
        "Đình làng Đường Lâm,dinh_lang_duong",
        "1968,p_1968",
        "A,a_pic",
        "'',p_pic",
        "日本,p_pic",
        "../../etc/passwd,etc_passwd"
    })
    void makesATagThatEveryToolTakes(String title, String tag) {
        assertThat(new Tags().next(title)).isEqualTo(tag);
    }

    @Test
    void givesNoTagTwice() {
        Tags tags = new Tags();
        Random random = new Random(3);
        Set<String> given = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            String title = random.nextBoolean() ? "Cổng Ngọ Môn" : "Cong ngo mon".repeat(random.nextInt(3));
            String tag = tags.next(title);
            assertThat(tag).matches("[A-Za-z][A-Za-z0-9_]{2,15}");
            assertThat(given.add(tag)).isTrue();
        }
    }
}
