package org.nguon.indexer.copies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Resemblance;
import org.nguon.schemas.asset.Resemblance.Degree;

/// Twelve pictures drawn from seeds, and what is left of their looks when people have worked on them.
class LookTest {

    private static final int PICTURES = 12;
    private static final List<BufferedImage> DRAWN = new ArrayList<>();
    private static final List<Look> LOOKS = new ArrayList<>();

    @BeforeAll
    static void draw() {
        for (int seed = 0; seed < PICTURES; seed++) {
            BufferedImage picture = seed % 2 == 0 ? Scenes.drawn(seed, 400, 300) : Scenes.drawn(seed, 300, 400);
            DRAWN.add(picture);
            LOOKS.add(Scenes.look(picture));
        }
    }

    /// The figures are in the failure message, and in `docs/benchmarks.md`.
    @Test
    void knowsAPictureAgainWhateverWasDoneToIt() {
        Map<String, UnaryOperator<BufferedImage>> done = new LinkedHashMap<>();
        for (int quality : new int[] {30, 50, 75, 95}) {
            done.put("JPEG of quality " + quality, it -> Scenes.jpeg(it, quality));
        }
        for (double factor : new double[] {0.25, 0.5, 2}) {
            done.put("resized by " + factor, it -> Scenes.resized(it, factor));
        }
        done.put("without colours", Scenes::grey);
        done.put("in a white border", it -> Scenes.framed(it, 0.05, Color.WHITE));
        done.put("in a black border", it -> Scenes.framed(it, 0.1, Color.BLACK));
        done.put("cropped to 90 %", it -> Scenes.jpeg(Scenes.cropped(it, 0.9, 0.9, 0.3, 0.8), 75));
        done.put("cropped to 80 %", it -> Scenes.jpeg(Scenes.cropped(it, 0.8, 0.8, 0.7, 0.2), 75));
        done.put("cropped to 70 %", it -> Scenes.jpeg(Scenes.cropped(it, 0.7, 0.7, 0.5, 0.5), 75));
        done.put("cropped at top and bottom", it -> Scenes.jpeg(Scenes.cropped(it, 1, 0.75, 0, 0.5), 75));
        Map<String, Integer> known = new LinkedHashMap<>();
        done.forEach((what, work) -> known.put(what, (int) IntStream.range(0, PICTURES)
                .filter(i -> LOOKS.get(i)
                        .compare(Scenes.look(work.apply(DRAWN.get(i))))
                        .isSamePicture())
                .count()));

        assertThat(known)
                .allSatisfy((what, count) -> assertThat(count)
                        .as(what + " in " + known)
                        .isGreaterThanOrEqualTo(what.contains("70") ? 9 : what.contains("80") ? 10 : 11));
    }

    @Test
    void takesNoTwoPicturesForOne() {
        for (int one = 0; one < PICTURES; one++) {
            for (int other = one + 1; other < PICTURES; other++) {
                Resemblance resemblance = LOOKS.get(one).compare(LOOKS.get(other));
                assertThat(resemblance.isSamePicture())
                        .as("%d and %d: %s", one, other, resemblance)
                        .isFalse();
            }
        }
    }

    @Test
    void saysWhetherItIsTheWholeFrameOrAPart() {
        BufferedImage picture = DRAWN.getFirst();
        Look look = LOOKS.getFirst();
        assertThat(look.compare(Scenes.look(Scenes.jpeg(picture, 60))).degree()).isEqualTo(Degree.SAME_FRAME);
        Resemblance part = look.compare(Scenes.look(Scenes.cropped(picture, 0.8, 0.8, 0.5, 0.5)));
        assertThat(part.degree()).isEqualTo(Degree.SAME_PART);
        assertThat(part.share()).isBetween(0.55, 0.73);
        assertThat(look.compare(look).correlation()).isBetween(0.999, 1.001);
    }

    @Test
    void saysNothingOfAPictureWithoutAnythingInIt() {
        Look black = Look.of(64, 48, new int[64 * 48]);
        assertThat(black.isPlain()).isTrue();
        assertThat(black.points()).isEmpty();
        assertThat(black.compare(black).degree()).isEqualTo(Degree.UNLIKE);
    }

    @Test
    void takesPicturesOfAnyShape() {
        for (int[] size : new int[][] {{1, 1}, {1, 500}, {500, 1}, {3, 2}, {16, 16}, {2, 900}}) {
            int[] pixels =
                    IntStream.range(0, size[0] * size[1]).map(i -> i * 0x10301).toArray();
            Look look = Look.of(size[0], size[1], pixels);
            assertThat(Look.parse(look.toString())).isEqualTo(look);
            assertThat(look.shape()).isBetween(0.9 * size[0] / size[1], 1.1 * size[0] / size[1]);
        }
    }

    @Test
    void isTheSameTextForTheSamePixels() {
        Look look = LOOKS.get(3);
        assertThat(Scenes.look(Scenes.drawn(3, 300, 400))).isEqualTo(look).hasToString(look.toString());
        assertThat(look.toString()).hasSizeLessThan(1_000);
        assertThat(Look.parse(look.toString()).points()).isEqualTo(look.points());
    }

    @Test
    void refusesWhatIsNoLook() {
        assertThatThrownBy(() -> Look.parse("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Look.parse("AAAA")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Look.parse("not a look!")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Look.of(2, 2, new int[3])).isInstanceOf(IllegalArgumentException.class);
    }
}
