package org.nguon.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.index.Hit;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.TestPictures;
import org.nguon.indexer.records.RecordOutcome;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// A museum's records go in by the real street and are found, joined and kept.
class RecordsIT {

    private static final String TABLE = """
            id,accession_number,artist,title,dateText,medium,creditLine,thumbnailCopyright,thumbnailUrl
            7,T01234,Lê Thị Mơ,Bến đò,c.1890,Sơn dầu,Presented 1922,,http://museum.example/T/T01234_8.jpg
            8,T01235,,Chợ sớm,1954,Lụa,,© The estate of A. Painter,
            9,,Somebody,No number of its own,date not known,,,,
            ,T9,Nobody,No key,1900,,,,
            """;

    @TempDir
    Path temp;

    private final TestPictures pictures = new TestPictures(43);
    private final Map<Long, RecordOutcome> ends = new TreeMap<>();
    private ArchiveSettings settings;
    private Path file;

    @BeforeEach
    void writeTable() throws IOException {
        settings = ArchiveSettings.from(temp.resolve("archive"), Map.of());
        file = Files.writeString(temp.resolve("museum.csv"), TABLE);
    }

    @Test
    void findsRecordsWithoutPicturesByMakerTitleNumberAndYear() throws IOException {
        try (Archive archive = Archive.open(settings)) {
            assertThat(words(take(archive, file))).containsExactly("added", "added", "added", "refused");
            archive.index().catchUp();
            assertThat(search(archive, SearchRequest.of("T01234")))
                    .singleElement()
                    .satisfies(hit -> {
                        assertThat(hit.title()).isEqualTo("Bến đò");
                        assertThat(hit.creator()).contains("Lê Thị Mơ");
                        assertThat(hit.depicted()).contains("c.1890");
                        assertThat(hit.thumbnail()).isEmpty();
                    });
            assertThat(search(archive, SearchRequest.of("le thi mo"))).hasSize(1);
            assertThat(search(archive, SearchRequest.of("chợ sớm"))).hasSize(1);
            assertThat(search(archive, SearchRequest.of("").withFilter("year=1885..1895")))
                    .hasSize(1);
            assertThat(search(archive, SearchRequest.of("").withFilter("kind=record")))
                    .hasSize(3);
            AssetRecord silk = record(archive, 3);
            assertThat(silk.state()).isEqualTo(AssetState.RECORD);
            assertThat(silk.reading().claims())
                    .singleElement()
                    .satisfies(claim -> assertThat(claim.layer()).isEqualTo(Layer.DEPICTED_ARTWORK));
        }
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() throws IOException {
        try (Archive archive = Archive.open(settings)) {
            take(archive, file);
            long revision = archive.catalogue().head().revision();
            assertThat(words(take(archive, file)))
                    .containsExactly("already-held", "already-held", "already-held", "refused");
            assertThat(archive.catalogue().head().revision()).isEqualTo(revision);
        }
    }

    @Test
    void keepsWhatARecordSaidBeforeWhenItSaysSomethingElseNow() throws IOException {
        try (Archive archive = Archive.open(settings)) {
            take(archive, file);
            AssetId boats = record(archive, 2).id();
            Files.writeString(file, TABLE.replace("Bến đò", "Bến đò sông Hương"));
            assertThat(words(take(archive, file)))
                    .containsExactly("changed", "already-held", "already-held", "refused");
            archive.index().catchUp();
            assertThat(search(archive, SearchRequest.of("sông Hương")))
                    .extracting(Hit::id)
                    .containsExactly(boats);
            assertThat(archive.catalogue().history(boats, 10)).hasSize(2);
            assertThat(archive.catalogue().records().files())
                    .hasSize(2)
                    .allSatisfy(
                            hash -> assertThat(archive.vault().evidence(hash)).isPresent());
            assertThat(archive.verifyVault((_, _, _) -> {}).isSound()).isTrue();
        }
    }

    @Test
    void joinsAPictureThatComesLaterByTheNumberInItsName() throws IOException {
        try (Archive archive = Archive.open(settings)) {
            take(archive, file);
            AssetId picture = admit(archive, "t01234.JPG");
            assertJoined(archive, picture);
        }
    }

    @Test
    void joinsAPictureThatComesLaterByTheLinkInItsRecord() throws IOException {
        try (Archive archive = Archive.open(settings)) {
            take(archive, file);
            assertJoined(archive, admit(archive, "T01234_8.jpg"));
        }
    }

    @Test
    void joinsAPictureThatWasThereBeforeItsRecord() throws IOException {
        try (Archive archive = Archive.open(settings)) {
            AssetId picture = admit(archive, "T01234.jpg");
            take(archive, file);
            assertJoined(archive, picture);
        }
    }

    @Test
    void joinsAPictureOfAnImageServiceAndOneOfCommonsByTheirNames() throws IOException {
        Path manifest = Files.writeString(temp.resolve("manifest.json"), """
                {"@context": "http://iiif.io/api/presentation/2/context.json", "@type": "sc:Manifest", "@id": "https://l.example/m",
                 "label": "Boats", "sequences": [{"canvases": [{"images": [{"resource": {"@type": "dctypes:Image",
                 "@id": "https://i.example/boats-7/full/full/0/default.jpg"}}]}]}]}""");
        Path answer = Files.writeString(temp.resolve("answer.json"), """
                {"query": {"pages": [{"pageid": 5, "title": "File:Chợ cũ.jpg", "imageinfo": [
                 {"url": "https://u.example/a/Ch%E1%BB%A3_c%C5%A9.jpg", "extmetadata": {}}]}]}}""");
        try (Archive archive = Archive.open(settings)) {
            AssetId market = admit(archive, "Chợ cũ.jpg");
            admit(archive, "default.jpg");
            for (Path file : List.of(manifest, answer)) {
                archive.recordIntake().take(file, "", temp, "lan", () -> false, (_, _, end) -> ends.put(1L, end));
            }
            assertThat(record(archive, 1).attachedTo()).contains(market);
            archive.index().catchUp();
            assertThat(search(archive, SearchRequest.of("").withFilter("kind=record")))
                    .extracting(Hit::title)
                    .containsExactly("Boats");
            archive.recordIntake().take(manifest, "", temp, "lan", () -> false, (_, _, end) -> ends.put(1L, end));
            AssetId boats = admit(archive, "boats-7.jpg");
            assertThat(record(archive, 1).attachedTo()).contains(boats);
        }
    }

    @Test
    void leavesAKnownManifestAloneWhenACollectionOnlyNamesIt() throws IOException {
        String manifest =
                "{\"@context\": \"http://iiif.io/api/presentation/3/context.json\", \"id\": \"https://l.example/m\","
                        + " \"type\": \"Manifest\", \"label\": {\"en\": [\"Boats\"]}, \"items\": [{\"type\": \"Canvas\"}]}";
        Path full = Files.writeString(temp.resolve("manifest.json"), manifest);
        Path collection = Files.writeString(temp.resolve("collection.json"), """
                {"@context": "http://iiif.io/api/presentation/3/context.json", "id": "https://l.example/all", "type": "Collection",
                 "label": {"en": ["All"]}, "items": [{"id": "https://l.example/m", "type": "Manifest", "label": {"en": ["A boat"]}}]}""");
        try (Archive archive = Archive.open(settings)) {
            archive.recordIntake().take(full, "", temp, "lan", () -> false, (row, _, end) -> ends.put(row, end));
            archive.recordIntake().take(collection, "", temp, "lan", () -> false, (row, _, end) -> ends.put(row, end));
            assertThat(words(ends)).containsExactly("added", "already-held");
        }
    }

    @Test
    void joinsNothingWhenTwoRecordsCouldBeMeant() throws IOException {
        Files.writeString(file, TABLE.replace("8,T01235", "8,T01234"));
        try (Archive archive = Archive.open(settings)) {
            take(archive, file);
            AssetId picture = admit(archive, "T01234.jpg");
            assertThat(archive.catalogue().sidecars(picture)).isEmpty();
        }
    }

    @Test
    void isTheSameAgainAfterARebuildFromTheVaultAlone() throws IOException {
        AssetId picture;
        AssetRecord before;
        try (Archive archive = Archive.open(settings)) {
            take(archive, file);
            picture = admit(archive, "T01234.jpg");
            before = archive.catalogue().asset(picture).orElseThrow();
        }
        try (Archive archive = Archive.rebuild(settings)) {
            assertThat(archive.catalogue().asset(picture)).contains(before);
            assertThat(words(take(archive, file))).doesNotContain("added", "changed");
        }
    }

    @Test
    void refusesASecondRecordWithTheNumberOfTheFirst() throws IOException {
        Files.writeString(file, TABLE.replace("8,T01235", "7,T01235"));
        try (Archive archive = Archive.open(settings)) {
            assertThat(take(archive, file).get(3L))
                    .isInstanceOfSatisfying(
                            RecordOutcome.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo(Code.MR_TWICE));
        }
    }

    @Test
    void readsByAProfileOfOnesOwnAndKeepsNothingOfAFileThatIsNoneOfItsRecords() throws IOException {
        Files.writeString(temp.resolve("own.json"), """
                {"collection": "lang-nghe", "holder": "Làng nghề", "records": "", "key": ["so"],
                 "inventoryNumber": ["so"], "picture": [],
                 "fields": [{"to": "AOTitle", "from": ["ten"], "split": ""}, {"to": "keywords", "from": ["the"], "split": "/"}]}""");
        Path own = Files.writeString(temp.resolve("own.csv"), "so;ten;the\n1;Gốm;nâu / xanh\n");
        try (Archive archive = Archive.open(settings)) {
            archive.recordIntake().take(own, "own.json", temp, "lan", () -> false, (row, _, end) -> ends.put(row, end));
            assertThat(record(archive, 2).reading().statements())
                    .extracting(statement ->
                            statement.source() + " " + statement.value().text())
                    .containsExactly("museum-lang-nghe:record Gốm; 1; Làng nghề", "museum-lang-nghe:the nâu; xanh");
            assertThatThrownBy(() -> take(archive, own)).isInstanceOf(ArchiveException.class);
            assertThat(archive.catalogue().records().files()).hasSize(1);
        }
    }

    private Map<Long, RecordOutcome> take(Archive archive, Path records) throws IOException {
        ends.clear();
        archive.recordIntake().take(records, "tate", temp, "lan", () -> false, (row, _, end) -> ends.put(row, end));
        return ends;
    }

    private static List<String> words(Map<Long, RecordOutcome> ends) {
        return ends.values().stream().map(RecordOutcome::word).toList();
    }

    private AssetRecord record(Archive archive, long row) {
        return Optional.ofNullable(ends.get(row))
                .flatMap(RecordOutcome::asset)
                .flatMap(archive.catalogue()::asset)
                .orElseThrow();
    }

    private static List<Hit> search(Archive archive, SearchRequest request) {
        return new ArrayList<>(archive.index().search(request).hits());
    }

    private AssetId admit(Archive archive, String name) throws IOException {
        Path picture = Files.write(temp.resolve(name), pictures.jpeg(320, 200));
        Admission admission = archive.intake()
                .admit(picture, new Provenance("lan", Provenance.Channel.FOLDER, picture.toString(), Optional.empty()));
        return ((Admission.Admitted) admission).assetId();
    }

    private void assertJoined(Archive archive, AssetId picture) {
        AssetRecord record = record(archive, 2);
        assertThat(record.attachedTo()).contains(picture);
        assertThat(archive.catalogue().asset(picture).orElseThrow().reading().statements())
                .anySatisfy(statement -> assertThat(statement.source()).isEqualTo("museum-tate:record"));
        archive.index().catchUp();
        assertThat(search(archive, SearchRequest.of("bến đò")))
                .extracting(Hit::id)
                .containsExactly(picture);
    }
}
