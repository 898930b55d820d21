package org.nguon.indexer.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.records.RecordIntake;
import org.nguon.schemas.codes.ArchiveException;

/// Takes a file of records into a new archive, waits until each can be found, and takes it in again.
public final class RecordsBench {

    private static final String[] WORDS =
            "river market temple portrait study of a standing figure the old bridge boats at dusk women with lamp garden"
                    .split(" ");

    private RecordsBench() {}

    /// What was measured.
    ///
    /// @param intakeSeconds until every outcome was told
    /// @param findableSeconds until search found them all, from the same beginning
    /// @param processorSeconds of this process until then, on all cores together
    /// @param againSeconds for the same file a second time
    /// @param unchanged whether the second time changed nothing
    public record Report(
            long records,
            long found,
            double intakeSeconds,
            double findableSeconds,
            double processorSeconds,
            double againSeconds,
            boolean unchanged) {

        /// For a terminal.
        public String table() {
            return String.format(
                    Locale.ROOT,
                    "records %d, found %d%nintake %.1f s (%.0f/s), findable after %.1f s (%.0f/s), processor time %.1f s%nagain %.1f s, %s%n",
                    records,
                    found,
                    intakeSeconds,
                    records / intakeSeconds,
                    findableSeconds,
                    records / findableSeconds,
                    processorSeconds,
                    againSeconds,
                    unchanged ? "nothing changed" : "SOMETHING CHANGED");
        }
    }

    /// Measures one file.
    ///
    /// @param work an empty folder
    public static Report run(Path file, String profile, Path work) throws IOException {
        long[] count = new long[1];
        try (Archive archive = Archive.open(ArchiveSettings.from(work.resolve("archive"), Map.of()))) {
            double before = processorSeconds();
            long begun = System.nanoTime();
            take(archive, file, profile, (_, _, _) -> count[0]++);
            double intake = since(begun);
            archive.index().catchUp();
            double findable = since(begun);
            double processor = processorSeconds() - before;
            long found = archive.index().search(SearchRequest.of("")).total();
            long revision = archive.catalogue().head().revision();
            long again = System.nanoTime();
            take(archive, file, profile, (_, _, _) -> {});
            return new Report(
                    count[0],
                    found,
                    intake,
                    findable,
                    processor,
                    since(again),
                    revision == archive.catalogue().head().revision());
        }
    }

    private static void take(Archive archive, Path file, String profile, RecordIntake.Listener listener)
            throws IOException {
        try {
            archive.recordIntake().take(file, profile, file.resolveSibling(""), "bench", () -> false, listener);
        } catch (ArchiveException e) {
            throw new IOException(e);
        }
    }

    private static double processorSeconds() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(time -> time.toMillis() / 1e3)
                .orElse(Double.NaN);
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    /// Writes records in the shape of Tate's, the same for the same seed.
    public static void write(Path file, int records, long seed) throws IOException {
        Random random = new Random(seed);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 1; i <= records; i++) {
                Map<String, Object> record = new LinkedHashMap<>();
                record.put("id", i);
                record.put("acno", String.format(Locale.ROOT, "B%06d", i));
                record.put("title", words(random, 8));
                record.put("all_artists", words(random, 2));
                record.put("dateText", "c." + (1700 + random.nextInt(300)));
                record.put("medium", words(random, 6));
                record.put("dimensions", "support: 311 x 213 mm");
                record.put("classification", "on paper, unique");
                record.put("creditLine", words(random, 9));
                record.put("url", "https://example.org/artworks/" + i);
                record.put("inscription", words(random, 20));
                out.write(Json.write(record));
                out.newLine();
            }
        }
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toString();
    }
}
