package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.metadata.Shapes.chunk;
import static org.nguon.indexer.metadata.Shapes.dataSet;
import static org.nguon.indexer.metadata.Shapes.exif;
import static org.nguon.indexer.metadata.Shapes.jpeg;
import static org.nguon.indexer.metadata.Shapes.latin;
import static org.nguon.indexer.metadata.Shapes.packet;
import static org.nguon.indexer.metadata.Shapes.photoshop;
import static org.nguon.indexer.metadata.Shapes.png;
import static org.nguon.indexer.metadata.Shapes.resource;
import static org.nguon.indexer.metadata.Shapes.segment;
import static org.nguon.indexer.metadata.Shapes.tiff;
import static org.nguon.indexer.metadata.Shapes.u16;
import static org.nguon.indexer.metadata.Shapes.u32;
import static org.nguon.indexer.metadata.Shapes.utf8;
import static org.nguon.indexer.metadata.Shapes.xmp;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.indexer.metadata.Shapes.Directory;
import org.nguon.indexer.metadata.Shapes.Entry;
import org.nguon.schemas.codes.Code;

class HostileFilesTest {

    private static final byte[] EXIF = tiff(
            List.of(Entry.text(0x13b, "An"), Entry.text(0x8298, "© Bình"), Entry.number(0x112, 6)),
            new Directory(0x8825, List.of(Entry.text(1, "N"), Entry.rationals(2, 21, 1, 2, 1, 0, 1))),
            new Directory(0x8769, List.of(Entry.bytes(0x9286, 7, latin("ASCII\0\0\0hello")))));

    private static final String PACKET =
            packet("<dc:creator><rdf:Seq><rdf:li>An</rdf:li></rdf:Seq></dc:creator><Iptc4xmpExt:LocationShown><rdf:Bag>"
                    + "<rdf:li rdf:parseType='Resource'><Iptc4xmpExt:City>Huế</Iptc4xmpExt:City></rdf:li></rdf:Bag>"
                    + "</Iptc4xmpExt:LocationShown>");

    private static final List<byte[]> WHOLE = List.of(
            jpeg(
                    exif(EXIF),
                    xmp(PACKET),
                    photoshop(resource(0x0404, dataSet(2, 80, latin("An"))), resource(0x0425, new byte[16])),
                    segment(0xfe, latin("comment"))),
            png(chunk("eXIf", EXIF), chunk("iTXt", latin("XML:com.adobe.xmp\0\0\0\0\0"), utf8(PACKET))),
            tiff(List.of(
                    Entry.number(0x100, 4),
                    Entry.number(0x101, 4),
                    Entry.bytes(0x2bc, 1, utf8(PACKET)),
                    Entry.bytes(0x83bb, 7, dataSet(2, 80, latin("An"))))),
            utf8(PACKET));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void readsEveryBeginningOfAFileWithoutThrowing(int which) throws IOException {
        byte[] whole = WHOLE.get(which);
        for (int length = 0; length < whole.length; length += 5) {
            assertThat(Read.of(Arrays.copyOf(whole, length), "a").reading()).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void readsFilesWithWrongBytesWithoutThrowing(int which) throws IOException {
        byte[] whole = WHOLE.get(which);
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            byte[] wrong = whole.clone();
            for (int i = 0; i < 1 + random.nextInt(8); i++) {
                wrong[random.nextInt(wrong.length)] =
                        random.nextBoolean() ? (byte) random.nextInt(256) : (byte) (random.nextBoolean() ? 0xff : 0);
            }
            assertThat(Read.of(wrong, "a").reading().faults()).hasSizeLessThanOrEqualTo(Limits.FAULTS);
        }
    }

    @Test
    void believesNoLengthBeyondTheEnd() throws IOException {
        for (byte[] file : List.of(
                jpeg(exif(tiff(List.of(new Entry(0x13b, 2, Integer.MAX_VALUE, u32(8)))))),
                jpeg(exif(tiff(List.of(new Entry(0x100, 12, 0x1fff_ffff, u32(8)))))),
                jpeg(photoshop(latin("8BIM"), u16(0x0404), new byte[2], u32(0xffff_fff0L))),
                png(chunk("tEXt", latin("no end"))),
                Shapes.join(latin("\u0089PNG\r\n\u001a\n"), u32(0x7fff_ffff), latin("iTXt")),
                Shapes.join(u32(16), latin("ftypheic"), u32(0), u32(0xffff_ffffL), latin("meta"), new byte[40]),
                Shapes.join(latin("8BPS"), u16(1), new byte[6], u16(3), u32(30), u32(40), u32(0), u32(0xffff_ffffL)))) {
            assertThat(Read.of(file).faults()).isNotEmpty();
        }
    }

    @Test
    void endsOnBoxesOfNoSizeAndBoxesInsideOneAnother() throws IOException {
        byte[] inner = Shapes.box("trak");
        for (int i = 0; i < 500; i++) {
            inner = Shapes.box("trak", inner);
        }
        assertThat(Read.of(Shapes.join(Shapes.box("ftyp", latin("heic"), u32(0)), Shapes.box("moov", inner)))
                        .reading()
                        .dimensions())
                .isEmpty();
        assertThat(Read.of(Shapes.join(Shapes.box("ftyp", latin("heic"), u32(0)), u32(4), latin("meta")))
                        .faults())
                .contains(Code.MD_BROKEN);
    }

    @Test
    void saysNoMoreThanTheLimit() throws IOException {
        byte[][] comments = new byte[Limits.STATEMENTS + 10][];
        Arrays.fill(comments, segment(0xfe, latin("c")));
        Read read = Read.of(jpeg(comments));
        assertThat(read.reading().statements()).hasSize(Limits.STATEMENTS);
        assertThat(read.faults()).containsExactly(Code.MD_LIMIT);
    }

    @Test
    void countsLanguagesTimesItems() throws IOException {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            items.append("<rdf:li xml:lang='l").append(i).append("'>x</rdf:li>");
        }
        Read read = Read.of(
                utf8(packet("<dc:title><rdf:Alt>" + items + "</rdf:Alt></dc:title><dc:format>x</dc:format>")), "a.xmp");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("x");
        assertThat(read.faults()).contains(Code.MD_LIMIT);
    }

    @Test
    void takesNoMoreValuesThanTheLimitWhereTheyLieOverOneAnother() throws IOException {
        byte[] text = latin("y".repeat(60_000));
        Entry[] entries = new Entry[400];
        Arrays.fill(entries, new Entry(0x131, 2, text.length, u32(8)));
        byte[] file = Shapes.join(tiff(List.of(entries)), text);
        // A value of four bytes in the entry is an address once the count is greater.
        assertThat(Read.of(file, "a.tif").faults()).contains(Code.MD_LIMIT);
    }

    @Test
    void endsOnHeapsThatLieOverOneAnother() throws IOException {
        int records = 200;
        byte[] directory = u16Le(records);
        for (int i = 0; i < records; i++) {
            directory = Shapes.join(directory, u16Le(0x2807), Shapes.le32(2 + records * 10 + 4), Shapes.le32(0));
        }
        byte[] heap = Shapes.join(directory, Shapes.le32(0));
        byte[] file = Shapes.join(latin("II"), Shapes.le32(26), latin("HEAPCCDR"), new byte[12], heap);
        assertThat(Read.of(file, "a.crw").reading().mediaType()).isEqualTo("image/x-canon-crw");
    }

    private static byte[] u16Le(int value) {
        return Shapes.le16(value);
    }
}
