package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// Whether a record of rights is in force by what it says itself, whatever it is asked about.
///
/// @param lacking what keeps it from being in force, in the order of [Lack]; empty when it is in force
public record Force(Set<Lack> lacking) {

    /// Why a record is not in force. House policy where it is not the record's own term: what is not signed, not
    /// paid, not proven or hangs on something open permits nothing yet.
    public enum Lack {
        NOT_COUNTERSIGNED,
        GUARDIAN_NOT_SIGNED,
        CONDITION_OPEN,
        NOT_PAID,
        NO_EVIDENCE,
        /// Its first day is still to come.
        NOT_BEGUN,
        /// Its last day is over, or it was lifted.
        ENDED
    }

    public Force {
        EnumSet<Lack> copy = EnumSet.noneOf(Lack.class);
        copy.addAll(lacking);
        lacking = Collections.unmodifiableSet(copy);
    }

    /// How a record stands on a day, which is read as written, in whichever zone it is meant.
    public static Force of(RightsRecord right, LocalDate day) {
        return new Force(
                switch (right) {
                    case RightsRecord.Grant grant -> {
                        Set<Lack> lacking = completion(grant);
                        lacking.addAll(term(grant.acts(), day));
                        yield lacking;
                    }
                    case RightsRecord.Release release -> {
                        Set<Lack> lacking = term(release.from(), release.to(), day);
                        if (release.evidence().isEmpty()) {
                            lacking.add(Lack.NO_EVIDENCE);
                        }
                        if (release.minor() && !release.guardianSigned()) {
                            lacking.add(Lack.GUARDIAN_NOT_SIGNED);
                        }
                        yield lacking;
                    }
                    case RightsRecord.Determination decision -> term(decision.acts(), day);
                    case RightsRecord.Denial denial -> term(denial.from(), denial.to(), day);
                    case RightsRecord.Takedown takedown ->
                        term(
                                Optional.of(LocalDate.ofInstant(takedown.at(), ZoneOffset.UTC)),
                                takedown.lifted()
                                        .map(lifted -> LocalDate.ofInstant(lifted, ZoneOffset.UTC)
                                                .minusDays(1)),
                                day);
                    case RightsRecord.Request request ->
                        request.state().isOpen() ? EnumSet.noneOf(Lack.class) : EnumSet.of(Lack.ENDED);
                    case RightsRecord.OwnWork _ -> EnumSet.noneOf(Lack.class);
                });
    }

    /// Whether nothing is lacking.
    public boolean isIn() {
        return lacking.isEmpty();
    }

    /// Whether its term is over, so that nothing but a new one helps.
    public boolean isOver() {
        return lacking.contains(Lack.ENDED);
    }

    /// What a grant still needs before its term counts at all.
    static Set<Lack> completion(RightsRecord.Grant grant) {
        Set<Lack> lacking = EnumSet.noneOf(Lack.class);
        if (!grant.countersigned()) {
            lacking.add(Lack.NOT_COUNTERSIGNED);
        }
        if (!grant.conditions().stream().allMatch(RightsRecord.Condition::met)) {
            lacking.add(Lack.CONDITION_OPEN);
        }
        if (grant.fee()
                .filter(fee -> fee.state() != RightsRecord.Fee.Payment.PAID)
                .isPresent()) {
            lacking.add(Lack.NOT_PAID);
        }
        if (grant.evidence().isEmpty()) {
            lacking.add(Lack.NO_EVIDENCE);
        }
        return lacking;
    }

    /// Several acts have ended when each has, and have not begun when none has.
    private static Set<Lack> term(List<Extent> acts, LocalDate day) {
        if (all(acts, extent -> extent.to().filter(day::isAfter).isPresent())) {
            return EnumSet.of(Lack.ENDED);
        }
        return all(acts, extent -> extent.from().filter(day::isBefore).isPresent())
                ? EnumSet.of(Lack.NOT_BEGUN)
                : EnumSet.noneOf(Lack.class);
    }

    private static boolean all(List<Extent> acts, Predicate<Extent> what) {
        return acts.stream().allMatch(what);
    }

    private static Set<Lack> term(Optional<LocalDate> from, Optional<LocalDate> to, LocalDate day) {
        if (to.filter(day::isAfter).isPresent()) {
            return EnumSet.of(Lack.ENDED);
        }
        return from.filter(day::isBefore).isPresent() ? EnumSet.of(Lack.NOT_BEGUN) : EnumSet.noneOf(Lack.class);
    }
}
