package org.nguon.indexer.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.nguon.schemas.codes.Code;

/// How the daily round of one day went, as it is noted in the data folder: what must outlive the
/// process, so that
/// nobody is written to twice and nothing that failed is forgotten.
///
/// @param day in the zone of the round
/// @param at when it was last tried
/// @param tries how often so far, from 1
/// @param reminded holders who were sent a reminder
/// @param byHand reminders that are due and cannot go by mail, since no address is known
/// @param givenUp letters that count as unanswered since this round
/// @param told addresses that were told what lapses
/// @param failures what could not be done at the last try; empty when the round is done
public record Round(
        LocalDate day,
        Instant at,
        int tries,
        int reminded,
        int byHand,
        int givenUp,
        List<String> told,
        List<Failure> failures) {

    /// Something that could not be done, and is tried again.
    ///
    /// @param what an address, or the identity of a request
    public record Failure(String what, Code code, String detail) {}

    public Round {
        told = List.copyOf(told);
        failures = List.copyOf(failures);
    }

    /// Whether nothing is left to be done on its day.
    public boolean isDone() {
        return failures.isEmpty();
    }
}
