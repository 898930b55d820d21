package org.nguon.indexer.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.Outcome;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Sends broken files down the real street: child processes, vault, catalogue, renditions; files of records
/// down theirs. Every one must end with an outcome, and the archive must hold afterwards no more of the
/// machine than before. Children are kept warm, so a mutant costs what a picture costs.
public final class FileFuzz {

    /// Longest a mutant may take: each of its three requests to a child may take three times its limit where the
    /// machine is starved, and a request whose child died is tried once more.
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private static final String BY = "fuzz";

    private final List<Specimen> specimens;
    private final Path work;
    private final Mutants mutants;

    private FileFuzz(List<Specimen> specimens, Path work, long seed) {
        this.specimens = specimens;
        this.work = work;
        this.mutants = new Mutants(specimens, seed);
    }

    /// Mutants of small files that this program makes itself, one of each kind that it reads.
    ///
    /// @param work an empty folder for the archive and the mutants
    public static FileFuzz ofDrawn(Path work, long seed) {
        return new FileFuzz(Specimens.drawn(), work, seed);
    }

    /// Mutants of the files of a folder.
    ///
    /// @param work an empty folder for the archive and the mutants
    /// @throws IOException when the folder cannot be read or holds no file that is small enough
    public static FileFuzz over(Path folder, Path work, long seed) throws IOException {
        return new FileFuzz(Specimens.of(folder), work, seed);
    }

    /// How one mutant ended.
    ///
    /// @param number with the seed, what makes it again
    /// @param of file that it was made of
    /// @param ways how it was broken
    /// @param outcome word of its outcome, or of what went wrong
    /// @param code why it was skipped, refused or put into quarantine; empty when it was taken in
    /// @param took by the clock
    /// @param trouble what must not happen; empty when all is well
    public record End(
            int number,
            String of,
            List<String> ways,
            String outcome,
            Optional<Code> code,
            Duration took,
            Optional<String> trouble) {
        public End {
            ways = List.copyOf(ways);
        }
    }

    /// What a run found.
    ///
    /// @param ends how many mutants ended how: outcome and code
    /// @param slowest longest time of one mutant
    /// @param troubles mutants that ended as none may, and what was left behind
    /// @param before what the process held when every kind had been read once
    /// @param after what it held at the end
    public record Report(
            Map<String, Integer> ends, Duration slowest, List<String> troubles, Holdings before, Holdings after) {
        public Report {
            ends = Map.copyOf(ends);
            troubles = List.copyOf(troubles);
        }
    }

    /// Runs mutants through an archive made for them.
    ///
    /// @param count how many, after each specimen has gone in whole
    /// @param stopAsked ends the run early
    /// @param heard hears of each end, in the order of the numbers
    public Report run(int count, BooleanSupplier stopAsked, Consumer<End> heard) throws IOException {
        Map<String, Integer> ends = new TreeMap<>();
        List<String> troubles = new ArrayList<>();
        Duration[] slowest = {Duration.ZERO};
        Consumer<End> counted = end -> {
            ends.merge(end.outcome() + end.code().map(it -> " " + it.id()).orElse(""), 1, Integer::sum);
            end.trouble().ifPresent(it -> troubles.add("mutant " + end.number() + " of " + end.of() + ": " + it));
            slowest[0] = end.took().compareTo(slowest[0]) > 0 ? end.took() : slowest[0];
            heard.accept(end);
        };
        Path data = work.resolve("archive");
        Holdings before;
        Holdings after;
        ArchiveSettings settings = ArchiveSettings.from(data, Map.of());
        int processes = Holdings.runningProcesses();
        try (Archive archive = Archive.open(settings);
                ExecutorService workers = Executors.newFixedThreadPool(settings.workers())) {
            send(archive, workers, 0, specimens.size(), stopAsked, counted);
            before = Holdings.now(data);
            send(archive, workers, specimens.size(), specimens.size() + count, stopAsked, counted);
            archive.index().catchUp();
            after = Holdings.now(data);
        }
        troubles.addAll(after.beyond(before));
        int left = Holdings.runningProcesses() - processes;
        if (left > 0) {
            troubles.add(left + " processes outlive the archive");
        }
        return new Report(ends, slowest[0], troubles, before, after);
    }

