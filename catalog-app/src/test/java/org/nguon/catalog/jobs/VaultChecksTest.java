package org.nguon.catalog.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.rights.EvidenceFile;
import org.nguon.indexer.vault.VaultFinding;

class VaultChecksTest {

    private static final String TABLE = """
            id,accession_number,artist,title,dateText,medium,creditLine,thumbnailCopyright,thumbnailUrl
            7,T01234,Lê Thị Mơ,Bến đò,c.1890,Sơn dầu,Presented 1922,,
            """;

    @TempDir
    Path folder;

    @Test
    @Timeout(60)
    void missNothingOfMuseumsRecordsAndEvidence() throws Exception {
        try (Archive archive = Archive.open(ArchiveSettings.from(folder.resolve("archive"), Map.of()))) {
            Path table = Files.writeString(folder.resolve("museum.csv"), TABLE);
            archive.recordIntake().take(table, "tate", folder, "lan", () -> false, (_, _, _) -> {});
            archive.rights()
                    .keep(new EvidenceFile(
                            "thư.txt", new ByteArrayInputStream("Đồng ý.".getBytes(StandardCharsets.UTF_8))));
            try (VaultChecks checks = new VaultChecks(archive, Duration.ofDays(7))) {
                checks.begin();
                while (checks.running().isPresent()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                }
                assertThat(checks.history())
                        .singleElement()
                        .satisfies(check -> assertThat(check.findings())
                                .extracting(VaultFinding::code)
                                .isEmpty());
            }
        }
    }
}
