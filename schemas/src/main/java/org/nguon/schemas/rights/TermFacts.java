package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.time.Days;
import org.nguon.schemas.time.Edtf;

/// What the length of a term hangs on. Dates are the days that they can mean, so that *c. 1930* is not
/// taken for 1930.
///
/// @param anonymous whether it was published without a name
/// @param created when it was made
/// @param published when it was first published; unknown where [#publication()] is not `PUBLISHED`
/// @param died when the last surviving creator died
/// @param origin country of first publication, or of making
public record TermFacts(
        Work.Kind kind,
        boolean anonymous,
        Days created,
        Days published,
        Work.Publication publication,
        Days died,
        Optional<Territory> origin) {

    public TermFacts {
        boolean dated = published.earliest().isPresent() || published.latest().isPresent();
        if (dated && publication == Work.Publication.UNPUBLISHED) {
            throw new IllegalArgumentException("an unpublished work has no date of publication");
        }
    }

    /// Those of a work, whose dates are years.
    static TermFacts of(Work work) {
        return new TermFacts(
                work.kind(),
                work.anonymous(),
                year(work.created()),
                year(work.published()),
                work.publication(),
                year(work.lastCreatorDied()),
                work.origin());
    }

    /// The days that a date in EDTF can mean, with its allowance where it is approximate; unknown for none.
    public static Days days(Optional<Edtf> date) {
        return date.map(Edtf::possible).orElse(Days.UNKNOWN);
    }

    private static Days year(Optional<Integer> year) {
        return year.map(it -> new Days(
                        Optional.of(LocalDate.of(it, Month.JANUARY, 1)),
                        Optional.of(LocalDate.of(it, Month.DECEMBER, 31))))
                .orElse(Days.UNKNOWN);
    }
}
