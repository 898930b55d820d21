package org.nguon.catalog.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-,0,100",
        "bytes=40-,40,100",
        "bytes=40-49,40,50",
        "bytes=90-500,90,100",
        "bytes=-30,70,100",
        "bytes=-500,0,100"
    })
    void isThePartThatIsAskedFor(String header, long from, long to) {
        assertThat(ByteRange.read(Optional.of(header), 100)).contains(new ByteRange(from, to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-1,5-6", "lines=1-2", "bytes=-", "bytes=9-3", "bytes=a-b", ""})
    void isTheWholeWhereTheHeaderMayBeIgnored(String header) {
        assertThat(ByteRange.read(Optional.of(header), 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=-0", "bytes=500-600"})
    void refusesARangeInWhichNothingLies(String header) {
        assertThatThrownBy(() -> ByteRange.read(Optional.of(header), 100)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isTheWholeWithoutAHeader() {
        assertThat(ByteRange.read(Optional.empty(), 100)).isEmpty();
    }
}
