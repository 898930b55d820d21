package org.nguon.indexer.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.nguon.indexer.metadata.Embedding;
import org.nguon.indexer.metadata.Inscription;

/// One small file of each kind that the archive reads, each with all the metadata its container holds, put
/// together byte by byte where the JDK has no writer. Small, so that one wrong byte in ten changes something
/// that a reader believes.
final class Specimens {

    /// Larger files of a user's folder make no good mutants: most changes hit pixels.
    private static final long LARGEST = 4 << 20;

    private static final int MOST = 2_000;

    private static final String PACKET = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="Ảnh: An / Nguồn"
              xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
              xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/">
            <dc:creator><rdf:Seq><rdf:li>An</rdf:li><rdf:li>Bình</rdf:li></rdf:Seq></dc:creator>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Bến sông</rdf:li>
            <rdf:li xml:lang="en">Landing</rdf:li></rdf:Alt></dc:title>
            <Iptc4xmpExt:LocationShown><rdf:Bag><rdf:li rdf:parseType="Resource">
            <Iptc4xmpExt:City>Huế</Iptc4xmpExt:City></rdf:li></rdf:Bag></Iptc4xmpExt:LocationShown>
            <Iptc4xmpExt:ArtworkOrObject><rdf:Bag><rdf:li><rdf:Description>
            <Iptc4xmpExt:AOTitle><rdf:Alt><rdf:li xml:lang="x-default">Chùa</rdf:li></rdf:Alt></Iptc4xmpExt:AOTitle>
            <Iptc4xmpExt:AODateCreated>1925?</Iptc4xmpExt:AODateCreated>
            </rdf:Description></rdf:li></rdf:Bag></Iptc4xmpExt:ArtworkOrObject>
            <plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private static final int WIDTH = 24;
    private static final int HEIGHT = 16;

    private Specimens() {}

    /// The files of this program's own making.
    static List<Specimen> drawn() {
        BufferedImage picture = picture();
        Inscription words = words();
        byte[] jpeg = Embedding.into(encoded(picture, "jpeg"), words);
        byte[] png = Embedding.into(encoded(picture, "png"), words);
        List<Specimen> all = new ArrayList<>();
        all.add(picture("a.jpg", jpeg));
        all.add(picture(
                "extended.jpg", withSegments(encoded(picture, "jpeg"), extended(), photoshop(), credentials())));
        all.add(picture("b.png", png));
        all.add(picture("texts.png", withChunks(encoded(picture, "png"))));
        all.add(picture("c.gif", gif(picture)));
        all.add(picture("d.bmp", encoded(picture, "bmp")));
        all.add(picture("e.tif", tiff()));
        all.add(picture("packed.tif", encoded(picture, "tiff")));
        all.add(picture("f.dng", dng(encoded(picture, "jpeg"))));
        all.add(picture("g.webp", webp()));
        all.add(picture("h.psd", psd()));
        all.add(picture("i.heic", heif("heic")));
        all.add(picture("j.avif", heif("avif")));
        all.add(picture("k.jp2", jp2()));
        all.add(picture("l.jxl", jxl()));
        all.add(picture(
                "m.svg",
                utf8("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><metadata>" + PACKET
                        + "</metadata><rect width='5' height='5'/></svg>")));
        all.add(picture("a.jpg.xmp", utf8(PACKET)));
        all.addAll(records());
        return List.copyOf(all);
    }

