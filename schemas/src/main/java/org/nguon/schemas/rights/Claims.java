package org.nguon.schemas.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.RightsClaim.Basis;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.vocabulary.Licence;
import org.nguon.schemas.vocabulary.Licences;
import org.nguon.schemas.vocabulary.MiningTerm;
import org.nguon.schemas.vocabulary.PlusTerm;
import org.nguon.schemas.vocabulary.RightsStatement;

/// What the claims about one layer say of an act, before grants, refusals and decisions: the matrix of
/// licences against acts. What a person says about a claim counts instead of what files say; of
/// contradicting claims the strictest counts.
final class Claims {

    private static final String PERSON = "person:";
    private static final Set<Basis> OF_COPYRIGHT = EnumSet.of(
            Basis.LICENCE, Basis.PUBLIC_DOMAIN, Basis.RIGHTS_STATEMENT, Basis.IN_COPYRIGHT, Basis.USAGE_TERMS);
    private static final Set<String> CC_PARTS = Set.of("by", "nc", "nd", "sa");

    private final Layer layer;
    private final List<RightsClaim> ofCopyright;
    private final List<RightsClaim> signals;
    private final List<RightsClaim> alterations;

    private final List<RightsClaim> contests;

    private Claims(
            Layer layer,
            List<RightsClaim> ofCopyright,
            List<RightsClaim> signals,
            List<RightsClaim> alterations,
            List<RightsClaim> contests) {
        this.layer = layer;
        this.contests = contests;
        this.ofCopyright = ofCopyright;
        this.signals = signals;
        this.alterations = alterations;
    }

    /// Those of all claims that speak of this layer and count.
    static Claims of(Layer layer, List<RightsClaim> all) {
        List<RightsClaim> here = all.stream()
                .filter(claim -> claim.layer() == layer)
                .sorted(Comparator.comparing(RightsClaim::basis)
                        .thenComparing(claim -> claim.uri().orElse(""))
                        .thenComparing(RightsClaim::text)
                        .thenComparing(RightsClaim::source))
                .toList();
        return new Claims(
                layer,
                withoutWhatIsSaidBetter(here.stream()
                        .filter(claim -> OF_COPYRIGHT.contains(claim.basis()))
                        .toList()),
                here.stream().filter(claim -> claim.basis() == Basis.AI_SIGNAL).toList(),
                here.stream().filter(claim -> claim.basis() == Basis.ALTERATION).toList(),
                here.stream()
                        .filter(claim -> claim.basis() == Basis.AUTHORSHIP_CONTESTED)
                        .toList());
    }

    /// What is said against the author that others name; empty where nobody says so.
    Optional<String> contested() {
        return contests.isEmpty()
                ? Optional.empty()
                : Optional.of(contests.stream().map(Claims::fact).collect(Collectors.joining("; ")));
    }

    private static List<RightsClaim> withoutWhatIsSaidBetter(List<RightsClaim> claims) {
        List<RightsClaim> persons = claims.stream()
                .filter(claim -> claim.source().startsWith(PERSON))
                .toList();
        List<RightsClaim> counting = persons.isEmpty() ? claims : persons;
        boolean licensed = counting.stream()
                .anyMatch(claim ->
                        claim.basis() == Basis.LICENCE && licence(claim).isPresent());
        boolean reserved = counting.stream().anyMatch(claim -> claim.basis() == Basis.IN_COPYRIGHT);
        // What is licensed is in copyright; an address beside a licence is where it was found. Words beside a notice
        // change nothing, because the notice alone asks for a grant.
        return counting.stream()
                .filter(claim -> !(licensed && claim.basis() == Basis.IN_COPYRIGHT))
                .filter(claim -> !(licensed
                        && claim.basis() == Basis.USAGE_TERMS
                        && claim.uri().isPresent()))
                .filter(claim -> !(reserved && claim.basis() == Basis.USAGE_TERMS))
                .toList();
    }

