package org.nguon.indexer.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nguon.indexer.vault.Notes.CLOCK;
import static org.nguon.indexer.vault.Notes.bytes;
import static org.nguon.indexer.vault.Notes.files;
import static org.nguon.indexer.vault.Notes.hash;
import static org.nguon.indexer.vault.Notes.keep;
import static org.nguon.indexer.vault.Notes.note;

import io.ocfl.api.OcflRepository;
import io.ocfl.api.model.ObjectVersionId;
import io.ocfl.api.model.ValidationCode;
import io.ocfl.core.OcflRepositoryBuilder;
import io.ocfl.core.extension.storage.layout.config.HashedNTupleIdEncapsulationLayoutConfig;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

class VaultTest {

    @TempDir
    Path data;

    @Test
    void keepsBytesUnderTheirHash() throws IOException {
        try (Vault vault = open()) {
            byte[] bytes = bytes("not really a picture");

            Kept kept = keep(vault, bytes, note(1, "Hồ Gươm.jpg"));

            assertThat(kept.alreadyHeld()).isFalse();
            assertThat(kept.path())
                    .hasBinaryContent(bytes)
                    .isEqualTo(vault.original(hash(bytes)).orElseThrow());
            assertThat(vault.note(hash(bytes))).contains(note(1, "Hồ Gươm.jpg"));
        }
        try (Vault again = open()) {
            assertThat(again.originals())
                    .containsExactly(new HeldOriginal(hash(bytes("not really a picture")), note(1, "Hồ Gươm.jpg")));
        }
    }

    @Test
    void hashesWhileItCopies() throws IOException {
        byte[] bytes = new byte[3_000_001];
        new Random(7).nextBytes(bytes);
        try (Vault vault = open();
                Staged staged = vault.stage(inSmallPieces(bytes), bytes.length)) {
            assertThat(staged.hash()).isEqualTo(hash(bytes));
            assertThat(staged.byteSize()).isEqualTo(bytes.length);
            assertThat(staged.path()).hasBinaryContent(bytes);
        }
    }

    @Test
    void answersWithTheEarlierNoteWhenItHoldsTheBytes() {
        try (Vault vault = open()) {
            keep(vault, bytes("once"), note(1, "a.jpg"));
            List<String> before = files(vaultFolder());

            Kept second = keep(vault, bytes("once"), note(2, "b.jpg"));

            assertThat(second.alreadyHeld()).isTrue();
            assertThat(second.note()).isEqualTo(note(1, "a.jpg"));
            assertThat(files(vaultFolder())).isEqualTo(before);
        }
    }

    @Test
    void takesAnEmptyFileToo() {
        try (Vault vault = open()) {
            assertThat(keep(vault, new byte[0], note(1, "empty.jpg")).path()).isEmptyFile();
            assertThat(vault.verify(vault.hashes(), VaultProgress.NONE).isSound())
                    .isTrue();
        }
    }

    @Test
    void refusesASourceAboveTheLimitAndKeepsNothingOfIt() {
        try (Vault vault = open()) {
            assertThatThrownBy(() -> vault.stage(new ByteArrayInputStream(new byte[11]), 10))
                    .isInstanceOf(TooLargeException.class);
            assertThat(files(work())).isEmpty();
        }
    }

