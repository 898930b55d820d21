package org.nguon.catalog.jobs;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.nguon.catalog.settings.Settings;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.letter.DailyRound;
import org.nguon.indexer.letter.Round;
import org.nguon.indexer.rights.Requests;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.rights.RightId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has the daily round made at its time of day, and again where it failed: who answers for rights is
/// told what
/// lapses, and holders are reminded. What is to be done and whether it was done is known in the archive;
/// here is only
/// the clock that looks once a minute.
public final class DailyRounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRounds.class);

    private final DailyRound round;
    private final Optional<Settings.Daily> daily;
    private final Optional<URI> house;
    private final Supplier<List<String>> to;
    private final Requests requests;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("daily-round").daemon().factory());

    /// Begins to watch the clock, where a time of day is set.
    ///
    /// @param to gives the addresses that are told what lapses
    public DailyRounds(Archive archive, Settings settings, Supplier<List<String>> to) {
        this.round = archive.dailyRound();
        this.requests = archive.requests();
        this.daily = settings.daily();
        this.house = settings.publicUrl();
        this.to = to;
        if (daily.isPresent()) {
            var _ = executor.scheduleWithFixedDelay(this::goIfDue, 1, 1, TimeUnit.MINUTES);
        }
    }

    /// When rounds are made; empty when none are.
    public Optional<Settings.Daily> daily() {
        return daily;
    }

    /// Whom a round tells.
    public List<String> to() {
        return to.get();
    }

    /// The last round.
    ///
    /// @throws ArchiveException when its note cannot be read
    public Optional<Round> last() {
        return round.last();
    }

    /// When the next round is made, or the last one is tried again; empty when none are made.
    ///
    /// @throws ArchiveException when the note of the last one cannot be read
    public Optional<Instant> next() {
        return daily.map(it -> round.next(schedule(it)));
    }

    /// Makes a round now, or what is left of the last one.
    ///
    /// @throws ArchiveException when it cannot be noted
    public void go() {
        daily.ifPresent(it -> round.go(schedule(it), to, this::answerAt));
    }

    private void goIfDue() {
        try {
            daily.flatMap(it -> round.goIfDue(schedule(it), to, this::answerAt)).ifPresent(made -> {
                if (made.isDone()) {
                    LOG.info(
                            "daily round of {}: {} told, {} reminded",
                            made.day(),
                            made.told().size(),
                            made.reminded());
                } else {
                    LOG.error(
                            "daily round of {}: {} things failed, see /care",
                            made.day(),
                            made.failures().size());
                }
            });
        } catch (ArchiveException trouble) {
            LOG.error("the daily round could not be made", trouble);
        }
    }

    private static DailyRound.Schedule schedule(Settings.Daily daily) {
        return new DailyRound.Schedule(daily.at(), daily.zone());
    }

    private Optional<URI> answerAt(RightId request) {
        Duration lasts = Requests.LINK_LASTS;
        return house.map(
                address -> URI.create(address + "/answer/" + requests.makeLink(request, lasts, DailyRound.ACTOR)));
    }

    /// Stops watching, after a round that is under way.
    @Override
    public void close() {
        executor.close();
    }
}
