package org.nguon.indexer.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Provenance;

/// Takes whole folders in, several files at a time. It keeps no list of files, so a folder of a hundred
/// thousand needs no more memory than one of a thousand. Pictures come first and sidecars in a second walk,
/// so that each sidecar finds its picture.
public final class FolderIntake {

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
            for (Path root : roots) {
                Walk.below(root, archiveFolder, over, new Walk.Visitor() {
                    @Override
                    public void file(Path file, BasicFileAttributes attributes) {
                        if (!wanted.test(file)) {
                            return;
                        }
                        places.acquireUninterruptibly();
                        workers.execute(() -> {
                            try {
                                if (!over.getAsBoolean()) {
                                    tell(
                                            listener,
                                            root,
                                            file,
                                            intake.admit(file, provenance(file, attributes, broughtBy), custody));
                                }
                            } catch (RuntimeException e) {
                                trouble.compareAndSet(null, e);
                            } finally {
                                places.release();
                            }
                        });
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
            }
            workers.shutdown();
            awaitEnd(workers);
        }
        RuntimeException first = trouble.get();
        if (first != null) {
            throw first;
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

    private static Provenance provenance(Path file, BasicFileAttributes attributes, String broughtBy) {
        Instant modifiedAt = attributes.lastModifiedTime().toInstant().truncatedTo(ChronoUnit.MICROS);
        return new Provenance(
                broughtBy,
                Provenance.Channel.FOLDER,
                file.toAbsolutePath().normalize().toString(),
                Optional.of(modifiedAt));
    }

    /// Whether this path can be brought in at all: it exists and is a file or a folder.
    public static boolean isThere(Path root) {
        return Files.isRegularFile(root) || Files.isDirectory(root);
    }
}
