package org.nguon.catalog.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.vault.Vault;
import org.nguon.indexer.vault.VaultCheck;
import org.nguon.schemas.codes.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the vault checked when its last check is older than the operator allows, or when someone asks; one check at a
/// time. What was found stands in the vault's own history, which every command sees too.
public final class VaultChecks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VaultChecks.class);
    private static final Duration AFTER_FIRST_START = Duration.ofHours(1);

    private final Archive archive;
    private final Vault vault;
    private final Clock clock;
    private final Duration every;
    private final Instant opened;
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
    private volatile boolean closing;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("vault-check").daemon().factory());

    /// How far a check has come.
    ///
    /// @param total number of objects there are; 0 until the first was looked at
    public record Running(Instant started, long objects, long total, long bytes) {}

    /// Begins to watch the clock.
    ///
    /// @param every greatest age of the last check
    public VaultChecks(Archive archive, Duration every) {
        this.archive = archive;
        this.vault = archive.vault();
        this.clock = archive.clock();
        this.every = every;
        this.opened = clock.instant();
        var _ = executor.scheduleWithFixedDelay(this::checkIfDue, 1, 1, TimeUnit.MINUTES);
    }

    /// Greatest age of the last check.
    public Duration every() {
        return every;
    }

    /// Asks for a check now; one that is running already is enough.
    public void begin() {
        Running first = new Running(clock.instant(), 0, 0, 0);
        if (running.compareAndSet(null, first)) {
            try {
                executor.execute(this::check);
            } catch (RejectedExecutionException e) {
                running.set(null); // the house is closing
            }
        }
    }

    /// The check that is under way.
    public Optional<Running> running() {
        return Optional.ofNullable(running.get());
    }

    /// All checks, the newest first.
    ///
    /// @throws ArchiveException when the history cannot be read
    public List<VaultCheck> history() {
        return vault.checks().reversed();
    }

    /// When the next check begins by itself.
    public Instant next() {
        return vault.lastCheck()
                .map(check -> check.started().plus(every))
                .orElseGet(() -> opened.plus(AFTER_FIRST_START));
    }

    /// Stops watching, and ends a check under way after the object it is at. Nothing is interrupted: an
    /// interrupt closes the files of the database under the feet of everybody else.
    @Override
    public void close() {
        closing = true;
        executor.close();
    }

    private void checkIfDue() {
        try {
            if (!next().isAfter(clock.instant())) {
                begin();
            }
        } catch (ArchiveException trouble) {
            LOG.error("the history of the vault cannot be read", trouble);
        }
    }

    private void check() {
        Instant started = clock.instant();
        try {
            VaultCheck check = archive.verifyVault((objects, total, bytes) -> {
                if (closing) {
                    throw new CancellationException("the house is closing");
                }
                running.set(new Running(started, objects, total, bytes));
            });
            if (check.isSound()) {
                LOG.info("vault checked: {} objects, all sound", check.objects());
            } else {
                LOG.error(
                        "vault checked: {} things wrong in {} objects, see /care",
                        check.findingCount(),
                        check.objects());
            }
        } catch (CancellationException e) {
            LOG.info("the check of the vault was broken off");
        } catch (ArchiveException trouble) {
            LOG.error("the check of the vault failed", trouble);
        } finally {
            running.set(null);
        }
    }
}
