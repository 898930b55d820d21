package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.asset.Statement;

class EmbeddingTest {

    private static final Inscription FULL = Inscription.BLANK
            .title("vi", "Mặt trống đồng")
            .title("en", "Face of a bronze drum")
            .caption("vi", "Mặt trống với ngôi sao mười bốn cánh <&> và chim Lạc.")
            .caption("en", "Drum face with a star of fourteen rays.")
            .creators("Nguyễn Thị Ánh", "Lê Khôi")
            .creditLine("Ảnh: Nguyễn Thị Ánh / Bảo tàng Sông Cái")
            .copyright("© 2019 Nguyễn Thị Ánh")
            .usageTerms("vi", "Chỉ dùng khi có thoả thuận")
            .usageTerms("en", "By agreement only")
            .webStatement("https://example.org/terms")
            .licence("https://creativecommons.org/licenses/by/4.0/")
            .marked(true)
            .owner("Nguyễn Thị Ánh")
            .source("Bảo tàng Sông Cái")
            .taken(LocalDateTime.of(2019, 2, 14, 6, 12, 5))
            .keywords("trống đồng", "Đại Việt")
            .place("Hà Nội", "Việt Nam", "VNM")
            .sublocation("Hoàn Kiếm")
            .position(21.028511, -105.804817)
            .camera("Lantern", "Field 2")
            .instructions("Không cắt cúp")
            .plus("DMI-PROHIBITED-AIMLTRAINING", "CR-CCA", "MR-NON", "AL-CRP", "AL-FLP")
            .constraints("en", "No use for voice or face cloning")
            .artworks(new Inscription.Artwork(
                    "Vườn xuân", List.of("Trần Quốc Hạo"), "1938/1940", "Bảo tàng Sông Cái", "SC.1940.7", "© Trần"))
            .digitalSourceType("http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture")
            .event("vi", "Hội làng")
            .event("en", "Village feast")
            .people("Phạm Vân")
            .instead("XMP-iptcExt:AISystemUsed", "none");

    @Test
    void writesWhatTheReaderReadsBackStatementByStatement() throws IOException {
        Read read = Read.of(Embedding.into(picture("jpg"), FULL));
        assertThat(read.faults()).isEmpty();
        assertThat(read.reading().mediaType()).isEqualTo("image/jpeg");
        assertThat(read.reading().statements())
                .filteredOn(isNotAnAngle())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactlyInAnyOrderElementsOf(FULL.statements().stream()
                        .filter(isNotAnAngle())
                        .map(EmbeddingTest::cutAsIim)
                        .toList());
        assertThat(Double.parseDouble(read.text("GPS:GPSLatitude"))).isEqualTo(21.028511, within(1e-5));
        assertThat(Double.parseDouble(read.text("GPS:GPSLongitude"))).isEqualTo(-105.804817, within(1e-5));
    }

    private static Predicate<Statement> isNotAnAngle() {
        return it -> !it.source().startsWith("GPS:")
                && !it.source().startsWith("ICC")
                && !it.source().startsWith("Technical:");
    }

    /// The credit line has more bytes than IIM allows; everything else fits.
    private static Statement cutAsIim(Statement statement) {
        return statement.source().equals("IPTC:Credit")
                ? Statement.of("creditLine", "Ảnh: Nguyễn Thị Ánh / B", "IPTC:Credit")
                : statement;
    }

    @Test
    void agreesWithItselfInEveryField() throws IOException {
        assertThat(Precedence.shown(Read.of(Embedding.into(picture("jpg"), FULL.creators("Lê Khôi")))
                                .reading()
                                .statements())
                        .values())
                .extracting(ShownValue::conflicting)
                .containsOnly(List.of());
    }

    @Test
    void letsOnePlaceDisagree() throws IOException {
        Read read = Read.of(Embedding.into(
                picture("jpg"),
                FULL.creators("Lê Khôi").instead("IFD0:Artist", "Studio 8").without("IPTC:By-line")));
        ShownValue creator = Precedence.shown(read.reading().statements()).get("creator");
        assertThat(creator.value().text()).isEqualTo("Studio 8");
        assertThat(creator.conflicting()).extracting(Statement::source).containsExactly("XMP-dc:Creator");
        assertThat(read.value("IPTC:By-line")).isEmpty();
    }

    @Test
    void saysRightsThatTheReaderTakesForClaims() throws IOException {
        assertThat(Read.of(Embedding.into(picture("jpg"), FULL)).reading().claims())
                .extracting(RightsClaim::basis, RightsClaim::layer)
                .contains(
                        tuple(RightsClaim.Basis.LICENCE, Layer.PHOTOGRAPH),
                        tuple(RightsClaim.Basis.AI_SIGNAL, Layer.PHOTOGRAPH),
                        tuple(RightsClaim.Basis.ALTERATION, Layer.PHOTOGRAPH),
                        tuple(RightsClaim.Basis.RELEASE, Layer.PEOPLE),
                        tuple(RightsClaim.Basis.IN_COPYRIGHT, Layer.DEPICTED_ARTWORK));
    }

