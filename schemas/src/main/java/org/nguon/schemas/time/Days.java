package org.nguon.schemas.time;

import java.time.LocalDate;
import java.util.Optional;

/// From a first to a last day, both included. A side that is not known, or open, is absent.
///
/// @param earliest the first day, in the proleptic Gregorian calendar
/// @param latest the last day
public record Days(Optional<LocalDate> earliest, Optional<LocalDate> latest) {

    /// Nothing is known.
    public static final Days UNKNOWN = new Days(Optional.empty(), Optional.empty());

    public Days {
        if (earliest.isPresent() && latest.isPresent() && latest.get().isBefore(earliest.get())) {
            throw new IllegalArgumentException("ends before it begins: " + earliest.get() + " to " + latest.get());
        }
    }

    /// Both sides known.
    static Days between(LocalDate earliest, LocalDate latest) {
        return new Days(Optional.of(earliest), Optional.of(latest));
    }

    /// The year of the first day.
    public Optional<Integer> firstYear() {
        return earliest.map(LocalDate::getYear);
    }

    /// The year of the last day.
    public Optional<Integer> lastYear() {
        return latest.map(LocalDate::getYear);
    }
}