    /// The files of a folder that are small enough, in the order of their paths.
    static List<Specimen> of(Path folder) throws IOException {
        List<Specimen> all = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> found = Files.walk(folder)) {
            files = found.filter(Files::isRegularFile).sorted().limit(MOST).toList();
        }
        for (Path file : files) {
            if (Files.size(file) > 0 && Files.size(file) <= LARGEST) {
                String name = file.getFileName().toString();
                all.add(new Specimen(
                        name.indexOf('.') < 0 ? name + ".bin" : name, Files.readAllBytes(file), isOfRecords(name)));
            }
        }
        if (all.isEmpty()) {
            throw new IOException("no file of at most " + LARGEST + " bytes in " + folder);
        }
        return List.copyOf(all);
    }

    private static boolean isOfRecords(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return Stream.of(".csv", ".json", ".jsonl", ".xlsx", ".csv.gz", ".json.gz")
                .anyMatch(small::endsWith);
    }

    private static Specimen picture(String name, byte[] bytes) {
        return new Specimen(name, bytes, false);
    }

    private static BufferedImage picture() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x8899aa));
        graphics.fillRect(0, 0, WIDTH, HEIGHT / 2);
        graphics.setColor(new Color(0x665522));
        graphics.fillOval(4, 3, 12, 10);
        graphics.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalStateException("nothing here writes " + format);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static Inscription words() {
        return Inscription.BLANK
                .title("vi", "Bến sông")
                .title("en", "Landing")
                .caption("vi", "Thuyền đậu ở bến, sông Hương")
                .creators("An", "Bình")
                .creditLine("Ảnh: An / Nguồn")
                .copyright("© 1968 An")
                .usageTerms("en", "One film only")
                .webStatement("https://creativecommons.org/licenses/by-nc/4.0/deed.vi")
                .marked(true)
                .taken(LocalDateTime.of(1968, 2, 11, 9, 30))
                .keywords("bến", "sông")
                .place("Huế", "Việt Nam", "VNM")
                .position(16.46, 107.59)
                .camera("Hãng", "Máy")
                .plus("DMI-PROHIBITED", "MR-UMR");
    }

    // ---- bytes ----

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] u16(int value) {
        return new byte[] {(byte) (value >> 8), (byte) value};
    }

    private static byte[] u32(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }

    private static byte[] le32(long value) {
        return ByteBuffer.allocate(4).putInt(Integer.reverseBytes((int) value)).array();
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    // ---- JPEG ----

    private static byte[] withSegments(byte[] jpeg, byte[]... segments) {
        byte[] rest = new byte[jpeg.length - 2];
        System.arraycopy(jpeg, 2, rest, 0, rest.length);
        return join(new byte[] {(byte) 0xff, (byte) 0xd8}, join(segments), rest);
    }

    private static byte[] segment(int marker, byte[]... content) {
        byte[] all = join(content);
        return join(new byte[] {(byte) 0xff, (byte) marker}, u16(all.length + 2), all);
    }

    /// A packet in two parts, joined by the number of its digest (XMP part 3, 1.1.3.1).
    private static byte[] extended() {
        byte[] packet = utf8(PACKET);
        int half = packet.length / 2;
        byte[] guid = latin("0123456789ABCDEF0123456789ABCDEF");
        byte[] header = latin("http://ns.adobe.com/xmp/extension/\0");
        return join(
                segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0"), utf8(PACKET.replace("Bến", "Chợ"))),
                segment(0xe1, header, guid, u32(packet.length), u32(0), part(packet, 0, half)),
                segment(0xe1, header, guid, u32(packet.length), u32(half), part(packet, half, packet.length)));
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        byte[] part = new byte[to - from];
        System.arraycopy(bytes, from, part, 0, part.length);
        return part;
    }

    private static byte[] photoshop() {
        return segment(0xed, latin("Photoshop 3.0\0"), resources());
    }

    /// IIM, its digest, Exif and XMP.
    private static byte[] resources() {
        byte[] iim = join(
                new byte[] {0x1c, 1, 90, 0, 3, 0x1b, '%', 'G'},
                dataSet(80, "Bình"),
                dataSet(105, "Bến sông"),
                dataSet(116, "© 1968 An"),
                dataSet(120, "Thuyền đậu ở bến"));
        return join(
                resource(0x0404, iim),
                resource(0x0425, new byte[16]),
                resource(0x0422, tiff()),
                resource(0x0424, utf8(PACKET)));
    }

    private static byte[] dataSet(int number, String text) {
        byte[] value = utf8(text);
        return join(new byte[] {0x1c, 2, (byte) number}, u16(value.length), value);
    }

    private static byte[] resource(int id, byte[] content) {
        return join(latin("8BIM"), u16(id), new byte[2], u32(content.length), content, new byte[content.length % 2]);
    }

    private static byte[] credentials() {
        return segment(0xeb, latin("JP"), u16(1), u32(1), store());
    }

    /// Content Credentials with one entry on training: text and maps of CBOR, all shorter than 24.
    private static byte[] store() {
        byte[] mining = join(
                hex("a1"),
                shortText("entries"),
                hex("a1"),
                shortText("cawg.ai_inference"),
                hex("a1"),
                shortText("use"),
                shortText("notAllowed"));
        byte[] claim = join(hex("a1"), shortText("claim_generator"), shortText("nguon"));
        return jumb(
                "c2pa",
                jumb(
                        "urn:c2pa:a",
                        jumb("c2pa.assertions", jumb("cawg.training-mining", box("cbor", mining))),
                        jumb("c2pa.claim", box("cbor", claim))));
    }

    private static byte[] shortText(String text) {
        return join(new byte[] {(byte) (0x60 | text.length())}, latin(text));
    }

    private static byte[] jumb(String label, byte[]... content) {
        return box("jumb", box("jumd", new byte[16], new byte[] {3}, latin(label), new byte[1]), join(content));
    }

    // ---- PNG, GIF ----

    private static byte[] withChunks(byte[] png) {
        return join(
                part(png, 0, 33),
                chunk("tEXt", latin("parameters\0a river\nSteps: 20, Seed: 7, Model: m")),
                chunk("tEXt", latin("prompt\0{\"1\":{\"class_type\":\"KSampler\",\"inputs\":{\"seed\":7}}}")),
                chunk("eXIf", tiff()),
                chunk("caBX", store()),
                part(png, 33, png.length));
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] all = join(latin(type), content);
        CRC32 crc = new CRC32();
        crc.update(all);
        return join(u32(content.length), all, u32(crc.getValue()));
    }

    private static byte[] gif(BufferedImage picture) {
        byte[] gif = encoded(picture, "gif");
        byte[] magic = new byte[258];
        magic[0] = 1;
        for (int i = 1; i < 256; i++) {
            magic[i] = (byte) (256 - i);
        }
        byte[] comment = utf8("Bến sông");
        return join(
                part(gif, 0, gif.length - 1),
                new byte[] {0x21, (byte) 0xfe, (byte) comment.length},
                comment,
                new byte[] {0, 0x21, (byte) 0xff, 11},
                latin("XMP DataXMP"),
                utf8(PACKET),
                magic,
                new byte[] {0x3b});
    }

    // ---- TIFF ----

    /// One entry of a directory.
    private static final class Entry {
        final int tag;
        final int type;
        final int count;
        final byte[] value;

        Entry(int tag, int type, int count, byte[] value) {
            this.tag = tag;
            this.type = type;
            this.count = count;
            this.value = value;
        }
    }

    private static byte[] tiff() {
        return tiff(List.of());
    }

    /// The same by a camera, with a preview behind it.
    private static byte[] dng(byte[] preview) {
        return join(tiff(List.of(new Entry(0xc612, 1, 4, new byte[] {1, 4, 0, 0}))), preview);
    }

    /// Uncompressed, with an Exif and a GPS directory, XMP and IIM; big-endian.
    private static byte[] tiff(List<Entry> more) {
        byte[] xmp = utf8(PACKET);
        byte[] pixels = new byte[WIDTH * HEIGHT * 3];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7);
        }
        List<Entry> exif = List.of(
                new Entry(0x9003, 2, 20, latin("1968:02:11 09:30:00\0")),
                new Entry(0x9286, 7, 14, latin("ASCII\0\0\0bridge")),
                new Entry(0xa437, 129, 6, utf8("Bình\0")));
        List<Entry> gps = List.of(
                new Entry(1, 2, 2, latin("N\0\0\0")),
                new Entry(2, 5, 3, join(u32(16), u32(1), u32(27), u32(1), u32(0), u32(1))),
                new Entry(3, 2, 2, latin("E\0\0\0")),
                new Entry(4, 5, 3, join(u32(107), u32(1), u32(35), u32(1), u32(0), u32(1))));
        byte[] none = new byte[4];
        List<Entry> main = new ArrayList<>(List.of(
                new Entry(0x100, 4, 1, u32(WIDTH)),
                new Entry(0x101, 4, 1, u32(HEIGHT)),
                new Entry(0x102, 3, 3, join(u16(8), u16(8), u16(8))),
                new Entry(0x103, 3, 1, join(u16(1), u16(0))),
                new Entry(0x106, 3, 1, join(u16(2), u16(0))),
                new Entry(0x111, 4, 1, none),
                new Entry(0x112, 3, 1, join(u16(6), u16(0))),
                new Entry(0x115, 3, 1, join(u16(3), u16(0))),
                new Entry(0x116, 4, 1, u32(HEIGHT)),
                new Entry(0x117, 4, 1, u32(pixels.length)),
                new Entry(0x13b, 2, 8, utf8("An Bình\0")),
                new Entry(0x2bc, 1, xmp.length, xmp),
                new Entry(0x83bb, 7, 9, join(dataSet(80, "Bình"), new byte[1])),
                new Entry(0x8298, 2, 10, utf8("© 1968 An\0")),
                new Entry(0x8769, 4, 1, none),
                new Entry(0x8825, 4, 1, none)));
        main.addAll(more);
        long exifAt = 8L + size(main);
        long gpsAt = exifAt + size(exif);
        long pixelsAt = gpsAt + size(gps);
        main.replaceAll(entry -> switch (entry.tag) {
            case 0x111 -> new Entry(entry.tag, 4, 1, u32(pixelsAt));
            case 0x8769 -> new Entry(entry.tag, 4, 1, u32(exifAt));
            case 0x8825 -> new Entry(entry.tag, 4, 1, u32(gpsAt));
            default -> entry;
        });
        return join(latin("MM\0*"), u32(8), directory(main, 8), directory(exif, exifAt), directory(gps, gpsAt), pixels);
    }

    private static int size(List<Entry> entries) {
        return directory(entries, 0).length;
    }

    private static byte[] directory(List<Entry> entries, long at) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        ByteArrayOutputStream values = new ByteArrayOutputStream();
        head.writeBytes(u16(entries.size()));
        for (Entry entry : entries) {
            head.writeBytes(join(u16(entry.tag), u16(entry.type), u32(entry.count)));
            if (entry.value.length > 4) {
                head.writeBytes(u32(at + 6 + 12L * entries.size() + values.size()));
                values.writeBytes(entry.value);
                values.writeBytes(new byte[entry.value.length % 2]);
            } else {
                head.writeBytes(entry.value);
                head.writeBytes(new byte[4 - entry.value.length]);
            }
        }
        return join(head.toByteArray(), new byte[4], values.toByteArray());
    }

    // ---- WebP, PSD ----

    /// A lossless picture of one pixel with Exif and XMP (RFC 9649).
    private static byte[] webp() {
        byte[] chunks = join(
                latin("WEBP"),
                riff("VP8X", hex("0c000000000000000000")),
                riff("VP8L", hex("2f00000010071011118888fe07")),
                riff("EXIF", tiff()),
                riff("XMP ", utf8(PACKET)));
        return join(latin("RIFF"), le32(chunks.length), chunks);
    }

    private static byte[] riff(String type, byte[] content) {
        return join(latin(type), le32(content.length), content, new byte[content.length % 2]);
    }

    private static byte[] psd() {
        byte[] resources = resources();
        return join(
                latin("8BPS"),
                u16(1),
                new byte[6],
                u16(3),
                u32(HEIGHT),
                u32(WIDTH),
                u16(8),
                u16(3),
                u32(0),
                u32(resources.length),
                resources,
                u32(0),
                u16(0),
                new byte[WIDTH * HEIGHT * 3]);
    }

    // ---- boxes ----

    private static byte[] box(String type, byte[]... content) {
        byte[] all = join(content);
        return join(u32(all.length + 8L), latin(type), all);
    }

    /// The boxes of a picture with Exif and XMP, without a picture.
    private static byte[] heif(String brand) {
        byte[] exif = join(u32(0), tiff());
        byte[] xmp = utf8(PACKET);
        byte[] type = box("ftyp", latin(brand), u32(0), latin("mif1" + brand));
        byte[] meta = heifMeta(0, 0, exif.length, xmp.length);
        int data = type.length + meta.length + 8;
        return join(
                type,
                heifMeta(data, data + exif.length, exif.length, xmp.length),
                box("mdat", exif, xmp),
                box("uuid", hex("be7acfcb97a942e89c71999491e3afac"), xmp));
    }

    private static byte[] heifMeta(int exifAt, int xmpAt, int exifLength, int xmpLength) {
        return box(
                "meta",
                u32(0),
                box("hdlr", u32(0), u32(0), latin("pict"), new byte[13]),
                box("pitm", u32(0), u16(1)),
                box(
                        "iinf",
                        u32(0),
                        u16(3),
                        box("infe", u32(0x02000000), u16(1), u16(0), latin("hvc1\0")),
                        box("infe", u32(0x02000000), u16(2), u16(0), latin("Exif\0")),
                        box("infe", u32(0x02000000), u16(3), u16(0), latin("mime\0application/rdf+xml\0"))),
                box(
                        "iloc",
                        u32(0),
                        u16(0x4400),
                        u16(2),
                        u16(2),
                        u16(0),
                        u16(1),
                        u32(exifAt),
                        u32(exifLength),
                        u16(3),
                        u16(0),
                        u16(1),
                        u32(xmpAt),
                        u32(xmpLength)),
                box(
                        "iprp",
                        box("ipco", box("ispe", u32(0), u32(WIDTH), u32(HEIGHT))),
                        box("ipma", u32(0), u32(1), u16(1), new byte[] {1, 1})));
    }

    private static byte[] jp2() {
        return join(
                hex("0000000c6a5020200d0a870a"),
                box("ftyp", latin("jp2 "), u32(0), latin("jp2 ")),
                box("jp2h", box("ihdr", u32(HEIGHT), u32(WIDTH), u16(3), hex("07070000"))),
                box("uuid", hex("be7acfcb97a942e89c71999491e3afac"), utf8(PACKET)),
                box("uuid", hex("4a706754696666457869662d3e4a5032"), tiff()),
                box("jp2c", hex("ff4fff51002900000000001800000010"), new byte[40]));
    }

    private static byte[] jxl() {
        return join(
                hex("0000000c4a584c200d0a870a"),
                box("ftyp", latin("jxl "), u32(0), latin("jxl ")),
                box("Exif", u32(0), tiff()),
                box("xml ", utf8(PACKET)),
                box("jxlc", hex("ff0a0a100000"), new byte[24]));
    }

    // ---- records ----

    private static List<Specimen> records() {
        String table = """
                id,acno,title,artist,dateText,thumbnailCopyright
                1,N1,"Bến, sông","An
                Bình",c.1925,© An
                2,N2,Chùa,Cường,1968,
                3,N3,Chợ,,thế kỷ 13,
                """;
        String json = """
                {"things":[{"id":"1","accession_number":"N1","title":"Bến","creator":[{"full_name":"An"}],
                "images":[{"image_url":"http://example.org/a.jpg"}]},
                {"id":"2","title":"Ch\\u00f9a","medium":["giấy",null,7,1e3]}]}""";
        String lines = """
                {"id":1,"title":"Bến"}
                {"id":2,"title":"Chùa"}
                """;
        return List.of(
                new Specimen("n.csv", utf8(table), true),
                new Specimen("o.json", utf8(json), true),
                new Specimen("p.jsonl", utf8(lines), true),
                new Specimen("q.xlsx", workbook(), true));
    }

    private static byte[] workbook() {
        String office = "http://schemas.openxmlformats.org/";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            file(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + office + "package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\""
                            + " ContentType=\"" + types + "sheet.main+xml\"/><Override"
                            + " PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                            + "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + types
                            + "styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types
                            + "sharedStrings+xml\"/></Types>");
            file(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + office + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                            + office + "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
                            + "</Relationships>");
            file(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + office + "spreadsheetml/2006/main\" xmlns:r=\"" + office
                            + "officeDocument/2006/relationships\"><sheets>"
                            + "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            file(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + office + "package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                            + office
                            + "officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"r2\" Type=\"" + office
                            + "officeDocument/2006/relationships/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                            + "<Relationship Id=\"r3\" Type=\"" + office
                            + "officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>");
            String main = office + "spreadsheetml/2006/main";
            file(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + main
                            + "\"><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>");
            file(zip, "xl/sharedStrings.xml", "<sst xmlns=\"" + main + "\" count=\"1\"><si><t>id</t></si></sst>");
            file(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + office + "spreadsheetml/2006/main\"><sheetData>"
                            + row(1, "id", "title")
                            + row(2, "1", "Bến")
                            + row(3, "2", "Chùa")
                            + "</sheetData></worksheet>");
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static String row(int number, String id, String title) {
        return "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(number, number, id)
                + "<c r=\"B%d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>".formatted(number, title);
    }

    /// Stored, not packed, so that a wrong byte is a wrong letter; with a fixed time, so that the bytes are the same.
    private static void file(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] content = utf8(text);
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
