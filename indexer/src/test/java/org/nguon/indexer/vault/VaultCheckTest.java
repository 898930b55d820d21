package org.nguon.indexer.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nguon.indexer.vault.Notes.CLOCK;
import static org.nguon.indexer.vault.Notes.bytes;
import static org.nguon.indexer.vault.Notes.files;
import static org.nguon.indexer.vault.Notes.hash;
import static org.nguon.indexer.vault.Notes.keep;
import static org.nguon.indexer.vault.Notes.note;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.Code;

class VaultCheckTest {

    @TempDir
    Path data;

    private Path folder;
    private final List<ContentHash> hashes = new ArrayList<>();

    @BeforeEach
    void fill() {
        folder = data.resolve("vault");
        try (Vault vault = Vault.open(folder, CLOCK, Durability.PROCESS_DEATH)) {
            Random random = new Random(5);
            for (int i = 0; i < 12; i++) {
                byte[] bytes = new byte[1 + random.nextInt(5000)];
                random.nextBytes(bytes);
                keep(vault, bytes, note(i, "ảnh " + i + ".jpg"));
                hashes.add(hash(bytes));
            }
            vault.seal("1-2", List.of("{\"n\":1}", "{\"n\":2}"));
        }
    }

    @Test
    void findsNothingInASoundVault() {
        VaultCheck check = check();
        assertThat(check.findings()).isEmpty();
        assertThat(check.objects()).isEqualTo(13);
        assertThat(check.bytes())
                .isEqualTo(files(folder).stream()
                        .filter(file -> file.matches("[0-9a-f]{3}/.*"))
                        .mapToLong(file -> folder.resolve(file).toFile().length())
                        .sum());
    }

