package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.metadata.Shapes.join;
import static org.nguon.indexer.metadata.Shapes.jpeg;
import static org.nguon.indexer.metadata.Shapes.latin;
import static org.nguon.indexer.metadata.Shapes.packet;
import static org.nguon.indexer.metadata.Shapes.segment;
import static org.nguon.indexer.metadata.Shapes.u32;
import static org.nguon.indexer.metadata.Shapes.utf8;
import static org.nguon.indexer.metadata.Shapes.xmp;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.Code;

class XmpTest {

    private static Read read(String properties) throws IOException {
        return Read.of(utf8(packet(properties)), "a.xmp");
    }

    private static String json(Read read, String source) {
        return read.value(source).map(Json::write).orElse("(nothing)");
    }

    @Test
    void readsSimpleTextsAsElementsAndAsAttributes() throws IOException {
        Read read = Read.of(utf8(packet("<photoshop:City>Huế</photoshop:City>")
                .replace(
                        "rdf:about=\"\"",
                        "rdf:about=\"\" xmlns:p=\"http://ns.adobe.com/photoshop/1.0/\" p:Credit=\"TTXVN\"")));
        assertThat(read.reading().mediaType()).isEqualTo("application/rdf+xml");
        assertThat(read.text("XMP-photoshop:City")).isEqualTo("Huế");
        assertThat(read.text("XMP-photoshop:Credit")).isEqualTo("TTXVN");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void readsArraysAsListsInTheirOrder() throws IOException {
        Read read = read("<dc:creator><rdf:Seq><rdf:li>An</rdf:li><rdf:li>Bình</rdf:li></rdf:Seq></dc:creator>");
        assertThat(json(read, "XMP-dc:Creator")).isEqualTo("[\"An\",\"Bình\"]");
    }

    @Test
    void readsTheDefaultLanguageWithoutAndOthersWithTheirName() throws IOException {
        Read read = read(
                "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>Market</rdf:li>"
                        + "<rdf:li xml:lang='vi'>Chợ</rdf:li><rdf:li xml:lang='EN-us'>The market</rdf:li></rdf:Alt></dc:title>");
        assertThat(json(read, "XMP-dc:Title")).isEqualTo("\"Market\"");
        assertThat(json(read, "XMP-dc:Title-vi")).isEqualTo("\"Chợ\"");
        assertThat(json(read, "XMP-dc:Title-en-US")).isEqualTo("\"The market\"");
        assertThat(read.reading().statements()).extracting(Statement::field).containsOnly("title");
        assertThat(read.reading().statements())
                .extracting(Statement::language)
                .containsExactly(Optional.empty(), Optional.of("vi"), Optional.of("en-US"));
    }

    @Test
    void readsStructuresInEveryNotation() throws IOException {
        String expected = "[{\"City\":\"Huế\",\"CountryCode\":\"VN\"}]";
        String start = "<Iptc4xmpExt:LocationShown><rdf:Bag>";
        String end = "</rdf:Bag></Iptc4xmpExt:LocationShown>";
        for (String item : List.of(
                "<rdf:li rdf:parseType='Resource'><Iptc4xmpExt:City>Huế</Iptc4xmpExt:City>"
                        + "<Iptc4xmpExt:CountryCode>VN</Iptc4xmpExt:CountryCode></rdf:li>",
                "<rdf:li Iptc4xmpExt:City='Huế' Iptc4xmpExt:CountryCode='VN'/>",
                "<rdf:li><rdf:Description Iptc4xmpExt:City='Huế'>"
                        + "<Iptc4xmpExt:CountryCode>VN</Iptc4xmpExt:CountryCode></rdf:Description></rdf:li>")) {
            assertThat(json(read(start + item + end), "XMP-iptcExt:LocationShown"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void readsLanguagesInsideStructures() throws IOException {
        Read read = read("<Iptc4xmpExt:ArtworkOrObject><rdf:Bag><rdf:li rdf:parseType='Resource'>"
                + "<Iptc4xmpExt:AOTitle><rdf:Alt><rdf:li xml:lang='x-default'>Em Thúy</rdf:li>"
                + "<rdf:li xml:lang='en'>Little Thuy</rdf:li></rdf:Alt></Iptc4xmpExt:AOTitle>"
                + "<Iptc4xmpExt:AOCreator><rdf:Seq><rdf:li>Trần Văn Cẩn</rdf:li></rdf:Seq></Iptc4xmpExt:AOCreator>"
                + "</rdf:li></rdf:Bag></Iptc4xmpExt:ArtworkOrObject>");
        assertThat(json(read, "XMP-iptcExt:ArtworkOrObject"))
                .isEqualTo(
                        "[{\"AOTitle\":\"Em Thúy\",\"AOTitle-en\":\"Little Thuy\",\"AOCreator\":[\"Trần Văn Cẩn\"]}]");
    }

    @Test
    void readsTheFourFieldsAboutMachines() throws IOException {
        Read read = read("<Iptc4xmpExt:AISystemUsed>X</Iptc4xmpExt:AISystemUsed>"
                + "<Iptc4xmpExt:AISystemVersionUsed>2</Iptc4xmpExt:AISystemVersionUsed>"
                + "<Iptc4xmpExt:AIPromptInformation>a river</Iptc4xmpExt:AIPromptInformation>"
                + "<Iptc4xmpExt:AIPromptWriterName>An</Iptc4xmpExt:AIPromptWriterName>");
        assertThat(read.reading().statements())
                .extracting(Statement::field)
                .containsExactly("aiSystemUsed", "aiSystemVersionUsed", "aiPromptInformation", "aiPromptWriterName");
    }

    @Test
    void goesByTheNamespaceAndNotByThePrefix() throws IOException {
        Read read = Read.of(utf8("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description xmlns:q='http://purl.org/dc/elements/1.1/' q:format='x'/></rdf:RDF>"));
        assertThat(read.text("XMP-dc:Format")).isEqualTo("x");
    }

    @Test
    void tellsPlusTermsByTheirCodes() throws IOException {
        Read read = read("<plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>"
                + "<plus:ImageAlterationConstraints><rdf:Bag><rdf:li>http://ns.useplus.org/ldf/vocab/AL-CRP</rdf:li>"
                + "</rdf:Bag></plus:ImageAlterationConstraints>");
        assertThat(json(read, "XMP-plus:DataMining")).isEqualTo("\"DMI-PROHIBITED\"");
        assertThat(json(read, "XMP-plus:ImageAlterationConstraints")).isEqualTo("[\"AL-CRP\"]");
    }

    @Test
    void readsWhatTheLibraryOfAnotherMakerWrites() throws IOException, XMPException {
        String dc = "http://purl.org/dc/elements/1.1/";
        String ext = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
        XMPMetaFactory.getSchemaRegistry().registerNamespace(ext, "Iptc4xmpExt");
        XMPMeta meta = XMPMetaFactory.create();
        PropertyOptions alternatives = new PropertyOptions().setArrayAltText(true);
        meta.appendArrayItem(dc, "title", alternatives, "Chợ <&> \"Bến\" Thành", null);
        meta.setQualifier(dc, "title[1]", "http://www.w3.org/XML/1998/namespace", "lang", "x-default");
        meta.appendArrayItem(dc, "title", alternatives, "Le marché", null);
        meta.setQualifier(dc, "title[2]", "http://www.w3.org/XML/1998/namespace", "lang", "fr-FR");
        meta.appendArrayItem(dc, "creator", new PropertyOptions().setArrayOrdered(true), "An", null);
        meta.appendArrayItem(dc, "creator", new PropertyOptions().setArrayOrdered(true), "Bình", null);
        meta.appendArrayItem(
                ext,
                "LocationShown",
                new PropertyOptions().setArray(true),
                null,
                new PropertyOptions().setStruct(true));
        meta.setStructField(ext, "LocationShown[1]", ext, "City", "Sài Gòn");
        for (SerializeOptions options : List.of(
                new SerializeOptions().setUseCompactFormat(true),
                new SerializeOptions().setUseCanonicalFormat(true),
                new SerializeOptions().setUseCompactFormat(true).setEncodeUTF16BE(true),
                new SerializeOptions().setUseCompactFormat(true).setEncodeUTF16LE(true))) {
            Read read = Read.of(jpeg(segment(
                    0xe1, latin("http://ns.adobe.com/xap/1.0/\0"), XMPMetaFactory.serializeToBuffer(meta, options))));
            assertThat(read.text("XMP-dc:Title")).isEqualTo("Chợ <&> \"Bến\" Thành");
            assertThat(read.text("XMP-dc:Title-fr-FR")).isEqualTo("Le marché");
            assertThat(json(read, "XMP-dc:Creator")).isEqualTo("[\"An\",\"Bình\"]");
            assertThat(json(read, "XMP-iptcExt:LocationShown")).isEqualTo("[{\"City\":\"Sài Gòn\"}]");
            assertThat(read.faults()).isEmpty();
        }
    }

    @Test
    void joinsThePartsOfAnExtendedPacketInWhateverOrderTheyCome() throws IOException {
        byte[] extended = utf8(packet("<dc:description>" + "dài ".repeat(25_000) + "</dc:description>"));
        String guid = "0123456789ABCDEF0123456789ABCDEF";
        int half = 50_000;
        byte[] first = part(guid, extended, 0, half);
        byte[] second = part(guid, extended, half, 2 * half);
        byte[] third = part(guid, extended, 2 * half, extended.length);
        Read read = Read.of(jpeg(xmp(packet("<dc:format>image/jpeg</dc:format>")), third, first, second));
        assertThat(read.text("XMP-dc:Description")).hasSize(100_000);
        assertThat(read.text("XMP-dc:Format")).isEqualTo("image/jpeg");
        assertThat(read.faults()).isEmpty();

        Read broken = Read.of(jpeg(first, third));
        assertThat(broken.faults()).contains(Code.MD_BROKEN, Code.MD_TRUNCATED);
    }

    private static byte[] part(String guid, byte[] all, int from, int to) {
        return segment(
                0xe1,
                latin("http://ns.adobe.com/xmp/extension/\0" + guid),
                u32(all.length),
                u32(from),
                Arrays.copyOfRange(all, from, to));
    }

    @Test
    void keepsWhatStandsBeforeABreak() throws IOException {
        String whole = packet(
                "<dc:format>image/jpeg</dc:format><dc:creator><rdf:Seq><rdf:li>An</rdf:li></rdf:Seq></dc:creator>");
        Read read = Read.of(utf8(whole.substring(0, whole.indexOf("<rdf:li>"))), "a.xmp");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("image/jpeg");
        assertThat(read.faults()).containsExactly(Code.MD_BROKEN);
    }

    @Test
    void readsNoDocumentTypeAndResolvesNoEntity() throws IOException {
        String bomb = "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>"
                + "<!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                + "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                + "<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:format>x&b;&f;y</dc:format>"
                + "</rdf:Description></rdf:RDF>";
        Read read = Read.of(utf8(bomb), "a.xmp");
        assertThat(read.faults()).contains(Code.MD_BROKEN);
        assertThat(read.text("XMP-dc:Format")).doesNotContain("aaaa").doesNotContain("root:");
    }

    @Test
    void stopsAtTheLimitOfDepth() throws IOException {
        Read read = read("<dc:format>x</dc:format>" + "<dc:x>".repeat(5_000) + "</dc:x>".repeat(5_000));
        assertThat(read.text("XMP-dc:Format")).isEqualTo("x");
        assertThat(read.faults()).contains(Code.MD_LIMIT);
    }

    @Test
    void stopsAtTheLimitOfElements() throws IOException {
        Read read = read("<dc:format>x</dc:format><dc:subject><rdf:Bag>" + "<rdf:li/>".repeat(Limits.ELEMENTS + 1)
                + "</rdf:Bag></dc:subject>");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("x");
        assertThat(read.faults()).contains(Code.MD_LIMIT);
    }

    @Test
    void takesWrongBytesForWindows1252() throws IOException {
        byte[] wrong = packet("<dc:format>caf\u00e9</dc:format>").getBytes(StandardCharsets.ISO_8859_1);
        Read read = Read.of(wrong, "a.xmp");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("café");
        assertThat(read.faults()).contains(Code.MD_CHARSET_GUESSED);
    }

    @Test
    void dropsCharactersThatXmlForbids() throws IOException {
        Read read = read("<dc:format>a&#0;b&#x1F;c\u0007d</dc:format>");
        assertThat(read.text("XMP-dc:Format")).isEqualTo("a b c d");
    }

    @Test
    void saysThatAPacketIsEmpty() throws IOException {
        assertThat(Read.of(jpeg(xmp(""))).faults()).containsExactly(Code.MD_BROKEN);
    }

    @Test
    void namesItsParts() {
        assertThat(XmpNode.in(
                        XmpNode.DEFAULT,
                        new XmpNode.Structure(new LinkedHashMap<>(Map.of("City", new XmpNode.Text("Huế", ""))))))
                .contains(new StatementValue.Structure(Map.of("City", new StatementValue.Text("Huế"))));
    }

    @Test
    void readsTheSameFromUtf16() throws IOException {
        byte[] wide = join(
                new byte[] {(byte) 0xfe, (byte) 0xff},
                packet("<dc:format>Huế</dc:format>").getBytes(StandardCharsets.UTF_16BE));
        assertThat(Read.of(jpeg(segment(0xe1, latin("http://ns.adobe.com/xap/1.0/\0"), wide)))
                        .text("XMP-dc:Format"))
                .isEqualTo("Huế");
    }
}
