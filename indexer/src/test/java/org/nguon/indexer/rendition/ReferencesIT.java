package org.nguon.indexer.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.isolation.ChildSettings;
import org.nguon.indexer.isolation.Children;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.production.Crop;

class ReferencesIT {

    private static final Children CHILDREN =
            new Children(ChildSettings.standard().withChildren(1));
    private static final int GREY = 0x77;

    @TempDir
    Path folder;

    private int made;

    @AfterAll
    static void sendChildrenHome() {
        CHILDREN.close();
    }

    private Reference reference(int width, int height, Optional<Crop> crop, boolean mayBePadded) throws IOException {
        ScreenPictures pictures = new ScreenPictures(
                folder.resolve("screen"),
                CHILDREN,
                RenditionLimits.standard(),
                Engine.JAVA,
                ScreenPictures.ROOM,
                Clock.systemUTC());
        Path original = Files.write(folder.resolve("original"), Drawn.encoded(Drawn.fields(width, height), "tiff"));
        return new References(pictures)
                .of(
                        new ContentHash("%02x".formatted(++made).repeat(32)),
                        original,
                        new Reading("image/tiff", Optional.empty(), 1, List.of(), List.of(), List.of()),
                        crop,
                        10_000,
                        mayBePadded)
                .orElseThrow();
    }

    private static boolean isGrey(BufferedImage image, int x, int y) {
        int colour = image.getRGB(x, y);
        return Math.abs((colour >> 16 & 0xFF) - GREY) < 4
                && Math.abs((colour >> 8 & 0xFF) - GREY) < 4
                && Math.abs((colour & 0xFF) - GREY) < 4;
    }

    @Test
    void putsABorderAboveAndBelowAPanoramaAndCutsNothingOff() throws IOException {
        Reference wide = reference(1200, 300, Optional.empty(), true);
        assertThat(wide.within()).contains(new Reference.Within(0, 150, 1200, 300));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(wide.jpeg()));
        assertThat(image.getWidth()).isEqualTo(wide.width()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(wide.height()).isEqualTo(600);
        assertThat(isGrey(image, 600, 20)).isTrue();
        assertThat(isGrey(image, 600, 580)).isTrue();
        assertThat(isGrey(image, 300, 300)).isFalse();
    }

    @Test
    void putsABorderBesideAScrollThatIsTall() throws IOException {
        Reference tall = reference(301, 1200, Optional.empty(), true);
        assertThat(tall.within()).contains(new Reference.Within(149, 0, 301, 1200));
        assertThat(tall.width()).isEqualTo(600);
        assertThat(isGrey(ImageIO.read(new ByteArrayInputStream(tall.jpeg())), 20, 600))
                .isTrue();
    }

    @Test
    void leavesAPictureOfAShapeThatToolsTakeAndOneThatMayNotBeChanged() throws IOException {
        assertThat(reference(1200, 600, Optional.empty(), true).within()).isEmpty();
        Reference kept = reference(1200, 300, Optional.empty(), false);
        assertThat(kept.within()).isEmpty();
        assertThat(kept.height()).isEqualTo(300);
    }

    @Test
    void putsABorderRoundAPartThatAPersonCutTooNarrow() throws IOException {
        Reference strip = reference(1200, 900, Optional.of(new Crop(0, 0, 1, 1.0 / 9)), true);
        assertThat(strip.within()).contains(new Reference.Within(0, 250, 1200, 100));
        assertThat(strip.height()).isEqualTo(600);
    }
}
