package org.nguon.schemas.request;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.Rule;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.rights.Verdict;
import org.nguon.schemas.rights.Work;

/// The shortest list of letters that would clear what a production picked: one a holder, with all
/// that is to be asked of them. What no letter can clear is named beside it, so that nobody asks
/// in vain: a picture that is blocked is asked for by nobody.
///
/// @param letters the one that serves the most pictures first
/// @param waiting pictures for which somebody was asked and has not answered, or whose permission
/// is not in force yet
/// @param others pictures with something that no letter clears
/// @param wouldClear pictures that stand in nobody's way once every letter here is answered with yes
public record LettersNeeded(
        List<ToHolder> letters, List<AssetId> waiting, List<NotByLetter> others, List<AssetId> wouldClear) {

    /// A picture with all that is known about it and how it stands in one role.
    public record Picked(RightsFacts facts, Verdict verdict) {}

    /// What is to be asked of one holder.
    public record ToHolder(PartyId holder, List<Asked> pictures) {
        public ToHolder {
            pictures = List.copyOf(pictures);
        }
    }

    /// What is to be asked for one picture.
    public record Asked(AssetId picture, String title, List<Covered> covers, Set<Act> acts) {
        public Asked {
            covers = List.copyOf(covers);
            acts = java.util.Collections.unmodifiableSet(new TreeSet<>(acts));
        }
    }

    /// Something that no letter clears.
    public record NotByLetter(AssetId picture, String title, Layer layer, Why why) {

        /// What would have to happen.
        public enum Why {
            /// A refusal, a takedown or a licence's plain no: another picture.
            BLOCKED,
            /// Somebody has to look at the picture first.
            NOT_EXAMINED,
            /// Nobody knows whom to ask.
            NO_HOLDER,
            /// A named person has to decide.
            DECISION
        }
    }

    public LettersNeeded {
        letters = List.copyOf(letters);
        waiting = List.copyOf(waiting);
        others = List.copyOf(others);
        wouldClear = List.copyOf(wouldClear);
    }

    /// Gathers what is to be asked for some picks; a picture that was picked in several roles is
    /// asked for once.
    public static LettersNeeded of(Collection<Picked> picks) {
        Map<PartyId, Map<AssetId, Asked>> letters = new TreeMap<>();
        Set<NotByLetter> others = new java.util.LinkedHashSet<>();
        Map<AssetId, String> uncleared = new LinkedHashMap<>();
        Set<AssetId> waiting = new java.util.LinkedHashSet<>();
        for (Picked pick : picks) {
            if (pick.verdict().standing().allows()) {
                continue;
            }
            uncleared.put(pick.facts().asset(), pick.facts().title());
            gather(pick, letters, others, waiting);
        }
        Set<AssetId> blocked = new java.util.HashSet<>();
        others.stream().filter(it -> it.why() == NotByLetter.Why.BLOCKED).forEach(it -> blocked.add(it.picture()));
        List<ToHolder> list = letters.entrySet().stream()
                .map(entry -> new ToHolder(
                        entry.getKey(),
                        entry.getValue().values().stream()
                                .filter(asked -> !blocked.contains(asked.picture()))
                                .toList()))
                .filter(letter -> !letter.pictures().isEmpty())
                .sorted(Comparator.comparingInt(
                                (ToHolder letter) -> -letter.pictures().size())
                        .thenComparing(ToHolder::holder))
                .toList();
        Set<AssetId> notByLetter = new java.util.HashSet<>();
        others.forEach(it -> notByLetter.add(it.picture()));
        List<AssetId> wouldClear = uncleared.keySet().stream()
                .filter(picture -> !notByLetter.contains(picture) && !waiting.contains(picture))
                .toList();
        return new LettersNeeded(list, List.copyOf(waiting), List.copyOf(others), wouldClear);
    }

    private static void gather(
            Picked pick, Map<PartyId, Map<AssetId, Asked>> letters, Set<NotByLetter> others, Set<AssetId> waiting) {
        RightsFacts facts = pick.facts();
        List<ProofStep> obstacles = pick.verdict().obstacles();
        for (ProofStep step : obstacles) {
            Optional<NotByLetter.Why> why = notByLetter(step);
            if (isUnderWay(step, obstacles)) {
                waiting.add(facts.asset());
            } else if (why.isPresent()) {
                others.add(new NotByLetter(facts.asset(), facts.title(), step.layer(), why.get()));
            } else if (step.act().isPresent()) {
                List<PartyId> holders = holders(facts, step);
                if (holders.isEmpty()) {
                    others.add(new NotByLetter(facts.asset(), facts.title(), step.layer(), NotByLetter.Why.NO_HOLDER));
                }
                Covered covered = step.work().map(Covered::of).orElse(Covered.of(facts.asset(), step.layer()));
                Asked asked = new Asked(
                        facts.asset(),
                        facts.title(),
                        List.of(covered),
                        Set.of(step.act().get()));
                holders.forEach(holder -> letters.computeIfAbsent(holder, _ -> new LinkedHashMap<>())
                        .merge(facts.asset(), asked, LettersNeeded::both));
            }
        }
    }

    private static Asked both(Asked one, Asked other) {
        Set<Covered> covers = new java.util.LinkedHashSet<>(one.covers());
        covers.addAll(other.covers());
        Set<Act> acts = new TreeSet<>(one.acts());
        acts.addAll(other.acts());
        return new Asked(one.picture(), one.title(), List.copyOf(covers), acts);
    }

    /// Somebody was asked, or gave a permission that waits for a signature, a payment or a condition.
    private static boolean isUnderWay(ProofStep step, List<ProofStep> obstacles) {
        return obstacles.stream()
                .anyMatch(it -> (it.rule() == Rule.ASKED || it.rule() == Rule.GRANT_NOT_IN_FORCE)
                        && it.layer() == step.layer()
                        && it.work().equals(step.work())
                        && it.act().equals(step.act()));
    }

    private static Optional<NotByLetter.Why> notByLetter(ProofStep step) {
        if (step.standing() == Standing.BLOCKED) {
            return Optional.of(NotByLetter.Why.BLOCKED);
        }
        return step.fix().flatMap(fix -> switch (fix.kind()) {
            case EXAMINE -> Optional.of(NotByLetter.Why.NOT_EXAMINED);
            case FIND_OUT -> Optional.of(NotByLetter.Why.NO_HOLDER);
            case DETERMINE -> Optional.of(NotByLetter.Why.DECISION);
            case REPLACE -> Optional.of(NotByLetter.Why.BLOCKED);
            case ASK, REMIND, COMPLETE, RENEW, RELEASE -> Optional.empty();
        });
    }

    /// Who holds what the step is about: those found, or else who made the work.
    private static List<PartyId> holders(RightsFacts facts, ProofStep step) {
        List<PartyId> found = facts.findings().stream()
                .filter(finding -> finding.presence() == Finding.Presence.PRESENT
                        && finding.layer() == step.layer()
                        && finding.work().equals(step.work()))
                .flatMap(finding -> finding.holders().stream())
                .distinct()
                .sorted()
                .toList();
        if (!found.isEmpty()) {
            return found;
        }
        return step.work().stream()
                .flatMap(id -> facts.works().stream().filter(work -> work.id().equals(id)))
                .map(Work::creators)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