    @Test
    void isReadByAnotherReaderToo() throws IOException, ImageProcessingException {
        Metadata metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(
                Embedding.into(picture("jpg"), FULL.instead("IFD0:Artist", "Nguyen Thi Anh"))));
        assertThat(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class).getString(ExifIFD0Directory.TAG_ARTIST))
                .isEqualTo("Nguyen Thi Anh");
        assertThat(metadata.getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .getLatitude())
                .isEqualTo(21.028511, within(1e-5));
        assertThat(metadata.getFirstDirectoryOfType(IptcDirectory.class).getKeywords())
                .containsExactly("trống đồng", "Đại Việt");
        assertThat(metadata.getFirstDirectoryOfType(XmpDirectory.class).getXmpProperties())
                .containsEntry("dc:title[2]", "Mặt trống đồng")
                .containsEntry("dc:title[2]/xml:lang", "vi")
                .containsEntry("plus:DataMining", "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING")
                .containsEntry("Iptc4xmpExt:ArtworkOrObject[1]/Iptc4xmpExt:AOCreator[1]", "Trần Quốc Hạo");
    }

    @Test
    void leavesThePictureAsItIs() throws IOException {
        for (String kind : List.of("jpg", "png")) {
            byte[] bare = picture(kind);
            BufferedImage before = ImageIO.read(new ByteArrayInputStream(bare));
            BufferedImage after = ImageIO.read(new ByteArrayInputStream(Embedding.into(bare, FULL)));
            assertThat(after.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(before.getRGB(0, 0, 40, 30, null, 0, 40));
        }
    }

    @Test
    void givesTheSameBytesForTheSameWords() throws IOException {
        assertThat(Embedding.into(picture("jpg"), FULL)).isEqualTo(Embedding.into(picture("jpg"), FULL));
        assertThat(Embedding.into(picture("png"), FULL)).isEqualTo(Embedding.into(picture("png"), FULL));
    }

    @Test
    void writesIntoPngWhatAPngHolds() throws IOException {
        Read read = Read.of(Embedding.into(picture("png"), FULL));
        assertThat(read.faults()).isEmpty();
        assertThat(read.text("IFD0:Artist")).isEqualTo("Nguyễn Thị Ánh; Lê Khôi");
        assertThat(read.text("XMP-dc:Title-en")).isEqualTo("Face of a bronze drum");
        assertThat(read.value("IPTC:By-line")).isEmpty();
    }

    @Test
    void handsTheWordsOfOnePictureOnToAnother() throws IOException {
        List<Statement> said =
                Read.of(Embedding.into(picture("jpg"), FULL)).reading().statements();
        Inscription kept = Inscription.keeping(said, it -> it.source().startsWith("XMP-"));
        assertThat(Read.of(Embedding.into(picture("jpg"), kept)).reading().statements())
                .filteredOn(it -> it.source().startsWith("XMP-"))
                .containsExactlyInAnyOrderElementsOf(said.stream()
                        .filter(it -> it.source().startsWith("XMP-"))
                        .toList());
    }

    @Test
    void writesNothingWhenNothingIsSaid() throws IOException {
        byte[] bare = picture("jpg");
        assertThat(Embedding.into(bare, Inscription.BLANK)).isEqualTo(bare);
    }

    @Test
    void takesThePlaceOfEarlierWords() throws IOException {
        byte[] twice = Embedding.into(Embedding.into(picture("jpg"), FULL), Inscription.BLANK.creators("Lê Khôi"));
        assertThat(Read.of(twice).reading().statements())
                .filteredOn(it -> it.field().equals("creator"))
                .extracting(it -> it.value().text())
                .containsOnly("Lê Khôi");
    }

    @Test
    void cutsIimBetweenCharacters() {
        assertThat(IimWriter.cut("Nguyễn", 6)).isEqualTo("Nguy");
        assertThat(IimWriter.cut("Nguyễn", 7)).isEqualTo("Nguyễ");
        assertThat(IimWriter.cut("a🐉", 4)).isEqualTo("a");
    }

    @Test
    void refusesWhatItCannotWrite() {
        assertThatThrownBy(() -> Embedding.into(new byte[100], FULL)).hasMessageContaining("neither");
        assertThatThrownBy(() -> Embedding.into(picture("jpg"), Inscription.BLANK.caption("vi", "a".repeat(70_000))))
                .hasMessageContaining("more words");
        assertThatThrownBy(() -> Inscription.BLANK.instead("MakerNote:Lens", "x"))
                .hasMessageContaining("MakerNote");
        assertThatThrownBy(() -> Inscription.BLANK.plus("DMI-NEVER")).hasMessageContaining("DMI-NEVER");
        assertThatThrownBy(() -> Inscription.BLANK.position(91, 0)).hasMessageContaining("no place");
    }

    private static byte[] picture(String kind) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            image.setRGB(x, x % 30, Color.ORANGE.getRGB());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, kind, out)).isTrue();
        return out.toByteArray();
    }
}
