package org.nguon.schemas.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.000.000 | VND | 2000000
            2,000,000 | VND | 2000000
            2 000 000 | VND | 2000000
            150       | USD | 15000
            150.5     | USD | 15050
            150,50    | EUR | 15050
            0         | VND | 0
            """)
    void isReadAsPeopleTypeIt(String typed, String currency, long amount) {
        assertThat(Money.typed(typed, currency)).isEqualTo(new Money(amount, currency));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nhiều", "-5", "1e300", "1.234,56", "0.001", "123456789012345678"})
    void refusesWhatIsNoAmount(String typed) {
        assertThatThrownBy(() -> Money.typed(typed, "USD")).isInstanceOf(NumberFormatException.class);
    }
}
