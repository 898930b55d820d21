package org.nguon.indexer.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nguon.indexer.isolation.ChildSettings;
import org.nguon.indexer.isolation.Children;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Reading;

class ScreenPicturesIT {
    private static final Children CHILDREN =
            new Children(ChildSettings.standard().withChildren(2));
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final long PLENTY = 1_000_000_000;

    @TempDir
    private Path folder;

    @AfterAll
    static void sendChildrenHome() {
        CHILDREN.close();
    }

    @ParameterizedTest
    @EnumSource
    void drawsAScanUprightAndAsLargeAsAScreen(Engine engine) throws IOException {
        assumeTrue(engine != Engine.VIPS || Decoders.of(CHILDREN).vips().isPresent());
        byte[] scan = Drawn.encoded(Drawn.storedFor(6, Drawn.fields(3000, 2000)), "tiff");
        Path file = pictures(engine, PLENTY, NOON)
                .of(hash(1), original(scan), tiff(6))
                .orElseThrow();
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(2048);
        assertThat(picture.getHeight()).isEqualTo(1365);
        assertThat(picture.getRGB(100, 100) & 0xFF0000).as("red above left").isGreaterThan(0xE00000);
    }

    @Test
    void keepsWhatItDrewAndDoesNotDrawItAgain() throws IOException {
        ScreenPictures pictures = pictures(Engine.ANY, PLENTY, NOON);
        Path original = original(Drawn.encoded(Drawn.fields(900, 600), "tiff"));
        Path first = pictures.of(hash(1), original, tiff(1)).orElseThrow();
        Files.delete(original);
        assertThat(pictures.of(hash(1), original, tiff(1))).contains(first);
    }

    @Test
    void oneMakesItWhenManyAsk() throws IOException {
        ScreenPictures pictures = pictures(Engine.ANY, PLENTY, NOON);
        Path original = original(Drawn.encoded(Drawn.fields(1800, 1200), "tiff"));
        long before = CHILDREN.counts().answered();
        assertThat(IntStream.range(0, 8)
                        .parallel()
                        .mapToObj(_ -> pictures.of(hash(1), original, tiff(1)))
                        .flatMap(Optional::stream))
                .hasSize(8);
        assertThat(CHILDREN.counts().answered() - before).isEqualTo(1);
    }

    @Test
    void saysNothingOfWhatNobodyCanDecode() throws IOException {
        Path original =
                original("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(pictures(Engine.ANY, PLENTY, NOON).of(hash(1), original, Reading.of("image/svg+xml")))
                .isEmpty();
        assertThat(files()).isZero();
    }

    @Test
    void givesUpFirstWhatNobodyLookedAtForLongest() throws IOException {
        Path original = original(Drawn.encoded(Drawn.fields(900, 600), "tiff"));
        Path one = pictures(Engine.ANY, PLENTY, NOON)
                .of(hash(1), original, tiff(1))
                .orElseThrow();
        long room = Files.size(one) * 4;
        for (int i = 2; i <= 4; i++) {
            pictures(Engine.ANY, PLENTY, NOON.plus(Duration.ofDays(i))).of(hash(i), original, tiff(1));
        }
        pictures(Engine.ANY, PLENTY, NOON.plus(Duration.ofDays(9))).of(hash(1), original, tiff(1));
        assertThat(files()).isEqualTo(4);

        ScreenPictures narrow = pictures(Engine.ANY, room, NOON.plus(Duration.ofDays(10)));
        narrow.of(hash(5), original, tiff(1));
        assertThat(files()).isEqualTo(3);
        assertThat(one).as("looked at yesterday").exists();
        assertThat(narrow.of(hash(5), original, tiff(1))).isPresent();
    }

    private ScreenPictures pictures(Engine engine, long room, Instant now) {
        return new ScreenPictures(
                folder.resolve("screen"),
                CHILDREN,
                RenditionLimits.standard(),
                engine,
                room,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private long files() {
        if (!Files.exists(folder.resolve("screen"))) {
            return 0;
        }
        try (Stream<Path> files = Files.walk(folder.resolve("screen"))) {
            return files.filter(Files::isRegularFile).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path original(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("original"), bytes);
    }

    private static Reading tiff(int orientation) {
        return new Reading("image/tiff", Optional.empty(), orientation, List.of(), List.of(), List.of());
    }

    private static ContentHash hash(int number) {
        return new ContentHash("%02x".formatted(number).repeat(32));
    }
}
