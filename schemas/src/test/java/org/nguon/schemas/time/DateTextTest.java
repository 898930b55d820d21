package org.nguon.schemas.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.schemas.time.DateText.DayOrder;

/// Written dates of three languages, with what they mean.
class DateTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1890                                  | 1890
            c. 1890                               | 1890~
            ca. 1890-1900                         | 1890~/1900~
            c. 1885?                              | 1885%
            ?c.1822                               | 1822%
            1776–c.1790                           | 1776/1790~
            1827–?36                              | 1827/1836?
            possibly 1940s                        | 194X?
            before 1954                           | [..1953]
            before May 1954                       | [..1954-04]
            before 7 May 1954                     | [..1954-05-06]
            after 1945                            | [1946..]
            after 1945, before 1957               | 1946/1956
            18th century, after 1713              | 1714/17XX
            no earlier than 1895                  | 1895/..
            by 1960                               | [..1960]
            1900 or later                         | 1900/..
            1922 or earlier                       | [..1922]
            1925-30                               | 1925/1930
            1902–3                                | 1902/1903
            1905–06                               | 1905/1906
            1968/71                               | 1968/1971
            between 1925 and 1930                 | 1925/1930
            from 1925 to 1930                     | 1925/1930
            1921 or 1924                          | [1921,1924]
            1879 and 1887                         | {1879,1887}
            c.1843, c.1855                        | {1843~,1855~}
            1984–5,1992–3                         | 1984/1993
            1989-present                          | 1989/..
            13th century                          | 12XX
            nineteenth century                    | 18XX
            late 19th c.                          | 1875~/1899
            late 18th or early 19th century       | 1775~/1824~
            mid- to late-17th century             | 1630~/1699
            first half of the 18th century        | 1700/1749
            last quarter of the 19th century      | 1875/1899
            later 18th century                    | 1750/1799
            1st century BCE                       | -0099/0000
            5th-4th century BCE                   | -0499/-0300
            1960s                                 | 196X
            1960's                                | 196X
            early 1960s                           | 1960/1964~
            mid-1960s                             | 1965~
            1870s-1880s                           | 187X/188X
            1900s                                 | 19XX
            May 7, 1954                           | 1954-05-07
            7th of May, 1954                      | 1954-05-07
            September - October 1957              | 1957-09/1957-10
            December 1937 - January 1938          | 1937-12/1938-01
            December - January 1938               | 1937-12/1938-01
            June 19-20, 1964                      | 1964-06-19/1964-06-20
            1932, December                        | 1932-12
            spring 1954                           | 1954-21
            Spring/Summer 1954                    | 1954-03/1954-08
            13/3/1954                             | 1954-03-13
            7/5/1954                              | [1954-05-07,1954-07-05]
            5/1954                                | 1954-05
            1858/XI                               | 1858-11
            1925:03:31 10:11:12                   | 1925-03-31
            20190607                              | 2019-06-07
            664-525 BCE                           | -0663/-0524
            206 BCE-220 CE                        | -0205/0220
            AD 40                                 | 0040
            26th Dynasty, 664-525 BCE             | -0663/-0524
            Edo period (1603-1867), c. 1770       | 1770~
            published 1832                        | 1832
            1917, exhibited 1931                  | 1917
            1956 (designed) 1975 (manufactured)   | {1956,1975}
            1875 (patented)                       | 1875
            Project: 1902-1907; Drawn 1904        | 1904
            1954 (không rõ ngày)                  | 1954
            [ca. 1971]                            | 1971~
            197-                                  | 197X
            [18--?]                               | 18XX?
            thế kỷ 13                             | 12XX
            thế kỉ thứ XIII                       | 12XX
            đầu thế kỷ XX                         | 1900/1924~
            nửa cuối thế kỷ 19                    | 1850/1899
            cuối thế kỷ XIX - đầu thế kỷ XX       | 1875~/1924~
            thế kỷ XVII - XVIII                   | 16XX/17XX
            thế kỷ 5 TCN                          | -0499/-0400
            the ky 13                             | 12XX
            thập niên 1960                        | 196X
            những năm 60 của thế kỷ XX            | 196X
            cuối những năm 1960                   | 1965~/1969
            những năm 1954-1975                   | 1954/1975
            khoảng năm 1890                       | 1890~
            trước năm 1954                        | [..1953]
            sau 1975                              | [1976..]
            từ năm 1925 đến năm 1930              | 1925/1930
            giữa năm 1950 và 1960                 | 1950/1960
            ngày 7 tháng 5 năm 1954               | 1954-05-07
            ngày 7/5/1954                         | 1954-05-07
            tháng 5/1954                          | 1954-05
            mùa thu năm 1945                      | 1945-23
            quý I năm 1954                        | 1954-33
            chụp năm 1954                         | 1954
            1975 đến nay                          | 1975/..
            vers 1890                             | 1890~
            v. 1890                               | 1890~
            avant 1954                            | [..1953]
            entre 1925 et 1930                    | 1925/1930
            de 1925 à 1930                        | 1925/1930
            XIXᵉ siècle                           | 18XX
            fin du XIXe siècle                    | 1875~/1899
            fin XVIIIe - début XIXe siècle        | 1775~/1824~
            2e moitié du XIXe siècle              | 1850/1899
            premier tiers du XXe siècle           | 1900/1933
            années 1920-1930                      | 192X/193X
            1er mai 1954                          | 1954-05-01
            été 1954                              | 1954-22
            IIIe siècle av. J.-C.                 | -0299/-0200
            1925 ou 1926                          | [1925,1926]
            thời Lý                               | 1009/1225
            Nguyễn                                | 1802/1945
            thời Lý - Trần                        | 1009/1400
            nhà Lê                                | 1428?/1789?
            văn hóa Đông Sơn                      | -0699~/0100~
            Bảo Đại                               | 1926/1945
            Minh Mạng năm thứ 3                   | 1822?
            năm thứ 3 niên hiệu Minh Mệnh         | 1822?
            third year of Minh Mang               | 1822?
            Hàm Nghi năm thứ 1                    | 1885?
            Tự Đức                                | 1847/1883
            2004-06~                              | 2004-06~
            [1667,1668,1670..1672]                | [1667,1668,1670..1672]
            """)
    void readsWhatIsWritten(String text, String edtf) {
        assertThat(DateText.read(text).map(Edtf::text)).contains(edtf);
        assertThat(DateText.read(Normalizer.normalize(text, Normalizer.Form.NFD))
                        .map(Edtf::text))
                .as("decomposed")
                .contains(edtf);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "n.d.",
                "s.d.",
                "undated",
                "not dated",
                "sans date",
                "không rõ",
                "date not known",
                "12",
                "19",
                "12345678901",
                "1930-1925",
                "0000:00:00 00:00:00",
                "thập niên 60",
                "Room 1905",
                "Lot 1905 bis",
                "Hà Nội 1954",
                "not 1954",
                "32 May 1954",
                "1954 or",
                "13/13/1954",
                "Khải Định năm thứ 99",
                "ly",
                "Thuận Thiên năm thứ 2",
                "31st century of nothing",
                "Apollo 11 1969",
                "c. 1948, Design Patent 150,644"
            })
    void leavesUnreadWhatItCannotBeSureOf(String text) {
        assertThat(DateText.read(text)).isEmpty();
    }

    @Test
    void allowsFiveYearsForAYearThatIsAbout() {
        assertThat(DateText.read("khoảng 1890").map(Edtf::possible))
                .contains(Days.between(LocalDate.of(1885, 1, 1), LocalDate.of(1895, 12, 31)));
    }

    @Test
    void takesDayAndMonthInTheOrderThatItIsTold() {
        assertThat(DateText.read("05/12/1934", DayOrder.DAY_FIRST).map(Edtf::text))
                .contains("1934-12-05");
        assertThat(DateText.read("05/12/1934", DayOrder.MONTH_FIRST).map(Edtf::text))
                .contains("1934-05-12");
        assertThat(DateText.read("05/13/1934", DayOrder.DAY_FIRST).map(Edtf::text))
                .contains("1934-05-13");
        assertThat(DateText.read("13/05/1934", DayOrder.MONTH_FIRST).map(Edtf::text))
                .contains("1934-05-13");
    }

    @Test
    void endsQuicklyOnHostileLines() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String bit : new String[] {"1", "c. ", "thế kỷ ", "-", "(", "1925,", "Ế", "1925-", "?"}) {
                String line = bit.repeat(1_000_000 / bit.length());
                assertThat(DateText.read(line)).isEmpty();
                for (int i = 0; i < 1_000; i++) {
                    assertThat(DateText.read(line.substring(0, DateText.LONGEST)))
                            .isEmpty();
                }
            }
        });
    }

    @Test
    void neverFailsAndNeverSaysWhatItsOwnFormatRefuses() {
        Random random = new Random(7);
        String[] bits = {
            "1",
            "19",
            "1925",
            "7",
            "-",
            "–",
            "/",
            "?",
            "~",
            "c. ",
            "thế kỷ ",
            "(",
            ")",
            ",",
            "siècle ",
            "XIX",
            "e ",
            " and ",
            " or ",
            " to ",
            "late ",
            "đầu ",
            "tháng ",
            "ngày ",
            "năm ",
            "Minh Mạng ",
            "thời ",
            "s ",
            "th ",
            "century ",
            "BC ",
            "'",
            ".",
            ";",
            " May ",
            "[",
            "]",
            "between ",
            "before ",
            "printed ",
            "half ",
            "first "
        };
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(10); j >= 0; j--) {
                text.append(bits[random.nextInt(bits.length)]);
            }
            for (Edtf date : DateText.read(text.toString()).stream().toList()) {
                read++;
                assertThat(Edtf.parse(date.text())).as("%s", text).contains(date);
            }
        }
        assertThat(read).isGreaterThan(500);
    }
}
