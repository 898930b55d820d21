package org.nguon.indexer.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "ffd8ffe0, JPEG",
        "89504e470d0a1a0a, PNG",
        "474946383961, GIF",
        "424d3600, BMP",
        "49492a0008000000, TIFF",
        "4d4d002b00080000, TIFF",
        "524946460000000057454250, WEBP",
        "0000001866747970686569630000000068656963, HEIF",
        "00000018667479706d6966310000000061766966, AVIF",
        "0000001866747970637278200000000163727820, CAMERA_RAW",
        "0000000c6a5020200d0a870a, JPEG_2000",
        "ff4fff510029, JPEG_2000",
        "ff0a, JPEG_XL",
        "38425053, PSD",
        "49492a00100000004352, CAMERA_RAW",
        "49495500, CAMERA_RAW",
        "3c737667, OTHER",
        "'', OTHER"
    })
    void knowsAKindByItsFirstBytes(String hex, Format expected) throws IOException {
        assertThat(of(hex, "application/octet-stream")).isEqualTo(expected);
    }

    @Test
    void believesTheBytesBeforeTheType() throws IOException {
        assertThat(of("ffd8ffe0", "image/png")).isEqualTo(Format.JPEG);
    }

    @Test
    void believesTheTypeWhereTheFirstBytesAreSpoilt() throws IOException {
        assertThat(of("00d8ffe0", "image/jpeg")).isEqualTo(Format.JPEG);
        assertThat(of("3c737667", "image/svg+xml")).isEqualTo(Format.SVG);
    }

    @Test
    void seesTheCameraBehindTiff() throws IOException {
        assertThat(of("49492a0008000000", "image/x-nikon-nef")).isEqualTo(Format.CAMERA_RAW);
        assertThat(of("49492a0008000000", "image/x-raw-sony")).isEqualTo(Format.CAMERA_RAW);
        // one entry: DNGVersion
        assertThat(of("49492a0008000000" + "0100" + "12c60100040000000104000000000000", "image/tiff"))
                .isEqualTo(Format.CAMERA_RAW);
    }

    @Test
    void findsTheLargestPictureInsideAndNoPretender() throws IOException {
        byte[] small = Drawn.encoded(Drawn.fields(40, 30), "jpeg");
        byte[] large = Drawn.encoded(Drawn.fields(400, 300), "jpeg");
        byte[] lossless = HexFormat.of().parseHex("ffd8ffc3000b0effffffff01001100");
        byte[] noise = "ÿØÿ nothing of the kind".getBytes(StandardCharsets.ISO_8859_1);
        Path file = Files.createFile(folder.resolve("raw"));
        try (var out = Files.newOutputStream(file)) {
            for (byte[] part : new byte[][] {noise, small, lossless, large, noise}) {
                out.write(part);
            }
        }
        assertThat(EmbeddedPreview.find(file))
                .contains(new EmbeddedPreview(noise.length + small.length + lossless.length, 400 * 300));
    }

    private Format of(String hex, String mediaType) throws IOException {
        return Format.of(Files.write(folder.resolve("file"), HexFormat.of().parseHex(hex)), mediaType);
    }
}
