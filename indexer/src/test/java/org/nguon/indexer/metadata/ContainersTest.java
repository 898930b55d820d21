package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.metadata.Shapes.box;
import static org.nguon.indexer.metadata.Shapes.chunk;
import static org.nguon.indexer.metadata.Shapes.dataSet;
import static org.nguon.indexer.metadata.Shapes.jpeg;
import static org.nguon.indexer.metadata.Shapes.latin;
import static org.nguon.indexer.metadata.Shapes.le16;
import static org.nguon.indexer.metadata.Shapes.le32;
import static org.nguon.indexer.metadata.Shapes.packet;
import static org.nguon.indexer.metadata.Shapes.photoshop;
import static org.nguon.indexer.metadata.Shapes.png;
import static org.nguon.indexer.metadata.Shapes.resource;
import static org.nguon.indexer.metadata.Shapes.segment;
import static org.nguon.indexer.metadata.Shapes.tiff;
import static org.nguon.indexer.metadata.Shapes.u16;
import static org.nguon.indexer.metadata.Shapes.u32;
import static org.nguon.indexer.metadata.Shapes.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.nguon.indexer.metadata.Shapes.Entry;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.codes.Code;

class ContainersTest {

    private static final String FORMAT = packet("<dc:format>found</dc:format>");

    private static final byte[] EXIF = tiff(List.of(Entry.text(0x13b, "An")));

    private static byte[] deflate(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] profile(String description) {
        byte[] text = description.getBytes(StandardCharsets.UTF_16BE);
        byte[] tag = join(latin("mluc"), new byte[4], u32(1), u32(12), latin("enUS"), u32(text.length), u32(28), text);
        return join(
                u32(132 + 12 + tag.length),
                new byte[32],
                latin("acsp"),
                new byte[88],
                u32(1),
                latin("desc"),
                u32(144),
                u32(tag.length),
                tag);
    }

    // ---- IIM and Photoshop ----

