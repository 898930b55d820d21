package org.nguon.schemas.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// When a letter without an answer is followed by a reminder, and when it is given up: a schedule
/// that goes with each letter. House policy, not law.
///
/// @param remindAfter days after the letter was sent, rising
/// @param silentAfter days after the letter was sent, later than each reminder
public record Chase(List<Integer> remindAfter, int silentAfter) {

    /// After one week, two weeks and a month; given up after 45 days.
    public static final Chase USUAL = new Chase(List.of(7, 14, 30), 45);

    /// What is due.
    public enum Due {
        REMINDER,
        /// Nobody answered: the request counts as silent, and silence permits nothing.
        SILENCE
    }

    public Chase {
        remindAfter = List.copyOf(remindAfter);
        int before = 0;
        for (int days : remindAfter) {
            if (days <= before) {
                throw new IllegalArgumentException("reminders come one after another, from the first day on");
            }
            before = days;
        }
        if (silentAfter <= before) {
            throw new IllegalArgumentException("a letter is given up after its last reminder");
        }
    }

    /// What is due on a day. Reminders that were missed are not made up for: one is due, not three.
    ///
    /// @param sent the day on which the letter went out
    /// @param reminders how many went out since
    /// @param lastReminder the day of the last of them
    public Optional<Due> due(LocalDate sent, int reminders, Optional<LocalDate> lastReminder, LocalDate day) {
        if (!day.isBefore(sent.plusDays(silentAfter))) {
            return Optional.of(Due.SILENCE);
        }
        return remindAfter.stream()
                .map(sent::plusDays)
                .filter(planned -> !planned.isAfter(day))
                .reduce((_, later) -> later)
                .filter(planned -> lastReminder.map(planned::isAfter).orElse(true))
                .filter(_ -> reminders < remindAfter.size())
                .map(_ -> Due.REMINDER);
    }

    /// The next day on which something is due, after a day.
    public Optional<LocalDate> next(LocalDate sent, LocalDate day) {
        return java.util.stream.Stream.concat(remindAfter.stream(), java.util.stream.Stream.of(silentAfter))
                .map(sent::plusDays)
                .filter(planned -> planned.isAfter(day))
                .findFirst();
    }
}
