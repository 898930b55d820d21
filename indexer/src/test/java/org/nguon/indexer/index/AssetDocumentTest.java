package org.nguon.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.asset.Thumbnail;

class AssetDocumentTest {

    private static final Statement ARTWORK = new Statement(
            "artworkOrObject",
            new StatementValue.Many(List.of(new StatementValue.Structure(Map.of(
                    "AOTitle",
                    new StatementValue.Text("Thiếu nữ bên hoa huệ"),
                    "AOCreator",
                    new StatementValue.Many(List.of(new StatementValue.Text("Tô Ngọc Vân"))))))),
            "XMP-iptcExt:ArtworkOrObject",
            Optional.empty());

    @Test
    void saysOnlyWhatKindOfThingTheFileTells() {
        assertThat(kind("image/jpeg")).isEqualTo("picture");
        assertThat(kind("image/jpeg", Statement.of("ExifIFD:ExposureTime", "1/60", "ExifIFD:ExposureTime")))
                .isEqualTo("photograph");
        assertThat(kind("image/jpeg", Statement.of("make", "Epson", "IFD0:Make")))
                .isEqualTo("picture");
        assertThat(kind("image/jpeg", ARTWORK)).isEqualTo("artwork");
        assertThat(kind("video/mp4")).isEqualTo("video");
        assertThat(kind("application/pdf")).isEqualTo("document");
        assertThat(kind("image/png", source("trainedAlgorithmicMedia"))).isEqualTo("generated");
        assertThat(kind("image/tiff", source("negativeFilm"))).isEqualTo("photograph");
    }

    @ParameterizedTest
    @CsvSource({
        "LICENCE, https://creativecommons.org/licenses/by-nc-sa/3.0/vn/, cc-by-nc-sa",
        "LICENCE, http://creativecommons.org/publicdomain/zero/1.0/, cc0",
        "PUBLIC_DOMAIN, http://creativecommons.org/publicdomain/mark/1.0/, pdm",
        "RIGHTS_STATEMENT, http://rightsstatements.org/vocab/InC-EDU/1.0/, rs-inc-edu",
        "IN_COPYRIGHT, '', in-copyright",
        "PUBLIC_DOMAIN, '', public-domain",
        "USAGE_TERMS, '', terms",
        "LICENCE, https://example.org/own-licence, other-licence"
    })
    void namesTheFamilyOfALicence(RightsClaim.Basis basis, String uri, String family) {
        assertThat(AssetDocument.licences(List.of(claim(basis, uri)))).containsExactly(family);
    }

    @Test
    void namesEveryFamilyWhereClaimsContradict() {
        assertThat(AssetDocument.licences(List.of(
                        claim(RightsClaim.Basis.LICENCE, "https://creativecommons.org/licenses/by/4.0/"),
                        claim(RightsClaim.Basis.IN_COPYRIGHT, ""),
                        claim(RightsClaim.Basis.AI_SIGNAL, ""))))
                .containsExactly("cc-by", "in-copyright");
    }

    @Test
    void takesStructuresApart() {
        AssetTexts texts = new AssetTexts(List.of(ARTWORK), "scan.jpg");
        assertThat(texts.of(IndexedText.TITLE)).containsExactly("Thiếu nữ bên hoa huệ");
        assertThat(texts.of(IndexedText.PEOPLE)).containsExactly("Tô Ngọc Vân");
        assertThat(AssetDocument.hit(AssetDocument.of(asset("image/jpeg", List.of(ARTWORK)), "p"), Map.of(), 0)
                        .title())
                .isEqualTo("Thiếu nữ bên hoa huệ");
    }

    @Test
    void namesAPictureAfterItsFileWhereItSaysNothing() {
        Hit hit = AssetDocument.hit(AssetDocument.of(asset("image/jpeg", List.of()), "p"), Map.of(), 0);
        assertThat(hit.title()).isEqualTo("scan.jpg");
        assertThat(hit.creator()).isEmpty();
        assertThat(hit.caption()).isEmpty();
        assertThat(hit.licence()).isEmpty();
    }

    @Test
    void tellsTheUprightShapeAndTheThumbnail() {
        AssetRecord asset = asset("image/jpeg", List.of());
        assertThat(AssetDocument.hit(AssetDocument.of(asset, "p"), Map.of(), 0).shape())
                .contains(new Dimensions(3000, 4000));
        AssetRecord drawn = new AssetRecord(
                asset.id(),
                asset.contentHash(),
                asset.state(),
                asset.byteSize(),
                asset.custody(),
                asset.provenance(),
                asset.receivedAt(),
                asset.reading(),
                Optional.of(new Thumbnail(384, 512, "#a0b1c2")),
                Optional.empty(),
                Optional.empty(),
                1);
        Hit hit = AssetDocument.hit(AssetDocument.of(drawn, "p"), Map.of(), 0);
        assertThat(hit.thumbnail()).isEqualTo(drawn.thumbnail());
        assertThat(hit.shape()).contains(new Dimensions(384, 512));
        assertThat(hit.receivedAt()).isEqualTo(asset.receivedAt());
    }

    private static Statement source(String term) {
        return Statement.of(
                "digitalSourceType",
                "http://cv.iptc.org/newscodes/digitalsourcetype/" + term,
                "XMP-iptcExt:DigitalSourceType");
    }

    private static RightsClaim claim(RightsClaim.Basis basis, String uri) {
        return new RightsClaim(
                Layer.PHOTOGRAPH, basis, uri, Optional.of(uri).filter(it -> !it.isEmpty()), "XMP-dc:Rights");
    }

    private static String kind(String mediaType, Statement... said) {
        return AssetDocument.kind(asset(mediaType, List.of(said)));
    }

    private static AssetRecord asset(String mediaType, List<Statement> said) {
        return new AssetRecord(
                new AssetId(new UUID(1, 2)),
                new ContentHash("c".repeat(64)),
                AssetState.ADMITTED,
                10,
                Custody.VAULT,
                new Provenance("test", Provenance.Channel.UPLOAD, "scan.jpg", Optional.empty()),
                Instant.parse("2026-02-03T04:05:06.123456Z"),
                new Reading(mediaType, Optional.of(new Dimensions(4000, 3000)), 6, said, List.of(), List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }
}
