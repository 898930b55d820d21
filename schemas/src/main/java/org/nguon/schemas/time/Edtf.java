package org.nguon.schemas.time;

import java.util.Optional;

/// A date in the Extended Date/Time Format: ISO 8601-2:2019 in the profile of the Library of Congress,
/// levels 0 to 2.
///
/// Where the two say nothing, what is often met is taken: fractions of a second, a century as two digits
/// (`19`, level 0) and a decade as three (`197`, level 2), spaces beside the commas of a set. A season
/// has no qualifier and no place in an interval. Years before 0000 are level 1, as both documents have
/// it.
///
/// Seasons without a hemisphere (21 to 24) are taken as those of the northern one, and winter as any day
/// that could be meant: the first months of the year to February of the next.
///
/// @param text as it was written
/// @param level 0, 1 or 2: the lowest whose features it uses
/// @param days the first and last day by the letter
/// @param possible the same with an allowance where it is approximate: five years for a year or more, three months for
///     a month, fifteen days for a day. The allowance is house policy; the format sets none
public record Edtf(String text, int level, Certainty certainty, Days days, Days possible) {

    /// Longer than any date; what is longer is none.
    static final int LONGEST = 2_000;

    /// Reads one; absent when it is not valid. Takes time in proportion to the length.
    public static Optional<Edtf> parse(String text) {
        return EdtfParser.parse(text);
    }
}
