package org.nguon.catalog.bundle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.indexer.bundle.BundlePlan;
import org.nguon.indexer.bundle.BundleWriter;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.rights.ClearanceIssue;
import org.nguon.indexer.rights.ClearanceOutcome;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.codes.ArchiveException;

/// Clears a selection and makes its bundle ready, again for each part that is asked for. A plan is kept for
/// a minute while nothing changes in the archive, so that a phone can fetch twenty pictures without twenty
/// plans. Safe for many threads.
public final class Handover {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 4;

    private final Rights rights;
    private final BundleWriter bundles;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Map<Outgoing, Ready> kept = new LinkedHashMap<>();

    private record Ready(BundlePlan plan, long revision, Instant until) {}

    /// What came of asking.
    public sealed interface Outcome {

        /// It may go out.
        record Cleared(BundlePlan plan) implements Outcome {}

        /// It may not, for these reasons.
        record Blocked(List<ClearanceIssue> issues) implements Outcome {

            public Blocked {
                issues = List.copyOf(issues);
            }
        }
    }

    /// Made once.
    public Handover(Rights rights, BundleWriter bundles, Catalogue catalogue, Clock clock) {
        this.rights = rights;
        this.bundles = bundles;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// A request for the selection as it stands now.
    public Outgoing now(org.nguon.schemas.production.ProductionId film, boolean withoutUncleared) {
        return new Outgoing(film, withoutUncleared, clock.instant());
    }

    /// Whether the selection may go out, without making anything ready.
    public ClearanceOutcome clear(Outgoing wish) {
        return rights.clear(wish.film(), _ -> true, wish.withoutUncleared(), Clock.fixed(wish.at(), ZoneOffset.UTC));
    }

    /// Makes a bundle ready. What is filed about rights by now counts, whichever moment the wish names.
    ///
    /// @throws ArchiveException `PR-NOT-HERE`, or one of the bundle room's `BU-…`
    public Outcome of(Outgoing wish) {
        long revision = catalogue.head().revision();
        Optional<BundlePlan> before = before(wish, revision);
        if (before.isPresent()) {
            return new Outcome.Cleared(before.get());
        }
        return switch (clear(wish)) {
            case ClearanceOutcome.Cleared(var selection) -> {
                BundlePlan plan = bundles.plan(selection);
                keep(wish, new Ready(plan, revision, clock.instant().plus(KEPT)));
                yield new Outcome.Cleared(plan);
            }
            case ClearanceOutcome.Blocked(var issues) -> new Outcome.Blocked(issues);
        };
    }

    /// Puts on record that a bundle went out, after its last byte did.
    public void wentOut(BundlePlan plan, String actor) {
        bundles.exported(plan, Optional.empty(), actor);
    }

    private Optional<BundlePlan> before(Outgoing wish, long revision) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(wish))
                    .filter(ready ->
                            ready.revision() == revision && clock.instant().isBefore(ready.until()))
                    .map(Ready::plan);
        }
    }

    private void keep(Outgoing wish, Ready ready) {
        synchronized (kept) {
            kept.remove(wish);
            kept.put(wish, ready);
            if (kept.size() > MOST_KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
    }
}
