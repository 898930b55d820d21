package org.nguon.indexer.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.Code;

/// One run over the whole vault. The threads share out the top directories, so that memory holds one
/// directory's names a thread, however large the vault is.
final class VaultVerification {

    private static final int THREADS = 2;
    private static final Comparator<VaultFinding> BY_PATH =
            Comparator.comparing(VaultFinding::path).thenComparing(VaultFinding::code);

    private final StorageRoot root;
    private final Clock clock;
    private final VaultProgress progress;
    private final BooleanSupplier stop;

    private final List<VaultFinding> findings = new ArrayList<>();
    private long findingCount;
    private long objects;
    private long bytes;
    private long total;
    private volatile boolean failed;

    VaultVerification(StorageRoot root, Clock clock, VaultProgress progress, BooleanSupplier stop) {
        this.root = root;
        this.clock = clock;
        this.progress = progress;
        this.stop = stop;
    }

    VaultCheck run(Stream<ContentHash> originals, Stream<ContentHash> evidence) throws IOException {
        Instant started = clock.instant();
        List<Path> tuples = root.tuples();
        for (Path tuple : tuples) {
            total += StorageRoot.objects(tuple).size();
        }
        inParallel(tuples.iterator());
        originals.forEach(hash -> expect(hash, hash.urn()));
        evidence.forEach(hash -> expect(hash, Vault.evidenceId(hash)));
        findings.sort(BY_PATH);
        return new VaultCheck(
                VaultCheck.SCHEMA_VERSION, started, clock.instant(), objects, bytes, findingCount, findings);
    }

    private void expect(ContentHash hash, String id) {
        stopWhenTold();
        Path place = root.place(id);
        if (Files.notExists(place)) {
            found(new VaultFinding(
                    Code.VA_MISSING,
                    Optional.of(hash),
                    Optional.empty(),
                    Optional.empty(),
                    root.folder().relativize(place).toString().replace('\\', '/'),
                    "the whole object is missing"));
        }
    }

    private void inParallel(Iterator<Path> tuples) throws IOException {
        try (var threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().name("vault-check-", 1).daemon().factory())) {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                runs.add(threads.submit(() -> {
                    boolean done = false;
                    try {
                        checkAll(tuples);
                        done = true;
                    } finally {
                        failed |= !done;
                    }
                    return Boolean.TRUE;
                }));
            }
            await(runs);
        }
    }

    private void await(List<Future<?>> runs) throws IOException {
        boolean done = false;
        try {
            for (Future<?> run : runs) {
                run.get();
            }
            done = true;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException trouble -> throw trouble;
                case RuntimeException trouble -> throw trouble;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the check was interrupted");
        } finally {
            failed |= !done;
        }
    }

    private void checkAll(Iterator<Path> tuples) throws IOException {
        FixityCheck check = new FixityCheck(root, this::found);
        long before = 0;
        for (Optional<Path> tuple = next(tuples); tuple.isPresent(); tuple = next(tuples)) {
            for (Path object : StorageRoot.objects(tuple.get())) {
                stopWhenTold();
                check.check(object);
                checked(check.bytes() - before);
                before = check.bytes();
            }
        }
    }

    private static Optional<Path> next(Iterator<Path> tuples) {
        synchronized (tuples) {
            return tuples.hasNext() ? Optional.of(tuples.next()) : Optional.empty();
        }
    }

    private synchronized void checked(long more) {
        objects++;
        bytes += more;
        progress.checked(objects, Math.max(total, objects), bytes);
    }

    private synchronized void found(VaultFinding finding) {
        findingCount++;
        if (findings.size() < VaultCheck.MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private void stopWhenTold() {
        if (failed || stop.getAsBoolean()) {
            throw new CancellationException("the check was broken off");
        }
    }
}
