package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
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
    /// @param last its last day
    record Protected(LocalDate last, TermRule rule) implements CopyrightTerm {}

    /// The dates do not tell.
    record Undetermined(TermRule rule) implements CopyrightTerm {}

    /// More than a long life and the longest term after it.
    int TOO_OLD_YEARS = 220;

    /// Years after making after which a term of life and 70 has run out, if nobody outlives a work by a
    /// century.
    int OLD_YEARS = 170;

    /// The term of a work in a territory. For the world, it is over only when it is over everywhere it
    /// is counted.
    static CopyrightTerm of(Work work, Territory territory, LocalDate day) {
        int year = day.getYear();
        if (work.created().isPresent() && work.created().get() + TOO_OLD_YEARS < year) {
            return new PublicDomain(TermRule.TOO_OLD);
        }
        if (territory.equals(Territory.WORLD)) {
            CopyrightTerm strictest = vietnam(work, year);
            for (CopyrightTerm term :
                    new CopyrightTerm[] {unitedStates(work, year), union(work, year), elsewhere(work, year)}) {
                strictest = stricter(strictest, term);
            }
            return strictest;
        }
        return switch (territory.code()) {
            case "VN" -> vietnam(work, year);
            case "US" -> unitedStates(work, year);
            default -> territory.isInEuropeanUnion() ? union(work, year) : elsewhere(work, year);
        };
    }

    private static CopyrightTerm vietnam(Work work, int year) {
        boolean fromPublication = work.anonymous()
                || switch (work.kind()) {
                    case PHOTOGRAPH, SIMPLE_PHOTOGRAPH, CINEMATOGRAPHIC, APPLIED_ART -> true;
                    case ARTWORK, ARCHITECTURE, OTHER -> false;
                };
        if (!fromPublication) {
            return fromLife(work, 50, TermRule.VN_LIFE, year);
        }
        if (work.published().isPresent()) {
            int published = work.published().get();
            return published < 1960
                    ? new PublicDomain(TermRule.VN_BEFORE_1960)
                    : until(published + 75, TermRule.VN_PUBLICATION, year);
        }
        // Published within 25 years or not: neither count runs longer than 100 years from fixation.
        Optional<Integer> latest = work.created().map(created -> created + 100);
        if (latest.isPresent() && latest.get() < year) {
            return new PublicDomain(TermRule.VN_FIXATION);
        }
        boolean never = work.publication() == Work.Publication.UNPUBLISHED;
        if (never && latest.isPresent() && latest.get() - 75 < year) {
            return until(latest.get(), TermRule.VN_FIXATION, year);
        }
        return new Undetermined(TermRule.NOT_KNOWN);
    }

    private static CopyrightTerm unitedStates(Work work, int year) {
        if (work.published().isPresent()) {
            int published = work.published().get();
            if (published < 1978 || work.anonymous()) {
                return until(published + 95, TermRule.US_PUBLICATION, year);
            }
            return fromLife(work, 70, TermRule.US_LIFE, year);
        }
        if (work.publication() == Work.Publication.UNPUBLISHED) {
            if (work.lastCreatorDied().isPresent()) {
                return fromLife(work, 70, TermRule.US_LIFE, year);
            }
            return work.created()
                    .map(created -> until(created + 120, TermRule.US_CREATION, year))
                    .orElse(new Undetermined(TermRule.NOT_KNOWN));
        }
        return old(work, year);
    }

    private static CopyrightTerm union(Work work, int year) {
        boolean freeAtHome =
                work.origin().filter(origin -> origin.code().equals("VN")).isPresent()
                        && vietnam(work, year) instanceof PublicDomain;
        if (freeAtHome) {
            return new PublicDomain(TermRule.EU_SHORTER);
        }
        if (work.lastCreatorDied().isPresent()) {
            return fromLife(work, 70, TermRule.EU_LIFE, year);
        }
        if (work.anonymous() && work.published().isPresent()) {
            return until(work.published().get() + 70, TermRule.EU_PUBLICATION, year);
        }
        boolean neverPublished = work.publication() == Work.Publication.UNPUBLISHED;
        if (work.anonymous() && neverPublished && work.created().isPresent()) {
            return until(work.created().get() + 70, TermRule.EU_CREATION, year);
        }
        return old(work, year);
    }

    /// The longest general term, so that what is free by it is free wherever terms are shorter.
    private static CopyrightTerm elsewhere(Work work, int year) {
        return work.lastCreatorDied()
                .map(died -> until(died + 100, TermRule.ELSEWHERE, year))
                .orElse(new Undetermined(TermRule.NOT_KNOWN));
    }

    private static CopyrightTerm fromLife(Work work, int years, TermRule rule, int year) {
        return work.lastCreatorDied()
                .map(died -> until(died + years, rule, year))
                .orElseGet(() -> old(work, year));
    }

    private static CopyrightTerm old(Work work, int year) {
        return work.created().filter(created -> created + OLD_YEARS < year).isPresent()
                ? new PublicDomain(TermRule.TOO_OLD)
                : new Undetermined(TermRule.NOT_KNOWN);
    }

    private static CopyrightTerm until(int lastYear, TermRule rule, int year) {
        return lastYear < year
                ? new PublicDomain(rule)
                : new Protected(LocalDate.of(lastYear, Month.DECEMBER, 31), rule);
    }

    /// Protected before undetermined before free; of two that are protected, the longer.
    private static CopyrightTerm stricter(CopyrightTerm one, CopyrightTerm other) {
        return switch (one) {
            case Protected(LocalDate last, TermRule _) ->
                other instanceof Protected(LocalDate otherLast, TermRule _) && otherLast.isAfter(last) ? other : one;
            case Undetermined _ -> other instanceof Protected ? other : one;
            case PublicDomain _ -> other;
        };
    }
}
