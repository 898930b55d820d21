package org.nguon.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.Outcome;
import org.nguon.indexer.intake.TestPictures;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.codes.Code;

/// A folder goes in by the real street: child processes, vault, database, index.
class IngestIT {

    @TempDir
    Path temp;

    private final TestPictures pictures = new TestPictures(41);
    private Path folder;
    private ArchiveSettings settings;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("ảnh"));
        settings = ArchiveSettings.from(temp.resolve("archive"), Map.of());
    }

    @Test
    void givesEveryFileOfAFolderItsOutcomeAndFindsThePicturesAgain() throws IOException {
        int files = pictures.fill(folder, 20);
        try (Archive archive = Archive.open(settings)) {
            Map<Path, Admission> ends = ingest(archive, Custody.VAULT);
            assertThat(ends).hasSize(files);
            assertThat(counts(ends))
                    .isEqualTo(Map.of(
                            Outcome.ADMITTED, 20L,
                            Outcome.ALREADY_HELD, 3L,
                            Outcome.ATTACHED, 4L,
                            Outcome.SKIPPED, 1L,
                            Outcome.QUARANTINED, 2L));
            archive.index().catchUp();
            assertThat(archive.index().search(SearchRequest.of("")).total()).isEqualTo(20);
            assertThat(archive.index().search(SearchRequest.of("nguoi chup")).total())
                    .as("a sidecar's creator is found at its picture")
                    .isEqualTo(4);
        }
    }

    @Test
    void holdsEverythingAlreadyAtTheSecondRun() throws IOException {
        pictures.fill(folder, 10);
        try (Archive archive = Archive.open(settings)) {
            ingest(archive, Custody.VAULT);
        }
        try (Archive archive = Archive.open(settings)) {
            long before = archive.catalogue().head().revision();
            assertThat(counts(ingest(archive, Custody.VAULT)))
                    .containsOnlyKeys(Outcome.ALREADY_HELD, Outcome.SKIPPED, Outcome.QUARANTINED)
                    .containsEntry(Outcome.QUARANTINED, 1L);
            assertThat(archive.catalogue().head().revision()).isEqualTo(before);
        }
    }

    @Test
    void remembersEveryPlaceWhereTheSameBytesWereMet() throws IOException {
        byte[] picture = pictures.jpeg(300, 200);
        Path first = Files.write(folder.resolve("một.jpg"), picture);
        Path second = Files.write(folder.resolve("hai.jpg"), picture);
        try (Archive archive = Archive.open(settings)) {
            admit(archive, first);
            assertThat(admit(archive, second)).isInstanceOf(Admission.AlreadyHeld.class);
            assertThat(archive.catalogue().sighting(first.toString())).isPresent();
            assertThat(archive.catalogue().sighting(second.toString())).isPresent();
        }
    }

    @Test
    void readsAChangedFileAgainUnderTheSamePath() throws IOException {
        Path file = Files.write(folder.resolve("một.jpg"), pictures.jpeg(300, 200));
        try (Archive archive = Archive.open(settings)) {
            admit(archive, file);
            Files.write(file, pictures.jpeg(300, 200));
            Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2031-01-01T00:00:00Z")));
            assertThat(admit(archive, file)).isInstanceOf(Admission.Admitted.class);
        }
    }

    @Test
    void attachesASidecarAlsoWhenItsPictureComesLater() throws IOException {
        Path sidecar = Files.write(folder.resolve("chợ.xmp"), TestPictures.sidecar("Nguyễn An"));
        try (Archive archive = Archive.open(settings)) {
            assertThat(admit(archive, sidecar))
                    .isInstanceOfSatisfying(
                            Admission.Attached.class,
                            alone -> assertThat(alone.picture()).isEmpty());
            Path picture = Files.write(folder.resolve("chợ.jpg"), pictures.jpeg(300, 200));
            Admission.Admitted admitted = (Admission.Admitted) admit(archive, picture);
            assertThat(archive.catalogue()
                            .asset(admitted.assetId())
                            .orElseThrow()
                            .reading()
                            .statements())
                    .anySatisfy(statement -> assertThat(statement.source()).isEqualTo("sidecar:XMP-dc:Creator"));
        }
    }

    @Test
    void leavesReferencedOriginalsWhereTheyAre() throws IOException {
        pictures.fill(folder, 5);
        try (Archive archive = Archive.open(settings)) {
            ingest(archive, Custody.REFERENCE);
            try (Stream<?> originals = archive.vault().originals()) {
                assertThat(originals).isEmpty();
            }
            assertThat(archive.catalogue().changedAfter(0, 100))
                    .isNotEmpty()
                    .allSatisfy(asset -> assertThat(asset.custody()).isEqualTo(Custody.REFERENCE));
        }
    }

    @Test
    void doesNotFollowLinksOutOfTheFolder() throws IOException {
        Path secret = Files.write(temp.resolve("secret.jpg"), pictures.jpeg(100, 100));
        Files.createSymbolicLink(folder.resolve("link.jpg"), secret);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        try (Archive archive = Archive.open(settings)) {
            assertThat(ingest(archive, Custody.VAULT).values())
                    .hasSize(2)
                    .allSatisfy(end -> assertThat(end)
                            .isInstanceOfSatisfying(
                                    Admission.Skipped.class,
                                    skipped -> assertThat(skipped.code()).isEqualTo(Code.IN_NOT_A_FILE)));
        }
    }

    @Test
    void quarantinesAFileAboveTheLimitAndGoesOn() throws IOException {
        Files.write(folder.resolve("lớn.png"), pictures.noise(400, 400));
        Files.write(folder.resolve("nhỏ.jpg"), pictures.jpeg(100, 100));
        settings = new ArchiveSettings(
                settings.dataFolder(),
                Optional.empty(),
                1,
                100_000,
                Optional.empty(),
                Optional.empty(),
                settings.clock());
        try (Archive archive = Archive.open(settings)) {
            Map<Path, Admission> ends = ingest(archive, Custody.VAULT);
            assertThat(ends.get(folder.resolve("lớn.png")))
                    .isInstanceOfSatisfying(
                            Admission.Quarantined.class,
                            quarantined ->
                                    assertThat(quarantined.reason().code()).isEqualTo(Code.IN_TOO_LARGE));
            assertThat(ends.get(folder.resolve("nhỏ.jpg"))).isInstanceOf(Admission.Admitted.class);
        }
    }

    @Test
    void passesItsOwnDataFolderOver() throws IOException {
        settings = ArchiveSettings.from(folder.resolve("archive"), Map.of());
        Files.write(folder.resolve("một.jpg"), pictures.jpeg(300, 200));
        try (Archive archive = Archive.open(settings)) {
            assertThat(ingest(archive, Custody.VAULT)).hasSize(1);
            assertThat(ingest(archive, Custody.VAULT)).hasSize(1);
        }
    }

    @Test
    void restoresTheCatalogueAndTheIndexFromTheVaultAlone() throws IOException {
        pictures.fill(folder, 12);
        List<AssetRecord> before;
        try (Archive archive = Archive.open(settings)) {
            ingest(archive, Custody.VAULT);
            before = archive.catalogue().changedAfter(0, 1000);
        }
        deleteRecursively(settings.dataFolder().resolve("catalogue"));
        deleteRecursively(settings.dataFolder().resolve("index"));
        try (Archive archive = Archive.rebuild(settings)) {
            assertThat(archive.catalogue().changedAfter(0, 1000)).isEqualTo(before);
            archive.index().catchUp();
            assertThat(archive.index().search(SearchRequest.of("")).total()).isEqualTo(12);
        }
    }

    @Test
    void adoptsAnOriginalThatACrashLeftWithoutARow() throws IOException {
        Path file = Files.write(folder.resolve("mồ côi.jpg"), pictures.jpeg(300, 200));
        Admission.Admitted first;
        try (Archive archive = Archive.open(settings)) {
            first = (Admission.Admitted) admit(archive, file);
        }
        // What a crash between vault and catalogue leaves: the original, no row, no entry, and the mark of an open
        // archive.
        deleteRecursively(settings.dataFolder().resolve("catalogue"));
        deleteRecursively(settings.dataFolder().resolve("vault/extensions/nguon-journal"));
        Files.createFile(settings.dataFolder().resolve("open"));
        try (Archive archive = Archive.open(settings)) {
            AssetRecord adopted =
                    archive.catalogue().withHash(first.contentHash()).orElseThrow();
            assertThat(adopted.id()).isEqualTo(first.assetId());
            assertThat(adopted.provenance().location()).isEqualTo(file.toString());
        }
    }

    @Test
    void opensInSpiteOfRemainsThatAPowerCutLeftAndTakesTheFileAnew() throws IOException {
        Path file = Files.write(folder.resolve("cắt điện.jpg"), pictures.jpeg(300, 200));
        Admission.Admitted first;
        try (Archive archive = Archive.open(settings)) {
            first = (Admission.Admitted) admit(archive, file);
        }
        deleteRecursively(settings.dataFolder().resolve("catalogue"));
        deleteRecursively(settings.dataFolder().resolve("vault/extensions/nguon-journal"));
        Files.createFile(settings.dataFolder().resolve("open"));
        try (Stream<Path> object = Files.walk(settings.dataFolder().resolve("vault"))) {
            for (Path part : object.filter(
                            path -> path.toString().contains(first.contentHash().hex()))
                    .filter(Files::isRegularFile)
                    .toList()) {
                Files.delete(part);
                Files.createFile(part);
            }
        }
        try (Archive archive = Archive.open(settings)) {
            assertThat(archive.catalogue().withHash(first.contentHash())).isEmpty();
            assertThat(admit(archive, file)).isInstanceOf(Admission.Admitted.class);
            assertThat(archive.vault().isSound(first.contentHash())).isTrue();
        }
    }

    private Map<Path, Admission> ingest(Archive archive, Custody custody) throws IOException {
        Map<Path, Admission> ends = new ConcurrentHashMap<>();
        archive.folderIntake()
                .admit(List.of(folder), custody, "lan", () -> false, (_, file, end) -> ends.put(file, end));
        return ends;
    }

    private static Admission admit(Archive archive, Path file) throws IOException {
        return archive.intake()
                .admit(
                        file,
                        new Provenance(
                                "lan",
                                Provenance.Channel.FOLDER,
                                file.toString(),
                                Optional.of(Files.getLastModifiedTime(file).toInstant())));
    }

    private static Map<Outcome, Long> counts(Map<Path, Admission> ends) {
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        ends.values().forEach(end -> counts.merge(Outcome.of(end), 1L, Long::sum));
        return counts;
    }

    private static void deleteRecursively(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
