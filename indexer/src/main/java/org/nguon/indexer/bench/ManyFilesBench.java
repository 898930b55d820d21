package org.nguon.indexer.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.intake.Admission;
import org.nguon.schemas.asset.Custody;

/// Brings many small pictures in and looks from time to time at what lives on the heap once all garbage is gone.
/// When that grows with the number of files, some folder is too large for the archive.
public final class ManyFilesBench {

    private static final int FIRST_LOOK = 1_000;
    private static final double MEGABYTE = 1024.0 * 1024;

    private ManyFilesBench() {}

    /// What lived after so many files.
    ///
    /// @param megabytes on the heap after a full collection
    public record Look(int files, double megabytes) {}

    /// What was measured.
    ///
    /// @param heapMegabytes the limit of the heap
    public record Report(int files, Duration time, long heapMegabytes, List<Look> looks) {

        public Report {
            looks = List.copyOf(looks);
        }

        /// A few lines for people.
        public String table() {
            StringBuilder table = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%d small pictures in %.0f s, %.0f a second, heap of %d MB%n",
                    files,
                    time.toMillis() / 1e3,
                    files * 1e3 / Math.max(1, time.toMillis()),
                    heapMegabytes));
            looks.forEach(look -> table.append(
                    String.format(Locale.ROOT, "after %d files: %.1f MB live%n", look.files(), look.megabytes())));
            return table.toString();
        }
    }

    /// Measures: after a thousand files, and whenever there are twice as many, and at the end.
    ///
    /// @param work an empty folder for the pictures and the archive
    /// @throws IOException also when not every picture was admitted
    public static Report run(int count, Path work) throws IOException {
        Path folder = work.resolve("many");
        SmallPictures.draw(folder, count, 1);
        List<Look> looks = new ArrayList<>();
        int[] admitted = new int[1];
        try (Archive archive = Archive.open(ArchiveSettings.from(work.resolve("data"), Map.of()))) {
            long before = System.nanoTime();
            archive.folderIntake().admit(List.of(folder), Custody.VAULT, "bench", () -> false, (_, _, admission) -> {
                if (admission instanceof Admission.Admitted && isLook(++admitted[0], count)) {
                    looks.add(new Look(admitted[0], liveMegabytes()));
                }
            });
            Duration time = Duration.ofNanos(System.nanoTime() - before);
            if (admitted[0] != count) {
                throw new IOException("admitted " + admitted[0] + " of " + count);
            }
            return new Report(count, time, Runtime.getRuntime().maxMemory() / 1024 / 1024, looks);
        }
    }

    private static boolean isLook(int files, int count) {
        return files == count || (files % FIRST_LOOK == 0 && Integer.bitCount(files / FIRST_LOOK) == 1);
    }

    private static double liveMegabytes() {
        System.gc();
        Runtime machine = Runtime.getRuntime();
        return (machine.totalMemory() - machine.freeMemory()) / MEGABYTE;
    }
}
