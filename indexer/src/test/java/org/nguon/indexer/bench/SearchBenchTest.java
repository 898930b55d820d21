package org.nguon.indexer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchBenchTest {

    @TempDir
    private Path folder;

    @Test
    void makesTheSamePicturesFromTheSameSeed() {
        SyntheticPictures one = new SyntheticPictures(3, 100);
        SyntheticPictures other = new SyntheticPictures(3, 100);
        assertThat(one.picture(42)).isEqualTo(other.picture(42)).isNotEqualTo(one.picture(43));
        assertThat(one.changedAfter(90, 50)).hasSize(10);
        assertThat(one.request(new SplittableRandom(1))).isEqualTo(other.request(new SplittableRandom(1)));
    }

    @Test
    void findsSomethingForMostRequests() throws IOException {
        SearchBench.Report report = SearchBench.run(1_000, 50, folder, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(report.meanTotal()).isPositive();
        assertThat(report.table()).contains("1,000", "p95");
    }
}
