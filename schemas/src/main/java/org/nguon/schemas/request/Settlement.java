package org.nguon.schemas.request;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Force;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsRecord.Condition;
import org.nguon.schemas.rights.RightsRecord.Denial;
import org.nguon.schemas.rights.RightsRecord.Fee;
import org.nguon.schemas.rights.RightsRecord.Grant;
import org.nguon.schemas.rights.RightsRecord.Release;
import org.nguon.schemas.rights.RightsRecord.Request.State;

/// What an answer amounts to: grants, refusals and releases for each picture and act, and how far
/// the request has come by it. A yes grants what the letter asked and not more: the narrower of
/// the letter's term and the holder's. Whoever says that the rights are not theirs grants nothing,
/// whatever else they say; a no counts in any case.
///
/// @param rights to be filed together
public record Settlement(List<RightsRecord> rights, State state) {

    public Settlement {
        rights = List.copyOf(rights);
    }

    /// What pictures share that are granted together.
    private record Bargain(Set<Act> acts, String condition) {}

    /// The rights that an answer to a letter gives and takes.
    ///
    /// @param ids gives a new identity at each call
    /// @throws IllegalArgumentException when the answer speaks of what the letter did not ask
    public static Settlement of(Letter letter, Answer answer, Supplier<RightId> ids) {
        requireAsked(letter, answer);
        Map<Set<Act>, List<Covered>> refused = new LinkedHashMap<>();
        Map<Bargain, List<Covered>> granted = new LinkedHashMap<>();
        List<RightsRecord> rights = new ArrayList<>();
        for (int number = 1; number <= letter.lines().size(); number++) {
            LetterLine line = letter.lines().get(number - 1);
            Set<Act> no = new TreeSet<>();
            Map<String, Set<Act>> yes = new TreeMap<>();
            for (Answer.Decision decision : answer.decisions()) {
                if (decision.line() == number) {
                    switch (decision.says()) {
                        case NO -> no.add(decision.act());
                        case YES, YES_IF ->
                            yes.computeIfAbsent(decision.condition().strip(), _ -> new TreeSet<>())
                                    .add(decision.act());
                    }
                }
            }
            if (!no.isEmpty()) {
                refused.computeIfAbsent(no, _ -> new ArrayList<>()).addAll(line.covers());
            }
            if (answer.ownsRights()) {
                List<Covered> people =
                        line.covers().stream().filter(Settlement::isOfPeople).toList();
                List<Covered> works =
                        line.covers().stream().filter(it -> !isOfPeople(it)).toList();
                if (!works.isEmpty()) {
                    yes.forEach((condition, acts) -> granted.computeIfAbsent(
                                    new Bargain(acts, condition), _ -> new ArrayList<>())
                            .addAll(works));
                }
                Set<Act> plainly = yes.getOrDefault("", Set.of());
                if (!people.isEmpty() && !plainly.isEmpty()) {
                    rights.add(release(letter, answer, people, plainly, ids.get()));
                }
            }
        }
        granted.forEach((bargain, covers) -> rights.add(grant(letter, answer, bargain, covers, ids.get())));
        refused.forEach((acts, covers) -> rights.add(denial(letter, answer, acts, covers, ids.get())));
        return new Settlement(rights, state(letter, answer));
    }

    /// How far a request has come once some of its rights were countersigned or paid: in force when each
    /// grant is. A release needs no more than to be given.
    public static State standing(List<RightsRecord> rights, LocalDate day) {
        List<Grant> grants = grants(rights);
        if (grants.stream().allMatch(grant -> Force.of(grant, day).isIn())) {
            return State.IN_FORCE;
        }
        boolean bargaining =
                grants.stream().anyMatch(grant -> !grant.conditions().stream().allMatch(Condition::met));
        return bargaining ? State.NEGOTIATING : State.SIGNED;
    }

    private static List<Grant> grants(List<RightsRecord> rights) {
        return rights.stream()
                .filter(Grant.class::isInstance)
                .map(Grant.class::cast)
                .toList();
    }

    private static void requireAsked(Letter letter, Answer answer) {
        for (Answer.Decision decision : answer.decisions()) {
            boolean asked = decision.line() <= letter.lines().size()
                    && letter.lines().get(decision.line() - 1).acts().contains(decision.act());
            if (!asked) {
                throw new IllegalArgumentException(
                        "nobody asked for " + decision.act() + " in line " + decision.line());
            }
        }
        if (!answer.request().equals(letter.id())) {
            throw new IllegalArgumentException("this answers another letter: " + answer.request());
        }
    }

