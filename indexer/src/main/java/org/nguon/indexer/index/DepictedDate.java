package org.nguon.indexer.index;

import java.time.LocalDate;
import java.util.Optional;
import org.nguon.schemas.time.Certainty;
import org.nguon.schemas.time.DateText;
import org.nguon.schemas.time.Days;
import org.nguon.schemas.time.Edtf;

/// A written date as facets, filters by year and sorting need it.
///
/// @param date as it was read
record DepictedDate(Edtf date) {

    /// Stands for an end that is open: no picture is older, none is younger.
    static final int FAR = 10_000_000;

    private static final int MONTHS = 100;
    private static final int YEARS = 10_000;
    /// Beyond it, a year and its days are no int.
    private static final int LAST_SORTED_YEAR = 200_000;

    /// Reads a date; absent when none can be told.
    static Optional<DepictedDate> read(String text) {
        return DateText.read(text)
                .filter(it ->
                        it.days().earliest().isPresent() || it.days().latest().isPresent())
                .map(DepictedDate::new);
    }

    /// The first year in which it can be.
    int fromYear() {
        return date.possible().firstYear().orElse(-FAR);
    }

    /// The last year in which it can be.
    int toYear() {
        return date.possible().lastYear().orElse(FAR);
    }

    /// Year, month and day of the earliest day as `yyyymmdd`, zeros for what the date does not tell; of
    /// the latest day where the earliest is open.
    int sortKey() {
        Days days = date.days();
        LocalDate first = days.earliest().or(days::latest).orElseThrow();
        int year = Math.clamp(first.getYear(), -LAST_SORTED_YEAR, LAST_SORTED_YEAR) * YEARS;
        LocalDate last = days.latest().orElse(first);
        boolean inOneMonth = days.earliest().isPresent()
                && days.latest().isPresent()
                && last.getYear() == first.getYear()
                && last.getMonth() == first.getMonth();
        if (!inOneMonth) {
            return year;
        }
        int month = first.getMonthValue() * MONTHS;
        return year + month + (first.equals(last) ? first.getDayOfMonth() : 0);
    }

    /// The one year it surely is in.
    Optional<String> year() {
        return date.certainty() == Certainty.CERTAIN ? within(1) : Optional.empty();
    }

    /// The decade that holds all of it by the letter, as `192X`.
    Optional<String> decade() {
        return within(10).map(year -> year.substring(0, year.length() - 1) + "X");
    }

    /// The year in which it begins, where it does not leave so many years.
    private Optional<String> within(int years) {
        Optional<Integer> first = date.days().firstYear();
        Optional<Integer> last = date.days().lastYear();
        boolean fits =
                first.isPresent() && last.isPresent() && first.get() >= 0 && first.get() / years == last.get() / years;
        return fits
                ? first.map(it ->
                        "0".repeat(Math.max(0, 4 - Integer.toString(it).length())) + it)
                : Optional.empty();
    }
}
