package org.nguon.indexer.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.metadata.RightsClaims;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Manifests of IIIF and answers of Wikimedia Commons are records.
class LinkedRecordsTest {

    private static final String THIRD = """
            {"@context": "http://iiif.io/api/presentation/3/context.json",
             "id": "https://library.example/manifest/7", "type": "Manifest",
             "label": {"vi": ["Bến đò"], "fr": ["Le bac"]},
             "summary": {"none": ["<p>Two boats &amp; a <b>ferryman</b>.</p><script>alert(1)</script>"]},
             "metadata": [
               {"label": {"en": ["Artist"], "vi": ["Tác giả"]}, "value": {"none": ["Lê Thị Mơ"]}},
               {"label": {"en": ["Date"]}, "value": {"en": ["c. 1890"]}},
               {"label": {"en": ["Accession number"]}, "value": {"none": ["L.7.1890"]}},
               {"label": {"en": ["Weather"]}, "value": {"en": ["Rain"]}}],
             "rights": "http://creativecommons.org/licenses/by-sa/4.0/",
             "requiredStatement": {"label": {"en": ["Attribution"]}, "value": {"en": ["Library of the Lamps"]}},
             "provider": [{"id": "https://library.example", "type": "Agent", "label": {"en": ["Library of Lamps"]}}],
             "homepage": [{"id": "https://library.example/7", "type": "Text"}],
             "items": [{"id": "c1", "type": "Canvas", "items": [{"type": "AnnotationPage", "items": [
               {"type": "Annotation", "motivation": "painting", "body": {"id": "https://images.example/boat-7/full/max/0/default.jpg",
                "type": "Image", "service": [{"id": "https://images.example/boat-7", "type": "ImageService3"}]}}]}]}]}
            """;

    private static final String SECOND = """
            {"@context": "http://iiif.io/api/presentation/2/context.json", "@type": "sc:Manifest",
             "@id": "https://library.example/manifest/8", "label": "Chợ sớm",
             "description": [{"@value": "Morning market", "@language": "en"}, {"@value": "Marché", "@language": "fr"}],
             "license": ["http://rightsstatements.org/vocab/InC/1.0/", "https://library.example/terms"],
             "attribution": "Library of Lamps",
             "metadata": [{"label": "Creator", "value": "Nguyễn Văn An"}],
             "sequences": [{"canvases": [{"images": [{"resource": {"@type": "dctypes:Image", "@id": "https://images.example/x.jpg",
               "service": {"@context": "http://iiif.io/api/image/2/context.json", "@id": "https://images.example/market/"}}}]}]}]}
            """;

    private static final String COMMONS = """
            {"batchcomplete": "", "query": {"pages": {"42": {"pageid": 42, "ns": 6, "title": "File:Hồ Gươm 1954.jpg", "imageinfo": [{
              "size": 1200, "width": 30, "height": 20, "url": "https://upload.example/a/ab/H%E1%BB%93_G%C6%B0%C6%A1m_1954.jpg",
              "descriptionurl": "https://commons.example/wiki/File:H", "sha1": "0123456789012345678901234567890123456789",
              "mime": "image/jpeg", "extmetadata": {
                "DateTimeOriginal": {"value": "<time class=\\"dtstart\\">1954</time>"},
                "ImageDescription": {"value": {"en": "The <i>lake</i>", "vi": "Hồ Gươm", "_type": "lang"}},
                "Artist": {"value": "<a href=\\"//x\\">Trần&nbsp;B</a>"},
                "Credit": {"value": "<span>Own work</span>"},
                "LicenseShortName": {"value": "CC BY 4.0"}, "LicenseUrl": {"value": "https://creativecommons.org/licenses/by/4.0"},
                "UsageTerms": {"value": "Creative Commons Attribution 4.0"},
                "AttributionRequired": {"value": "true"}, "Restrictions": {"value": "personality|insignia"},
                "GPSLatitude": {"value": "21.0287"}, "Copyrighted": {"value": "True"}}}]},
              "43": {"pageid": 43, "title": "File:Old map.png", "imageinfo": [{"url": "https://upload.example/Old_map.png", "extmetadata": {
                "LicenseShortName": {"value": "Public domain"}, "Copyrighted": {"value": "False"}}}]},
              "-1": {"title": "File:Gone.jpg", "missing": ""}}}}
            {"entities": {"M42": {"pageid": 42, "id": "M42", "labels": {"vi": {"language": "vi", "value": "Hồ Gươm một sớm"}},
              "statements": {"P571": [{"mainsnak": {"datavalue": {"value": {"time": "+1954-10-00T00:00:00Z", "precision": 10}}}}]}}}}
            """;

    @TempDir
    Path folder;

    private final List<FoundRecord> found = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    @Test
    void readsAManifestOfVersionThree() throws IOException {
        List<Statement> said = statements(read(THIRD, "iiif").getFirst(), "iiif");
        assertThat(told(said))
                .contains(
                        "artworkOrObject: Bến đò; Lê Thị Mơ; c. 1890; Two boats & a ferryman.; Library of Lamps;"
                                + " https://library.example/7; L.7.1890",
                        "AOTitle@fr: Le bac",
                        "licence: http://creativecommons.org/licenses/by-sa/4.0/",
                        "creditLine: Library of the Lamps",
                        "pictureAddress: https://images.example/boat-7/full/max/0/default.jpg",
                        "recordDetails: Artist: Lê Thị Mơ; Date: c. 1890; Accession number: L.7.1890; Weather: Rain");
    }

