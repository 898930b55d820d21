package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How one act stands in one layer by one rule, before others are asked.
///
/// @param fact what it rests on
/// @param obligations what it asks; only where it allows
/// @param lapsesOn the first day that it does not cover
/// @param decidable whether a named person may decide it; a licence's plain no is nobody's to decide
record Judgement(
        Standing standing,
        Rule rule,
        String fact,
        List<Obligation> obligations,
        Optional<LocalDate> lapsesOn,
        boolean decidable) {

    Judgement {
        obligations = List.copyOf(obligations);
    }

    static Judgement free(Rule rule, String fact) {
        return new Judgement(Standing.CLEARED, rule, fact, List.of(), Optional.empty(), true);
    }

    static Judgement with(Rule rule, String fact, List<Obligation> obligations) {
        Standing standing = obligations.isEmpty() ? Standing.CLEARED : Standing.CLEARED_WITH;
        return new Judgement(standing, rule, fact, obligations, Optional.empty(), true);
    }

    static Judgement needsGrant(Rule rule, String fact) {
        return new Judgement(Standing.NEEDS_GRANT, rule, fact, List.of(), Optional.empty(), true);
    }

    static Judgement unknown(Rule rule, String fact) {
        return new Judgement(Standing.UNKNOWN, rule, fact, List.of(), Optional.empty(), true);
    }

    static Judgement blocked(Rule rule, String fact) {
        return new Judgement(Standing.BLOCKED, rule, fact, List.of(), Optional.empty(), false);
    }

    /// The stricter of both; of two that are equally strict, what both ask.
    Judgement and(Judgement other) {
        if (standing == other.standing && standing.allows()) {
            List<Obligation> both = new ArrayList<>(obligations);
            other.obligations.stream().filter(it -> !both.contains(it)).forEach(both::add);
            return new Judgement(standing, rule, fact, both, earlier(lapsesOn, other.lapsesOn), decidable);
        }
        return standing.compareTo(other.standing) <= 0 ? this : other;
    }

    static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.get().isBefore(other.get()) ? one : other;
    }
}
