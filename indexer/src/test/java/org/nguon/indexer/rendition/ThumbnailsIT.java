package org.nguon.indexer.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nguon.indexer.isolation.ChildSettings;
import org.nguon.indexer.isolation.ChildTask;
import org.nguon.indexer.isolation.Children;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

class ThumbnailsIT {
    private static final ContentHash HASH = new ContentHash("ab".repeat(32));
    private static final int[] UPRIGHT = {0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF};

    private static final Children CHILDREN =
            new Children(ChildSettings.standard().withChildren(1));
    private static boolean vips;

    @TempDir
    private Path folder;

    @BeforeAll
    static void lookForVips() {
        vips = Decoders.of(CHILDREN).vips().isPresent();
    }

    @AfterAll
    static void sendChildrenHome() {
        CHILDREN.close();
    }

    @ParameterizedTest
    @EnumSource
    void turnsAllEightOrientationsUpright(Engine engine) throws IOException {
        for (int orientation = 1; orientation <= 8; orientation++) {
            BufferedImage stored = Drawn.storedFor(orientation, Drawn.fields(1500, 1000));
            Thumbnail made = made(engine, "image/jpeg", orientation, Drawn.encoded(stored, "jpeg"));
            assertThat(List.of(made.width(), made.height()))
                    .as("orientation " + orientation)
                    .isEqualTo(List.of(512, 341));
            assertFields(picture());
        }
    }

