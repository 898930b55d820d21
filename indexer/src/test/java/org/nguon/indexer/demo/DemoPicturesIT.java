package org.nguon.indexer.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.metadata.MetadataReader;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.asset.Statement;

/// Draws everything twice, which takes longer than a unit test may.
class DemoPicturesIT {

    @TempDir
    private static Path folder;

    private static final Map<String, Path> FILES = new LinkedHashMap<>();
    private static final Map<String, Reading> READINGS = new LinkedHashMap<>();

    @BeforeAll
    static void drawAll() throws IOException {
        List<Path> written = DemoPictures.writeTo(folder.resolve("pictures"));
        for (int i = 0; i < written.size(); i++) {
            String key = DemoPictures.all().get(i).key();
            FILES.put(key, written.get(i));
            READINGS.put(key, new MetadataReader().read(written.get(i)));
        }
    }

    @Test
    void drawsAtLeastTwentyFourPicturesOfAUsefulSize() {
        assertThat(FILES).hasSizeGreaterThanOrEqualTo(24);
        assertThat(READINGS.values()).allSatisfy(reading -> {
            assertThat(reading.mediaType()).isEqualTo("image/jpeg");
            assertThat(reading.dimensions()
                            .map(it -> Math.max(it.width(), it.height()))
                            .orElse(0))
                    .isBetween(1100, 1600);
        });
    }

