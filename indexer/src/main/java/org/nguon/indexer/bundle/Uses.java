package org.nguon.indexer.bundle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nguon.indexer.rights.ClearedPick;
import org.nguon.indexer.rights.ClearedSelection;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.credit.CreditProof;
import org.nguon.schemas.credit.CreditRoll;
import org.nguon.schemas.credit.Particulars;
import org.nguon.schemas.credit.UsedAsset;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.rights.Obligation;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsRecord.Grant;
import org.nguon.schemas.rights.Rule;
import org.nguon.schemas.vocabulary.PlusTerm;

/// What cleared picks are used for, and what their rights ask of it.
final class Uses {

    private static final Set<Rule> OF_RECORDS = Set.of(Rule.GRANTED, Rule.OWN_WORK, Rule.DETERMINED, Rule.RELEASED);
    private static final Pattern BETWEEN_IDS = Pattern.compile(", |: ");

    private Uses() {}

    static List<CreditProof.Use> of(ClearedSelection selection) {
        return selection.picks().stream()
                .map(pick ->
                        new CreditProof.Use(pick.pick().asset(), pick.pick().role()))
                .distinct()
                .toList();
    }

    static CreditRoll roll(ClearedSelection selection) {
        List<UsedAsset> used = selection.picks().stream()
                .map(pick -> new UsedAsset(
                        pick.pick().role(),
                        Optional.of(selection.production().id()),
                        crop(pick).isPresent(),
                        particulars(pick),
                        pick.facts(),
                        pick.verdict()))
                .toList();
        return CreditRoll.of(used, selection.use().platforms());
    }

    static Particulars particulars(ClearedPick pick) {
        return Particulars.of(Precedence.shown(pick.asset().reading().statements()));
    }

    static String title(ClearedPick pick) {
        String title = particulars(pick).title().words();
        return title.isBlank() ? pick.facts().title() : title;
    }

    /// The part to show: what the pick asks for, unless a holder forbids cutting.
    static Optional<Crop> crop(ClearedPick pick) {
        return pick.pick().crop().filter(_ -> mayBeCut(pick));
    }

    private static boolean mayBeCut(ClearedPick pick) {
        boolean claimed = pick.facts().claims().stream()
                .filter(claim -> claim.basis() == RightsClaim.Basis.ALTERATION)
                .anyMatch(claim -> PlusTerm.recognise(claim.uri().orElse("") + " " + claim.text())
                        .filter(term -> term.code().equals("AL-CRP"))
                        .isPresent());
        return !claimed && mayBeChanged(pick);
    }

    /// Whether nobody asks that the picture stays as it is. A border cuts nothing off, but it changes the picture.
    static boolean mayBeChanged(ClearedPick pick) {
        boolean owed = pick.verdict().obligations().stream()
                .anyMatch(obligation -> obligation.kind() == Obligation.Kind.UNALTERED);
        boolean granted = records(pick).stream().anyMatch(it -> it instanceof Grant grant && !grant.alterations());
        return !owed && !granted;
    }

    /// The records of rights that the verdict rests on, by what its proof names.
    static List<RightsRecord> records(ClearedPick pick) {
        List<String> named = pick.verdict().proof().stream()
                .filter(step -> OF_RECORDS.contains(step.rule()))
                .flatMap(step -> BETWEEN_IDS.splitAsStream(step.fact()))
                .toList();
        return pick.facts().records().stream()
                .filter(record -> named.contains(record.id().value()))
                .toList();
    }
}
