package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nguon.indexer.metadata.Shapes.exif;
import static org.nguon.indexer.metadata.Shapes.join;
import static org.nguon.indexer.metadata.Shapes.jpeg;
import static org.nguon.indexer.metadata.Shapes.latin;
import static org.nguon.indexer.metadata.Shapes.tiff;
import static org.nguon.indexer.metadata.Shapes.utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nguon.indexer.metadata.Shapes.Directory;
import org.nguon.indexer.metadata.Shapes.Entry;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.codes.Code;

class ExifTest {

    private static final int ARTIST = 0x13b;
    private static final int COPYRIGHT = 0x8298;
    private static final int GPS = 0x8825;
    private static final int EXIF = 0x8769;

    private static Directory gps(String northing, long[] latitude, String easting, long[] longitude) {
        return new Directory(
                GPS,
                List.of(
                        Entry.text(1, northing),
                        Entry.rationals(2, latitude),
                        Entry.text(3, easting),
                        Entry.rationals(4, longitude)));
    }

    @Test
    void readsTextsOfTheMainDirectory() throws IOException {
        Read read = Read.of(jpeg(exif(tiff(List.of(
                Entry.text(0x10e, "Market"),
                Entry.text(0x10f, "Leica"),
                Entry.number(0x112, 6),
                Entry.text(ARTIST, "Vo An Khanh"),
                Entry.text(COPYRIGHT, "1972"))))));
        assertThat(read.text("IFD0:ImageDescription")).isEqualTo("Market");
        assertThat(read.text("IFD0:Make")).isEqualTo("Leica");
        assertThat(read.text("IFD0:Artist")).isEqualTo("Vo An Khanh");
        assertThat(read.text("IFD0:Copyright")).isEqualTo("1972");
        assertThat(read.reading().orientation()).isEqualTo(6);
        assertThat(read.reading().dimensions()).contains(new Dimensions(40, 30));
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void takesValidUtf8ForUtf8AndSaysThatItGuessed() throws IOException {
        Read read = Read.of(jpeg(exif(tiff(List.of(Entry.text(ARTIST, "Võ An Khánh"))))));
        assertThat(read.text("IFD0:Artist")).isEqualTo("Võ An Khánh");
        assertThat(read.faults()).containsExactly(Code.MD_CHARSET_GUESSED);
    }

    @Test
    void takesOtherBytesForWindows1252() throws IOException {
        Read read = Read.of(jpeg(exif(tiff(List.of(Entry.text(ARTIST, latin("Jos\u00e9 \u0093X\u0094\0")))))));
        assertThat(read.text("IFD0:Artist")).isEqualTo("José “X”");
        assertThat(read.faults()).containsExactly(Code.MD_CHARSET_GUESSED);
    }

    @Test
    void readsTheUtf8TypeOfExifThreeWithoutGuessing() throws IOException {
        Read read = Read.of(jpeg(exif(tiff(
                List.of(Entry.bytes(ARTIST, 129, utf8("Võ An Khánh\0"))),
                new Directory(EXIF, List.of(Entry.bytes(0xa437, 129, utf8("Nguyễn Á\0"))))))));
        assertThat(read.text("IFD0:Artist")).isEqualTo("Võ An Khánh");
        assertThat(read.text("ExifIFD:Photographer")).isEqualTo("Nguyễn Á");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void keepsValuesInNfc() throws IOException {
        Read read = Read.of(jpeg(exif(tiff(List.of(Entry.text(ARTIST, "Ha\u0300 No\u0323\u0302i"))))));
        assertThat(read.text("IFD0:Artist")).isEqualTo("Hà Nội");
    }

    @Test
    void readsPhotographerAndEditorOfACopyright() throws IOException {
        assertThat(Read.of(jpeg(exif(tiff(List.of(Entry.text(COPYRIGHT, latin("An\0Binh\0")))))))
                        .text("IFD0:Copyright"))
                .isEqualTo("An\nBinh");
        assertThat(Read.of(jpeg(exif(tiff(List.of(Entry.text(COPYRIGHT, latin(" \0Binh\0")))))))
                        .text("IFD0:Copyright"))
                .isEqualTo("Binh");
    }

    @Test
    void readsUserCommentsByTheirPrefix() throws IOException {
        assertThat(comment(join(latin("ASCII\0\0\0"), latin("plain"))).text("ExifIFD:UserComment"))
                .isEqualTo("plain");
        assertThat(comment(join(latin("UNICODE\0"), "Huế".getBytes(StandardCharsets.UTF_16BE)))
                        .text("ExifIFD:UserComment"))
                .isEqualTo("Huế");
        assertThat(comment(join(latin("UNICODE\0"), "plain text".getBytes(StandardCharsets.UTF_16LE)))
                        .text("ExifIFD:UserComment"))
                .isEqualTo("plain text");
        assertThat(comment(join(new byte[8], utf8("Huế"))).text("ExifIFD:UserComment"))
                .isEqualTo("Huế");
        assertThat(comment(latin("no prefix at all")).faults()).containsExactly(Code.MD_BROKEN);
    }

    private static Read comment(byte[] value) throws IOException {
        return Read.of(jpeg(exif(tiff(List.of(), new Directory(EXIF, List.of(Entry.bytes(0x9286, 7, value)))))));
    }

    @Test
    void readsTheTextsOfWindowsAsUtf16() throws IOException {
        byte[] author = "Phạm Tuệ\0".getBytes(StandardCharsets.UTF_16LE);
        Read read = Read.of(jpeg(exif(tiff(List.of(Entry.bytes(0x9c9d, 1, author))))));
        assertThat(read.text("IFD0:XPAuthor")).isEqualTo("Phạm Tuệ");
    }

    @Test
    void readsAPlaceAsDecimalDegrees() throws IOException {
        Read read = Read.of(jpeg(exif(tiff(
                List.of(), gps("N", new long[] {21, 1, 2, 1, 822, 100}, "E", new long[] {105, 1, 5115, 100, 0, 1})))));
        assertThat(Double.parseDouble(read.text("GPS:GPSLatitude"))).isEqualTo(21.0356166, within(1e-6));
        assertThat(Double.parseDouble(read.text("GPS:GPSLongitude"))).isEqualTo(105.8525, within(1e-6));
    }

    @Test
    void readsSouthAndWestAsNegative() throws IOException {
        Read read = Read.of(jpeg(exif(
                tiff(List.of(), gps("S", new long[] {35, 1, 30, 1, 0, 1}, "W", new long[] {70, 1, 0, 1, 0, 1})))));
        assertThat(read.text("GPS:GPSLatitude")).isEqualTo("-35.5");
        assertThat(read.text("GPS:GPSLongitude")).isEqualTo("-70");
    }

    @Test
    void inventsNoPlace() throws IOException {
        long[] good = {21, 1, 0, 1, 0, 1};
        long[] zero = {0, 0, 0, 0, 0, 0};
        for (Directory impossible : List.of(
                gps("N", zero, "E", zero),
                gps("N", good, "E", zero),
                gps("?", good, "E", good),
                gps("N", good, "", good),
                gps("N", new long[] {91, 1, 0, 1, 0, 1}, "E", good),
                gps("N", good, "E", new long[] {181, 1, 0, 1, 0, 1}),
                new Directory(GPS, List.of(Entry.text(1, "N"), Entry.rationals(2, good))))) {
            Read read = Read.of(jpeg(exif(tiff(List.of(), impossible))));
            assertThat(read.value("GPS:GPSLatitude")).isEmpty();
            assertThat(read.value("GPS:GPSLongitude")).isEmpty();
            assertThat(read.faults()).contains(Code.MD_LOCATION_IMPOSSIBLE);
        }
    }

    @Test
    void saysNothingOfAPlaceThatIsNotThere() throws IOException {
        Read read = Read.of(jpeg(exif(tiff(List.of(), new Directory(GPS, List.of(Entry.text(0x12, "WGS-84")))))));
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void keepsTheValuesBeforeTheEndOfACutStructure() throws IOException {
        byte[] whole = tiff(List.of(Entry.text(0x10f, "Leica"), Entry.text(ARTIST, "An artist of a long name")));
        Read read = Read.of(jpeg(exif(Arrays.copyOf(whole, whole.length - 10))));
        assertThat(read.text("IFD0:Make")).isEqualTo("Leica");
        assertThat(read.value("IFD0:Artist")).isEmpty();
        assertThat(read.faults()).contains(Code.MD_TRUNCATED);
    }

    @Test
    void survivesDirectoriesThatPointToThemselves() throws IOException {
        byte[] loop = tiff(List.of(), new Directory(EXIF, List.of()));
        // The only entry of IFD0 points to IFD0 itself.
        System.arraycopy(Shapes.u32(8), 0, loop, 8 + 2 + 8, 4);
        assertThat(Read.of(jpeg(exif(loop))).reading().dimensions()).contains(new Dimensions(40, 30));
    }

    @Test
    void readsATiffFileAndItsOwnSize() throws IOException {
        Read read = Read.of(
                tiff(List.of(
                        Entry.number(0x100, 640),
                        Entry.number(0x101, 480),
                        Entry.text(ARTIST, "An"),
                        Entry.bytes(0x2bc, 1, utf8(Shapes.packet("<dc:format>image/tiff</dc:format>"))),
                        Entry.bytes(0x83bb, 7, Shapes.dataSet(2, 80, latin("Binh"))))),
                "a.tif");
        assertThat(read.reading().mediaType()).isEqualTo("image/tiff");
        assertThat(read.reading().dimensions()).contains(new Dimensions(640, 480));
        assertThat(read.text("IFD0:Artist")).isEqualTo("An");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("image/tiff");
        assertThat(read.text("IPTC:By-line")).isEqualTo("Binh");
    }

    @Test
    void readsBigTiff() throws IOException {
        byte[] file = join(
                latin("MM\0+\0\u0008\0\0"),
                new byte[] {0, 0, 0, 0, 0, 0, 0, 16},
                new byte[] {0, 0, 0, 0, 0, 0, 0, 2},
                Shapes.u16(0x100),
                Shapes.u16(3),
                new byte[] {0, 0, 0, 0, 0, 0, 0, 1},
                Shapes.u16(70),
                new byte[6],
                Shapes.u16(0x101),
                Shapes.u16(3),
                new byte[] {0, 0, 0, 0, 0, 0, 0, 1},
                Shapes.u16(50),
                new byte[6],
                new byte[8]);
        Read read = Read.of(file, "a.tif");
        assertThat(read.reading().mediaType()).isEqualTo("image/x-tiff-big");
        assertThat(read.reading().dimensions()).contains(new Dimensions(70, 50));
    }
}