    /// Whether anything is claimed about copyright here.
    boolean areMade() {
        return !ofCopyright.isEmpty() || !contests.isEmpty();
    }

    /// Whether there is a signal against AI.
    boolean signalsAgainstAi() {
        return signals.stream().anyMatch(claim -> forbidsAi(claim) || forbidsTraining(claim));
    }

    /// Where the counting claims stand.
    String sources() {
        return String.join(
                ", ", ofCopyright.stream().map(RightsClaim::source).distinct().toList());
    }

    /// What each of the counting claims says of an act. Together they say the strictest; where they stand
    /// differently, some would allow what others do not.
    List<Judgement> judge(Act act, Question question, Optional<Work> work) {
        return ofCopyright.stream()
                .map(claim -> judge(claim, act, question, work))
                .toList();
    }

    /// What signals and constraints ask on top.
    Optional<Judgement> floor(Act act, IntendedUse use) {
        List<Judgement> floors = new ArrayList<>();
        for (RightsClaim signal : signals) {
            boolean toTrainer = act == Act.UPLOAD && someUploadTrains(use);
            if (forbidsTraining(signal) && (act == Act.TRAIN || toTrainer)) {
                floors.add(Judgement.blocked(Rule.AI_TRAINING_PROHIBITED, fact(signal)));
            }
            if (forbidsAi(signal) && (act == Act.CONDITION || act == Act.UPLOAD || act == Act.TRAIN)) {
                floors.add(Judgement.needsGrant(Rule.AI_SIGNAL, fact(signal)));
            }
        }
        for (RightsClaim constraint : alterations) {
            if (act == Act.DERIVE) {
                floors.add(Judgement.needsGrant(Rule.ALTERATION_FORBIDDEN, fact(constraint)));
            } else if (act == Act.SHOW) {
                floors.add(Judgement.with(
                        Rule.ALTERATION_FORBIDDEN,
                        fact(constraint),
                        List.of(obligation(
                                Obligation.Kind.NO_SUCH_EDIT, Rule.ALTERATION_FORBIDDEN, meaning(constraint)))));
            }
        }
        return floors.stream().reduce(Judgement::and);
    }

    private Judgement judge(RightsClaim claim, Act act, Question question, Optional<Work> work) {
        return switch (claim.basis()) {
            case LICENCE ->
                licence(claim)
                        .map(licence -> judge(licence, claim, act, question.use(), question.acts()))
                        .orElseGet(() -> Judgement.unknown(Rule.OTHER_LICENCE, fact(claim)));
            case PUBLIC_DOMAIN ->
                isMarked(claim)
                        ? Judgement.free(Rule.PUBLIC_DOMAIN_MARK, fact(claim))
                        : Judgement.unknown(Rule.TERMS_UNREAD, fact(claim));
            case RIGHTS_STATEMENT ->
                RightsStatement.recognise(claim.uri().orElse(claim.text()))
                        .map(statement -> judge(statement, claim, act, question, work))
                        .orElseGet(() -> Judgement.unknown(Rule.STATUS_UNKNOWN, fact(claim)));
            case IN_COPYRIGHT -> Judgement.needsGrant(Rule.IN_COPYRIGHT, fact(claim));
            case USAGE_TERMS -> Judgement.unknown(Rule.TERMS_UNREAD, fact(claim));
            case AI_SIGNAL, ALTERATION, RELEASE, CREDIT, AUTHORSHIP_CONTESTED ->
                throw new IllegalStateException(claim.basis() + " says nothing of copyright");
        };
    }

    private static Optional<Licence> licence(RightsClaim claim) {
        return claim.uri().flatMap(Licences::recognise).or(() -> Licences.recognise(claim.text()));
    }

