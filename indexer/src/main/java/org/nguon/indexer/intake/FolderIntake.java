package org.nguon.indexer.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Provenance;

/// Takes whole folders in, several files at a time. It keeps no list of files, so a folder of a hundred
/// thousand needs no more memory than one of a thousand. Pictures come first and sidecars in a second walk,
/// so that each sidecar finds its picture.
public final class FolderIntake {

    /// Files that the catalogue is asked about in one question.
    private static final int ASKED_AT_ONCE = 256;

    private final Intake intake;
    private final int atATime;
    private final Path archiveFolder;

    /// @param atATime files under way at the same time
    /// @param archiveFolder passed over when it lies below what is brought in
    public FolderIntake(Intake intake, int atATime, Path archiveFolder) {
        this.intake = intake;
        this.atATime = atATime;
        this.archiveFolder = archiveFolder;
    }

    /// Hears what became of each file. Called from several threads, one call at a time.
    public interface Listener {
        /// One file has ended.
        ///
        /// @param root the path that was asked for
        /// @param file the file below it, or the same path
        void ended(Path root, Path file, Admission admission);
    }

    /// Takes in everything below the roots. Returns when all of it has ended, or soon after a stop was asked
    /// for.
    ///
    /// @param broughtBy who brings the files
    /// @throws IOException when a root cannot be listed at all
    /// @throws org.nguon.schemas.codes.ArchiveException when the archive cannot go on; what was heard before
    ///     is safe
    public void admit(List<Path> roots, Custody custody, String broughtBy, BooleanSupplier stopAsked, Listener listener)
            throws IOException {
        walk(roots, file -> !isSidecarName(file), custody, broughtBy, stopAsked, listener);
        walk(roots, FolderIntake::isSidecarName, custody, broughtBy, stopAsked, listener);
    }

    /// Counts what [#admit] would visit, for a progress bar.
    public long count(List<Path> roots, BooleanSupplier stopAsked) throws IOException {
        var counter = new Walk.Visitor() {
            long files;

            @Override
            public void file(Path file, BasicFileAttributes attributes) {
                files++;
            }

            @Override
            public void unreachable(Path path, Fault reason) {
                files++;
            }
        };
        for (Path root : roots) {
            Walk.below(root, archiveFolder, stopAsked, counter);
        }
        return counter.files;
    }

    private static boolean isSidecarName(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xmp");
    }

    private void walk(
            List<Path> roots,
            Predicate<Path> wanted,
            Custody custody,
            String broughtBy,
            BooleanSupplier stopAsked,
            Listener listener)
            throws IOException {
        AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();
        Semaphore places = new Semaphore(2 * atATime);
        BooleanSupplier over = () -> stopAsked.getAsBoolean() || trouble.get() != null;
        try (ExecutorService workers = Executors.newFixedThreadPool(
                atATime, Thread.ofPlatform().name("intake-", 0).factory())) {
            Consumer<Met> bringIn = met -> {
                places.acquireUninterruptibly();
                workers.execute(() -> {
                    try {
                        if (!over.getAsBoolean()) {
                            tell(
                                    listener,
                                    met.root(),
                                    met.file(),
                                    intake.admit(met.file(), met.provenance(broughtBy), custody));
                        }
                    } catch (RuntimeException e) {
                        trouble.compareAndSet(null, e);
                    } finally {
                        places.release();
                    }
                });
            };
            for (Path root : roots) {
                List<Met> some = new ArrayList<>(ASKED_AT_ONCE);
                Walk.below(root, archiveFolder, over, new Walk.Visitor() {
                    @Override
                    public void file(Path file, BasicFileAttributes attributes) {
                        if (!wanted.test(file)) {
                            return;
                        }
                        some.add(new Met(root, file, attributes));
                        if (some.size() == ASKED_AT_ONCE) {
                            tellUnchanged(some, listener).forEach(bringIn);
                            some.clear();
                        }
                    }

                    @Override
                    public void unreachable(Path path, Fault reason) {
                        if (wanted.test(path)) {
                            tell(
                                    listener,
                                    root,
                                    path,
                                    new Admission.Quarantined(Optional.empty(), Optional.empty(), reason));
                        }
                    }
                });
                if (!over.getAsBoolean()) {
                    tellUnchanged(some, listener).forEach(bringIn);
                }
            }
            workers.shutdown();
            awaitEnd(workers);
        }
        RuntimeException first = trouble.get();
        if (first != null) {
            throw first;
        }
    }

    /// Tells of the files that were met before and are as they were.
    ///
    /// @return the others
    private List<Met> tellUnchanged(List<Met> some, Listener listener) {
        Map<String, BasicFileAttributes> byLocation = new LinkedHashMap<>();
        some.forEach(met -> byLocation.put(met.location(), met.attributes()));
        Map<String, Admission> unchanged = intake.unchanged(byLocation);
        List<Met> others = new ArrayList<>();
        for (Met met : some) {
            Admission admission = unchanged.get(met.location());
            if (admission == null) {
                others.add(met);
            } else {
                tell(listener, met.root(), met.file(), admission);
            }
        }
        return others;
    }

    /// A file that the walk met.
    ///
    /// @param root the path that was asked for
    private record Met(Path root, Path file, BasicFileAttributes attributes) {

        String location() {
            return file.toAbsolutePath().normalize().toString();
        }

        Provenance provenance(String broughtBy) {
            Instant modifiedAt = attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
            return new Provenance(broughtBy, Provenance.Channel.FOLDER, location(), Optional.of(modifiedAt));
        }
    }

    private static void awaitEnd(ExecutorService workers) {
        boolean ended = false;
        while (!ended) {
            try {
                ended = workers.awaitTermination(1, TimeUnit.DAYS);
            } catch (InterruptedException e) {
                throw new IllegalStateException("intake is stopped by asking, never by interrupt", e);
            }
        }
    }

    private synchronized void tell(Listener listener, Path root, Path file, Admission admission) {
        listener.ended(root, file, admission);
    }

    /// Whether this path can be brought in at all: it exists and is a file or a folder.
    public static boolean isThere(Path root) {
        return Files.isRegularFile(root) || Files.isDirectory(root);
    }
}
