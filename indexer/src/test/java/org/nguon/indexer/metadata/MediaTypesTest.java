package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.metadata.Shapes.join;
import static org.nguon.indexer.metadata.Shapes.latin;
import static org.nguon.indexer.metadata.Shapes.u32;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nguon.indexer.metadata.Shapes.Entry;

class MediaTypesTest {

    private static final MediaTypes TYPES = new MediaTypes();

    private static String detect(byte[] bytes, String name) throws IOException {
        return TYPES.detect(new ByteArrayInputStream(bytes), name);
    }

    @ParameterizedTest
    @CsvSource({
        "heic, image/heic",
        "heix, image/heif",
        "hevc, image/heic-sequence",
        "mif1, image/heif",
        "msf1, image/heif-sequence",
        "avif, image/avif",
        "avis, image/avif",
        "isom, video/mp4",
        "qt  , video/mp4"
    })
    void tellsTheBrandsOfOneContainerApart(String brand, String type) throws IOException {
        assertThat(detect(
                        join(u32(24), latin("ftyp"), latin((brand + "    ").substring(0, 4)), u32(0), latin("mif1")),
                        "a.heic"))
                .isEqualTo(brand.equals("qt") ? "video/quicktime" : type);
    }

    @Test
    void believesTheBytesAndNotTheName() throws IOException {
        byte[] jpeg = Shapes.jpeg();
        assertThat(detect(jpeg, "a.png")).isEqualTo("image/jpeg");
        assertThat(detect(jpeg, "")).isEqualTo("image/jpeg");
        assertThat(detect(latin("just words"), "a.jpg")).isEqualTo("text/plain");
    }

    @Test
    void asksTheNameWhichCameraWroteATiff() throws IOException {
        byte[] tiff = Shapes.tiff(List.of(Entry.number(0x100, 1)));
        assertThat(detect(tiff, "a.TIF")).isEqualTo("image/tiff");
        assertThat(detect(tiff, "a.NEF")).isEqualTo("image/x-nikon-nef");
        assertThat(detect(Shapes.tiff(List.of(Entry.bytes(0xc612, 1, new byte[] {1, 4, 0, 0}))), "a.tif"))
                .isEqualTo("image/x-adobe-dng");
    }

    @Test
    void knowsASidecarByItsWords() throws IOException {
        assertThat(detect(Shapes.utf8(Shapes.packet("")), "a.xmp")).isEqualTo("application/rdf+xml");
        assertThat(TYPES.isSidecar("application/rdf+xml")).isTrue();
        assertThat(TYPES.isPicture("application/rdf+xml")).isFalse();
        assertThat(TYPES.isPicture("application/vnd.adobe.photoshop")).isTrue();
        assertThat(TYPES.isPicture("image/svg+xml")).isTrue();
    }

    @Test
    void leavesTheStreamWhereItWas() throws IOException {
        ByteArrayInputStream stream = new ByteArrayInputStream(Shapes.png());
        TYPES.detect(stream, "a");
        assertThat(stream.read()).isEqualTo(0x89);
    }
}
