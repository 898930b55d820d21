package org.nguon.indexer.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Policies;
import org.nguon.schemas.rights.Question;

/// Pictures of which every one was judged and may be used in its role. Only this room makes one, so
/// that what was not cleared cannot be exported: it does not compile.
public final class ClearedSelection {

    private final Production production;
    private final List<Scene> scenes;
    private final LocalDate day;
    private final Instant clearedAt;
    private final List<ClearedPick> picks;
    private final List<ExcludedPick> excluded;

    ClearedSelection(
            Production production,
            List<Scene> scenes,
            LocalDate day,
            Instant clearedAt,
            List<ClearedPick> picks,
            List<ExcludedPick> excluded) {
        this.production = production;
        this.scenes = List.copyOf(scenes);
        this.day = day;
        this.clearedAt = clearedAt;
        this.picks = List.copyOf(picks);
        this.excluded = List.copyOf(excluded);
        boolean allAllowed =
                picks.stream().allMatch(pick -> pick.verdict().standing().allows());
        if (picks.isEmpty() || !allAllowed) {
            throw new IllegalArgumentException("a cleared selection holds pictures, and each of them may be used");
        }
    }

    /// The film as it was when it was asked for.
    public Production production() {
        return production;
    }

    /// Its scenes in their order.
    public List<Scene> scenes() {
        return scenes;
    }

    /// What the film means to do, which every verdict answers.
    public IntendedUse use() {
        return production.use();
    }

    /// Version of the house policies that were applied, see [Policies#VERSION].
    public int policyVersion() {
        return Policies.VERSION;
    }

    /// The day that was asked for, in the zone of the use.
    public LocalDate day() {
        return day;
    }

    /// When it was asked.
    public Instant clearedAt() {
        return clearedAt;
    }

    /// The first day on which something it rests on is over; absent when nothing ends.
    public Optional<LocalDate> lapsesOn() {
        return picks.stream()
                .flatMap(pick -> pick.verdict().lapsesOn().stream())
                .min(LocalDate::compareTo);
    }

    /// What may go out, in the order in which it was picked; never empty.
    public List<ClearedPick> picks() {
        return picks;
    }

    /// What was left out, and why.
    public List<ExcludedPick> excluded() {
        return excluded;
    }

    /// Whether all of it may still be used now, asked again at the moment of export. It knows of no
    /// record that was filed since it was cleared; whoever waits long clears again.
    public boolean stillHoldsAt(Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), use().zone());
        return !today.isBefore(day)
                && picks.stream()
                        .allMatch(pick -> Assessment.of(
                                        pick.facts(),
                                        question(production, pick.pick().role(), today))
                                .standing()
                                .allows());
    }

    static Question question(Production production, Role role, LocalDate day) {
        return new Question(Optional.of(production.id()), production.use(), role, day);
    }
}
