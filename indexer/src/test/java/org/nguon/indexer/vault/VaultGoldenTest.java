package org.nguon.indexer.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.vault.Notes.CLOCK;
import static org.nguon.indexer.vault.Notes.NOON;
import static org.nguon.indexer.vault.Notes.bytes;
import static org.nguon.indexer.vault.Notes.files;
import static org.nguon.indexer.vault.Notes.keep;
import static org.nguon.indexer.vault.Notes.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Provenance;

/// What lies on the disk is a promise to whoever opens it in thirty years. The golden folder is written by
/// hand from the output of a version that was looked at; it is never regenerated to make this test pass.
class VaultGoldenTest {

    private static final Path GOLDEN = Path.of("src/test/resources/vault/golden-1");

    @TempDir
    Path data;

    @Test
    void writesTheSameFilesAsEver() throws IOException {
        Path folder = data.resolve("vault");
        fill(folder);

        // the specifications that ocfl-java lays beside its objects are theirs and change with it
        List<String> written =
                files(folder).stream().filter(file -> !file.endsWith(".md")).toList();
        assertThat(written).isEqualTo(files(GOLDEN));
        for (String file : written) {
            if (file.equals("ocfl_layout.json")) {
                assertThat(extension(folder)).isEqualTo(extension(GOLDEN));
            } else {
                assertThat(folder.resolve(file)).as(file).hasSameBinaryContentAs(GOLDEN.resolve(file));
            }
        }
        assertThat(folder.resolve("ocfl_1.1.md")).isNotEmptyFile();
    }

    @Test
    void readsAVaultOfThisAge() throws IOException {
        Path folder = data.resolve("old");
        try (Stream<Path> golden = Files.walk(GOLDEN)) {
            for (Path file : golden.toList()) {
                Path copy = folder.resolve(GOLDEN.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        try (Vault vault = Vault.open(folder, CLOCK, Durability.PROCESS_DEATH)) {
            assertThat(vault.originals().map(HeldOriginal::note))
                    .containsExactlyInAnyOrder(note(1, "Hồ Gươm.jpg"), uploaded());
            assertThat(vault.sealed()).containsExactly("{\"revision\":1}", "{\"revision\":2}");
            assertThat(vault.journal().lines()).containsExactly("{\"revision\":3}");
            assertThat(vault.checks()).hasSize(1).allMatch(VaultCheck::isSound);
            assertThat(vault.verify(vault.hashes(), VaultProgress.NONE).findings())
                    .isEmpty();
        }
    }

    private static String extension(Path root) throws IOException {
        return Json.mapper()
                .readTree(Files.readAllBytes(root.resolve("ocfl_layout.json")))
                .path("extension")
                .stringValue();
    }

    private static void fill(Path folder) {
        try (Vault vault = Vault.open(folder, CLOCK, Durability.PROCESS_DEATH)) {
            keep(vault, bytes("the first picture"), note(1, "Hồ Gươm.jpg"));
            keep(vault, bytes("the second picture"), uploaded());
            vault.seal("1-2", List.of("{\"revision\":1}", "{\"revision\":2}"));
            vault.journal().append(List.of("{\"revision\":3}"));
            vault.verify(Stream.empty(), VaultProgress.NONE);
        }
    }

    private static OriginalNote uploaded() {
        return OriginalNote.of(
                new AssetId(new UUID(0x4e67, 2)),
                new Provenance("minh", Provenance.Channel.UPLOAD, "C:\\scan\\b.tif", Optional.empty()),
                NOON);
    }
}
