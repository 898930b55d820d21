package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.metadata.Shapes.box;
import static org.nguon.indexer.metadata.Shapes.cbor;
import static org.nguon.indexer.metadata.Shapes.chunk;
import static org.nguon.indexer.metadata.Shapes.jpeg;
import static org.nguon.indexer.metadata.Shapes.jumb;
import static org.nguon.indexer.metadata.Shapes.latin;
import static org.nguon.indexer.metadata.Shapes.le32;
import static org.nguon.indexer.metadata.Shapes.png;
import static org.nguon.indexer.metadata.Shapes.segment;
import static org.nguon.indexer.metadata.Shapes.tiff;
import static org.nguon.indexer.metadata.Shapes.u16;
import static org.nguon.indexer.metadata.Shapes.u32;

import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nguon.indexer.metadata.Shapes.Entry;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.Code;

/// Content Credentials: what they say is told, that they were not verified is told too.
class ContentCredentialsTest {

    private static final String MODEL = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia";

    private static final byte[] STORE = jumb(
            "c2pa",
            jumb(
                    "urn:c2pa:part",
                    jumb(
                            "c2pa.assertions",
                            jumb(
                                    "c2pa.training-mining",
                                    box(
                                            "cbor",
                                            cbor(Map.of("entries", Map.of("c2pa.ai_training", use("notAllowed")))))))),
            jumb(
                    "urn:c2pa:whole",
                    jumb(
                            "c2pa.assertions",
                            jumb(
                                    "c2pa.actions.v2",
                                    box(
                                            "cbor",
                                            cbor(Map.of(
                                                    "actions",
                                                    List.of(
                                                            Map.of(
                                                                    "action",
                                                                    "c2pa.created",
                                                                    "digitalSourceType",
                                                                    MODEL),
                                                            Map.of(
                                                                    "action",
                                                                    "c2pa.edited",
                                                                    "softwareAgent",
                                                                    Map.of("name", "Xưởng"))))))),
                            jumb(
                                    "c2pa.ingredient.v3",
                                    box("cbor", cbor(Map.of("dc:title", "Bến sông", "relationship", "parentOf")))),
                            jumb(
                                    "c2pa.ingredient.v3__1",
                                    box("cbor", cbor(Map.of("dc:title", "Chợ", "relationship", "inputTo")))),
                            jumb(
                                    "cawg.training-mining",
                                    box(
                                            "cbor",
                                            cbor(Map.of("entries", Map.of("cawg.ai_inference", use("notAllowed"))))))),
                    jumb(
                            "c2pa.claim.v2",
                            box(
                                    "cbor",
                                    cbor(Map.of(
                                            "claim_generator_info",
                                            Map.of("name", "Máy ảnh", "version", "2.1"),
                                            "instanceID",
                                            "xmp:iid:1"))))));

    private static Map<String, Object> use(String use) {
        return Map.of("use", use);
    }

    static Stream<Arguments> carriers() {
        int half = 8 + (STORE.length - 8) / 2;
        byte[] start = Arrays.copyOf(STORE, 8);
        byte[] riff = Shapes.join(
                latin("WEBP"),
                latin("VP8X"),
                le32(10),
                new byte[10],
                latin("C2PA"),
                le32(STORE.length),
                STORE,
                new byte[STORE.length % 2]);
        return Stream.of(
                Arguments.of("JPEG", jpeg(segment(0xeb, latin("JP"), u16(1), u32(1), STORE))),
                Arguments.of(
                        "JPEG in two segments, the second before the first",
                        jpeg(
                                segment(0xeb, latin("JP"), u16(7), u32(2), start, part(half, STORE.length)),
                                segment(0xeb, latin("JP"), u16(7), u32(1), part(0, half)))),
                Arguments.of("PNG", png(chunk("caBX", STORE))),
                Arguments.of("WebP", Shapes.join(latin("RIFF"), le32(riff.length), riff)),
                Arguments.of(
                        "HEIF",
                        Shapes.join(
                                box("ftyp", latin("heic"), u32(0)),
                                box(
                                        "uuid",
                                        HexFormat.of().parseHex("d8fec3d61b0e483c92975828877ec481"),
                                        u32(0),
                                        latin("manifest\0"),
                                        new byte[8],
                                        STORE))),
                Arguments.of(
                        "TIFF",
                        tiff(List.of(Entry.number(0x100, 4), Entry.number(0x101, 4), Entry.bytes(0xcd41, 7, STORE)))),
                Arguments.of(
                        "JPEG XL",
                        Shapes.join(
                                HexFormat.of().parseHex("0000000c4a584c200d0a870a"),
                                box("ftyp", latin("jxl "), u32(0), latin("jxl ")),
                                STORE)));
    }

