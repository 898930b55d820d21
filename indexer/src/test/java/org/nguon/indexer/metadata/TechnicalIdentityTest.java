package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.metadata.Shapes.box;
import static org.nguon.indexer.metadata.Shapes.chunk;
import static org.nguon.indexer.metadata.Shapes.exif;
import static org.nguon.indexer.metadata.Shapes.join;
import static org.nguon.indexer.metadata.Shapes.jpeg;
import static org.nguon.indexer.metadata.Shapes.latin;
import static org.nguon.indexer.metadata.Shapes.le16;
import static org.nguon.indexer.metadata.Shapes.le32;
import static org.nguon.indexer.metadata.Shapes.png;
import static org.nguon.indexer.metadata.Shapes.segment;
import static org.nguon.indexer.metadata.Shapes.tiff;
import static org.nguon.indexer.metadata.Shapes.u16;
import static org.nguon.indexer.metadata.Shapes.u32;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nguon.indexer.metadata.Shapes.Directory;
import org.nguon.indexer.metadata.Shapes.Entry;

/// What a file is, in the words of preservation: identifier of its format, depth, colours.
class TechnicalIdentityTest {

    static Stream<Arguments> files() {
        byte[] jfif = segment(0xe0, latin("JFIF\0"), new byte[] {1, 2, 0, 0, 1, 0, 1, 0, 0});
        byte[] exif = exif(tiff(List.of(), new Directory(0x8769, List.of(Entry.bytes(0x9000, 7, latin("0232"))))));
        byte[] lossless = join(latin("WEBPVP8L"), le32(14), HexFormat.of().parseHex("2f00000010071011118888fe0700"));
        return Stream.of(
                Arguments.of("JPEG stream", jpeg(), "fmt/41", "8", "Greyscale"),
                Arguments.of("JFIF", jpeg(jfif), "fmt/44", "8", "Greyscale"),
                Arguments.of("JFIF before Exif", jpeg(jfif, exif), "fmt/44", "8", "Greyscale"),
                Arguments.of("Exif", jpeg(exif), "fmt/1507", "8", "Greyscale"),
                Arguments.of("PNG", png(), "fmt/11", "8", "RGB"),
                Arguments.of("PNG with sRGB", png(chunk("sRGB", new byte[1])), "fmt/12", "8", "RGB"),
                Arguments.of("PNG with iTXt", png(chunk("iTXt", latin("a\0\0\0\0\0b"))), "fmt/13", "8", "RGB"),
                Arguments.of(
                        "GIF",
                        join(
                                latin("GIF89a"),
                                le16(4),
                                le16(4),
                                new byte[] {(byte) 0x87, 0, 0},
                                new byte[768],
                                latin(";")),
                        "fmt/4",
                        "8",
                        "Palette"),
                Arguments.of(
                        "TIFF",
                        tiff(List.of(
                                Entry.number(0x100, 4),
                                Entry.number(0x101, 4),
                                new Entry(0x102, 3, 3, join(u16(16), u16(16), u16(16))),
                                Entry.number(0x106, 5))),
                        "fmt/353",
                        "16",
                        "CMYK"),
                Arguments.of("WebP", join(latin("RIFF"), le32(lossless.length), lossless), "fmt/567", "8", "RGB"),
                Arguments.of(
                        "PSD",
                        join(
                                latin("8BPS"),
                                u16(1),
                                new byte[6],
                                u16(4),
                                u32(4),
                                u32(4),
                                u16(16),
                                u16(9),
                                u32(0),
                                u32(0),
                                u32(0)),
                        "x-fmt/92",
                        "16",
                        "Lab"),
                Arguments.of(
                        "AVIF",
                        join(
                                box("ftyp", latin("avif"), u32(0)),
                                box(
                                        "meta",
                                        u32(0),
                                        box("pitm", u32(0), u16(1)),
                                        box(
                                                "iprp",
                                                box(
                                                        "ipco",
                                                        box("ispe", u32(0), u32(4), u32(4)),
                                                        box("pixi", u32(0), new byte[] {3, 10, 10, 10})),
                                                box("ipma", u32(0), u32(1), u16(1), new byte[] {2, 1, 2})))),
                        "fmt/2062",
                        "10",
                        "(nothing)"),
                Arguments.of(
                        "BMP",
                        join(
                                latin("BM"),
                                new byte[8],
                                le32(54),
                                le32(40),
                                le32(4),
                                le32(4),
                                le16(1),
                                le16(24),
                                new byte[24 + 48]),
                        "fmt/116",
                        "8",
                        "RGB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void saysIdentifierDepthAndColours(String name, byte[] file, String identifier, String depth, String colours)
            throws IOException {
        Read read = Read.of(file);
        assertThat(read.text("Technical:FormatIdentifier")).isEqualTo(identifier);
        assertThat(read.text("Technical:BitDepth")).isEqualTo(depth);
        assertThat(read.text("Technical:Colours")).isEqualTo(colours);
    }
}
