package org.nguon.indexer.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.nguon.indexer.vault.Notes.CLOCK;
import static org.nguon.indexer.vault.Notes.files;
import static org.nguon.indexer.vault.Notes.hash;
import static org.nguon.indexer.vault.Notes.keep;
import static org.nguon.indexer.vault.Notes.note;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// A disk that is full, and one that may only be read. Needs the right to mount a small file system in memory; where
/// there is none, the tests say so and are left out.
class VaultDiskIT {

    @TempDir
    Path mount;

    @AfterEach
    void unmount() throws Exception {
        run("umount", mount.toString());
    }

    @Test
    void leavesNothingHalfDoneOnAFullDisk() throws Exception {
        mount("size=3m");
        for (int round = 0; round < 4; round++) {
            Random random = new Random(round);
            Path folder = mount.resolve("vault-" + round);
            Set<ContentHash> kept = new TreeSet<>();
            long journalled = 0;
            try (Vault vault = Vault.open(folder, CLOCK)) {
                while (true) {
                    byte[] bytes = new byte[random.nextInt(20_000)];
                    random.nextBytes(bytes);
                    try {
                        keep(vault, bytes, note(kept.size(), "x.jpg"));
                        kept.add(hash(bytes));
                        vault.journal().append(List.of("{\"hash\":\"" + hash(bytes) + "\"}"));
                        journalled++;
                    } catch (ArchiveException e) {
                        assertThat(e.code()).isEqualTo(Code.VA_DISK_FULL);
                        break;
                    }
                }
                assertThat(vault.journal().lines()).hasSize((int) journalled);
                assertThat(files(folder.resolve("extensions/nguon-work"))).isEmpty();
            }
            try (Vault again = Vault.open(folder, CLOCK)) {
                assertThat(again.hashes().collect(Collectors.toSet())).isEqualTo(kept);
                assertThat(again.journal().lines()).hasSize((int) journalled);
            }
            try (Vault looked = Vault.inspect(folder, CLOCK)) {
                assertThat(looked.verify(kept.stream(), VaultProgress.NONE).findings())
                        .isEmpty();
            }
            WorkArea.discard(folder);
        }
    }

    @Test
    void goesOnWhenThereIsRoomAgain() throws Exception {
        mount("size=2m");
        Path ballast = mount.resolve("ballast");
        try (Vault vault = Vault.open(mount.resolve("vault"), CLOCK)) {
            try (var out = Files.newOutputStream(ballast)) {
                byte[] block = new byte[4096];
                while (true) {
                    out.write(block);
                }
            } catch (IOException full) {
                // as meant
            }
            refuses(Code.VA_DISK_FULL, () -> keep(vault, new byte[100_000], note(1, "x.jpg")));
            refuses(Code.VA_DISK_FULL, () -> vault.seal("1-1", List.of("{\"x\":\"" + "y".repeat(100_000) + "\"}")));
            Files.delete(ballast);

            assertThat(keep(vault, new byte[100_000], note(1, "x.jpg")).alreadyHeld())
                    .isFalse();
            vault.seal("1-1", List.of("{}"));
            assertThat(vault.verify(vault.hashes(), VaultProgress.NONE).findings())
                    .isEmpty();
        }
    }

    @Test
    void saysSoWhenTheDiskMayOnlyBeRead() throws Exception {
        mount("size=4m");
        Path folder = mount.resolve("vault");
        byte[] bytes = new byte[1000];
        try (Vault vault = Vault.open(folder, CLOCK)) {
            keep(vault, bytes, note(1, "x.jpg"));
        }
        assertThat(run("mount", "-o", "remount,ro", mount.toString())).isZero();

        refuses(Code.VA_UNWRITABLE, () -> Vault.open(folder, CLOCK).close());
        refuses(
                Code.VA_UNWRITABLE,
                () -> Vault.open(mount.resolve("other"), CLOCK).close());
        try (Vault vault = Vault.inspect(folder, CLOCK)) {
            assertThat(vault.verify(vault.hashes(), VaultProgress.NONE).isSound())
                    .isTrue();
            assertThat(vault.original(hash(bytes))).isPresent();
        }
    }

    private static void refuses(Code code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private void mount(String options) throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", options, "tmpfs", mount.toString()) == 0,
                "mounting a small file system needs root");
    }

    private static int run(String... command) throws Exception {
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            return -1;
        }
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : fail("%s hangs", command[0]);
    }
}