    @ParameterizedTest
    @EnumSource
    void drawsEveryKindThatBothEnginesKnow(Engine engine) throws IOException {
        for (String kind : List.of("jpeg", "png", "gif", "tiff")) {
            Thumbnail made = made(engine, "image/" + kind, 1, Drawn.encoded(Drawn.fields(1200, 900), kind));
            assertThat(made.width()).as(kind).isEqualTo(512);
            assertThat(made.height()).as(kind).isEqualTo(384);
            assertFields(picture());
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotEnlarge(Engine engine) throws IOException {
        Thumbnail made = made(engine, "image/png", 1, Drawn.encoded(Drawn.fields(30, 20), "png"));
        assertThat(made.width()).isEqualTo(30);
        assertThat(made.height()).isEqualTo(20);
    }

    @ParameterizedTest
    @EnumSource
    void keepsOnePixelOfASideThatWouldVanish(Engine engine) throws IOException {
        Thumbnail made = made(engine, "image/png", 1, Drawn.encoded(Drawn.fields(5000, 3), "png"));
        assertThat(made.width()).isEqualTo(512);
        assertThat(made.height()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheAverageColour(Engine engine) throws IOException {
        BufferedImage plain = new BufferedImage(700, 500, BufferedImage.TYPE_INT_RGB);
        fill(plain, new Color(0x336699));
        assertThat(made(engine, "image/png", 1, Drawn.encoded(plain, "png")).placeholder())
                .isEqualTo("#336699");
    }

    @ParameterizedTest
    @EnumSource
    void laysTransparentPicturesOnWhite(Engine engine) throws IOException {
        BufferedImage clear = new BufferedImage(80, 60, BufferedImage.TYPE_INT_ARGB);
        fill(clear, new Color(0, 0, 0, 0));
        assertThat(made(engine, "image/png", 1, Drawn.encoded(clear, "png")).placeholder())
                .isEqualTo("#ffffff");
        fill(clear, new Color(255, 0, 0, 128));
        made(engine, "image/png", 1, Drawn.encoded(clear, "png"));
        assertColour(picture(), 40, 30, 0xFF7F7F);
    }

    @ParameterizedTest
    @EnumSource
    void keepsLevelsOfGreyAndOfSixteenBits(Engine engine) throws IOException {
        BufferedImage grey = new BufferedImage(60, 40, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster().setSamples(0, 0, 60, 40, 0, filled(60 * 40, 0x80));
        for (byte[] bytes : List.of(
                Drawn.encoded(grey, "png"),
                Drawn.encoded(grey, "jpeg"),
                Drawn.encoded(Drawn.deep(1, 0x8080), "png"),
                Drawn.encoded(Drawn.deep(3, 0x8080), "png"))) {
            made(engine, "image/png", 1, bytes);
            assertColour(picture(), 30, 20, 0x808080);
        }
    }

    @ParameterizedTest
    @EnumSource
    void convertsInkToLight(Engine engine) throws IOException {
        made(engine, "image/tiff", 1, Drawn.cmykTiff(0, 0, 0, 0));
        assertColour(picture(), 30, 20, 0xFFFFFF);
        made(engine, "image/tiff", 1, Drawn.cmykTiff(0, 255, 255, 0));
        Color red = new Color(picture().getRGB(30, 20));
        assertThat(red.getRed()).isGreaterThan(200);
        assertThat(red.getGreen()).isLessThan(70);
        assertThat(red.getBlue()).isLessThan(70);
    }

    @ParameterizedTest
    @EnumSource
    void takesTheFirstFrame(Engine engine) throws IOException {
        BufferedImage second = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        made(engine, "image/gif", 1, animation(Drawn.fields(60, 40), second));
        assertFields(picture());
    }

    /// Scans come as pyramids: the same picture again and again, each half as large.
    @ParameterizedTest
    @EnumSource
    void takesNoLayerOfAPyramidThatIsTooSmall(Engine engine) throws IOException {
        byte[] pyramid = sequence(
                "tiff",
                Drawn.fields(2400, 1600),
                Drawn.fields(1200, 800),
                Drawn.fields(600, 400),
                Drawn.fields(300, 200));
        Thumbnail made = made(engine, "image/tiff", 1, pyramid);
        assertThat(made.width()).isEqualTo(512);
        assertThat(made.height()).isEqualTo(341);
        assertFields(picture());
    }

    @ParameterizedTest
    @EnumSource
    void writesBaselineJpegWithoutMetadata(Engine engine) throws IOException {
        made(engine, "image/jpeg", 1, Drawn.encoded(Drawn.fields(800, 600), "jpeg"));
        byte[] bytes = Files.readAllBytes(folder.resolve("ab").resolve("ab").resolve(HASH.hex() + ".jpg"));
        String hex = HexFormat.of().formatHex(bytes);
        assertThat(hex).startsWith("ffd8").contains("ffc000").doesNotContain("ffc200");
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "http://ns.adobe.com");
        try (Stream<Path> files = Files.walk(folder.resolve("ab"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAJpegIsCutOff(Engine engine) throws IOException {
        byte[] whole = Drawn.encoded(noise(1200, 800), "jpeg");
        for (int share = 1; share <= 9; share++) {
            byte[] part = Arrays.copyOf(whole, whole.length * share / 10);
            assertBroken(outcome(engine, "image/jpeg", part), Code.RE_TRUNCATED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgivesAJpegThatOnlyLacksItsLastMarkerOrHasTooMuch(Engine engine) throws IOException {
        byte[] whole = Drawn.encoded(noise(640, 480), "jpeg");
        assertThat(outcome(engine, "image/jpeg", Arrays.copyOf(whole, whole.length - 2)))
                .isInstanceOf(ThumbnailOutcome.Made.class);
        assertThat(outcome(engine, "image/jpeg", Arrays.copyOf(whole, whole.length + 5000)))
                .isInstanceOf(ThumbnailOutcome.Made.class);
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAPngIsDamaged(Engine engine) throws IOException {
        byte[] whole = Drawn.encoded(noise(640, 480), "png");
        assertThat(outcome(engine, "image/png", Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(ThumbnailOutcome.Broken.class);
        Arrays.fill(whole, whole.length / 2, whole.length / 2 + 100, (byte) 0x55);
        assertThat(outcome(engine, "image/png", whole)).isInstanceOf(ThumbnailOutcome.Broken.class);
    }

    @ParameterizedTest
    @EnumSource
    void saysThatNonsenseUnderThisTypeIsDamaged(Engine engine) throws IOException {
        byte[] nonsense = new byte[5000];
        new Random(7).nextBytes(nonsense);
        assertThat(outcome(engine, "image/jpeg", nonsense)).isInstanceOf(ThumbnailOutcome.Broken.class);
        assertThat(outcome(engine, "image/png", nonsense)).isInstanceOf(ThumbnailOutcome.Broken.class);
        assertThat(outcome(engine, "image/tiff", nonsense)).isInstanceOf(ThumbnailOutcome.Broken.class);
    }

    @ParameterizedTest
    @EnumSource
    void defusesABombOfPixelsByItsHeader(Engine engine) throws IOException {
        assertBroken(outcome(engine, "image/png", Drawn.bombPng(100_000, 100_000)), Code.RE_TOO_MANY_PIXELS);
        RenditionLimits small = new RenditionLimits(1_000_000, 1_000_000);
        Thumbnails strict = new Thumbnails(folder, CHILDREN, small, engine);
        assumeUsable(engine);
        assertBroken(
                strict.make(HASH, write(Drawn.encoded(Drawn.fields(1100, 1000), "jpeg")), Reading.of("image/jpeg")),
                Code.RE_TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @EnumSource
    void shrinksAPictureOfAHundredMegapixels(Engine engine) throws IOException {
        BufferedImage large = new BufferedImage(12_500, 8_000, BufferedImage.TYPE_BYTE_GRAY);
        fill(large, Color.GRAY);
        Thumbnail made = made(engine, "image/jpeg", 1, Drawn.encoded(large, "jpeg"));
        assertThat(made.width()).isEqualTo(512);
        assertThat(made.placeholder()).isEqualTo("#808080");
    }

    @ParameterizedTest
    @EnumSource
    void findsThePreviewInACamerasRawFile(Engine engine) throws IOException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        raw.write("FUJIFILMCCD-RAW 0201".getBytes(StandardCharsets.US_ASCII));
        raw.write(new byte[300]);
        raw.write(Drawn.encoded(Drawn.fields(160, 120), "jpeg"));
        raw.write(new byte[500]);
        raw.write(Drawn.encoded(Drawn.storedFor(6, Drawn.fields(900, 600)), "jpeg"));
        raw.write(new byte[9000]);
        Thumbnail made = made(engine, "image/x-raw-fuji", 6, raw.toByteArray());
        assertThat(made.width()).isEqualTo(512);
        assertFields(picture());
    }

    @ParameterizedTest
    @EnumSource
    void leavesAloneWhatItHasNoDecoderFor(Engine engine) throws IOException {
        byte[] drawing = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>1</script></svg>"
                .getBytes(StandardCharsets.UTF_8);
        assertNoDecoder(outcome(engine, "image/svg+xml", drawing));
        assertNoDecoder(outcome(engine, "image/vnd.dwg", "AC1015".getBytes(StandardCharsets.UTF_8)));
        assertNoDecoder(outcome(engine, "image/x-raw-fuji", "FUJIFILMCCD-RAW 0201".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void saysThatThisMachineHasNoDecoderWhereVipsIsMissing() throws IOException {
        byte[] heic = HexFormat.of().parseHex("00000018667479706865696300000000" + "6d69663168656963");
        assertNoDecoder(outcome(Engine.JAVA, "image/heic", heic));
    }

    @Test
    void drawsWindowsBitmaps() throws IOException {
        made(Engine.ANY, "image/bmp", 1, Drawn.encoded(Drawn.fields(640, 480), "bmp"));
        assertFields(picture());
    }

    @Test
    void triesAgainWithoutNativeCodeWhenItCrashed() throws IOException {
        Thumbnails fragile = fragile(DiesOfNativeCode.class);
        Path original = write(Drawn.encoded(Drawn.fields(640, 480), "jpeg"));
        assertThat(fragile.make(HASH, original, Reading.of("image/jpeg"))).isInstanceOf(ThumbnailOutcome.Made.class);
    }

    @Test
    void saysThatTheDecoderCrashedWhenItDoesSoTwice() throws IOException {
        assertBroken(
                fragile(DiesAlways.class).make(HASH, write(new byte[] {1}), Reading.of("image/jpeg")), Code.RE_CRASHED);
    }

    @Test
    void saysThatTheDecoderCrashedWhereJavaKnowsNoBetter() throws IOException {
        assertBroken(
                fragile(DiesOfNativeCode.class).make(HASH, write(new byte[] {1}), Reading.of("image/avif")),
                Code.RE_CRASHED);
    }

    @Test
    void doesNotBlameThePictureWhenItCannotBeOpened() {
        assertThatThrownBy(() -> thumbnails(Engine.ANY).make(HASH, folder.resolve("gone"), Reading.of("image/jpeg")))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.IN_UNREADABLE));
    }

    @Test
    void findsOnlyWhatWasMade() throws IOException {
        assertThat(thumbnails(Engine.ANY).find(HASH)).isEmpty();
        made(Engine.ANY, "image/png", 1, Drawn.encoded(Drawn.fields(60, 40), "png"));
        assertThat(thumbnails(Engine.ANY).find(HASH))
                .contains(folder.resolve("ab").resolve("ab").resolve(HASH.hex() + ".jpg"));
    }

    @Test
    void listsWhatThisMachineDecodes() {
        Decoders decoders = Decoders.of(CHILDREN);
        assertThat(decoders.trouble()).isEmpty();
        assertThat(decoders.kinds())
                .filteredOn(Decoders.Kind::byJava)
                .extracting(Decoders.Kind::name)
                .contains("JPEG", "PNG", "GIF", "BMP", "TIFF", "WebP", "Photoshop");
        assertThat(decoders.kinds())
                .filteredOn(kind -> kind.name().equals("SVG"))
                .noneMatch(Decoders.Kind::decoded);
    }

    private static void assertFields(BufferedImage picture) {
        for (int i = 0; i < 4; i++) {
            int x = picture.getWidth() / 4 + i % 2 * picture.getWidth() / 2;
            int y = picture.getHeight() / 4 + i / 2 * picture.getHeight() / 2;
            assertColour(picture, x, y, UPRIGHT[i]);
        }
    }

    private static void assertColour(BufferedImage picture, int x, int y, int expected) {
        Color seen = new Color(picture.getRGB(x, y));
        Color wanted = new Color(expected);
        assertThat(Math.max(
                        Math.abs(seen.getRed() - wanted.getRed()),
                        Math.max(
                                Math.abs(seen.getGreen() - wanted.getGreen()),
                                Math.abs(seen.getBlue() - wanted.getBlue()))))
                .as("%s at %d, %d instead of %s", seen, x, y, wanted)
                .isLessThanOrEqualTo(4);
    }

    private static void assertBroken(ThumbnailOutcome outcome, Code code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ThumbnailOutcome.Broken.class,
                        broken -> assertThat(broken.fault().code())
                                .as(broken.fault().detail())
                                .isEqualTo(code));
    }

    private static void assertNoDecoder(ThumbnailOutcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        ThumbnailOutcome.NoDecoder.class,
                        none -> assertThat(none.fault().code()).isEqualTo(Code.RE_NO_DECODER));
    }

    private Thumbnail made(Engine engine, String type, int orientation, byte[] bytes) throws IOException {
        assumeUsable(engine);
        Reading reading = new Reading(type, Optional.empty(), orientation, List.of(), List.of(), List.of());
        ThumbnailOutcome outcome = thumbnails(engine).make(HASH, write(bytes), reading);
        assertThat(outcome).isInstanceOf(ThumbnailOutcome.Made.class);
        Thumbnail thumbnail = ((ThumbnailOutcome.Made) outcome).thumbnail();
        assertThat(picture().getWidth()).isEqualTo(thumbnail.width());
        assertThat(picture().getHeight()).isEqualTo(thumbnail.height());
        return thumbnail;
    }

    private ThumbnailOutcome outcome(Engine engine, String type, byte[] bytes) throws IOException {
        assumeUsable(engine);
        return thumbnails(engine).make(HASH, write(bytes), Reading.of(type));
    }

    private static void assumeUsable(Engine engine) {
        assumeTrue(engine != Engine.VIPS || vips, "libvips is not installed here");
    }

    private Thumbnails thumbnails(Engine engine) {
        return new Thumbnails(folder, CHILDREN, RenditionLimits.standard(), engine);
    }

    private Thumbnails fragile(Class<? extends ChildTask> task) {
        return new Thumbnails(folder, CHILDREN, RenditionLimits.standard(), Engine.ANY, task);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("ảnh [gốc].bin"), bytes);
    }

    private BufferedImage picture() throws IOException {
        return ImageIO.read(thumbnails(Engine.ANY).find(HASH).orElseThrow().toFile());
    }

    private static void fill(BufferedImage image, Color colour) {
        Graphics2D graphics = image.createGraphics();
        graphics.setComposite(AlphaComposite.Src);
        graphics.setColor(colour);
        graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        graphics.dispose();
    }

    private static int[] filled(int count, int level) {
        int[] levels = new int[count];
        Arrays.fill(levels, level);
        return levels;
    }

    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        return image;
    }

    private static byte[] animation(BufferedImage... frames) throws IOException {
        return sequence("gif", frames);
    }

    private static byte[] sequence(String format, BufferedImage... frames) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            for (BufferedImage frame : frames) {
                writer.writeToSequence(
                        new IIOImage(
                                frame, null, writer.getDefaultImageMetadata(new ImageTypeSpecifier(frame), parameters)),
                        parameters);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static final class DiesOfNativeCode implements ChildTask {
        @Override
        public byte[] run(byte[] request) throws IOException {
            if (ThumbnailRequest.parse(request).engine() != Engine.JAVA) {
                Runtime.getRuntime().halt(134);
            }
            return new ThumbnailTask().run(request);
        }
    }

    static final class DiesAlways implements ChildTask {
        @Override
        public byte[] run(byte[] request) {
            Runtime.getRuntime().halt(134);
            return request;
        }
    }
}
