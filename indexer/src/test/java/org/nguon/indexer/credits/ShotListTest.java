package org.nguon.indexer.credits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Role;

class ShotListTest {

    @Test
    void readsWhatASpreadsheetWrites() {
        ShotList list = ShotList.read(
                "\uFEFFshot,in,out,source,role\r\n1,00:00:01:00,00:00:04:12,\"Ngọ, Môn.jpg\",shown\r\n\r\n"
                        + "2,,,@ngo_mon,First frame\r\n");
        assertThat(list.errors()).isEmpty();
        assertThat(list.shots())
                .containsExactly(
                        new ShotLine(2, "1", "00:00:01:00", "00:00:04:12", "Ngọ, Môn.jpg", Role.SHOWN),
                        new ShotLine(4, "2", "", "", "@ngo_mon", Role.FIRST_FRAME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,0:00,0:04,x.jpg       |   | CR_SHOT_COLUMNS  | 4",
                "1,zero,0:04,x.jpg,shown | 2 | CR_SHOT_TIMECODE | zero",
                "1,0:00,oh,x.jpg,shown   | 3 | CR_SHOT_TIMECODE | oh",
                "1,0:00,0:04,x.jpg,hero  | 5 | CR_SHOT_ROLE     | hero"
            })
    void namesTheLineAndTheColumnThatIsWrong(String line, Integer column, Code code, String detail) {
        ShotList list = ShotList.read("shot,in,out,source,role\n" + line + "\n");
        assertThat(list.errors()).containsExactly(new ShotList.Problem(2, Optional.ofNullable(column), code, detail));
    }

    @Test
    void saysWhatIsWrongInBothLanguages() {
        ShotList.Problem problem =
                ShotList.read("1,0:00,0:04,x.jpg,hero\n").errors().getFirst();
        assertThat(problem.words(Locale.ENGLISH))
                .isEqualTo("Line 1, column 5: CR-SHOT-ROLE This is no role of a picture. (hero)");
        assertThat(problem.words(Locale.of("vi")))
                .isEqualTo("Dòng 1, cột 5: CR-SHOT-ROLE Đây không phải vai trò của một ảnh. (hero)");
    }

    @Test
    void namesACellThatSwallowedTheRestOfItsLine() {
        ShotList list = ShotList.read("1,0:00,0:04,\"" + "x".repeat(2_000) + "\",shown\n");
        assertThat(list.errors()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(Code.CR_SHOT_LONG);
            assertThat(problem.column()).contains(4);
        });
    }

    @Test
    void saysThatAnEmptyListHasNoShot() {
        assertThat(ShotList.read("").errors())
                .extracting(ShotList.Problem::code)
                .containsExactly(Code.CR_SHOTS_NONE);
        assertThat(ShotList.read("\n".repeat(200_000)).errors())
                .extracting(ShotList.Problem::code)
                .containsExactly(Code.CR_SHOTS_MANY);
    }
}