    @Test
    void readsAManifestOfVersionTwoAndEachOfItsLicences() throws IOException {
        List<Statement> said = statements(read(SECOND, "iiif").getFirst(), "iiif");
        assertThat(told(said))
                .contains(
                        "artworkOrObject: Chợ sớm; Nguyễn Văn An; Morning market",
                        "AOContentDescription@fr: Marché",
                        "pictureAddress: https://images.example/market/full/full/0/default.jpg");
        assertThat(RightsClaims.in(said))
                .extracting(RightsClaim::basis)
                .containsExactly(RightsClaim.Basis.RIGHTS_STATEMENT, RightsClaim.Basis.LICENCE);
    }

    @Test
    void tellsWhatACollectionHoldsFromWhatItOnlyNames() throws IOException {
        read("""
                {"@context": "http://iiif.io/api/presentation/3/context.json", "id": "https://library.example/all",
                 "type": "Collection", "label": {"en": ["All"]}, "items": [
                 {"id": "https://library.example/manifest/9", "type": "Manifest", "label": {"en": ["Lamps"]}},
                 %s, {"type": "Range"}]}""".formatted(THIRD), "iiif");
        assertThat(found)
                .extracting(record -> record.row() + " " + record.mention())
                .containsExactly("1 false", "2 true", "3 false");
        assertThat(broken).containsExactly("4 MR_ROW_BROKEN");
    }

    @Test
    void readsWhatCommonsSaysWithoutItsMarkup() throws IOException {
        FoundRecord lake = read(COMMONS, "commons").getFirst();
        List<Statement> said = statements(lake, "commons");
        assertThat(told(said))
                .contains(
                        "title: Hồ Gươm một sớm",
                        "description: The lake",
                        "description@vi: Hồ Gươm",
                        "creator: Trần B",
                        "source: Own work",
                        "licence: https://creativecommons.org/licenses/by/4.0",
                        "attributionRequired: true",
                        "otherConstraints: personality; insignia",
                        "dateCreated: 1954",
                        "gpsLat: 21.0287");
        assertThat(broken).containsExactly("1 MR_ROW_BROKEN");
    }

    @Test
    void takesAFileOfThePublicDomainForWhatItIs() throws IOException {
        FoundRecord map = read(COMMONS, "commons").get(1);
        assertThat(RightsClaims.in(statements(map, "commons")))
                .extracting(RightsClaim::basis)
                .containsExactly(RightsClaim.Basis.PUBLIC_DOMAIN);
    }

    @Test
    void knowsBothByTheirBytes() throws IOException {
        assertThat(RecordFile.at(write(THIRD)).kind()).isEqualTo(RecordFile.Kind.IIIF);
        assertThat(RecordFile.at(write(SECOND.replace("\n", " "))).kind()).isEqualTo(RecordFile.Kind.IIIF);
        assertThat(RecordFile.at(write(COMMONS)).kind()).isEqualTo(RecordFile.Kind.COMMONS);
        assertThat(RecordFile.at(write("{\"id\": 1, \"query\": \"none\"}")).kind())
                .isEqualTo(RecordFile.Kind.JSON_LINES);
    }

    @Test
    void refusesADocumentThatIsNestedWithoutEnd() throws IOException {
        String deep = "{\"@context\":\"http://iiif.io/api/presentation/3/context.json\",\"items\":" + "[".repeat(5_000);
        assertThatThrownBy(() -> read(deep, "iiif"))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.MR_UNREADABLE));
    }

    @Test
    void survivesMarkupThatIsBroken() {
        assertThat(Markup.text("a < b & c &#x110; &#0;&#99999999; <b")).isEqualTo("a < b & c Đ");
        assertThat(Markup.text("<style>p{}</style>one<br>two<!-- three -->")).isEqualTo("one two");
        assertThat(Markup.text("<script>never closed")).isEmpty();
    }

    @Test
    void shortensAnAddressThatIsTooLongForAKeyAndStillTellsItFromOthers() {
        String one = Said.key("https://library.example/" + "x".repeat(500) + "1");
        String other = Said.key("https://library.example/" + "x".repeat(500) + "2");
        assertThat(one).hasSize(200).isNotEqualTo(other);
    }

    private List<FoundRecord> read(String text, String profile) throws IOException {
        RecordFile.at(write(text)).read(MappingProfiles.builtIn(profile), new RecordFile.Listener() {
            @Override
            public boolean found(FoundRecord record) {
                return found.add(record);
            }

            @Override
            public boolean broken(long row, Code code, String detail) {
                return broken.add(row + " " + code.name());
            }
        });
        return found;
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("document.json"), text);
    }

    private List<Statement> statements(FoundRecord record, String profile) {
        return new RecordMapping(MappingProfiles.builtIn(profile)).statements(record.said());
    }

    private static List<String> told(List<Statement> said) {
        return said.stream()
                .map(it -> it.field()
                        + it.language().map(language -> "@" + language).orElse("") + ": "
                        + it.value().text())
                .toList();
    }
}
