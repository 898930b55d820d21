package org.nguon.indexer.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.nguon.indexer.index.SearchIndex;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.index.SearchResult;

/// Indexes synthetic pictures and searches them: words, all facets, the first fifty hits.
public final class SearchBench {

    private static final long SEED = 20_261_120;
    private static final int WARM_UP_SHARE = 5;

    private SearchBench() {}

    /// What was measured.
    ///
    /// @param making time to make the pictures alone, which `indexing` includes
    /// @param heapBytes in use after the searches and a collection
    /// @param diskBytes of the index
    /// @param meanTotal mean number of pictures found
    public record Report(
            int records,
            Duration making,
            Duration indexing,
            double indexingCpuSeconds,
            Quantiles wall,
            Quantiles cpu,
            double meanTotal,
            long heapBytes,
            long diskBytes) {

        /// Pictures indexed a second, the making of them taken off.
        public double recordsPerSecond() {
            return records / ((indexing.toNanos() - making.toNanos()) / 1e9);
        }

        /// The figures as text.
        public String table() {
            return String.format(
                    Locale.ROOT,
                    "records %,d%n"
                            + "indexed %,.0f a second (%.1f s, making them %.1f s), %,.0f a second of processor time%n"
                            + "words + facets, by the clock:          %s%n"
                            + "words + facets, processor time:        %s%n"
                            + "%,.0f pictures found on average; heap in use %,d MiB; index on disk %,d MiB%n",
                    records,
                    recordsPerSecond(),
                    indexing.toNanos() / 1e9,
                    making.toNanos() / 1e9,
                    records / indexingCpuSeconds,
                    wall,
                    cpu,
                    meanTotal,
                    heapBytes >> 20,
                    diskBytes >> 20);
        }
    }

    /// Some quantiles of times.
    public record Quantiles(Duration p50, Duration p95, Duration p99, Duration slowest) {
        static Quantiles of(long[] nanos) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Quantiles(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, slowest %.1f ms",
                    p50.toNanos() / 1e6,
                    p95.toNanos() / 1e6,
                    p99.toNanos() / 1e6,
                    slowest.toNanos() / 1e6);
        }

        private static Duration at(long[] sorted, double share) {
            return Duration.ofNanos(sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))]);
        }
    }

    /// Measures.
    ///
    /// @param searches to measure; a fifth as many more are made before, to warm up
    /// @param work an empty folder, or one that is not there yet
    public static Report run(int records, int searches, Path work, Clock clock) throws IOException {
        SyntheticPictures pictures = new SyntheticPictures(SEED, records);
        long start = System.nanoTime();
        long statements = 0;
        for (int number = 1; number <= records; number++) {
            statements += pictures.picture(number).reading().statements().size();
        }
        Duration making = Duration.ofNanos(System.nanoTime() - start);
        if (statements == 0) {
            throw new IllegalStateException("no statements were made");
        }
        start = System.nanoTime();
        long processorAtStart = processorNanos();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        try (SearchIndex index = SearchIndex.open(work, pictures, clock)) {
            index.catchUp();
            Duration indexing = Duration.ofNanos(System.nanoTime() - start);
            double indexingCpuSeconds = (processorNanos() - processorAtStart) / 1e9;
            SplittableRandom random = new SplittableRandom(SEED);
            for (int i = 0; i < searches / WARM_UP_SHARE; i++) {
                index.search(pictures.request(random));
            }
            long[] wall = new long[searches];
            long[] cpu = new long[searches];
            long totals = 0;
            for (int i = 0; i < searches; i++) {
                SearchRequest request = pictures.request(random);
                long begin = System.nanoTime();
                long cpuBegin = threads.getCurrentThreadCpuTime();
                SearchResult result = index.search(request);
                cpu[i] = threads.getCurrentThreadCpuTime() - cpuBegin;
                wall[i] = System.nanoTime() - begin;
                totals += result.total();
            }
            System.gc();
            long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
            return new Report(
                    records,
                    making,
                    indexing,
                    indexingCpuSeconds,
                    Quantiles.of(wall),
                    Quantiles.of(cpu),
                    (double) totals / searches,
                    heap,
                    size(work));
        }
    }

    /// Processor time of this process, merging threads and compiler included.
    private static long processorNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
