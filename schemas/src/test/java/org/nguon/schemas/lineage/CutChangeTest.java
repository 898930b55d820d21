package org.nguon.schemas.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class CutChangeTest {

    private static final FrameRate RATE = FrameRate.PAL;

    private static Span frames(long in, long out) {
        return new Span(FilmTime.ofFrames(in, RATE), FilmTime.ofFrames(out, RATE));
    }

    private static Shot shot(String name, Span record, Span source) {
        Media media = new Media(Media.Kind.FILE, name + ".mp4");
        return new Shot(name, media, Shot.Kind.PICTURE, "V1", record, RATE, source, RATE, BigDecimal.ONE, true);
    }

    private static Cut cut(long start, Shot... shots) {
        return new Cut("film", RATE, FilmTime.ofFrames(start, RATE), false, List.of(shots));
    }

    @Test
    void tellsWhatCameWentMovedAndWasTrimmed() {
        Shot gate = shot("gate", frames(0, 50), frames(0, 50));
        Shot river = shot("river", frames(50, 100), frames(10, 60));
        Shot roof = shot("roof", frames(100, 125), frames(0, 25));
        Shot riverLater = shot("river", frames(40, 90), frames(10, 60));
        Shot gateShorter = shot("gate", frames(0, 40), frames(0, 40));
        Shot lamp = shot("lamp", frames(90, 115), frames(0, 25));
        assertThat(CutChange.between(cut(0, gate, river, roof), cut(0, gateShorter, riverLater, lamp)))
                .containsExactly(
                        new CutChange.Trimmed(gate, gateShorter),
                        new CutChange.Moved(river, riverLater),
                        new CutChange.Came(lamp),
                        new CutChange.Went(roof));
    }

    @Test
    void seesNoChangeWhereOnlyTheNumberOfTheFirstFrameIsAnother() {
        Shot gate = shot("gate", frames(0, 50), frames(0, 50));
        Shot later = shot("gate", frames(90_000, 90_050), frames(0, 50));
        assertThat(CutChange.between(cut(0, gate), cut(90_000, later))).isEmpty();
    }

    @Test
    void pairsTheSamePieceFirstWhereASourceIsUsedTwice() {
        Shot first = shot("gate", frames(0, 50), frames(0, 50));
        Shot second = shot("gate", frames(50, 100), frames(200, 250));
        Shot secondAlone = shot("gate", frames(0, 50), frames(200, 250));
        assertThat(CutChange.between(cut(0, first, second), cut(0, secondAlone)))
                .containsExactly(new CutChange.Moved(second, secondAlone), new CutChange.Went(first));
    }
}
