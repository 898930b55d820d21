package org.nguon.indexer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightsBenchTest {

    @TempDir
    private Path folder;

    @Test
    void judgesASelectionAndFiltersBySomePicturesThatMayBeUsed() throws IOException {
        RightsBench.Report report =
                RightsBench.run(160, 16, 2, folder, Clock.fixed(Instant.parse("2026-11-21T05:00:00Z"), ZoneOffset.UTC));
        assertThat(report.selected().picks()).isEqualTo(16);
        assertThat(report.selected().usable()).isBetween(1L, 15L);
        assertThat(report.searched().usable()).isBetween(1.0, 159.0);
        assertThat(report.records()).isPositive();
        assertThat(report.table()).contains("160 pictures", "selection of 16 picks", "usable on", "p95");
    }
}
