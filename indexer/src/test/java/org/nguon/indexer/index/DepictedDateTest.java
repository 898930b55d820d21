package org.nguon.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepictedDateTest {

    @ParameterizedTest
    @CsvSource({
        "1925, 1925, 1925, 19250000",
        "1925-03, 1925, 1925, 19250300",
        "1925-03-31, 1925, 1925, 19250331",
        "1925:03:31 10:11:12, 1925, 1925, 19250331",
        "19250331, 1925, 1925, 19250331",
        "2019-06-07T14:56:19+07:00, 2019, 2019, 20190607",
        "1925/1930, 1925, 1930, 19250000",
        "1925..1930, 1925, 1930, 19250000",
        "between 1925 and 1930, 1925, 1930, 19250000",
        "192X, 1920, 1929, 19200000",
        "1920s, 1920, 1929, 19200000",
        "18XX, 1800, 1899, 18000000",
        "circa 1890, 1885, 1895, 18900000",
        "khoảng năm 1890, 1885, 1895, 18900000",
        "thế kỷ 13, 1200, 1299, 12000000",
        "before 1954, -10000000, 1953, 19530000",
        "sau 1975, 1976, 10000000, 19760000",
        "văn hóa Đông Sơn, -704, 105, -6990000",
        "spring 1954, 1954, 1954, 19540000"
    })
    void readsTheYearsThatADateNames(String text, int from, int to, int sortKey) {
        assertThat(DepictedDate.read(text)).hasValueSatisfying(date -> {
            assertThat(date.fromYear()).isEqualTo(from);
            assertThat(date.toYear()).isEqualTo(to);
            assertThat(date.sortKey()).isEqualTo(sortKey);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0000:00:00 00:00:00", "no date", "12", "12345678901", "1930-1925", "thập niên 60"})
    void saysNothingWhereNoYearCanBeTold(String text) {
        assertThat(DepictedDate.read(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"circa 1890", "1890?", "~1890", "ca. 1890", "vers 1890", "192X", "1925..1930", "before 1954"})
    void namesNoSingleYearWhereTheTextIsNotSure(String text) {
        assertThat(DepictedDate.read(text))
                .hasValueSatisfying(date -> assertThat(date.year()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"1925, 192X", "192X, 192X", "circa 1890, 189X", "1921..1929, 192X", "1921 or 1924, 192X"})
    void namesTheDecadeThatHoldsAllOfIt(String text, String decade) {
        assertThat(DepictedDate.read(text).flatMap(DepictedDate::decade)).contains(decade);
    }
}
