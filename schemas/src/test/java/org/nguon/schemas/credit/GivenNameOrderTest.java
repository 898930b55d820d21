package org.nguon.schemas.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GivenNameOrderTest {

    static List<List<String>> orders() {
        return List.of(
                List.of("Lê Văn An", "Nguyễn Thị Ánh", "Đỗ Ân", "Trần Bình", "Phạm Duy", "Lê Đức", "Hồ Yên"),
                List.of("ma", "mà", "mả", "mã", "má", "mạ"),
                List.of("An", "Ăn", "Ân", "Dung", "Đông", "Em", "Ếch", "On", "Ôn", "Ơn", "Un", "Ưng"),
                List.of("Bùi Lan", "Nguyễn Lan", "Vũ Lan"),
                List.of("Nguyễn Ánh", "Nguyen Anna"),
                List.of("Café", "Cầm"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void sortsByGivenNameInTheOrderOfTheVietnameseAlphabet(List<String> expected) {
        List<String> shuffled = new ArrayList<>(expected);
        Collections.shuffle(shuffled, new Random(7));
        shuffled.sort(GivenNameOrder.INSTANCE);
        assertThat(shuffled).isEqualTo(expected);
    }
}