    /// The mark itself, the PLUS term, or a person's word; "Marked: false" alone is what programs write
    /// unasked.
    private static boolean isMarked(RightsClaim claim) {
        String named = claim.uri().orElse(claim.text());
        return Licences.recognise(named).filter(Licence::isPublicDomain).isPresent()
                || PlusTerm.recognise(named)
                        .filter(term -> term.code().equals("CS-PUB"))
                        .isPresent()
                || claim.source().startsWith(PERSON);
    }

    private Judgement judge(
            RightsStatement statement, RightsClaim claim, Act act, Question question, Optional<Work> work) {
        return switch (statement) {
            case IN_COPYRIGHT, IN_COPYRIGHT_EDUCATIONAL, IN_COPYRIGHT_NON_COMMERCIAL ->
                Judgement.needsGrant(Rule.IN_COPYRIGHT, fact(claim));
            case IN_COPYRIGHT_HOLDER_UNKNOWN, IN_COPYRIGHT_EU_ORPHAN_WORK ->
                act == Act.TRAIN
                        ? Judgement.blocked(Rule.ORPHAN_TRAINING, fact(claim))
                        : Judgement.needsGrant(Rule.HOLDER_NOT_FOUND, fact(claim));
            case NO_COPYRIGHT_CONTRACTUAL, NO_COPYRIGHT_NON_COMMERCIAL, NO_COPYRIGHT_OTHER_LAW ->
                Judgement.unknown(Rule.RESTRICTED_BY_CONTRACT, fact(claim));
            case NO_COPYRIGHT_UNITED_STATES -> freeInTheUnitedStates(claim, question, work);
            case NOT_EVALUATED, UNDETERMINED, NO_KNOWN_COPYRIGHT -> Judgement.unknown(Rule.STATUS_UNKNOWN, fact(claim));
        };
    }

    private static Judgement freeInTheUnitedStates(RightsClaim claim, Question question, Optional<Work> work) {
        Judgement all = Judgement.free(Rule.FREE_IN_US_ONLY, fact(claim));
        for (Territory territory : question.use().territories()) {
            if (territory.code().equals("US")) {
                continue;
            }
            Optional<CopyrightTerm> term = work.map(it -> CopyrightTerm.of(it, territory, question.day()));
            Judgement there = term.isPresent() && term.get() instanceof CopyrightTerm.PublicDomain
                    ? Judgement.free(Rule.TERM_EXPIRED, fact(claim))
                    : term.isPresent() && term.get() instanceof CopyrightTerm.Protected
                            ? Judgement.needsGrant(Rule.IN_COPYRIGHT, fact(claim))
                            : Judgement.unknown(Rule.FREE_IN_US_ONLY, fact(claim));
            all = all.and(there);
        }
        return all;
    }

    private Judgement judge(Licence licence, RightsClaim claim, Act act, IntendedUse use, Set<Act> asked) {
        if (licence.family().equals("zero")) {
            return Judgement.free(Rule.CC0, fact(claim));
        }
        if (licence.isPublicDomain()) {
            return Judgement.free(Rule.PUBLIC_DOMAIN_MARK, fact(claim));
        }
        if (!CC_PARTS.containsAll(List.of(licence.family().split("-")))) {
            return Judgement.unknown(Rule.OTHER_LICENCE, fact(claim));
        }
        return switch (act) {
            case VIEW -> Judgement.free(Rule.VIEW_FREE, "");
            case COPY -> permitted(licence, claim, false, false);
            case UPLOAD -> upload(licence, claim, use);
            case CONDITION -> condition(licence, claim, use, asked);
            case DERIVE -> derive(licence, claim, use);
            case SHOW -> show(licence, claim, use);
            case PUBLISH -> publish(licence, claim, use, asked);
            case TRAIN ->
                isNoDerivatives(licence)
                        ? Judgement.blocked(Rule.CC_NO_DERIVATIVES_POLICY, fact(claim))
                        : commercialNeedsGrant(licence, claim, use)
                                .orElseGet(() -> permitted(licence, claim, false, isShareAlike(licence)));
            case LIKENESS -> Judgement.free(Rule.CC_BY, fact(claim));
        };
    }

