package org.nguon.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.TestPictures;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.codes.Code;

/// On a file system of its own that is too small for what is brought in.
class FullDiskIT {

    @TempDir
    Path temp;

    private Path small;
    private boolean mounted;

    @BeforeEach
    void mountASmallFileSystem() throws Exception {
        small = Files.createDirectory(temp.resolve("small"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", small.toString());
        assumeTrue(mounted, "mounting a small file system needs root");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", small.toString())).isTrue();
        }
    }

    @Test
    void saysThatTheDiskIsFullKeepsWhatItReportedAndOpensAgain() throws IOException {
        Path folder = Files.createDirectory(temp.resolve("ảnh"));
        TestPictures pictures = new TestPictures(3);
        for (int i = 0; i < 60; i++) {
            Files.write(folder.resolve("nhiễu " + i + ".png"), pictures.noise(600, 600));
        }
        ArchiveSettings settings = ArchiveSettings.from(small.resolve("archive"), Map.of());
        Map<Path, Admission> ends = new ConcurrentHashMap<>();
        try (Archive archive = Archive.open(settings)) {
            archive.folderIntake()
                    .admit(List.of(folder), Custody.VAULT, "lan", () -> false, (_, file, end) -> ends.put(file, end));
        }
        assertThat(ends).hasSize(60);
        assertThat(ends.values())
                .anySatisfy(end -> assertThat(end).isInstanceOf(Admission.Admitted.class))
                .anySatisfy(end -> assertThat(end).isInstanceOfSatisfying(Admission.Quarantined.class, full -> {
                    assertThat(full.reason().code()).isEqualTo(Code.IN_DISK_FULL);
                    assertThat(full.assetId()).isEmpty();
                }));
        try (Archive archive = Archive.open(settings)) {
            assertThat(ends.values()).allSatisfy(end -> {
                if (end instanceof Admission.Admitted admitted) {
                    assertThat(archive.catalogue().asset(admitted.assetId())).isPresent();
                    assertThat(archive.vault().original(admitted.contentHash())).isPresent();
                }
            });
            long admitted = ends.values().stream()
                    .filter(Admission.Admitted.class::isInstance)
                    .count();
            assertThat(archive.vault().hashes()).hasSize((int) admitted);
            assertThat(archive.vault().original(new org.nguon.schemas.asset.ContentHash("0".repeat(64))))
                    .isEqualTo(Optional.empty());
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