    private static boolean isOfPeople(Covered covered) {
        return covered.layer().equals(Optional.of(Layer.PEOPLE));
    }

    private static Grant grant(Letter letter, Answer answer, Bargain bargain, List<Covered> covers, RightId id) {
        AskedTerms terms = letter.terms();
        Set<String> platforms = terms.platforms().stream().map(Platform::id).collect(Collectors.toSet());
        List<Extent> extents = bargain.acts().stream()
                .map(act -> new Extent(
                        act,
                        terms.media(),
                        terms.territories(),
                        platforms,
                        terms.commercial(),
                        Optional.of(answer.signedOn()),
                        until(terms, answer),
                        false))
                .toList();
        return new Grant(
                id,
                letter.to(),
                Optional.of(letter.production()),
                distinct(covers),
                extents,
                false,
                Optional.of(answer.creditWording().strip()).filter(words -> !words.isEmpty()),
                terms.alterations(),
                true,
                bargain.condition().isEmpty() ? List.of() : List.of(new Condition(bargain.condition(), false)),
                fee(terms, answer),
                false,
                Optional.of(terms.zone()),
                answer.evidence());
    }

    /// The earlier of both ends, and never before the answer itself.
    private static Optional<LocalDate> until(AskedTerms terms, Answer answer) {
        Optional<LocalDate> end = terms.until().isEmpty() || answer.until().isEmpty()
                ? terms.until().or(answer::until)
                : Optional.of(
                        terms.until().get().isBefore(answer.until().get())
                                ? terms.until().get()
                                : answer.until().get());
        return end.map(day -> day.isBefore(answer.signedOn()) ? answer.signedOn() : day);
    }

    /// The fee is for the letter as a whole, and each of its grants waits for it.
    private static Optional<Fee> fee(AskedTerms terms, Answer answer) {
        Optional<Money> asked = answer.fee().or(terms::fee).filter(money -> money.amount() > 0);
        return asked.map(money -> new Fee(
                money.amount(),
                money.currency(),
                terms.fee().filter(money::equals).isPresent() ? Fee.Payment.AGREED : Fee.Payment.QUOTED));
    }

    private static Denial denial(Letter letter, Answer answer, Set<Act> acts, List<Covered> covers, RightId id) {
        return new Denial(
                id,
                letter.to(),
                Optional.of(letter.production()),
                distinct(covers),
                acts,
                Set.of(org.nguon.schemas.production.Medium.ALL),
                Set.of(org.nguon.schemas.production.Territory.WORLD),
                Set.of(Platform.ANY),
                Optional.empty(),
                Optional.empty(),
                answer.note().strip(),
                answer.evidence());
    }

    private static Release release(Letter letter, Answer answer, List<Covered> people, Set<Act> acts, RightId id) {
        return new Release(
                id,
                Release.Subject.MODEL,
                List.of(letter.to()),
                false,
                Optional.of(letter.production()),
                distinct(people),
                acts.contains(Act.CONDITION) || acts.contains(Act.DERIVE) || acts.contains(Act.SHOW),
                acts.contains(Act.LIKENESS),
                false,
                false,
                letter.terms().territories(),
                letter.terms().commercial(),
                Optional.of(answer.signedOn()),
                until(letter.terms(), answer),
                answer.evidence());
    }

    private static List<Covered> distinct(List<Covered> covers) {
        return List.copyOf(new LinkedHashSet<>(covers));
    }

    private static State state(Letter letter, Answer answer) {
        boolean refusedAll = answer.decisions().stream().allMatch(it -> it.says() == Answer.Says.NO);
        if (refusedAll) {
            return State.REFUSED;
        }
        boolean conditions = answer.decisions().stream().anyMatch(it -> it.says() == Answer.Says.YES_IF);
        boolean otherFee = fee(letter.terms(), answer)
                .filter(fee -> fee.state() == Fee.Payment.QUOTED)
                .isPresent();
        return conditions || otherFee || !answer.ownsRights() ? State.NEGOTIATING : State.SIGNED;
    }
}
