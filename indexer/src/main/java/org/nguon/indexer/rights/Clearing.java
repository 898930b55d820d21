package org.nguon.indexer.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.Verdict;

/// Judges picks one after another and gathers what may go out, what is left out, and why it may not go
/// out at all.
final class Clearing {

    private final Production production;
    private final Instant now;
    private final LocalDate day;
    private final List<ClearedPick> cleared = new ArrayList<>();
    private final List<ExcludedPick> uncleared = new ArrayList<>();

    Clearing(Production production, Clock clock) {
        this.production = production;
        this.now = clock.instant();
        this.day = LocalDate.ofInstant(now, production.use().zone());
    }

    void judge(List<Pick> picks, Map<AssetId, AssetRecord> assets, Map<AssetId, RightsFacts> facts) {
        for (Pick pick : picks) {
            AssetRecord asset = Objects.requireNonNull(assets.get(pick.asset()));
            RightsFacts known = Objects.requireNonNull(facts.get(pick.asset()));
            Verdict verdict = Assessment.of(known, ClearedSelection.question(production, pick.role(), day));
            if (verdict.standing().allows()) {
                cleared.add(new ClearedPick(pick, asset, known, verdict, trainingAllowed(known, pick.role())));
            } else {
                uncleared.add(new ExcludedPick(pick, asset, verdict));
            }
        }
    }

    ClearanceOutcome outcome(List<AtRevision<Scene>> scenes, boolean withoutTheUncleared) {
        List<ClearanceIssue> issues = new ArrayList<>();
        if (!withoutTheUncleared || cleared.isEmpty()) {
            uncleared.forEach(it -> issues.add(new ClearanceIssue.Uncleared(it.pick(), it.asset(), it.verdict())));
        }
        if (cleared.isEmpty() && (uncleared.isEmpty() || withoutTheUncleared)) {
            issues.add(new ClearanceIssue.NothingPicked());
        }
        return issues.isEmpty()
                ? new ClearanceOutcome.Cleared(new ClearedSelection(
                        production, scenes.stream().map(AtRevision::value).toList(), day, now, cleared, uncleared))
                : new ClearanceOutcome.Blocked(issues);
    }

    private boolean trainingAllowed(RightsFacts facts, Role role) {
        IntendedUse use = production.use();
        Set<Act> asked = EnumSet.copyOf(use.actsOf(role));
        asked.add(Act.TRAIN);
        Map<Role, Set<Act>> acts = new EnumMap<>(Role.class);
        acts.put(role, asked);
        IntendedUse training = new IntendedUse(
                acts,
                use.platforms(),
                use.commercial(),
                use.media(),
                use.territories(),
                use.publication(),
                use.until(),
                use.zone(),
                use.languages(),
                use.policy());
        return Assessment.of(facts, new Question(Optional.of(production.id()), training, role, day))
                .standing()
                .allows();
    }
}