    @Test
    void namesEvidenceThatWasChangedAndEvidenceThatIsGone() throws IOException {
        byte[] letter = "Tôi đồng ý.".getBytes(StandardCharsets.UTF_8);
        ContentHash hash = hash(letter);
        Path file;
        try (Vault vault = Vault.open(folder, CLOCK, Durability.PROCESS_DEATH)) {
            for (int twice = 0; twice < 2; twice++) {
                try (Staged staged = vault.stage(new ByteArrayInputStream(letter), 100)) {
                    vault.keepEvidence(staged, "thư/đồng ý.pdf");
                }
            }
            file = vault.evidence(hash).orElseThrow();
            assertThat(vault.hashes()).hasSize(12);
            assertThat(vault.verify(hashes.stream(), Stream.of(hash), VaultProgress.NONE)
                            .findings())
                    .isEmpty();
            ContentHash never = hash(new byte[] {1});
            assertThat(vault.verify(hashes.stream(), Stream.of(never), VaultProgress.NONE)
                            .findings())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.code()).isEqualTo(Code.VA_MISSING);
                        assertThat(finding.contentHash()).contains(never);
                    });
        }
        Bits.flip(file, 3);
        assertThat(check().findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(Code.VA_DAMAGED);
            assertThat(finding.contentHash()).contains(hash);
            assertThat(finding.fileName()).contains("thư_đồng ý.pdf");
        });
        try (Vault vault = Vault.open(folder, CLOCK, Durability.PROCESS_DEATH);
                Staged staged = vault.stage(new ByteArrayInputStream(letter), 100)) {
            assertThat(vault.keepEvidence(staged, "thư.pdf")).hasBinaryContent(letter);
        }
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void namesAnOriginalWithOneFlippedBit() throws IOException {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            int victim = random.nextInt(hashes.size());
            Path original = original(hashes.get(victim));
            byte[] good = Files.readAllBytes(original);
            Bits.flip(original, random.nextLong(good.length * 8L));

            VaultCheck check = check();

            assertThat(check.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo(Code.VA_DAMAGED);
                assertThat(finding.contentHash()).contains(hashes.get(victim));
                assertThat(finding.assetId()).contains(note(victim, "").assetId());
                assertThat(finding.fileName()).contains("ảnh " + victim + ".jpg");
                assertThat(folder.resolve(finding.path())).isEqualTo(original);
                assertThat(finding.detail()).contains(hashes.get(victim).hex());
            });
            assertThat(original).exists();
            Bits.overwrite(original, good);
        }
    }

    @Test
    void namesAnyFileOfAnyObjectWithOneFlippedBit() throws IOException {
        List<String> all = files(folder).stream()
                .filter(file -> file.matches("[0-9a-f]{3}/.*"))
                .toList();
        Random random = new Random(23);
        for (String file : all) {
            Path path = folder.resolve(file);
            byte[] good = Files.readAllBytes(path);
            Bits.flip(path, random.nextLong(good.length * 8L));

            VaultCheck check = check();

            Path object = folder.resolve(file).subpath(0, folder.getNameCount() + 2);
            assertThat(check.findings()).as(file).isNotEmpty().allSatisfy(finding -> {
                assertThat(folder.resolve(finding.path()).toString()).contains(object.toString());
                if (file.contains("sha256%3a")) {
                    assertThat(finding.contentHash()).isPresent();
                    assertThat(finding.assetId()).isPresent();
                    assertThat(finding.fileName()).isPresent();
                }
                assertThat(finding.code())
                        .isEqualTo(file.endsWith("/original") ? Code.VA_DAMAGED : Code.VA_RECORD_DAMAGED);
            });
            Bits.overwrite(path, good);
        }
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void tellsAnOriginalFromRuinedRecordsBesideIt() throws IOException {
        Path original = original(hashes.getFirst());
        Path object = original.getParent().getParent().getParent();
        for (String record :
                List.of("inventory.json", "v1/inventory.json", "v1/content/note.json", "0=ocfl_object_1.1")) {
            Bits.overwrite(object.resolve(record), bytes("{"));
        }
        assertThat(check().findings())
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(Code.VA_RECORD_DAMAGED));

        Bits.flip(original, 0);
        assertThat(check().findings())
                .filteredOn(finding -> finding.code() == Code.VA_DAMAGED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.contentHash()).contains(hashes.getFirst()));
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        Path original = original(hashes.get(0));
        Path object = original(hashes.get(1)).getParent().getParent().getParent();
        Files.delete(original);
        WorkArea.discard(object);

        Map<Code, ContentHash> missing = new TreeMap<>();
        List<VaultFinding> findings = check().findings();
        assertThat(findings).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Code.VA_MISSING);
            missing.put(finding.code(), finding.contentHash().orElseThrow());
        });
        assertThat(findings.stream().flatMap(finding -> finding.contentHash().stream()))
                .containsExactlyInAnyOrder(hashes.get(0), hashes.get(1));
        assertThat(findings)
                .filteredOn(finding -> finding.contentHash().equals(Optional.of(hashes.get(0))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.fileName()).contains("ảnh 0.jpg"));
    }

    @Test
    void namesWhatDoesNotBelongThere() throws IOException {
        Path content = original(hashes.getFirst()).getParent();
        Files.writeString(content.resolve("Thumbs.db"), "x");
        Path tuple = content.getParent().getParent().getParent();
        Files.createDirectory(tuple.resolve("urn%3asha256%3aabc"));
        Files.writeString(tuple.resolve("desktop.ini"), "x");

        assertThat(check().findings())
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.code()).isEqualTo(Code.VA_STRAY));
    }

    @Test
    void keepsAHistory() throws IOException {
        try (Vault vault = Vault.open(folder, CLOCK, Durability.PROCESS_DEATH)) {
            assertThat(vault.lastCheck()).isEmpty();
            VaultCheck first = vault.verify(hashes.stream(), VaultProgress.NONE);
            Bits.flip(original(hashes.get(3)), 5);
            VaultCheck second = vault.verify(hashes.stream(), VaultProgress.NONE);
            assertThat(vault.lastCheck()).contains(second);
            assertThat(vault.checks()).containsExactly(first, second);
        }
        Path history = folder.resolve("extensions/nguon-fixity/history.jsonl");
        Files.writeString(history, "{\"schemaVersion\":1,\"sta", StandardOpenOption.APPEND);
        try (Vault vault = Vault.inspect(folder, CLOCK)) {
            assertThat(vault.checks()).hasSize(2);
            vault.verify(Stream.empty(), VaultProgress.NONE);
            assertThat(vault.checks()).hasSize(3);
        }
    }

    @Test
    void tellsHowFarItIs() {
        List<Long> seen = new ArrayList<>();
        try (Vault vault = Vault.inspect(folder, CLOCK)) {
            vault.verify(Stream.empty(), (objects, total, bytes) -> {
                assertThat(total).isEqualTo(13);
                seen.add(objects);
            });
        }
        assertThat(seen).hasSize(13).isSorted().last().isEqualTo(13L);
    }

    @Test
    void stopsWhenTheVaultIsClosed() {
        Vault vault = Vault.open(folder, CLOCK, Durability.PROCESS_DEATH);
        assertThatThrownBy(() -> vault.verify(Stream.empty(), (objects, total, bytes) -> vault.close()))
                .isInstanceOf(CancellationException.class);
        try (Vault again = Vault.inspect(folder, CLOCK)) {
            assertThat(again.checks()).isEmpty();
        }
    }

    @Test
    void stopsAllThreadsWhenTheListenerFails() {
        try (Vault vault = Vault.inspect(folder, CLOCK)) {
            AtomicLong told = new AtomicLong();
            assertThatThrownBy(() -> vault.verify(Stream.empty(), (objects, total, bytes) -> {
                        told.incrementAndGet();
                        throw new IllegalStateException("nobody listens");
                    }))
                    .isInstanceOfAny(IllegalStateException.class, CancellationException.class);
            assertThat(told).hasValueLessThanOrEqualTo(2);
            assertThat(vault.checks()).isEmpty();
        }
    }

    private VaultCheck check() {
        try (Vault vault = Vault.inspect(folder, CLOCK)) {
            return vault.verify(hashes.stream(), VaultProgress.NONE);
        }
    }

    private Path original(ContentHash hash) {
        try (Vault vault = Vault.inspect(folder, CLOCK)) {
            return vault.original(hash).orElseThrow();
        }
    }
}
