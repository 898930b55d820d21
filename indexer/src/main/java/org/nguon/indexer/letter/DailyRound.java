package org.nguon.indexer.letter;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.rights.Look;
import org.nguon.indexer.rights.Overdue;
import org.nguon.indexer.rights.Requests;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// What is done once a day about letters and lapses: who answers for rights is told what lapses, holders
/// who owe an
/// answer are reminded, and letters that waited too long count as unanswered. A reminder and a letter
/// given up are
/// entries of the ledger and so are not done twice; whom the radar told is noted in a file of the data
/// folder. A round
/// that failed in part is tried again, and does only what is left.
public final class DailyRound {

    /// Under which name the ledger notes what a round did.
    public static final String ACTOR = "system:daily-round";

    private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final int LONGEST_PAUSE = 5;

    private final Requests requests;
    private final Letters letters;
    private final Alarm alarm;
    private final Supplier<List<Look>> watch;
    private final Path note;
    private final Clock clock;

    /// When rounds are made.
    ///
    /// @param at the time of day in the zone
    public record Schedule(LocalTime at, ZoneId zone) {}

    /// @param watch looks for what lapses
    /// @param note file in which the last round is noted; made when there is one
    public DailyRound(
            Requests requests, Letters letters, Alarm alarm, Supplier<List<Look>> watch, Path note, Clock clock) {
        this.requests = requests;
        this.letters = letters;
        this.alarm = alarm;
        this.watch = watch;
        this.note = note;
        this.clock = clock;
    }

    /// The last round.
    ///
    /// @throws ArchiveException `RQ-ROUND-FAILED` when its note cannot be read
    public Optional<Round> last() {
        try {
            return Optional.of(Json.read(Files.readString(note), Round.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException e) {
            throw new ArchiveException(Code.RQ_ROUND_FAILED, note.toString(), e);
        }
    }

    /// When the next round begins, or the last one is tried again. In the past when that is due.
    public Instant next(Schedule schedule) {
        ZonedDateTime now = clock.instant().atZone(schedule.zone());
        ZonedDateTime today = now.toLocalDate().atTime(schedule.at()).atZone(schedule.zone());
        Optional<Round> last = last();
        boolean wasToday =
                last.filter(round -> !round.day().isBefore(now.toLocalDate())).isPresent();
        ZonedDateTime regular = wasToday ? today.plusDays(1) : today;
        return last.filter(round -> !round.isDone())
                .map(round -> round.at().plus(pause(round.tries())))
                .filter(again -> again.isBefore(regular.toInstant()))
                .orElse(regular.toInstant());
    }

    private static Duration pause(int tries) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(tries - 1, LONGEST_PAUSE));
    }

    /// Makes a round when one is due.
    ///
    /// @param to mail addresses to be told what lapses
    /// @param answerAt makes an address for answering; empty when there is no such page
    /// @return how it went; empty when none was due
    /// @throws ArchiveException `AR-UNWRITABLE` when it cannot be noted
    public synchronized Optional<Round> goIfDue(
            Schedule schedule, Supplier<List<String>> to, Function<RightId, Optional<URI>> answerAt) {
        return next(schedule).isAfter(clock.instant()) ? Optional.empty() : Optional.of(go(schedule, to, answerAt));
    }

    /// Makes a round, or what is left of one that was made on this day.
    ///
    /// @throws ArchiveException as [#goIfDue]
    public synchronized Round go(
            Schedule schedule, Supplier<List<String>> to, Function<RightId, Optional<URI>> answerAt) {
        ZonedDateTime now = clock.instant().atZone(schedule.zone());
        // what failed yesterday and is tried again before today's round is still yesterday's
        LocalDate day = now.toLocalTime().isBefore(schedule.at())
                        && last().filter(it -> !it.isDone()).isPresent()
                ? last().orElseThrow().day()
                : now.toLocalDate();
        Optional<Round> before = last().filter(round -> round.day().equals(day));
        Walk walk = new Walk(day, before);
        walk.tell(to.get());
        walk.chase(answerAt);
        return walk.noted();
    }

    /// One try of one day.
    private final class Walk {
        private final LocalDate day;
        private final int tries;
        private final List<String> told;
        private final List<Round.Failure> failures = new ArrayList<>();
        private int reminded;
        private int byHand;
        private int givenUp;

        Walk(LocalDate day, Optional<Round> before) {
            this.day = day;
            this.tries = before.map(Round::tries).orElse(0) + 1;
            this.told = new ArrayList<>(before.map(Round::told).orElse(List.of()));
            this.reminded = before.map(Round::reminded).orElse(0);
            this.givenUp = before.map(Round::givenUp).orElse(0);
        }

        void tell(List<String> to) {
            if (to.isEmpty()) {
                failures.add(new Round.Failure("", Code.RQ_NO_ADDRESS, "nobody is to be told"));
            }
            for (String address : to) {
                if (!told.contains(address)) {
                    attempt(address, () -> {
                        alarm.tell(watch, address);
                        told.add(address);
                        // noted at once: a crash before the next one must not write to this one again
                        noted();
                    });
                }
            }
        }

        void chase(Function<RightId, Optional<URI>> answerAt) {
            for (Overdue overdue : requests.due()) {
                RightId id = overdue.request().id();
                switch (overdue.due()) {
                    case SILENCE ->
                        attempt(id.value(), () -> {
                            requests.move(id, State.SILENT, "", ACTOR);
                            givenUp++;
                        });
                    case REMINDER -> {
                        if (letters.address(overdue.request().to()).isEmpty()) {
                            byHand++;
                        } else {
                            attempt(id.value(), () -> remind(id, answerAt));
                        }
                    }
                }
            }
        }

        /// No address for answering is made for a letter that cannot go out.
        private void remind(RightId id, Function<RightId, Optional<URI>> answerAt) {
            if (!letters.sendsMail()) {
                throw new ArchiveException(Code.RQ_NO_MAIL_SERVER, "");
            }
            if (failures.stream().anyMatch(failure -> failure.code() == Code.RQ_MAIL_NOT_SENT)) {
                throw new ArchiveException(Code.RQ_MAIL_NOT_SENT, "after another mail that was not taken");
            }
            letters.remind(id, answerAt.apply(id), ACTOR);
            reminded++;
        }

        private void attempt(String what, Runnable act) {
            try {
                act.run();
            } catch (ArchiveException e) {
                failures.add(new Round.Failure(what, e.code(), e.detail()));
            } catch (RuntimeException e) {
                // whatever it was: the rest of the round must be made, and this tried again
                LOG.error("The daily round failed for {}", what, e);
                failures.add(new Round.Failure(what, Code.RQ_ROUND_FAILED, e.toString()));
            }
        }

        Round noted() {
            Round round = new Round(day, clock.instant(), tries, reminded, byHand, givenUp, told, failures);
            Path fresh = note.resolveSibling(note.getFileName() + ".new");
            try {
                Files.writeString(fresh, Json.write(round) + "\n");
                Files.move(fresh, note, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new ArchiveException(Code.AR_UNWRITABLE, note.toString(), e);
            }
            return round;
        }
    }
}