    private Judgement upload(Licence licence, RightsClaim claim, IntendedUse use) {
        boolean noDerivatives = isNoDerivatives(licence);
        boolean nonCommercial = isNonCommercial(licence);
        if (noDerivatives && nonCommercial) {
            return Judgement.needsGrant(Rule.CC_NON_COMMERCIAL, fact(claim));
        }
        if (noDerivatives && someUploadTrains(use)) {
            return Judgement.needsGrant(Rule.PLATFORM_TRAINS, fact(claim));
        }
        boolean commercialPlatform =
                uploads(use).stream().anyMatch(platform -> platform.commercialUse() != Platform.Answer.NO);
        if (nonCommercial && commercialPlatform) {
            return Judgement.needsGrant(Rule.CC_NON_COMMERCIAL, fact(claim));
        }
        return Judgement.free(Rule.CC_BY, fact(claim));
    }

    private Judgement condition(Licence licence, RightsClaim claim, IntendedUse use, Set<Act> asked) {
        if (isNoDerivatives(licence) && (isNonCommercial(licence) || asked.contains(Act.PUBLISH))) {
            return Judgement.needsGrant(Rule.CC_NO_DERIVATIVES_POLICY, fact(claim));
        }
        boolean alike = isShareAlike(licence) && isNonCommercial(licence);
        return commercialNeedsGrant(licence, claim, use).orElseGet(() -> permitted(licence, claim, false, alike));
    }

    private Judgement derive(Licence licence, RightsClaim claim, IntendedUse use) {
        return isNoDerivatives(licence)
                ? Judgement.blocked(Rule.CC_NO_DERIVATIVES, fact(claim))
                : commercialNeedsGrant(licence, claim, use)
                        .orElseGet(() -> permitted(licence, claim, true, isShareAlike(licence)));
    }

    private Judgement show(Licence licence, RightsClaim claim, IntendedUse use) {
        Judgement shown =
                commercialNeedsGrant(licence, claim, use).orElseGet(() -> permitted(licence, claim, false, false));
        if (!isNoDerivatives(licence) || !shown.standing().allows()) {
            return shown;
        }
        List<Obligation> asks = new ArrayList<>(shown.obligations());
        asks.add(obligation(Obligation.Kind.UNALTERED, Rule.CC_NO_DERIVATIVES, ""));
        return Judgement.with(shown.rule(), shown.fact(), asks);
    }

    /// Going out is judged by what of the picture goes out.
    private Judgement publish(Licence licence, RightsClaim claim, IntendedUse use, Set<Act> asked) {
        List<Judgement> columns = new ArrayList<>();
        if (asked.contains(Act.DERIVE)) {
            columns.add(derive(licence, claim, use));
        }
        if (asked.contains(Act.SHOW)) {
            columns.add(show(licence, claim, use));
        }
        return columns.stream().reduce(Judgement::and).orElseGet(() -> condition(licence, claim, use, asked));
    }

    private Optional<Judgement> commercialNeedsGrant(Licence licence, RightsClaim claim, IntendedUse use) {
        return isNonCommercial(licence) && use.commercial()
                ? Optional.of(Judgement.needsGrant(Rule.CC_NON_COMMERCIAL, fact(claim)))
                : Optional.empty();
    }

