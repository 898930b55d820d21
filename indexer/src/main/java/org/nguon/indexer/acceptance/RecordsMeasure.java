package org.nguon.indexer.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.DatabaseSettings;
import org.nguon.indexer.records.MappingProfiles;
import org.nguon.indexer.records.RecordIntake;
import org.nguon.indexer.records.RecordOutcome;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.codes.ArchiveException;

/// Takes in what Tate and Carnegie Museum of Art published of their collections (`museum/`), twice: as many records as
/// the files have lines must stand in the catalogue, and the second time nothing may change. Each museum goes into an
/// archive of its own, both at once, without the search index, which `./nguon bench records` waits for.
public final class RecordsMeasure {

    private static final List<Museum> MUSEUMS = List.of(
            new Museum("Tate", "tate", List.of("museum/tate/tate_artworks.ndjson.gz")),
            new Museum("Carnegie", "carnegie", List.of("museum/cmoa/cmoa.ndjson.gz", "museum/cmoa/teenie.ndjson.gz")));

    private RecordsMeasure() {}

    /// Files of one museum, a JSON object a line, packed.
    private record Museum(String name, String profile, List<String> files) {

        List<Path> in(Path folder) {
            return files.stream()
                    .map(folder::resolve)
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    /// @param lines in the files, counted without this project's readers
    /// @param held records in the catalogue after the first time
    /// @param same records that the second time found as they were
    /// @param facts that the second time added to the ledger
    private record Taken(long lines, long held, long same, long facts) {}

    /// Whether the folder holds records of either museum.
    public static boolean canRun(Path folder) {
        return MUSEUMS.stream().anyMatch(museum -> !museum.in(folder).isEmpty());
    }

    /// Measures, prints, and tells whether all records came in and stayed as they were.
    ///
    /// @param work an empty folder
    public static boolean run(Path folder, Path work, Clock clock, PrintWriter out) throws IOException {
        List<Museum> there =
                MUSEUMS.stream().filter(museum -> !museum.in(folder).isEmpty()).toList();
        List<Future<Taken>> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(there.size())) {
            for (Museum museum : there) {
                taken.add(threads.submit(() -> take(museum, museum.in(folder), work.resolve(museum.profile()), clock)));
            }
        }
        boolean holds = true;
        for (int i = 0; i < there.size(); i++) {
            String name = there.get(i).name();
            Taken all = got(taken.get(i));
            holds &= line(out, "records of " + name + " in the catalogue", all.held(), all.lines());
            holds &= line(out, "of them the same when the files come again", all.same(), all.lines());
            holds &= line(out, "facts that were written for that", all.facts(), 0);
        }
        out.flush();
        return holds;
    }

    private static Taken take(Museum museum, List<Path> files, Path archive, Clock clock) throws IOException {
        try (Vault vault = Vault.open(archive.resolve("vault"), clock);
                Catalogue catalogue = Catalogue.open(DatabaseSettings.h2(archive.resolve("catalogue")), vault, clock)) {
            long[] last = new long[1];
            RecordIntake intake = new RecordIntake(
                    vault,
                    catalogue,
                    new MappingProfiles(archive.resolve("profiles")),
                    () -> new AssetId(new UUID(0, ++last[0])),
                    clock);
            long lines = 0;
            for (Path file : files) {
                lines += lines(file);
                intake.take(file, museum.profile(), archive, "acceptance", () -> false, (_, _, _) -> {});
            }
            long held = catalogue.counts().getOrDefault(AssetState.RECORD, 0L);
            long revision = catalogue.head().revision();
            long[] same = new long[1];
            for (Path file : files) {
                intake.take(file, museum.profile(), archive, "acceptance", () -> false, (_, _, outcome) -> {
                    if (outcome instanceof RecordOutcome.AlreadyHeld) {
                        same[0]++;
                    }
                });
            }
            return new Taken(lines, held, same[0], catalogue.head().revision() - revision);
        }
    }

    private static long lines(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(bytes, 1 << 16), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.isBlank()).count();
        }
    }

    private static Taken got(Future<Taken> taken) throws IOException {
        try {
            return taken.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while records came in", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ArchiveException why) {
                throw why;
            }
            throw new IOException("records could not be taken in: " + e.getCause(), e);
        }
    }

    private static boolean line(PrintWriter out, String measure, long got, long of) {
        boolean holds = got == of;
        out.printf(
                Locale.ROOT,
                "%-58s %6d %6d %8s%s%n",
                measure,
                got,
                of,
                of == 0 ? "0" : "100 %",
                holds ? "" : "  BELOW THE FLOOR");
        return holds;
    }
}