    @Test
    void keepsNothingOfASourceThatBreaksOff() {
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(new byte[600_000])) {
            private int left = 400_000;

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                if (left <= 0) {
                    throw new IOException("the disk is gone");
                }
                int read = super.read(target, offset, Math.min(length, left));
                left -= read;
                return read;
            }
        };
        try (Vault vault = open()) {
            assertThatThrownBy(() -> vault.stage(broken, Long.MAX_VALUE)).hasMessage("the disk is gone");
            assertThat(files(work())).isEmpty();
        }
    }

    @Test
    void dropsWhatWasStagedAndNotKept() throws IOException {
        try (Vault vault = open()) {
            vault.stage(new ByteArrayInputStream(bytes("x")), 10).close();
            assertThat(files(work())).isEmpty();
            assertThat(vault.hashes()).isEmpty();
        }
    }

    @Test
    void sweepsAwayWhatAKilledProcessLeft() throws IOException {
        open().close();
        Files.createDirectories(work().resolve("7.object/v1/content"));
        Files.write(work().resolve("7.object/v1/content/original"), bytes("half"));
        Files.write(work().resolve("8.staged"), bytes("hal"));

        try (Vault vault = open()) {
            assertThat(work()).isEmptyDirectory();
            assertThat(vault.hashes()).isEmpty();
            assertThat(keep(vault, bytes("half"), note(1, "a.jpg")).alreadyHeld())
                    .isFalse();
        }
    }

    @Test
    void finishesAVaultWhoseMakingWasCutOff() throws IOException {
        Files.createDirectories(data.resolve("vault.new"));
        Files.writeString(data.resolve("vault.new/0=ocfl_1.1"), "ocf");

        try (Vault vault = open()) {
            assertThat(data.resolve("vault.new")).doesNotExist();
            assertThat(vault.hashes()).isEmpty();
        }
    }

    @Test
    void refusesAFolderThatHoldsSomethingElse() throws IOException {
        Files.createDirectories(vaultFolder());
        Files.writeString(vaultFolder().resolve("holiday.jpg"), "mine");

        assertThatThrownBy(this::open)
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.AR_NOT_AN_ARCHIVE));
        assertThat(files(data)).containsExactly("vault/holiday.jpg");
    }

    @Test
    void writesNothingWhereItOnlyLooks() {
        try (Vault vault = open()) {
            keep(vault, bytes("seen"), note(1, "a.jpg"));
        }
        List<String> before = files(data);
        try (Vault vault = Vault.inspect(vaultFolder(), CLOCK)) {
            assertThat(vault.hashes()).containsExactly(hash(bytes("seen")));
            assertThatThrownBy(() -> vault.stage(InputStream.nullInputStream(), 1))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(vault::journal).isInstanceOf(IllegalStateException.class);
        }
        assertThat(files(data)).isEqualTo(before);
    }

    @Test
    void givesBackAnOriginalThatWentMissingWhenItComesInAgain() throws IOException {
        try (Vault vault = open()) {
            Path original = keep(vault, bytes("lost"), note(1, "a.jpg")).path();
            Files.delete(original);

            Kept again = keep(vault, bytes("lost"), note(2, "b.jpg"));

            assertThat(again.note()).isEqualTo(note(1, "a.jpg"));
            assertThat(original).hasBinaryContent(bytes("lost"));
            assertThat(vault.verify(vault.hashes(), VaultProgress.NONE).isSound())
                    .isTrue();
        }
    }

    @Test
    void takesAGoodCopyInPlaceOfADamagedOneAndKeepsBoth() throws IOException {
        try (Vault vault = open()) {
            Path original = keep(vault, bytes("good"), note(1, "a.jpg")).path();
            Bits.overwrite(original, bytes("bad!"));
            assertThat(vault.isSound(hash(bytes("good")))).isFalse();

            Kept again = keep(vault, bytes("good"), note(2, "b.jpg"));

            assertThat(again.note()).isEqualTo(note(1, "a.jpg"));
            assertThat(original).hasBinaryContent(bytes("good"));
            assertThat(vault.isSound(hash(bytes("good")))).isTrue();
            assertThat(vault.verify(vault.hashes(), VaultProgress.NONE).findings())
                    .isEmpty();
        }
        Path aside = vaultFolder().resolve("extensions/nguon-aside");
        assertThat(files(aside).stream().filter(file -> file.endsWith("/original")))
                .singleElement()
                .satisfies(file -> assertThat(aside.resolve(file)).hasBinaryContent(bytes("bad!")));
        open().close();
    }

    @Test
    void beginsAnewWhereAPowerCutLeftEmptyFiles() throws IOException {
        try (Vault vault = open()) {
            Path original = keep(vault, bytes("cut"), note(1, "a.jpg")).path();
            Path object = original.resolve("../../..").normalize();
            for (String file : files(object)) {
                Bits.overwrite(object.resolve(file), new byte[0]);
            }
            assertThat(vault.isSound(hash(bytes("cut")))).isFalse();
            assertThatThrownBy(() -> vault.note(hash(bytes("cut"))))
                    .isInstanceOfSatisfying(
                            ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.VA_DAMAGED));

            assertThat(keep(vault, bytes("cut"), note(2, "b.jpg")).note()).isEqualTo(note(2, "b.jpg"));
            assertThat(vault.verify(vault.hashes(), VaultProgress.NONE).findings())
                    .isEmpty();
        }
    }

    @Test
    void writesObjectsThatOcflToolsAcceptAndGiveBackUnderTheirNames() throws IOException {
        List<String> names = List.of("Hồ Gươm.jpg", "..", "", "a\\b\u0007\ud83d.jpg", "note.json", "x".repeat(300));
        try (Vault vault = open()) {
            for (int i = 0; i < names.size(); i++) {
                keep(vault, bytes("picture " + i), note(i, names.get(i)));
            }
            vault.seal("1-2", List.of("{\"revision\":1}", "{\"revision\":2}"));
        }
        Path work = Files.createDirectory(data.resolve("ocfl-work"));
        OcflRepository repository = new OcflRepositoryBuilder()
                .storage(storage -> storage.fileSystem(vaultFolder()))
                .defaultLayoutConfig(new HashedNTupleIdEncapsulationLayoutConfig())
                .ignoreUnsupportedExtensions(Set.of("nguon-journal", "nguon-work", "nguon-fixity"))
                .workDir(work)
                .build();
        try {
            List<String> ids = repository.listObjectIds().toList();
            assertThat(ids).hasSize(names.size() + 1).contains("urn:nguon:ledger:1-2");
            for (String id : ids) {
                var results = repository.validateObject(id, true);
                assertThat(results.getErrors()).isEmpty();
                // SHA-512 is only recommended; SHA-256 is what an original is named after
                assertThat(results.getWarnings()).allMatch(warning -> warning.getCode() == ValidationCode.W004);
            }
            assertThat(repository
                            .getObject(ObjectVersionId.head(
                                    hash(bytes("picture 0")).urn()))
                            .getFile("original/Hồ Gươm.jpg")
                            .getStream())
                    .hasBinaryContent(bytes("picture 0"));
        } finally {
            repository.close();
        }
    }

    @Test
    void isNotHarmedByAnInterrupt() {
        try (Vault vault = open()) {
            Thread.currentThread().interrupt();
            keep(vault, bytes("one"), note(1, "x.jpg"));
            vault.journal().append(List.of("{\"n\":1}"));
            assertThat(Thread.interrupted()).isTrue();
            vault.journal().append(List.of("{\"n\":2}"));
            assertThat(vault.journal().lines()).hasSize(2);
            assertThat(vault.hashes()).containsExactly(hash(bytes("one")));
        }
    }

    @Test
    void sealsASegmentOnceAndForAll() {
        try (Vault vault = open()) {
            vault.seal("3-4", List.of("{\"n\":3}", "{\"n\":4}"));
            vault.seal("1-2", List.of("{\"n\":1}", "{\"n\":2}"));
            vault.seal("10-10", List.of("{\"n\":10}"));
            vault.seal("3-4", List.of("{\"n\":3}", "{\"n\":4}"));

            assertThat(vault.sealed())
                    .containsExactly("{\"n\":1}", "{\"n\":2}", "{\"n\":3}", "{\"n\":4}", "{\"n\":10}");
            assertThatThrownBy(() -> vault.seal("3-4", List.of("{\"n\":9}"))).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> vault.seal("4-3", List.of())).isInstanceOf(IllegalArgumentException.class);
            assertThat(vault.hashes()).isEmpty();
        }
    }

    @Test
    void keepsEachOriginalOnceHoweverThreadsInterleave() throws Exception {
        for (long seed = 1; seed <= 8; seed++) {
            Path folder = data.resolve("vault-" + seed);
            try (Vault vault = Vault.open(folder, CLOCK, Durability.PROCESS_DEATH);
                    var threads = Executors.newFixedThreadPool(4)) {
                ConcurrentMap<ContentHash, Set<OriginalNote>> notes = new ConcurrentHashMap<>();
                AtomicInteger fresh = new AtomicInteger();
                AtomicInteger number = new AtomicInteger();
                CyclicBarrier start = new CyclicBarrier(4);
                List<Future<?>> runs = new ArrayList<>();
                for (int thread = 0; thread < 4; thread++) {
                    Random random = new Random(seed * 31 + thread);
                    Callable<Boolean> run = () -> {
                        start.await();
                        for (int i = 0; i < 25; i++) {
                            byte[] bytes = bytes("picture " + random.nextInt(10));
                            Kept kept = keep(vault, bytes, note(number.incrementAndGet(), "x.jpg"));
                            notes.computeIfAbsent(hash(bytes), _ -> ConcurrentHashMap.newKeySet())
                                    .add(kept.note());
                            if (!kept.alreadyHeld()) {
                                fresh.incrementAndGet();
                            }
                        }
                        return true;
                    };
                    runs.add(threads.submit(run));
                }
                for (Future<?> run : runs) {
                    run.get();
                }
                assertThat(notes.values()).as("seed %d", seed).allMatch(each -> each.size() == 1);
                assertThat(fresh).hasValue(notes.size());
                assertThat(vault.hashes()).containsExactlyInAnyOrderElementsOf(notes.keySet());
                assertThat(files(folder.resolve("extensions/nguon-work"))).isEmpty();
                assertThat(vault.verify(notes.keySet().stream(), VaultProgress.NONE)
                                .findings())
                        .isEmpty();
            }
        }
    }

    @Test
    void listsManyWithoutOpeningThem() throws IOException {
        try (Vault vault = open()) {
            List<ContentHash> kept = IntStream.range(0, 50)
                    .mapToObj(i -> bytes("picture " + i))
                    .peek(bytes -> keep(vault, bytes, note(1, "x.jpg")))
                    .map(Notes::hash)
                    .toList();
            for (ContentHash hash : kept) {
                Path object =
                        vault.original(hash).orElseThrow().resolve("../../..").normalize();
                Files.delete(object.resolve("inventory.json"));
            }
            assertThat(vault.hashes()).containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    @Test
    void passesOverWhatIsNoObject() throws IOException {
        try (Vault vault = open()) {
            keep(vault, bytes("one"), note(1, "x.jpg"));
            for (Map.Entry<String, String> stray : Map.of(
                            "abc/Thumbs.db", "", "def/urn%3asha256%3azz/x", "", "lost+found/x", "", "README", "")
                    .entrySet()) {
                Path file = vaultFolder().resolve(stray.getKey());
                Files.createDirectories(file.getParent());
                Files.writeString(file, stray.getValue());
            }
            assertThat(vault.hashes()).containsExactly(hash(bytes("one")));
            assertThat(vault.sealed()).isEmpty();
        }
    }

    private Vault open() {
        return Vault.open(vaultFolder(), CLOCK, Durability.PROCESS_DEATH);
    }

    private Path vaultFolder() {
        return data.resolve("vault");
    }

    private Path work() {
        return vaultFolder().resolve("extensions/nguon-work");
    }

    private static InputStream inSmallPieces(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 777));
            }
        };
    }
}
