package org.nguon.schemas.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimecodeTest {

    @ParameterizedTest
    @CsvSource({
        "00:00:59;29, 1799",
        "00:01:00;02, 1800",
        "00:09:59;29, 17981",
        "00:10:00;00, 17982",
        "01:00:00;00, 107892",
        "10:03:00;05, 1084319",
        "23:59:59;29, 2589407"
    })
    void leavesOutTwoNumbersAMinuteButEveryTenth(String text, long frames) {
        Timecode read = Timecode.parse(text, FrameRate.NTSC, false);
        assertThat(read.frames()).isEqualTo(frames);
        assertThat(read).hasToString(text);
    }

    @Test
    void bearsEachNumberOnceThroughADay() {
        String last = "";
        for (long frame = 0; frame < 60 * 1_798; frame++) {
            String text = new Timecode(frame, FrameRate.NTSC, true).toString();
            assertThat(text).isGreaterThan(last);
            assertThat(Timecode.parse(text, FrameRate.NTSC, true).frames()).isEqualTo(frame);
            last = text;
        }
    }

    @Test
    void countsEveryNumberWhereNoneIsDropped() {
        assertThat(Timecode.parse("01:00:00:00", FrameRate.NTSC, false).frames())
                .isEqualTo(108_000);
        assertThat(Timecode.parse("01:00:00:24", FrameRate.PAL, true).frames()).isEqualTo(90_024);
        assertThat(new Timecode(90_024, FrameRate.PAL, false)).hasToString("01:00:00:24");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"00:01:00;00", "00:01:00;01", "00:00:60;00", "00:60:00;00", "00:00:00;30", "1:2:3", "hello"})
    void refusesANumberThatNoFrameBears(String text) {
        assertThatThrownBy(() -> Timecode.parse(text, FrameRate.NTSC, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsTheRatesThatDecimalsRound() {
        assertThat(FrameRate.parse("23.976")).isEqualTo(FrameRate.ntsc(24));
        assertThat(FrameRate.parse("23.98")).isEqualTo(FrameRate.ntsc(24));
        assertThat(FrameRate.parse("29.97")).isEqualTo(FrameRate.NTSC);
        assertThat(FrameRate.of(BigDecimal.valueOf(29.97002997002997))).isEqualTo(FrameRate.NTSC);
        assertThat(FrameRate.parse("25.0")).isEqualTo(FrameRate.PAL);
        assertThat(FrameRate.parse("30000/1001")).isEqualTo(FrameRate.NTSC).hasToString("30000/1001");
        assertThatThrownBy(() -> FrameRate.parse("0")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAnHourOfFramesExact() {
        FilmTime frame = FilmTime.ofFrames(1, FrameRate.NTSC);
        FilmTime hour = FilmTime.ZERO;
        for (int i = 0; i < 107_892; i++) {
            hour = hour.plus(frame);
        }
        assertThat(hour.frames(FrameRate.NTSC)).isEqualByComparingTo("107892");
        assertThat(hour).hasToString("8999991/2500s");
        assertThat(hour.minus(hour)).isEqualTo(FilmTime.ZERO);
    }

    @Test
    void refusesATimeBeyondAllFilmsInsteadOfTurningAround() {
        FilmTime far = new FilmTime(Long.MAX_VALUE, 1);
        assertThatThrownBy(() -> far.plus(far)).isInstanceOf(ArithmeticException.class);
    }
}
