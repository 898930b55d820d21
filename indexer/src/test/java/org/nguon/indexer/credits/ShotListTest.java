package org.nguon.indexer.credits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                        new Shot(2, "1", "00:00:01:00", "00:00:04:12", "Ngọ, Môn.jpg", Role.SHOWN),
                        new Shot(4, "2", "", "", "@ngo_mon", Role.FIRST_FRAME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,0:00,0:04,x.jpg | has 4 columns; shot, in, out, source and role are 5",
                "1,zero,0:04,x.jpg,shown | this is no time code: zero",
                "1,0:00,0:04,x.jpg,hero | this is no role: hero"
            })
    void namesTheLineThatIsWrong(String line, String words) {
        ShotList list = ShotList.read("shot,in,out,source,role\n" + line + "\n");
        assertThat(list.errors()).containsExactly(new ShotList.Problem(2, words));
    }

    @Test
    void saysThatAnEmptyListHasNoShot() {
        assertThat(ShotList.read("").errors()).hasSize(1);
    }
}
