package org.nguon.indexer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyFilesBenchIT {

    @TempDir
    private Path folder;

    @Test
    void knowsEveryUnchangedFileOfAFolderAgain() throws IOException {
        RescanBench.Report report =
                RescanBench.run(600, folder, Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC));
        assertThat(report.files()).isEqualTo(600);
        assertThat(report.table()).contains("600 unchanged files", "listing");
    }

    @Test
    void looksAtTheHeapAfterTheLastPicture() throws IOException {
        ManyFilesBench.Report report = ManyFilesBench.run(20, folder);
        assertThat(report.looks()).singleElement().satisfies(look -> {
            assertThat(look.files()).isEqualTo(20);
            assertThat(look.megabytes()).isPositive();
        });
        assertThat(report.table()).contains("20 small pictures", "after 20 files");
    }
}