    private static byte[] part(int from, int to) {
        return Arrays.copyOfRange(STORE, from, to);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("carriers")
    void tellsGeneratorIngredientsActionsAndMining(String name, byte[] file) throws IOException {
        Read read = Read.of(file);
        assertThat(read.text("C2PA:Store")).isEqualTo("present, not verified");
        assertThat(read.text("C2PA:ActiveManifest")).isEqualTo("urn:c2pa:whole");
        assertThat(read.text("C2PA:ClaimGenerator")).isEqualTo("Máy ảnh 2.1");
        assertThat(read.text("C2PA:Ingredients")).contains("Bến sông", "parentOf", "Chợ", "inputTo");
        assertThat(read.text("C2PA:Actions")).contains("c2pa.created", "c2pa.edited", "Xưởng");
        assertThat(read.text("C2PA:DigitalSourceType")).isEqualTo(MODEL);
        assertThat(read.text("C2PA:TrainingMining")).contains("notAllowed");
        assertThat(read.text("C2PA:IngredientTrainingMining")).contains("notAllowed");
    }

    @Test
    void makesASignalOfEachEntryInBothSpellings() throws IOException {
        assertThat(Read.of(png(chunk("caBX", STORE))).reading().claims())
                .filteredOn(it -> it.basis() == RightsClaim.Basis.AI_SIGNAL)
                .extracting(RightsClaim::layer, RightsClaim::text, RightsClaim::source)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                Layer.PHOTOGRAPH, "cawg.ai_inference: notAllowed", "C2PA:TrainingMining"),
                        org.assertj.core.groups.Tuple.tuple(
                                Layer.PHOTOGRAPH, "c2pa.ai_training: notAllowed", "C2PA:IngredientTrainingMining"));
    }

    @Test
    void saysWhatABrokenStoreStillSays() throws IOException {
        for (int length = 9; length < STORE.length; length += 7) {
            Read read = Read.of(png(chunk("caBX", Arrays.copyOf(STORE, length))));
            assertThat(read.faults()).containsAnyOf(Code.MD_TRUNCATED, Code.MD_BROKEN);
        }
    }

    @Test
    void endsOnCborThatIsDeepOrPromisesMoreThanThereIs() throws IOException {
        byte[] deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x81);
        byte[] long_ = {(byte) 0x9b, 0x7f, -1, -1, -1, -1, -1, -1, -1};
        byte[] pieces = {0x5f, 0x5f, 0x5f};
        for (byte[] wrong : List.of(deep, long_, pieces, new byte[] {(byte) 0xbf, 1}, new byte[0])) {
            byte[] store = jumb("c2pa", jumb("urn:c2pa:a", jumb("c2pa.claim.v2", box("cbor", wrong))));
            Read read = Read.of(png(chunk("caBX", store)));
            assertThat(read.text("C2PA:Store")).isEqualTo("present, not verified");
            assertThat(read.faults()).containsAnyOf(Code.MD_TRUNCATED, Code.MD_BROKEN);
        }
    }

    @Test
    void passesOverOtherBoxesOfThisKind() throws IOException {
        assertThat(Read.of(jpeg(segment(0xeb, latin("JP"), u16(1), u32(1), jumb("other"))))
                        .reading()
                        .statements())
                .extracting(it -> it.source())
                .noneMatch(it -> it.startsWith("C2PA:"));
    }
}