    private Judgement permitted(Licence licence, RightsClaim claim, boolean changed, boolean alike) {
        List<Obligation> asks = new ArrayList<>();
        Rule rule = isNonCommercial(licence) ? Rule.CC_NON_COMMERCIAL : Rule.CC_BY;
        if (licence.requires().contains(Licence.Requirement.ATTRIBUTION)) {
            asks.add(obligation(Obligation.Kind.CREDIT, Rule.CC_BY, ""));
            if (licence.version()
                    .filter(version -> version.compareTo("4.0") < 0)
                    .isPresent()) {
                asks.add(obligation(Obligation.Kind.TITLE, Rule.CC_BY, ""));
            }
        }
        asks.add(obligation(Obligation.Kind.NOTICE, Rule.CC_BY, ""));
        asks.add(obligation(Obligation.Kind.LICENCE_LINK, Rule.CC_BY, licence.uri()));
        if (changed) {
            asks.add(obligation(Obligation.Kind.INDICATE_CHANGES, Rule.CC_BY, ""));
        }
        if (alike) {
            asks.add(obligation(Obligation.Kind.SHARE_ALIKE, Rule.CC_SHARE_ALIKE, licence.uri()));
            rule = Rule.CC_SHARE_ALIKE;
        }
        if (isNonCommercial(licence)) {
            asks.add(obligation(Obligation.Kind.NON_COMMERCIAL, Rule.CC_NON_COMMERCIAL, ""));
        }
        return Judgement.with(rule, fact(claim), asks);
    }

    private Obligation obligation(Obligation.Kind kind, Rule rule, String words) {
        return new Obligation(kind, layer, rule.code().id(), words);
    }

    private static boolean isNoDerivatives(Licence licence) {
        return !licence.permits().contains(Licence.Permission.DERIVATIVE_WORKS);
    }

    private static boolean isNonCommercial(Licence licence) {
        return licence.prohibits().contains(Licence.Prohibition.COMMERCIAL_USE);
    }

    private static boolean isShareAlike(Licence licence) {
        return licence.requires().contains(Licence.Requirement.SHARE_ALIKE);
    }

    private static List<Platform> uploads(IntendedUse use) {
        return use.platforms().stream()
                .filter(platform -> platform.kind() == Platform.Kind.GENERATION)
                .toList();
    }

    private static boolean someUploadTrains(IntendedUse use) {
        return uploads(use).stream().anyMatch(platform -> platform.trainsOnInput() != Platform.Answer.NO);
    }

    private static boolean forbidsAi(RightsClaim signal) {
        Optional<MiningTerm> mining = MiningTerm.recognise(signal.text());
        if (mining.isPresent()) {
            return mining.get().forbidsInput();
        }
        return switch (term(signal)) {
            case "DMI-PROHIBITED",
                    "DMI-PROHIBITED-EXCEPTSEARCHENGINEINDEXING",
                    "DMI-PROHIBITED-SEECONSTRAINT",
                    "DMI-PROHIBITED-SEEEMBEDDEDRIGHTSEXPR",
                    "DMI-PROHIBITED-SEELINKEDRIGHTSEXPR" -> true;
            case "DMI-ALLOWED", "DMI-UNSPECIFIED", "DMI-PROHIBITED-AIMLTRAINING", "DMI-PROHIBITED-GENAIMLTRAINING" ->
                false;
            // Any other signal was put there to say no.
            default -> true;
        };
    }

    private static boolean forbidsTraining(RightsClaim signal) {
        if (MiningTerm.recognise(signal.text())
                .filter(MiningTerm::forbidsTraining)
                .isPresent()) {
            return true;
        }
        return switch (term(signal)) {
            case "DMI-PROHIBITED-AIMLTRAINING", "DMI-PROHIBITED-GENAIMLTRAINING" -> true;
            default -> false;
        };
    }

    private static String term(RightsClaim signal) {
        return PlusTerm.recognise(signal.uri().orElse(signal.text()))
                .map(PlusTerm::code)
                .orElse("");
    }

    private static String meaning(RightsClaim constraint) {
        return PlusTerm.recognise(constraint.uri().orElse(constraint.text()))
                .map(PlusTerm::meaning)
                .orElse(constraint.text());
    }

    private static String fact(RightsClaim claim) {
        return claim.uri().orElse(claim.text()) + " [" + claim.source() + "]";
    }
}