    @Test
    void readsIimInTheCharsetItNames() throws IOException {
        Read read = Read.of(jpeg(photoshop(resource(
                0x0404,
                join(
                        dataSet(1, 90, latin("\u001b%G")),
                        dataSet(2, 80, utf8("Võ An Khánh")),
                        dataSet(2, 25, utf8("chợ")),
                        dataSet(2, 25, utf8("Huế")))))));
        assertThat(read.text("IPTC:By-line")).isEqualTo("Võ An Khánh");
        assertThat(read.text("IPTC:Keywords")).isEqualTo("chợ; Huế");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void guessesTheCharsetOfIimThatNamesNone() throws IOException {
        Read utf8 = Read.of(jpeg(photoshop(resource(0x0404, dataSet(2, 80, utf8("Võ An Khánh"))))));
        assertThat(utf8.text("IPTC:By-line")).isEqualTo("Võ An Khánh");
        assertThat(utf8.faults()).containsExactly(Code.MD_CHARSET_GUESSED);
        Read latin = Read.of(jpeg(photoshop(resource(0x0404, dataSet(2, 80, latin("Ren\u00e9"))))));
        assertThat(latin.text("IPTC:By-line")).isEqualTo("René");
        assertThat(latin.faults()).containsExactly(Code.MD_CHARSET_GUESSED);
    }

    @Test
    void forgivesALetterThatTheLimitOfIimCutThrough() throws IOException {
        byte[] cut = Arrays.copyOf(utf8("Nguyễn Thị Bích Ngọ"), utf8("Nguyễn Thị Bích Ngọ").length - 1);
        Read read = Read.of(jpeg(photoshop(resource(0x0404, dataSet(2, 80, cut)))));
        assertThat(read.text("IPTC:By-line")).isEqualTo("Nguyễn Thị Bích Ng");
    }

    @Test
    void readsDataSetsOfExtendedLength() throws IOException {
        byte[] caption = latin("x".repeat(40_000));
        byte[] extended = join(new byte[] {0x1c, 2, 120, (byte) 0x80, 4}, u32(caption.length), caption);
        assertThat(Read.of(jpeg(photoshop(resource(0x0404, extended)))).text("IPTC:Caption-Abstract"))
                .hasSize(40_000);
    }

    @Test
    void saysThatIimWasEditedAfterTheDigestWasWritten() throws IOException {
        byte[] iim = dataSet(2, 80, latin("An"));
        byte[] md5 = HexFormat.of().parseHex(Md5.of(iim));
        Read current = Read.of(jpeg(photoshop(resource(0x0404, iim), resource(0x0425, md5))));
        assertThat(current.text("Photoshop:IPTCDigest")).isEqualTo("current");
        assertThat(current.faults()).isEmpty();

        md5[0]++;
        Read later = Read.of(jpeg(photoshop(resource(0x0404, iim), resource(0x0425, md5))));
        assertThat(later.faults()).containsExactly(Code.MD_OUT_OF_STEP);
        assertThat(Precedence.shown(
                                with(later.reading().statements(), Statement.of("creator", "Binh", "XMP-dc:Creator")))
                        .get("creator"))
                .satisfies(it -> assertThat(it.source()).isEqualTo("IPTC:By-line"));
    }

    private static List<Statement> with(List<Statement> statements, Statement more) {
        return Stream.concat(statements.stream(), Stream.of(more)).toList();
    }

    private static byte[] join(byte[]... parts) {
        return Shapes.join(parts);
    }

    @Test
    void readsResourcesThatRunOverSeveralSegments() throws IOException {
        byte[] whole = resource(0x0404, dataSet(2, 120, latin("y".repeat(300))));
        byte[] first = Arrays.copyOf(whole, 100);
        byte[] second = Arrays.copyOfRange(whole, 100, whole.length);
        assertThat(Read.of(jpeg(photoshop(first), photoshop(second))).text("IPTC:Caption-Abstract"))
                .hasSize(300);
    }

    // ---- JPEG ----

    @Test
    void joinsAnIccProfileFromItsParts() throws IOException {
        byte[] profile = profile("Màu của tôi");
        byte[] first = Arrays.copyOf(profile, 150);
        byte[] second = Arrays.copyOfRange(profile, 150, profile.length);
        Read read = Read.of(jpeg(
                segment(0xe2, latin("ICC_PROFILE\0"), new byte[] {2, 2}, second),
                segment(0xe2, latin("ICC_PROFILE\0"), new byte[] {1, 2}, first)));
        assertThat(read.text("ICC_Profile:ProfileDescription")).isEqualTo("Màu của tôi");
    }

    @Test
    void goesOnBehindBytesThatBelongNowhere() throws IOException {
        byte[] garbage = {1, 2, 3};
        Read read = Read.of(jpeg(segment(0xe5, latin("x")), garbage, segment(0xfe, latin("a comment"))));
        assertThat(read.text("File:Comment")).isEqualTo("a comment");
        assertThat(read.faults()).containsExactly(Code.MD_BROKEN);
    }

    @Test
    void saysThatAJpegEndsBeforeItsPicture() throws IOException {
        byte[] whole = jpeg(segment(0xfe, latin("a comment")));
        Read read = Read.of(Arrays.copyOf(whole, 17));
        assertThat(read.text("File:Comment")).isEqualTo("a comment");
        assertThat(read.faults()).containsOnly(Code.MD_TRUNCATED);
        assertThat(read.reading().dimensions()).isEmpty();
    }

    // ---- PNG ----

    @Test
    void readsTextsOfPngInTheirThreeKinds() throws IOException {
        Read read = Read.of(png(
                chunk("tEXt", latin("Author\0Ren\u00e9")),
                chunk("zTXt", latin("Creation Time\0\0"), deflate(latin("1972"))),
                chunk("iTXt", latin("Title\0\0\0vi\0\0"), utf8("Chợ")),
                chunk("iTXt", latin("Description\0\u0001\0\0\0"), deflate(utf8("Bến Thành")))));
        assertThat(read.text("PNG:Author")).isEqualTo("René");
        assertThat(read.text("PNG:CreationTime")).isEqualTo("1972");
        assertThat(read.text("PNG:Title")).isEqualTo("Chợ");
        assertThat(read.text("PNG:Description")).isEqualTo("Bến Thành");
        assertThat(read.reading().dimensions()).contains(new Dimensions(40, 30));
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void readsExifXmpAndColourOfPng() throws IOException {
        Read read = Read.of(png(
                chunk("eXIf", EXIF),
                chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0"), utf8(FORMAT)),
                chunk("iCCP", latin("x\0\0"), deflate(profile("P")))));
        assertThat(read.text("IFD0:Artist")).isEqualTo("An");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("found");
        assertThat(read.text("ICC_Profile:ProfileDescription")).isEqualTo("P");
    }

    @Test
    void readsTheRawProfilesOfImageMagick() throws IOException {
        byte[] iim = resource(0x0404, dataSet(2, 80, latin("An")));
        String text = "\nIPTC profile\n      " + iim.length + "\n"
                + HexFormat.of().formatHex(iim).replaceAll("(.{72})", "$1\n") + "\n";
        Read read = Read.of(png(chunk("zTXt", latin("Raw profile type iptc\0\0"), deflate(latin(text)))));
        assertThat(read.text("IPTC:By-line")).isEqualTo("An");
    }

    @Test
    void saysThatAChecksumIsWrongAndReadsOn() throws IOException {
        byte[] file = png(chunk("tEXt", latin("Title\0abc")), chunk("tEXt", latin("Author\0An")));
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("abc");
        file[at] = 'x';
        Read read = Read.of(file);
        assertThat(read.text("PNG:Title")).isEqualTo("xbc");
        assertThat(read.text("PNG:Author")).isEqualTo("An");
        assertThat(read.faults()).containsExactly(Code.MD_BROKEN);
    }

    @Test
    void unpacksNoBomb() throws IOException {
        byte[] bomb = deflate(new byte[Limits.UNPACKED + 1]);
        Read read = Read.of(png(chunk("zTXt", latin("Comment\0\0"), bomb), chunk("tEXt", latin("Author\0An"))));
        assertThat(read.value("PNG:Comment")).isEmpty();
        assertThat(read.text("PNG:Author")).isEqualTo("An");
        assertThat(read.faults()).containsExactly(Code.MD_BROKEN);
    }

    @Test
    void tellsAnAnimationFromAPicture() throws IOException {
        assertThat(Read.of(png(chunk("acTL", u32(2), u32(0)), chunk("IDAT")))
                        .reading()
                        .mediaType())
                .isEqualTo("image/apng");
        assertThat(Read.of(png(chunk("IDAT"))).reading().mediaType()).isEqualTo("image/png");
    }

    // ---- others ----

    @Test
    void readsWebp() throws IOException {
        byte[] packet = utf8(FORMAT);
        byte[] body = join(
                latin("WEBP"),
                riff("VP8X", join(new byte[4], new byte[] {99, 0, 0, 49, 0, 0})),
                riff("EXIF", EXIF),
                riff("XMP ", packet));
        Read read = Read.of(join(latin("RIFF"), le32(body.length), body));
        assertThat(read.reading().mediaType()).isEqualTo("image/webp");
        assertThat(read.reading().dimensions()).contains(new Dimensions(100, 50));
        assertThat(read.text("IFD0:Artist")).isEqualTo("An");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("found");
    }

    private static byte[] riff(String type, byte[] content) {
        return join(latin(type), le32(content.length), content, new byte[content.length % 2]);
    }

    @Test
    void readsGif() throws IOException {
        byte[] magic = new byte[258];
        magic[0] = 1;
        for (int i = 0; i < 256; i++) {
            magic[i + 1] = (byte) (255 - i);
        }
        byte[] comment = latin("a comment");
        Read read = Read.of(join(
                latin("GIF89a"),
                le16(12),
                le16(34),
                new byte[] {0, 0, 0},
                new byte[] {0x21, (byte) 0xfe, (byte) comment.length},
                comment,
                new byte[1],
                new byte[] {0x21, (byte) 0xff, 11},
                latin("XMP DataXMP"),
                utf8(FORMAT),
                magic,
                new byte[] {0x3b}));
        assertThat(read.reading().dimensions()).contains(new Dimensions(12, 34));
        assertThat(read.text("File:Comment")).isEqualTo("a comment");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("found");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void readsPhotoshopDocuments() throws IOException {
        byte[] resources = join(resource(0x0404, dataSet(2, 80, latin("An"))), resource(0x0424, utf8(FORMAT)));
        Read read = Read.of(join(
                latin("8BPS"),
                u16(1),
                new byte[6],
                u16(3),
                u32(30),
                u32(40),
                u16(8),
                u16(3),
                u32(0),
                u32(resources.length),
                resources));
        assertThat(read.reading().mediaType()).isEqualTo("application/vnd.adobe.photoshop");
        assertThat(read.reading().dimensions()).contains(new Dimensions(40, 30));
        assertThat(read.text("IPTC:By-line")).isEqualTo("An");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("found");
    }

    @Test
    void readsJpeg2000() throws IOException {
        byte[] xmpId = HexFormat.of().parseHex("be7acfcb97a942e89c71999491e3afac");
        Read read = Read.of(join(
                box("jP  ", u32(0x0d0a870aL)),
                box("ftyp", latin("jp2 "), u32(0), latin("jp2 ")),
                box("jp2h", box("ihdr", u32(30), u32(40), u16(3), new byte[] {7, 7, 0, 0})),
                box("uuid", xmpId, utf8(FORMAT))));
        assertThat(read.reading().mediaType()).isEqualTo("image/jp2");
        assertThat(read.reading().dimensions()).contains(new Dimensions(40, 30));
        assertThat(read.text("XMP-dc:Format")).isEqualTo("found");
    }

    @Test
    void readsJpegXl() throws IOException {
        // A small size header: bit 0 small, 5 bits height / 8 - 1 = 3, 3 bits ratio 1 (square): 0b001_00011_1.
        byte[] codeStream = {(byte) 0xff, 0x0a, 0b01000111, 0};
        Read read = Read.of(join(
                box("JXL ", u32(0x0d0a870aL)),
                box("ftyp", latin("jxl "), u32(0), latin("jxl ")),
                box("Exif", u32(0), EXIF),
                box("xml ", utf8(FORMAT)),
                box("jxlc", codeStream)));
        assertThat(read.reading().mediaType()).isEqualTo("image/jxl");
        assertThat(read.reading().dimensions()).contains(new Dimensions(32, 32));
        assertThat(read.text("IFD0:Artist")).isEqualTo("An");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("found");
    }

    @Test
    void readsTheItemsOfHeif() throws IOException {
        byte[] exif = join(u32(0), EXIF);
        byte[] packet = utf8(FORMAT);
        byte[] data = join(exif, packet);
        byte[] information = box(
                "iinf",
                new byte[4],
                u16(3),
                box("infe", new byte[] {2, 0, 0, 0}, u16(1), u16(0), latin("hvc1\0")),
                box("infe", new byte[] {2, 0, 0, 0}, u16(2), u16(0), latin("Exif\0")),
                box("infe", new byte[] {2, 0, 0, 0}, u16(3), u16(0), latin("mime\0application/rdf+xml\0")));
        byte[] places = box(
                "iloc",
                new byte[] {1, 0, 0, 0},
                new byte[] {0x44, 0},
                u16(2),
                u16(2),
                u16(1),
                u16(0),
                u16(1),
                u32(0),
                u32(exif.length),
                u16(3),
                u16(1),
                u16(0),
                u16(1),
                u32(exif.length),
                u32(packet.length));
        byte[] properties = box(
                "iprp",
                box("ipco", box("ispe", new byte[4], u32(64), u32(48)), box("ispe", new byte[4], u32(640), u32(480))),
                box("ipma", new byte[4], u32(1), u16(1), new byte[] {1, 2}));
        Read read = Read.of(join(
                box("ftyp", latin("heic"), u32(0), latin("mif1heic")),
                box(
                        "meta",
                        new byte[4],
                        box("pitm", new byte[4], u16(1)),
                        information,
                        places,
                        properties,
                        box("idat", data))));
        assertThat(read.reading().mediaType()).isEqualTo("image/heic");
        assertThat(read.reading().dimensions()).contains(new Dimensions(640, 480));
        assertThat(read.text("IFD0:Artist")).isEqualTo("An");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("found");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void readsTheSizeAndPacketOfSvgAndRunsNothing() throws IOException {
        Read read = Read.of(
                utf8("<svg xmlns='http://www.w3.org/2000/svg' width='120px' height='80' onload='alert(1)'><metadata>"
                        + packet("<dc:format>found</dc:format>")
                                .replace("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>", "")
                                .replace("<?xpacket end=\"w\"?>", "")
                        + "</metadata><script href='http://example.invalid/'/></svg>"),
                "a.svg");
        assertThat(read.reading().mediaType()).isEqualTo("image/svg+xml");
        assertThat(read.reading().dimensions()).contains(new Dimensions(120, 80));
        assertThat(read.text("XMP-dc:Format")).isEqualTo("found");
    }

    @Test
    void readsBmpFromTheTopDownToo() throws IOException {
        byte[] file = join(
                latin("BM"),
                le32(0),
                le32(0),
                le32(54),
                le32(40),
                le32(40),
                le32(-30),
                le16(1),
                le16(24),
                new byte[24]);
        assertThat(Read.of(file).reading().dimensions()).contains(new Dimensions(40, 30));
    }

    @Test
    void saysThatItDoesNotKnowTheBytes() throws IOException {
        Read read = Read.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}, "a.jpg");
        assertThat(read.reading().mediaType()).isEqualTo(MediaTypes.UNKNOWN);
        assertThat(read.faults()).containsExactly(Code.MD_UNRECOGNISED);
    }
}
