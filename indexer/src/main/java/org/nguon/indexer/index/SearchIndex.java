package org.nguon.indexer.index;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.rights.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The index of one archive: one writer, any number of searching threads.
///
/// The folder holds numbered generations. A rebuild writes the next one beside the one that answers and changes over
/// when it has caught up; what is damaged is set aside under another name, one at most.
public final class SearchIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    private static final String GENERATION = "generation-";
    private static final String DAMAGED = "damaged-";
    private static final int BATCH = 1_000;
    private static final int SHARED_BATCH = 100;
    private static final long REFRESH_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long FIRST_REFRESH_EVERY_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long COMMIT_EVERY_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long COMMIT_EVERY_RECORDS = 50_000;
    private static final long RETRY_DELAY_MILLIS = 5_000;

    private final Path folder;
    private final AssetSource source;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private final AtomicBoolean catchUpPlanned = new AtomicBoolean();
    private final AtomicBoolean commitPlanned = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor background = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("nguon-index").daemon().factory());

    private final ForkJoinPool writers =
            new ForkJoinPool(Math.min(4, Runtime.getRuntime().availableProcessors()));

    private volatile Generation current;
    /// The ledger never had the head that the index remembers, as after a backup was restored.
    private volatile boolean foreign;

    private volatile boolean rebuilding;
    private volatile boolean closed;
    private long lastRefresh = System.nanoTime();
    private long lastCommit = System.nanoTime();

    private SearchIndex(Path folder, AssetSource source, Clock clock, Generation current) {
        this.folder = folder;
        this.source = source;
        this.clock = clock;
        this.current = current;
        background.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /// Opens the index in a folder, or makes it where it is missing, damaged or of another archive. It is
    /// filled by [#catchUp()].
    ///
    /// @throws ArchiveException when the folder cannot be written or another process has it open
    public static SearchIndex open(Path folder, AssetSource source, Clock clock) {
        try {
            Files.createDirectories(folder);
            SearchIndex index = new SearchIndex(folder, source, clock, openNewest(folder, source.archiveId(), clock));
            index.checkOrigin();
            return index;
        } catch (IOException e) {
            throw trouble(folder, e);
        }
    }

    /// Takes in everything that the source changed since the last call; afterwards searches find it. Calls
    /// from several threads wait for each other.
    ///
    /// @return number of records taken in
    public long catchUp() {
        writing.lock();
        try {
            requireOpen();
            if (foreign) {
                LOG.info("The index remembers a ledger that this archive does not have; it is made anew.");
                return rebuild();
            }
            try {
                if (!current.isWritable()) {
                    openAgain(current);
                }
                return fill(current, Optional.empty());
            } catch (IOException | AlreadyClosedException e) {
                if (!isDamage(e)) {
                    throw e;
                }
                replaceDamaged(current, e);
                return fill(current, Optional.empty());
            }
        } catch (IOException | AlreadyClosedException e) {
            throw trouble(folder, e);
        } finally {
            writing.unlock();
        }
    }

    /// Searches. Never fails because of words; they may be anything.
    ///
    /// @throws ArchiveException with `IX-BAD-QUERY` when a filter names no facet, or a value that the facet
    ///     cannot have
    public SearchResult search(SearchRequest request) {
        Filters filters = Filters.read(request.filters());
        if (request.question().isEmpty() && !filters.of(FacetName.VERDICT).isEmpty()) {
            throw Filters.bad(0, "a verdict is one for a production: name it");
        }
        for (int attempt = 1; ; attempt++) {
            requireOpen();
            Generation generation = current;
            try {
                FacetedSearcher view = generation.acquire();
                try {
                    boolean incomplete =
                            foreign || rebuilding || !generation.stamp().whole();
                    Map<String, Standing> standings = request.question().isPresent()
                            ? source.standings(request.question().get(), view.profiles())
                            : Map.of();
                    return new Search(request, filters, standings, view, incomplete, revision()).run();
                } finally {
                    generation.release(view);
                }
            } catch (IOException | AlreadyClosedException e) {
                if (closed || attempt == 3) {
                    throw trouble(folder, e);
                }
                // Either the generation was changed over just now, or it is damaged.
                if (generation == current) {
                    if (!isDamage(e)) {
                        throw trouble(folder, e);
                    }
                    replaceDamagedNow(generation, e);
                }
            }
        }
    }

    /// Makes the index anew from the source, beside the one that goes on answering, and changes over at the end.
    ///
    /// @return number of records taken in
    public long rebuild() {
        writing.lock();
        try {
            requireOpen();
            rebuilding = true;
            Generation old = current;
            Generation next = Generation.create(nextFolder(), source.archiveId());
            long records;
            try {
                records = fill(next, Optional.of(old).filter(_ -> !foreign));
                next.commit();
            } catch (IOException | RuntimeException e) {
                next.abandon();
                delete(next.folder());
                throw e;
            }
            current = next;
            foreign = false;
            old.abandon();
            delete(old.folder());
            return records;
        } catch (IOException e) {
            throw trouble(folder, e);
        } finally {
            rebuilding = false;
            writing.unlock();
        }
    }

    /// Revision of the catalogue up to which searches see everything.
    public long revision() {
        return foreign ? 0 : current.stamp().revision();
    }

    /// Writes what is not yet on disk and lets go of the folder.
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        background.shutdown();
        writers.shutdown();
        writing.lock();
        try {
            current.close();
        } catch (IOException | AlreadyClosedException e) {
            throw trouble(folder, e);
        } finally {
            writing.unlock();
        }
    }

    /// Reads from the source in batches until there is no more.
    ///
    /// @param answering the generation that answers meanwhile and is kept fresh, when this is another
    private long fill(Generation generation, Optional<Generation> answering) throws IOException {
        boolean visible = generation == current;
        long records = 0;
        while (true) {
            LedgerHead head = source.head();
            Stamp stamp = generation.stamp();
            if (stamp.whole() && stamp.revision() >= head.revision()) {
                break;
            }
            List<AssetRecord> batch = source.changedAfter(stamp.revision(), BATCH);
            long last = stamp.revision();
            write(generation, batch);
            last = batch.isEmpty() ? last : batch.getLast().revision();
            records += batch.size();
            boolean end = batch.size() < BATCH;
            // The head was read before the batch, so at the end nothing up to it is missing.
            generation.reached(end ? Math.max(last, head.revision()) : last, head, stamp.whole() || end);
            if (visible && !end && System.nanoTime() - lastRefresh > refreshEvery(stamp)) {
                refresh(generation);
            }
            if (generation.writtenSinceCommit() >= COMMIT_EVERY_RECORDS) {
                commit(generation);
            }
            if (end) {
                break;
            }
            if (answering.isPresent()) {
                fill(answering.get(), Optional.empty());
            }
        }
        refresh(generation);
        if (generation.isUncommitted() && visible) {
            commitNowOrSoon(generation);
        }
        return records;
    }

    /// Cutting texts into words takes longer than anything else, so large batches are shared between the processors.
    /// No asset is twice in a batch, so the order within it does not matter.
    private void write(Generation generation, List<AssetRecord> batch) throws IOException {
        Map<AssetId, String> profiles = source.profiles(batch);
        if (batch.size() < SHARED_BATCH || writers.getParallelism() == 1) {
            for (AssetRecord asset : batch) {
                generation.write(asset, profiles.getOrDefault(asset.id(), ""));
            }
            return;
        }
        int share = (batch.size() + writers.getParallelism() - 1) / writers.getParallelism();
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int from = 0; from < batch.size(); from += share) {
            List<AssetRecord> part = batch.subList(from, Math.min(batch.size(), from + share));
            work.add(() -> {
                for (AssetRecord asset : part) {
                    generation.write(asset, profiles.getOrDefault(asset.id(), ""));
                }
                return true;
            });
        }
        try {
            for (Future<Boolean> done : writers.invokeAll(work)) {
                done.get();
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException trouble -> throw trouble;
                case RuntimeException unexpected -> throw unexpected;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("stopped while indexing");
        }
    }

    /// While an index is being filled for the first time, showing each picture at once would only slow it down.
    private static long refreshEvery(Stamp stamp) {
        return stamp.whole() ? REFRESH_EVERY_NANOS : FIRST_REFRESH_EVERY_NANOS;
    }

    private void refresh(Generation generation) throws IOException {
        generation.refresh();
        lastRefresh = System.nanoTime();
    }

    private void commit(Generation generation) throws IOException {
        generation.commit();
        lastCommit = System.nanoTime();
    }

    private void commitNowOrSoon(Generation generation) throws IOException {
        if (System.nanoTime() - lastCommit >= COMMIT_EVERY_NANOS) {
            commit(generation);
        } else if (commitPlanned.compareAndSet(false, true)) {
            plan(this::commitInBackground, TimeUnit.NANOSECONDS.toMillis(COMMIT_EVERY_NANOS));
        }
    }

    private void plan(Runnable work, long delayMillis) {
        try {
            var _ = background.schedule(work, delayMillis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("The index is being closed; what it missed is read at the next start.", e);
        }
    }

    private void catchUpSoon(long delayMillis) {
        if (catchUpPlanned.compareAndSet(false, true)) {
            plan(this::catchUpInBackground, delayMillis);
        }
    }

    private void catchUpInBackground() {
        catchUpPlanned.set(false);
        try {
            catchUp();
        } catch (ArchiveException e) {
            if (!closed) {
                LOG.warn("The index could not catch up and will try again.", e);
                catchUpSoon(RETRY_DELAY_MILLIS);
            }
        }
    }

    private void commitInBackground() {
        commitPlanned.set(false);
        writing.lock();
        try {
            if (!closed && current.isUncommitted()) {
                commit(current);
            }
        } catch (IOException | AlreadyClosedException e) {
            // What was not committed is read from the source again; the next commit will tell if it lasts.
            LOG.warn("The index could not be committed.", e);
        } finally {
            writing.unlock();
        }
    }

    private void checkOrigin() {
        LedgerHead seen = current.stamp().seen();
        foreign = seen.revision() > 0 && !source.knows(seen);
    }

    private void replaceDamagedNow(Generation damaged, Exception cause) {
        writing.lock();
        try {
            if (current == damaged) {
                replaceDamaged(damaged, cause);
                catchUpSoon(0);
            }
        } catch (IOException e) {
            throw trouble(folder, e);
        } finally {
            writing.unlock();
        }
    }

    private void replaceDamaged(Generation damaged, Exception cause) throws IOException {
        LOG.warn("The index is damaged; it is set aside and made anew.", cause);
        Generation next = Generation.create(nextFolder(), source.archiveId());
        current = next;
        try {
            damaged.abandon();
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("A damaged index could not be closed properly.", e);
        }
        setAside(folder, damaged.folder(), clock);
    }

    /// The writer gave up, for instance because the disk was full. What it had committed is still there.
    private void openAgain(Generation stopped) throws IOException {
        try {
            stopped.abandon();
        } catch (IOException | AlreadyClosedException e) {
            LOG.debug("An index that had stopped could not be closed properly.", e);
        }
        Stamp stamp = Generation.stampIn(stopped.folder())
                .orElseThrow(() ->
                        new CorruptIndexException("no stamp", stopped.folder().toString()));
        current = Generation.open(stopped.folder(), stamp);
        LOG.info("The index was opened again after its writer had stopped.");
    }

    /// A number that no generation has, nor one had whose folder was deleted while it was open.
    private Path nextFolder() throws IOException {
        Files.createDirectories(folder);
        return folder.resolve(GENERATION + (Math.max(newestNumber(folder), number(current.folder())) + 1));
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the index is closed");
        }
    }

    // --- opening

    /// The newest generation that once had caught up, else the newest readable one, else a new one. All others go.
    private static Generation openNewest(Path folder, UUID archiveId, Clock clock) throws IOException {
        record Candidate(Path folder, Stamp stamp) {}
        Optional<Candidate> best = Optional.empty();
        for (Path generation : generations(folder)) {
            Optional<Stamp> stamp;
            try {
                stamp = Generation.stampIn(generation);
                if (stamp.isPresent() && stamp.get().archiveId().equals(archiveId)) {
                    Generation.verify(generation);
                }
            } catch (IOException e) {
                if (!isDamage(e)) {
                    throw e;
                }
                LOG.warn("The index in {} is damaged; it is set aside and made anew.", generation, e);
                setAside(folder, generation, clock);
                continue;
            }
            if (stamp.isEmpty() || !stamp.get().archiveId().equals(archiveId)) {
                LOG.info(
                        "The index in {} has another form or belongs to another archive; it is made anew.", generation);
                delete(generation);
            } else if (best.isEmpty()
                    || (stamp.get().whole() && !best.get().stamp().whole())) {
                best.ifPresent(worse -> deleteQuietly(worse.folder()));
                best = Optional.of(new Candidate(generation, stamp.get()));
            } else {
                delete(generation);
            }
        }
        if (best.isPresent()) {
            return Generation.open(best.get().folder(), best.get().stamp());
        }
        return Generation.create(folder.resolve(GENERATION + (newestNumber(folder) + 1)), archiveId);
    }

    /// Newest first.
    private static List<Path> generations(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().matches(GENERATION + "\\d{1,9}"))
                    .sorted(Comparator.comparingInt(SearchIndex::number).reversed())
                    .toList();
        }
    }

    private static int newestNumber(Path folder) throws IOException {
        return generations(folder).stream()
                .mapToInt(SearchIndex::number)
                .findFirst()
                .orElse(0);
    }

    private static int number(Path generation) {
        return Integer.parseInt(generation.getFileName().toString().substring(GENERATION.length()));
    }

    private static void setAside(Path folder, Path generation, Clock clock) throws IOException {
        if (!Files.exists(generation)) {
            return;
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path old : all.filter(path -> path.getFileName().toString().startsWith(DAMAGED))
                    .toList()) {
                delete(old);
            }
        }
        Files.move(
                generation, folder.resolve(DAMAGED + clock.instant().toString().replace(':', '-')));
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void deleteQuietly(Path tree) {
        try {
            delete(tree);
        } catch (IOException e) {
            LOG.warn("{} could not be deleted; it will be tried again at the next start.", tree, e);
        }
    }

    /// Whether the files themselves are bad, so that making the index anew helps.
    private static boolean isDamage(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CorruptIndexException
                    || cause instanceof IndexFormatTooNewException
                    || cause instanceof IndexFormatTooOldException
                    || cause instanceof IndexNotFoundException
                    || cause instanceof EOFException
                    || cause instanceof NoSuchFileException) {
                return true;
            }
        }
        return false;
    }

    private static ArchiveException trouble(Path folder, Exception e) {
        Code code = e instanceof LockObtainFailedException ? Code.AR_IN_USE : Code.AR_UNWRITABLE;
        return new ArchiveException(code, folder.toString(), e);
    }

    /// How long ago something was, for results.
    static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }
}
