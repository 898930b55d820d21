package org.nguon.indexer.archive;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.index.SearchIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the index close behind the catalogue: several times a second it looks whether the revision has
/// moved. What was recorded alone can be found well within a second. While much comes in, catching up again and
/// again would cost more than it gives, so the index rests ten times as long as the last round took, up to two
/// seconds.
final class Freshness implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Freshness.class);
    private static final long PERIOD_MILLIS = 200;
    private static final int REST = 10;
    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Catalogue catalogue;
    private final SearchIndex index;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("index-catch-up").daemon().factory());
    private long restUntil = System.nanoTime();

    Freshness(Catalogue catalogue, SearchIndex index) {
        this.catalogue = catalogue;
        this.index = index;
        var _ = thread.scheduleWithFixedDelay(this::catchUpUnlessResting, 0, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void catchUpUnlessResting() {
        long begun = System.nanoTime();
        if (begun - restUntil >= 0 && catchUp()) {
            long took = System.nanoTime() - begun;
            restUntil = System.nanoTime() + Math.min(REST * took, LONGEST_REST_NANOS);
        }
    }

    private boolean catchUp() {
        try {
            if (catalogue.head().revision() > index.revision()) {
                index.catchUp();
                return true;
            }
        } catch (RuntimeException e) {
            // The next round tries again; search answers from what it has.
            LOG.error("The index could not catch up", e);
        }
        return false;
    }

    /// Stops, after a last round.
    @Override
    public void close() {
        thread.shutdown();
        boolean ended = false;
        while (!ended) {
            try {
                ended = thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                throw new IllegalStateException("an archive is not closed by interrupt", e);
            }
        }
        var _ = catchUp();
    }
}