    @Test
    void drawsTheSameBytesAgainInTwentySecondsOfTwoProcessors() throws IOException {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (DemoPicture picture : DemoPictures.all()) {
            assertThat(picture.bytes())
                    .as(picture.key())
                    .isEqualTo(Files.readAllBytes(folder.resolve("pictures").resolve(picture.fileName())));
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertThat(spent / 1_000_000_000.0).as("seconds of one processor").isLessThan(40);
    }

    @Test
    void drawsPicturesThatLookDifferent() throws IOException {
        Map<String, boolean[]> looks = new LinkedHashMap<>();
        for (Map.Entry<String, Path> file : FILES.entrySet()) {
            looks.put(file.getKey(), look(file.getValue()));
        }
        List<String> keys = List.copyOf(looks.keySet());
        for (int i = 0; i < keys.size(); i++) {
            for (int k = i + 1; k < keys.size(); k++) {
                if (!keys.get(k).startsWith("karst")) {
                    assertThat(distance(looks.get(keys.get(i)), looks.get(keys.get(k))))
                            .as(keys.get(i) + " and " + keys.get(k))
                            .isGreaterThan(20);
                }
            }
        }
    }

    /// Whether each of 16 by 16 fields is lighter than the field to its left.
    private static boolean[] look(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
        BufferedImage small = new BufferedImage(17, 16, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture.getScaledInstance(17, 16, BufferedImage.SCALE_AREA_AVERAGING), 0, 0, null);
        pen.dispose();
        boolean[] look = new boolean[256];
        for (int i = 0; i < 256; i++) {
            look[i] = light(small, i % 16 + 1, i / 16) > light(small, i % 16, i / 16);
        }
        return look;
    }

    private static int light(BufferedImage image, int x, int y) {
        int p = image.getRGB(x, y);
        return ((p >> 16) & 255) + 2 * ((p >> 8) & 255) + (p & 255);
    }

    private static int distance(boolean[] one, boolean[] other) {
        int differ = 0;
        for (int i = 0; i < one.length; i++) {
            differ += one[i] == other[i] ? 0 : 1;
        }
        return differ;
    }

    @Test
    void saysNothingThatTheReaderFindsFaultWith() {
        READINGS.forEach((key, reading) -> assertThat(reading.faults()).as(key).isEmpty());
    }

    @Test
    void keepsEveryWordThatWasWritten() {
        for (DemoPicture picture : DemoPictures.all()) {
            assertThat(reading(picture.key()).statements())
                    .as(picture.key())
                    .containsAll(picture.words().statements().stream()
                            .filter(it -> it.source().startsWith("XMP-"))
                            .toList());
        }
    }

    @Test
    void showsEveryKindOfLicence() {
        Set<String> named = new TreeSet<>();
        READINGS.values().stream()
                .flatMap(it -> it.claims().stream())
                .forEach(claim -> claim.uri().ifPresent(named::add));
        for (String licence : List.of(
                "publicdomain/zero/1.0/",
                "publicdomain/mark/1.0/",
                "licenses/by/4.0/",
                "licenses/by/2.0/",
                "licenses/by-sa/4.0/",
                "licenses/by-nd/4.0/",
                "licenses/by-nc/4.0/",
                "licenses/by-nc-sa/4.0/",
                "licenses/by-nc-nd/4.0/")) {
            assertThat(named).contains("http://creativecommons.org/" + licence);
        }
        for (String statement : List.of("InC", "InC-RUU", "NoC-US", "NoC-NC", "CNE")) {
            assertThat(named).anyMatch(it -> it.endsWith("/vocab/" + statement + "/1.0/"));
        }
        assertThat(reading("citadel-gate").claims())
                .anyMatch(it -> it.basis() == RightsClaim.Basis.IN_COPYRIGHT
                        && it.text().contains("All rights reserved"));
        assertThat(reading("market-boats").claims()).anyMatch(it -> it.basis() == RightsClaim.Basis.USAGE_TERMS);
        assertThat(reading("mountain-pass").claims()).isEmpty();
    }

    @Test
    void showsSignalsConstraintsAndReleases() {
        Set<String> codes = new TreeSet<>();
        READINGS.values().stream().flatMap(it -> it.claims().stream()).forEach(it -> codes.add(it.text()));
        assertThat(codes)
                .contains(
                        "DMI-PROHIBITED",
                        "DMI-PROHIBITED-AIMLTRAINING",
                        "DMI-PROHIBITED-GENAIMLTRAINING",
                        "DMI-PROHIBITED-SEECONSTRAINT",
                        "DMI-ALLOWED",
                        "AL-CRP",
                        "MR-NON",
                        "MR-UMR",
                        "CR-CCA");
    }

    @Test
    void showsConflictsAndGaps() {
        assertThat(shown("cham-tower", "creator").conflicting()).isNotEmpty();
        assertThat(shown("stele-tortoise", "description").conflicting()).isNotEmpty();
        assertThat(fields("old-street")).doesNotContain("creator");
        assertThat(fields("peach-blossom")).doesNotContain("dateCreated", "dateTimeOriginal");
        assertThat(fields("mountain-pass")).doesNotContain("creator", "title", "description");
    }

    @Test
    void showsAWorkOfThreeLayers() {
        assertThat(reading("lacquer-panel").claims())
                .extracting(RightsClaim::layer)
                .contains(Layer.DEPICTED_ARTWORK, Layer.PHOTOGRAPH);
        assertThat(shown("lacquer-panel", "artworkOrObject").value().text()).contains("Đoàn Hữu Lãm", "SC.1963.118");
        assertThat(shown("lacquer-panel", "creator").value().text()).isEqualTo("Phan Ngọc Trâm");
        assertThat(shown("lacquer-panel", "usageTerms").value().text()).contains("Bản số hoá");
    }

    @Test
    void findsADozenOfDaiVietAndSomeOfHaNoiAndHue() {
        assertThat(speakingOf("Đại Việt")).hasSizeGreaterThanOrEqualTo(12);
        assertThat(speakingOf("Hà Nội")).hasSizeGreaterThanOrEqualTo(6);
        assertThat(speakingOf("Huế")).hasSizeGreaterThanOrEqualTo(3);
    }

    private static List<String> speakingOf(String word) {
        List<String> keys = new ArrayList<>();
        READINGS.forEach((key, reading) -> {
            if (reading.statements().stream()
                    .filter(it -> Set.of("description", "keywords", "title").contains(it.field()))
                    .anyMatch(it -> it.value().text().contains(word))) {
                keys.add(key);
            }
        });
        return keys;
    }

    private static Reading reading(String key) {
        return READINGS.get(key);
    }

    private static ShownValue shown(String key, String field) {
        return Precedence.shown(reading(key).statements()).get(field);
    }

    private static List<String> fields(String key) {
        return reading(key).statements().stream().map(Statement::field).toList();
    }
}
