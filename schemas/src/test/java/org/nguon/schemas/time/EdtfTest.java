package org.nguon.schemas.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Examples of the specification first, then the corners.
class EdtfTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1985-04-12                 | 0 | 1985-04-12 | 1985-04-12
            1985-04                    | 0 | 1985-04-01 | 1985-04-30
            1985                       | 0 | 1985-01-01 | 1985-12-31
            1985-04-12T23:20:30        | 0 | 1985-04-12 | 1985-04-12
            1985-04-12T23:20:30Z       | 0 | 1985-04-12 | 1985-04-12
            1985-04-12T23:20:30-04     | 0 | 1985-04-12 | 1985-04-12
            1985-04-12T23:20:30+04:30  | 0 | 1985-04-12 | 1985-04-12
            1964/2008                  | 0 | 1964-01-01 | 2008-12-31
            2004-06/2006-08            | 0 | 2004-06-01 | 2006-08-31
            2004-02-01/2005-02         | 0 | 2004-02-01 | 2005-02-28
            Y170000002                 | 1 | +170000002-01-01 | +170000002-12-31
            Y-170000002                | 1 | -170000002-01-01 | -170000002-12-31
            2001-21                    | 1 | 2001-03-01 | 2001-05-31
            1984?                      | 1 | 1984-01-01 | 1984-12-31
            2004-06~                   | 1 | 2004-06-01 | 2004-06-30
            2004-06-11%                | 1 | 2004-06-11 | 2004-06-11
            201X                       | 1 | 2010-01-01 | 2019-12-31
            20XX                       | 1 | 2000-01-01 | 2099-12-31
            2004-XX                    | 1 | 2004-01-01 | 2004-12-31
            1985-04-XX                 | 1 | 1985-04-01 | 1985-04-30
            1985-XX-XX                 | 1 | 1985-01-01 | 1985-12-31
            1985-04-12/..              | 1 | 1985-04-12 |
            1985/                      | 1 | 1985-01-01 |
            ../1985-04-12              | 1 |            | 1985-04-12
            /1985                      | 1 |            | 1985-12-31
            1984~/2004-06              | 1 | 1984-01-01 | 2004-06-30
            -1985                      | 1 | -1985-01-01 | -1985-12-31
            Y-17E7                     | 2 | -170000000-01-01 | -170000000-12-31
            1950S2                     | 2 | 1900-01-01 | 1999-12-31
            Y171010000S3               | 2 | +171000000-01-01 | +171999999-12-31
            2001-34                    | 2 | 2001-04-01 | 2001-06-30
            [1667,1668,1670..1672]     | 2 | 1667-01-01 | 1672-12-31
            [..1760-12-03]             | 2 |            | 1760-12-03
            [1760-12..]                | 2 | 1760-12-01 |
            [1667,1760-12]             | 2 | 1667-01-01 | 1760-12-31
            [..1984]                   | 2 |            | 1984-12-31
            {1667,1668,1670..1672}     | 2 | 1667-01-01 | 1672-12-31
            {1960,1961-12}             | 2 | 1960-01-01 | 1961-12-31
            2004-06-11?-13             | X | |
            2004?-06-11                | 2 | 2004-06-11 | 2004-06-11
            2004-06~-11                | 2 | 2004-06-11 | 2004-06-11
            ?2004-06-~11               | 2 | 2004-06-11 | 2004-06-11
            156X-12-25                 | 2 | 1560-12-25 | 1569-12-25
            15XX-12-XX                 | 2 | 1500-12-01 | 1599-12-31
            1XXX-12                    | 2 | 1000-12-01 | 1999-12-31
            1984-1X                    | 2 | 1984-10-01 | 1984-12-31
            2004-06-~01/2004-06-~20    | 2 | 2004-06-01 | 2004-06-20
            2004-06-XX/2004-07-03      | 2 | 2004-06-01 | 2004-07-03
            15XX-02-29                 | 2 | 1504-02-29 | 1596-02-29
            19                         | 0 | 1900-01-01 | 1999-12-31
            197                        | 2 | 1970-01-01 | 1979-12-31
            Y17E9999999999             | 2 | |
            """)
    void readsWhatTheSpecificationShows(String text, String level, LocalDate earliest, LocalDate latest) {
        Optional<Edtf> read = Edtf.parse(text);
        if (level.equals("X")) {
            assertThat(read).isEmpty();
        } else {
            assertThat(read).hasValueSatisfying(it -> {
                assertThat(it.level()).isEqualTo(Integer.parseInt(level));
                assertThat(it.days().earliest()).isEqualTo(Optional.ofNullable(earliest));
                assertThat(it.days().latest()).isEqualTo(Optional.ofNullable(latest));
            });
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "1985-4",
                "1985-13",
                "1985-00",
                "1985-04-31",
                "1900-02-29",
                "1985-04-12T",
                "1985-04-12T23:20",
                "1985-04-12T25:00:00",
                "1985-04-12T24:00:01",
                "1985-04-12T23:20:30-00:00",
                "1985-04-12T23:20:30+15",
                "1985-04-12T23:20:30Z/..",
                "-0000",
                "12345",
                "Y1985",
                "Y01985",
                "Y",
                "YE4",
                "1985S",
                "1985S0",
                "2001-42",
                "2001-21-04",
                "2008/1964",
                "1964/1965/1966",
                "15XX-02-30",
                "15XX-04-31",
                "X",
                "19X5-",
                "[]",
                "{}",
                "[..]",
                "[1985",
                "1985]",
                "[1985}",
                "[1985,]",
                "[,1985]",
                "[1985,..1986]",
                "[1985..,1986]",
                "[1990..1980]",
                "1985-04-12 ",
                " 1985",
                "about 1985",
                "1985–04",
                "１９８５",
                "2001-21/2002-22"
            })
    void refusesWhatIsNoDate(String text) {
        assertThat(Edtf.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1890, 1890-01-01, 1890-12-31, CERTAIN",
        "1890?, 1890-01-01, 1890-12-31, UNCERTAIN",
        "1890~, 1885-01-01, 1895-12-31, APPROXIMATE",
        "1890%, 1885-01-01, 1895-12-31, UNCERTAIN_AND_APPROXIMATE",
        "189X~, 1885-01-01, 1904-12-31, APPROXIMATE",
        "1890/1900~, 1890-01-01, 1905-12-31, APPROXIMATE",
        "1969-03~, 1968-12-01, 1969-06-30, APPROXIMATE",
        "1969-03-20~, 1969-03-05, 1969-04-04, APPROXIMATE",
        "1950S2, 1895-01-01, 2004-12-31, APPROXIMATE"
    })
    void allowsForWhatIsOnlyAbout(String text, LocalDate earliest, LocalDate latest, Certainty certainty) {
        assertThat(Edtf.parse(text)).hasValueSatisfying(it -> {
            assertThat(it.possible()).isEqualTo(Days.between(earliest, latest));
            assertThat(it.certainty()).isEqualTo(certainty);
        });
    }

    @Test
    void takesNoLongerForHostileLines() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String bit : new String[] {"[", "1", "X", "XXX1-02-29,", "1985,", "..", "-", "/", "Y1E9", "~"}) {
                String line = bit.repeat(1_000_000 / bit.length());
                assertThat(Edtf.parse(line)).isEmpty();
                assertThat(Edtf.parse("[" + line + "]")).isEmpty();
            }
            assertThat(Edtf.parse("[" + "XXX1-02-29,".repeat(150) + "1985]")).isEmpty();
        });
    }

    @Test
    void neverFailsOnChance() {
        Random random = new Random(5);
        String letters = "0123456789X-/?~%[]{}.,YESTZ:+ ";
        int valid = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(letters.charAt(random.nextInt(random.nextBoolean() ? 12 : letters.length())));
            }
            valid += Edtf.parse(text.toString()).isPresent() ? 1 : 0;
        }
        assertThat(valid).isPositive();
    }
}
