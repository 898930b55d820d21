package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.CopyrightTerm.Protected;
import org.nguon.schemas.rights.CopyrightTerm.PublicDomain;
import org.nguon.schemas.rights.CopyrightTerm.Undetermined;
import org.nguon.schemas.time.Days;

/// The counting of terms for single years. Dates that may be several years are tried at their ends and at
/// the years where a law changes; only what all of them say is said.
///
/// @param created year of making, where known
/// @param published year of first publication, where known
/// @param died year of the last creator's death, where known
record TermYears(
        TermFacts facts, Optional<Integer> created, Optional<Integer> published, Optional<Integer> died, int today) {

    /// More than a long life and the longest term after it.
    private static final int TOO_OLD_YEARS = 220;

    /// Years after making after which a term of life and 70 has run out, if nobody outlives a work by a
    /// century.
    private static final int OLD_YEARS = 170;

    /// Stands for a beginning that a date leaves open.
    private static final int LONG_AGO = 1000;

    /// Where a law treats a year otherwise than the one before it.
    private static final List<Integer> CHANGES = List.of(1947, 1948, 1959, 1960, 1977, 1978, 2002, 2003);

    private static final int US_RESTORATION = 1998;
    private static final int TERM_IN_VIETNAM_IN_1998 = 50;

    /// Countries with life and 70, and the last year of death whose works had become free under an older
    /// term of 50.
    private static final List<Country> LIFE_70 = List.of(
            new Country("AU", 1954),
            new Country("CA", 1971),
            new Country("JP", 1967),
            new Country("KR", 1962),
            new Country("CH", 0),
            new Country("GB", 0),
            new Country("IL", 0),
            new Country("IS", 0),
            new Country("NO", 0),
            new Country("SG", 0),
            new Country("TR", 0));

    private static final Set<String> LIFE_50 = Set.of("CN", "HK", "KH", "LA", "MO", "MY", "NZ", "PH", "TH", "TW", "ZA");

    private record Country(String code, int freeWhenDiedUntil) {}

    /// The term in one territory on a day.
    static CopyrightTerm in(TermFacts facts, Territory territory, LocalDate day) {
        int today = day.getYear();
        List<CopyrightTerm> terms = new ArrayList<>();
        for (Optional<Integer> created : years(facts.created(), today)) {
            for (Optional<Integer> published : years(facts.published(), today)) {
                for (Optional<Integer> died : deaths(facts.died())) {
                    boolean possible = created.isEmpty() || published.isEmpty() || created.get() <= published.get();
                    if (possible) {
                        terms.add(new TermYears(facts, created, published, died, today).in(territory));
                    }
                }
            }
        }
        return agreed(terms);
    }

    /// The years to try; none known is one case too.
    private static List<Optional<Integer>> years(Days days, int today) {
        if (days.earliest().isEmpty() && days.latest().isEmpty()) {
            return List.of(Optional.empty());
        }
        int first = days.firstYear().orElse(LONG_AGO);
        int last = Math.max(first, Math.min(days.lastYear().orElse(today), Math.max(today, first)));
        return tried(first, last);
    }

    private static List<Optional<Integer>> tried(int first, int last) {
        TreeSet<Integer> years = new TreeSet<>(Set.of(first));
        years.add(last);
        CHANGES.stream().filter(it -> it > first && it < last).forEach(years::add);
        return years.stream().map(Optional::of).toList();
    }

    /// Who died after some year may live.
    private static List<Optional<Integer>> deaths(Days days) {
        if (days.latest().isEmpty()) {
            return List.of(Optional.empty());
        }
        int last = days.lastYear().orElseThrow();
        return tried(Math.min(days.firstYear().orElse(LONG_AGO), last), last);
    }

    private static CopyrightTerm agreed(List<CopyrightTerm> terms) {
        if (terms.isEmpty()) {
            return new Undetermined(TermRule.NOT_KNOWN);
        }
        CopyrightTerm all = terms.getFirst();
        for (CopyrightTerm term : terms.subList(1, terms.size())) {
            all = switch (all) {
                case Undetermined undetermined -> undetermined;
                case PublicDomain _ -> term instanceof PublicDomain ? term : open(term);
                case Protected(LocalDate last, TermRule _) ->
                    term instanceof Protected(LocalDate other, TermRule _)
                            ? (other.isAfter(last) ? term : all)
                            : open(term);
            };
        }
        return all;
    }

    private static CopyrightTerm open(CopyrightTerm other) {
        return other instanceof Undetermined ? other : new Undetermined(TermRule.TOO_WIDE);
    }

    private CopyrightTerm in(Territory territory) {
        if (created.isPresent() && created.get() + TOO_OLD_YEARS < today) {
            return new PublicDomain(TermRule.TOO_OLD);
        }
        if (territory.equals(Territory.WORLD)) {
            CopyrightTerm strictest = vietnam();
            for (CopyrightTerm term : List.of(unitedStates(), union(Territory.EUROPEAN_UNION), longest())) {
                strictest = stricter(strictest, term);
            }
            return strictest;
        }
        return switch (territory.code()) {
            case "VN" -> vietnam();
            case "US" -> unitedStates();
            default -> territory.isInEuropeanUnion() ? union(territory) : elsewhere(territory.code());
        };
    }

    // -------------------------------------------------------------------------------------------------- Vietnam

    /// Whether Vietnam counts from publication rather than from death.
    private boolean isCountedFromPublication() {
        return facts.anonymous()
                || switch (facts.kind()) {
                    case PHOTOGRAPH, SIMPLE_PHOTOGRAPH, CINEMATOGRAPHIC, APPLIED_ART -> true;
                    case ARTWORK, ARCHITECTURE, OTHER -> false;
                };
    }

    private CopyrightTerm vietnam() {
        if (!isCountedFromPublication()) {
            return fromLife(50, TermRule.VN_LIFE);
        }
        if (published.isPresent()) {
            return published.get() < 1960
                    ? new PublicDomain(TermRule.VN_BEFORE_1960)
                    : until(published.get() + 75, TermRule.VN_PUBLICATION);
        }
        // Published within 25 years or not: neither count runs longer than 100 years from fixation.
        Optional<Integer> latest = created.map(it -> it + 100);
        if (latest.isPresent() && latest.get() < today) {
            return new PublicDomain(TermRule.VN_FIXATION);
        }
        boolean never = facts.publication() == Work.Publication.UNPUBLISHED;
        if (never && latest.isPresent() && latest.get() - 75 < today) {
            return until(latest.get(), TermRule.VN_FIXATION);
        }
        return new Undetermined(TermRule.NOT_KNOWN);
    }

    // -------------------------------------------------------------------------------------------- United States

    private CopyrightTerm unitedStates() {
        if (published.isPresent()) {
            int year = published.get();
            if (isFromVietnam() && wasFreeInVietnamWhenRestored(year)) {
                return new PublicDomain(TermRule.US_NOT_RESTORED);
            }
            if (year < 1978) {
                return until(year + 95, TermRule.US_PUBLICATION);
            }
            boolean old = created.filter(it -> it >= 1978).isEmpty();
            CopyrightTerm counted =
                    facts.anonymous() ? until(year + 95, TermRule.US_PUBLICATION) : fromLife(70, TermRule.US_LIFE);
            boolean late = old && year <= 2002 && created.isPresent();
            return late ? notBefore2047(counted) : counted;
        }
        if (facts.publication() == Work.Publication.UNPUBLISHED) {
            if (died.isPresent()) {
                return fromLife(70, TermRule.US_LIFE);
            }
            return created.map(it -> until(it + 120, TermRule.US_CREATION))
                    .orElse(new Undetermined(TermRule.NOT_KNOWN));
        }
        return old();
    }

    private boolean isFromVietnam() {
        return facts.origin().filter(it -> it.code().equals("VN")).isPresent();
    }

    /// Restoration went to what was still protected at home on that day. Works counted from death are
    /// left to the longer American term: whether their author had died in time is seldom known.
    private boolean wasFreeInVietnamWhenRestored(int year) {
        return isCountedFromPublication() && year + TERM_IN_VIETNAM_IN_1998 < US_RESTORATION;
    }

    private CopyrightTerm notBefore2047(CopyrightTerm counted) {
        Protected least = new Protected(LocalDate.of(2047, Month.DECEMBER, 31), TermRule.US_PUBLISHED_1978_TO_2002);
        return switch (counted) {
            case Protected(LocalDate last, TermRule _) -> last.isAfter(least.last()) ? counted : least;
            case PublicDomain _, Undetermined _ -> today <= least.last().getYear() ? least : counted;
        };
    }

    // ----------------------------------------------------------------------------------------- European Union

    private CopyrightTerm union(Territory territory) {
        if (isFromVietnam() && vietnam() instanceof PublicDomain) {
            return new PublicDomain(TermRule.EU_SHORTER);
        }
        if (facts.kind() == Work.Kind.SIMPLE_PHOTOGRAPH) {
            Optional<CopyrightTerm> simple = simplePhotograph(territory);
            if (simple.isPresent()) {
                return simple.get();
            }
        }
        if (died.isPresent()) {
            return fromLife(70, TermRule.EU_LIFE);
        }
        if (facts.anonymous() && published.isPresent()) {
            return until(published.get() + 70, TermRule.EU_PUBLICATION);
        }
        boolean never = facts.publication() == Work.Publication.UNPUBLISHED;
        if (facts.anonymous() && never && created.isPresent()) {
            return until(created.get() + 70, TermRule.EU_CREATION);
        }
        return old();
    }

    /// Photographs without originality, where a member state has a term for them; for the Union as a
    /// whole the longest. Empty where a state has none, so that they are counted as others are.
    private Optional<CopyrightTerm> simplePhotograph(Territory territory) {
        return switch (territory.code()) {
            case "DE", "EU" -> Optional.of(fromPublicationOrMaking(50, TermRule.EU_SIMPLE_PUBLICATION));
            case "AT" -> Optional.of(fromPublicationOrMaking(50, TermRule.EU_SIMPLE_MAKING));
            case "DK", "FI", "SE" -> Optional.of(fromMaking(50, TermRule.EU_SIMPLE_MAKING));
            case "ES" -> Optional.of(fromMaking(25, TermRule.EU_SIMPLE_25));
            case "IT" -> Optional.of(fromMaking(20, TermRule.EU_SIMPLE_20));
            default -> Optional.empty();
        };
    }

    private CopyrightTerm fromMaking(int years, TermRule rule) {
        return created.map(it -> until(it + years, rule)).orElse(new Undetermined(TermRule.NOT_KNOWN));
    }

    /// From publication when it came within the years after making, else from making; a publication whose
    /// time is not known could have been in the last of them.
    private CopyrightTerm fromPublicationOrMaking(int years, TermRule rule) {
        if (published.isPresent()) {
            boolean inTime = created.map(it -> published.get() <= it + years).orElse(true);
            return until(inTime ? published.get() + years : created.orElseThrow() + years, rule);
        }
        if (created.isEmpty()) {
            return new Undetermined(TermRule.NOT_KNOWN);
        }
        if (facts.publication() == Work.Publication.UNPUBLISHED) {
            return until(created.get() + years, rule);
        }
        return created.get() + 2 * years < today ? new PublicDomain(rule) : new Undetermined(TermRule.NOT_KNOWN);
    }

    // ---------------------------------------------------------------------------------------------- elsewhere

    private CopyrightTerm elsewhere(String country) {
        for (Country seventy : LIFE_70) {
            if (seventy.code().equals(country)) {
                boolean freeBefore =
                        died.filter(it -> it <= seventy.freeWhenDiedUntil()).isPresent();
                return freeBefore
                        ? new PublicDomain(TermRule.LIFE_70)
                        : general(70, TermRule.LIFE_70, TermRule.PUBLICATION_70);
            }
        }
        return LIFE_50.contains(country) ? general(50, TermRule.LIFE_50, TermRule.PUBLICATION_50) : longest();
    }

    private CopyrightTerm general(int years, TermRule fromLife, TermRule fromPublication) {
        if (died.isPresent()) {
            return fromLife(years, fromLife);
        }
        return facts.anonymous() && published.isPresent() ? until(published.get() + years, fromPublication) : old();
    }

    /// The longest general term, so that what is free by it is free wherever terms are shorter.
    private CopyrightTerm longest() {
        return died.map(it -> until(it + 100, TermRule.ELSEWHERE)).orElse(new Undetermined(TermRule.NOT_KNOWN));
    }

    // ------------------------------------------------------------------------------------------------ counting

    private CopyrightTerm fromLife(int years, TermRule rule) {
        return died.map(it -> until(it + years, rule)).orElseGet(this::old);
    }

    private CopyrightTerm old() {
        return created.filter(it -> it + OLD_YEARS < today).isPresent()
                ? new PublicDomain(TermRule.TOO_OLD)
                : new Undetermined(TermRule.NOT_KNOWN);
    }

    private CopyrightTerm until(int lastYear, TermRule rule) {
        return lastYear < today
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