    private record UnderWay(Mutants.Mutant mutant, Future<End> end) {}

    private void send(
            Archive archive,
            ExecutorService workers,
            int from,
            int to,
            BooleanSupplier stopAsked,
            Consumer<End> counted) {
        Deque<UnderWay> underWay = new ArrayDeque<>();
        for (int number = from; number < to && !stopAsked.getAsBoolean(); number++) {
            Mutants.Mutant mutant = mutants.number(number);
            underWay.add(new UnderWay(mutant, workers.submit(() -> end(archive, mutant))));
            if (underWay.size() > 2 * archive.settings().workers()) {
                counted.accept(awaited(underWay.remove()));
            }
        }
        while (!underWay.isEmpty()) {
            counted.accept(awaited(underWay.remove()));
        }
    }

    private static End awaited(UnderWay sent) {
        try {
            return sent.end().get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.end().cancel(true);
            return failed(sent.mutant(), LIMIT, "no end within " + LIMIT.toSeconds() + " s");
        } catch (ExecutionException e) {
            return failed(sent.mutant(), Duration.ZERO, String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run is stopped by asking, never by interrupt", e);
        }
    }

    private static End failed(Mutants.Mutant mutant, Duration took, String trouble) {
        return new End(
                mutant.number(),
                mutant.of().name(),
                mutant.ways(),
                "trouble",
                Optional.empty(),
                took,
                Optional.of(mutant.ways() + ": " + trouble));
    }

    private End end(Archive archive, Mutants.Mutant mutant) throws IOException {
        String name = "mutant-" + mutant.number() + mutant.of().ending();
        Path file = Files.write(work.resolve(name), mutant.bytes());
        long start = System.nanoTime();
        try {
            if (mutant.of().records()) {
                Optional<Code> code = takeRecords(archive, file, mutant.of().ending());
                return end(mutant, code.isEmpty() ? "records" : "refused", code, start);
            }
            Admission admission = archive.intake()
                    .admit(file, new Provenance(BY, Provenance.Channel.FOLDER, file.toString(), Optional.empty()));
            return end(mutant, Outcome.of(admission).word(), code(archive, admission, mutant.number()), start);
        } catch (IOException | UncheckedIOException e) {
            throw new IOException("the machine failed: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static End end(Mutants.Mutant mutant, String outcome, Optional<Code> code, long start) {
        return new End(
                mutant.number(),
                mutant.of().name(),
                mutant.ways(),
                outcome,
                code,
                Duration.ofNanos(System.nanoTime() - start),
                Optional.empty());
    }

    /// Takes the records in by a profile that fits them, and refuses them only with a code.
    private Optional<Code> takeRecords(Archive archive, Path file, String ending) throws IOException {
        try {
            archive.recordIntake()
                    .take(file, ending.equals(".json") ? "carnegie" : "tate", work, BY, () -> false, (_, _, _) -> {});
            return Optional.empty();
        } catch (ArchiveException e) {
            if (e.code().id().startsWith("MR-")) {
                return Optional.of(e.code());
            }
            throw e;
        }
    }

    /// Why a file was not taken in; of one that was, nothing. Of every fourth the large view is asked for as well.
    private static Optional<Code> code(Archive archive, Admission admission, int number) {
        return switch (admission) {
            case Admission.Admitted admitted -> {
                if (number % 4 == 0) {
                    look(archive, admitted.assetId());
                }
                yield Optional.empty();
            }
            case Admission.AlreadyHeld held -> held.quarantine().map(Fault::code);
            case Admission.Attached _ -> Optional.empty();
            case Admission.Skipped skipped -> Optional.of(skipped.code());
            case Admission.Quarantined quarantined ->
                Optional.of(quarantined.reason().code());
        };
    }

    private static void look(Archive archive, AssetId id) {
        AssetRecord asset = archive.catalogue().asset(id).orElseThrow();
        Path original = archive.vault().original(asset.contentHash()).orElseThrow();
        archive.screenPictures().of(asset.contentHash(), original, asset.reading());
    }
}
