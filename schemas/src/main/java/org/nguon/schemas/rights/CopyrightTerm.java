package org.nguon.schemas.rights;

import java.time.LocalDate;
import org.nguon.schemas.production.Territory;

/// Whether the term of protection of a work is over in a territory on a day. It answers only from the dates
/// that it is given; where they do not suffice it says so.
public sealed interface CopyrightTerm {

    /// The rule that was applied.
    TermRule rule();

    /// The term is over.
    record PublicDomain(TermRule rule) implements CopyrightTerm {}

    /// The term runs.
    ///
    /// @param last its last day, by the latest that the dates can mean
    record Protected(LocalDate last, TermRule rule) implements CopyrightTerm {}

    /// The dates do not tell.
    record Undetermined(TermRule rule) implements CopyrightTerm {}

    /// The term of a work in a territory. For the world, it is over only when it is over everywhere it
    /// is counted.
    static CopyrightTerm of(Work work, Territory territory, LocalDate day) {
        return of(TermFacts.of(work), territory, day);
    }

    /// The same from dates that may mean many days: it is over, or runs, only when it does by all of them.
    static CopyrightTerm of(TermFacts facts, Territory territory, LocalDate day) {
        return TermYears.in(facts, territory, day);
    }
}
