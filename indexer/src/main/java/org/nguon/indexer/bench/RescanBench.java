package org.nguon.indexer.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.FolderIntake;
import org.nguon.indexer.intake.Walk;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.ledger.Fact;

/// A folder is brought in again and nothing in it has changed: how long that takes, against listing the folder
/// with size and date of each file. That the files came in before is written straight into the catalogue, because
/// only the second time is measured.
public final class RescanBench {

    private RescanBench() {}

    /// What was measured.
    ///
    /// @param listing the folder gone through once
    /// @param rescan the folder brought in again
    public record Report(int files, Duration listing, Duration rescan) {

        /// One line for people.
        public String table() {
            return String.format(
                    Locale.ROOT,
                    "%d unchanged files again: %.2f s; listing them alone: %.2f s%n",
                    files,
                    seconds(rescan),
                    seconds(listing));
        }

        private static double seconds(Duration time) {
            return time.toNanos() / 1e9;
        }
    }

    /// Measures.
    ///
    /// @param work an empty folder for the files and the archive
    /// @throws IOException also when a file was not told as already held
    public static Report run(int count, Path work, Clock clock) throws IOException {
        Path folder = work.resolve("unchanged");
        ArchiveSettings settings = ArchiveSettings.from(work.resolve("data"), Map.of());
        try (Archive archive = Archive.open(settings)) {
            writeDown(archive, folder, count, clock);
            long before = System.nanoTime();
            int listed = list(folder);
            Duration listing = Duration.ofNanos(System.nanoTime() - before);
            int[] held = new int[1];
            before = System.nanoTime();
            FolderIntake intake = archive.folderIntake();
            intake.admit(List.of(folder), Custody.VAULT, "bench", () -> false, (_, _, admission) -> {
                if (admission instanceof Admission.AlreadyHeld) {
                    held[0]++;
                }
            });
            Duration rescan = Duration.ofNanos(System.nanoTime() - before);
            if (held[0] != count || listed != count) {
                throw new IOException("of " + count + " files " + listed + " were listed, and " + held[0] + " known");
            }
            return new Report(count, listing, rescan);
        }
    }

    private static int list(Path folder) throws IOException {
        int[] files = new int[1];
        Walk.below(folder, () -> false, new Walk.Visitor() {
            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                files[0]++;
            }

            @Override
            public void unreachable(Path path, Fault reason) {
                throw new IllegalStateException(path + ": " + reason);
            }
        });
        return files[0];
    }

    private static void writeDown(Archive archive, Path folder, int count, Clock clock) throws IOException {
        FactsTogether facts = new FactsTogether(archive.catalogue(), "bench");
        for (int i = 0; i < count; i++) {
            Path file = SmallPictures.place(folder, i);
            byte[] bytes = ("picture " + i).getBytes(StandardCharsets.UTF_8);
            Files.write(file, bytes);
            facts.record(new Fact.AssetAdmitted(
                    new AssetId(UUID.nameUUIDFromBytes(bytes)),
                    ContentHash.of(bytes),
                    bytes.length,
                    Custody.REFERENCE,
                    new Provenance(
                            "bench",
                            Provenance.Channel.FOLDER,
                            file.toAbsolutePath().normalize().toString(),
                            Optional.of(
                                    Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MICROS))),
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    new Reading("image/jpeg", Optional.empty(), 1, List.of(), List.of(), List.of()),
                    Optional.empty()));
        }
        facts.settle();
    }
}
