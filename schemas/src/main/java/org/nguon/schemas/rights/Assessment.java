package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.RightsRecord.Denial;
import org.nguon.schemas.rights.RightsRecord.Determination;
import org.nguon.schemas.rights.RightsRecord.Grant;
import org.nguon.schemas.rights.RightsRecord.OwnWork;
import org.nguon.schemas.rights.RightsRecord.Release;
import org.nguon.schemas.rights.RightsRecord.Request;
import org.nguon.schemas.rights.RightsRecord.Takedown;

/// The verdict on a picture: the strictest act in the strictest layer, with its proof.
///
/// For each layer that is there, and each act that the role asks: a takedown or a refusal blocks, whatever
/// else is said; then the matrix of licences and terms; then signals against AI on top; what that does not
/// allow, a grant in force may lift, and what nobody blocked, a named person's decision. Nothing else
/// allows. The same facts in any order give the same verdict, and no clock is asked.
public final class Assessment {

    private static final Set<Layer> OF_WORKS = EnumSet.of(Layer.DEPICTED_ARTWORK, Layer.PHOTOGRAPH, Layer.DIGITISATION);
    private static final Set<Act> OF_PEOPLE = EnumSet.of(Act.CONDITION, Act.DERIVE, Act.SHOW, Act.TRAIN, Act.LIKENESS);
    private static final Set<Act> OF_PLACES = EnumSet.of(Act.CONDITION, Act.DERIVE, Act.SHOW);
    private static final Set<Act> OF_TRADEMARKS = EnumSet.of(Act.DERIVE, Act.SHOW);

    private final RightsFacts facts;
    private final Question question;
    private final Map<PartyId, Party> parties = new HashMap<>();
    private final Map<WorkId, Work> works = new HashMap<>();
    private final List<RightsRecord> records;
    private final List<ProofStep> proof = new ArrayList<>();
    private final Set<Obligation> obligations = new HashSet<>();
    private Optional<LocalDate> lapsesOn = Optional.empty();

    /// One thing in the picture in which rights can be held: a layer, and in it a work where that is known.
    private record Part(Layer layer, Optional<WorkId> work, List<PartyId> holders) {}

    private Assessment(RightsFacts facts, Question question) {
        this.facts = facts;
        this.question = question;
        facts.parties().forEach(party -> parties.put(party.id(), party));
        facts.works().forEach(work -> works.put(work.id(), work));
        this.records = facts.records().stream()
                .sorted(Comparator.comparing(RightsRecord::id))
                .toList();
    }

    /// Judges what is known about a picture.
    public static Verdict of(RightsFacts facts, Question question) {
        return new Assessment(facts, question).verdict();
    }

    private Verdict verdict() {
        for (Layer layer : Layer.values()) {
            judge(layer);
        }
        Comparator<ProofStep> order = Comparator.comparing(ProofStep::layer)
                .thenComparing(step -> step.work().map(WorkId::value).orElse(""))
                .thenComparing(step -> step.act().map(Act::ordinal).orElse(-1))
                .thenComparing(ProofStep::standing)
                .thenComparing(ProofStep::rule)
                .thenComparing(ProofStep::fact);
        List<ProofStep> steps = proof.stream().sorted(order).distinct().toList();
        Standing standing = steps.stream().map(ProofStep::standing).reduce(Standing.CLEARED, Standing::and);
        Optional<Layer> decidedBy = steps.stream()
                .filter(step -> step.standing() == standing && standing != Standing.CLEARED)
                .map(ProofStep::layer)
                .findFirst();
        List<Obligation> due = standing.allows()
                ? obligations.stream()
                        .sorted(Comparator.comparing(Obligation::kind)
                                .thenComparing(Obligation::layer)
                                .thenComparing(Obligation::rule)
                                .thenComparing(Obligation::words))
                        .toList()
                : List.of();
        return new Verdict(facts.asset(), question.role(), question.day(), standing, decidedBy, due, lapsesOn, steps);
    }

    private void judge(Layer layer) {
        Claims claims = Claims.of(layer, facts.claims());
        List<Finding> found = facts.findings().stream()
                .filter(finding -> finding.layer() == layer)
                .toList();
        List<Part> parts = parts(layer, found, claims);
        if (!parts.isEmpty()) {
            parts.forEach(part -> judge(part, claims));
            return;
        }
        // Looking at a picture needs nobody to have looked at it before.
        boolean onlyLooked = question.acts().equals(Set.of(Act.VIEW));
        if (is(found, Finding.Presence.UNDECIDED)) {
            addLayerStep(layer, onlyLooked ? Standing.CLEARED : Standing.UNKNOWN, Rule.UNDECIDED, said(found));
        } else if (is(found, Finding.Presence.ABSENT)) {
            addLayerStep(layer, Standing.CLEARED, Rule.LAYER_ABSENT, said(found));
        } else if (!onlyLooked && Policies.mustExamine(question.use().policy()).contains(layer)) {
            addLayerStep(layer, Standing.UNKNOWN, Rule.NOT_EXAMINED, "");
        }
    }

    private void addLayerStep(Layer layer, Standing standing, Rule rule, String fact) {
        Optional<Fix> fix = standing.allows()
                ? Optional.empty()
                : Optional.of(
                        new Fix(Fix.Kind.EXAMINE, layer, List.of(), Set.of(), List.of(), Set.of(), Optional.empty()));
        proof.add(new ProofStep(layer, Optional.empty(), Optional.empty(), standing, rule, fact, fix));
    }

    /// What of this layer is there. A layer of which a file claims something, or somebody put something on
    /// record, is there even when nobody looked; that it is absent is believed of a person who looked, but
    /// never against a record or against a signal that whoever published the picture put into it.
    private List<Part> parts(Layer layer, List<Finding> found, Claims claims) {
        Map<Optional<WorkId>, Set<PartyId>> present = new HashMap<>();
        for (Finding finding : found) {
            if (finding.presence() == Finding.Presence.PRESENT) {
                present.computeIfAbsent(finding.work(), _ -> new TreeSet<>()).addAll(finding.holders());
            }
        }
        if (present.isEmpty()) {
            boolean onRecord =
                    records.stream().anyMatch(record -> speaksOf(record, new Part(layer, Optional.empty(), List.of())));
            boolean lookedAndAbsent = is(found, Finding.Presence.ABSENT) && !is(found, Finding.Presence.UNDECIDED);
            boolean claimed = claims.areMade() || (layer == Layer.PEOPLE && peopleClaimed());
            if (onRecord || claims.signalsAgainstAi() || (claimed && !lookedAndAbsent)) {
                present.put(Optional.empty(), new TreeSet<>());
            }
        }
        return present.entrySet().stream()
                .map(entry -> new Part(layer, entry.getKey(), List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(
                        part -> part.work().map(WorkId::value).orElse("")))
                .toList();
    }

    /// Whether the file says something about releases other than that none is needed (PLUS MR-NAP).
    private boolean peopleClaimed() {
        return facts.claims().stream()
                .filter(claim -> claim.layer() == Layer.PEOPLE && claim.basis() == RightsClaim.Basis.RELEASE)
                .anyMatch(claim -> !claim.uri().orElse(claim.text()).endsWith("MR-NAP"));
    }

    private static boolean is(List<Finding> found, Finding.Presence presence) {
        return found.stream().anyMatch(finding -> finding.presence() == presence);
    }

    private static String said(List<Finding> found) {
        return String.join(
                ", ",
                found.stream()
                        .map(finding -> finding.by() + " " + finding.on())
                        .sorted()
                        .distinct()
                        .toList());
    }

    private void judge(Part part, Claims claims) {
        boolean contradict = false;
        for (Act act : question.acts()) {
            if (concerns(part.layer(), act)) {
                List<Judgement> said = claims.judge(act, question, work(part));
                judge(part, act, claims, said);
                contradict |= act != Act.VIEW
                        && said.stream().map(Judgement::standing).distinct().count() > 1;
            }
        }
        if (contradict) {
            Standing soFar = proof.stream()
                    .filter(step -> step.layer() == part.layer() && step.work().equals(part.work()))
                    .map(ProofStep::standing)
                    .reduce(Standing.CLEARED, Standing::and);
            proof.add(new ProofStep(
                    part.layer(),
                    part.work(),
                    Optional.empty(),
                    soFar,
                    Rule.CLAIMS_CONTRADICT,
                    claims.sources(),
                    Optional.empty()));
        }
    }

    private static boolean concerns(Layer layer, Act act) {
        return switch (layer) {
            case DEPICTED_ARTWORK, PHOTOGRAPH, DIGITISATION, COMMUNITY -> act != Act.LIKENESS;
            case PEOPLE -> OF_PEOPLE.contains(act);
            case PLACE_AND_PROPERTY -> OF_PLACES.contains(act);
            case TRADEMARK -> OF_TRADEMARKS.contains(act);
        };
    }

    private void judge(Part part, Act act, Claims claims, List<Judgement> said) {
        Optional<Judgement> no = refused(part, act);
        if (no.isPresent()) {
            add(part, act, no.get(), fix(Fix.Kind.REPLACE, part, act));
            return;
        }
        if (act == Act.VIEW) {
            add(part, act, Judgement.free(Rule.VIEW_FREE, ""), Optional.empty());
            return;
        }
        Optional<Judgement> contested = contested(part, claims);
        Judgement base = contested.orElseGet(() -> base(part, act, claims, said));
        // Whoever may not be the author gives nothing away.
        List<Grant> granted = contested.isPresent() ? List.of() : granted(part, act);
        List<Grant> inForce = granted.stream().filter(Assessment::isInForce).toList();
        if (base.standing().allows()) {
            add(part, act, base, Optional.empty());
            inForce.stream()
                    .filter(grant -> Permission.reach(permissions(List.of(grant)), act, question)
                            .isPresent())
                    .forEach(grant -> addCredit(part, grant));
            return;
        }
        Optional<Judgement> permitted = part.layer() == Layer.PEOPLE ? Optional.empty() : permitted(part, act, inForce);
        if (permitted.isPresent()) {
            proof.add(step(part, act, base.rule(), Standing.CLEARED_WITH, base.fact(), Optional.empty()));
            add(part, act, permitted.get(), Optional.empty());
            inForce.forEach(grant -> addCredit(part, grant));
            return;
        }
        Optional<Judgement> decided = base.decidable() ? decided(part, act) : Optional.empty();
        if (decided.isPresent()) {
            proof.add(step(part, act, base.rule(), Standing.CLEARED_BY_DETERMINATION, base.fact(), Optional.empty()));
            add(part, act, decided.get(), Optional.empty());
            return;
        }
        notAllowed(part, act, base, granted, inForce);
    }

    /// Says what is missing, and why the permissions that there are do not help.
    private void notAllowed(Part part, Act act, Judgement base, List<Grant> granted, List<Grant> inForce) {
        boolean needed = base.standing() == Standing.NEEDS_GRANT;
        boolean asked = (needed || base.rule() == Rule.STATUS_UNKNOWN) && isAsked(part, act);
        // Of what is unknown, asking makes nothing known; but whoever was asked need not be asked again.
        Standing standing = asked && needed ? Standing.PENDING : base.standing();
        Optional<Fix> fix = asked ? fix(Fix.Kind.REMIND, part, act) : fixOf(base, part, act);
        if (part.layer() != Layer.PEOPLE && !granted.isEmpty()) {
            Rule why = inForce.isEmpty()
                    ? Rule.GRANT_NOT_IN_FORCE
                    : Permission.whyNot(permissions(inForce), act, question);
            Fix.Kind kind = why == Rule.GRANT_NOT_IN_FORCE
                    ? Fix.Kind.COMPLETE
                    : why == Rule.GRANT_LAPSED ? Fix.Kind.RENEW : Fix.Kind.ASK;
            proof.add(step(
                    part,
                    act,
                    why,
                    standing,
                    ids(inForce.isEmpty() ? granted : inForce),
                    fixFrom(kind, part, act, granted)));
            fix = Optional.empty();
        }
        if (determinations(part, act).findAny().isPresent()) {
            proof.add(step(
                    part,
                    act,
                    Rule.DETERMINATION_LAPSED,
                    standing,
                    ids(determinations(part, act).toList()),
                    fix(Fix.Kind.DETERMINE, part, act)));
        }
        if (asked) {
            proof.add(step(part, act, Rule.ASKED, standing, "", fix));
            fix = Optional.empty();
        }
        proof.add(step(part, act, base.rule(), standing, base.fact(), fix));
    }

    private void add(Part part, Act act, Judgement judgement, Optional<Fix> fix) {
        proof.add(step(part, act, judgement.rule(), judgement.standing(), judgement.fact(), fix));
        obligations.addAll(judgement.obligations());
        lapsesOn = Judgement.earlier(lapsesOn, judgement.lapsesOn());
    }

    private static ProofStep step(Part part, Act act, Rule rule, Standing standing, String fact, Optional<Fix> fix) {
        return new ProofStep(part.layer(), part.work(), Optional.of(act), standing, rule, fact, fix);
    }

    // What blocks

    private Optional<Judgement> refused(Part part, Act act) {
        Optional<Judgement> no = Optional.empty();
        for (RightsRecord record : records) {
            if (!speaksOf(record, part)) {
                continue;
            }
            switch (record) {
                case Takedown takedown
                when isDown(takedown) ->
                    no = stricter(no, Judgement.blocked(Rule.TAKEN_DOWN, fact(takedown, takedown.reason())));
                case Denial denial
                when touches(denial, act) -> {
                    if (denial.from().filter(question.day()::isBefore).isPresent()) {
                        lapsesOn = Judgement.earlier(lapsesOn, denial.from());
                    } else if (denial.to().filter(question.day()::isAfter).isEmpty()) {
                        no = stricter(no, Judgement.blocked(Rule.DENIED, fact(denial, denial.reason())));
                    }
                }
                case Takedown takedown -> {
                    LocalDate day = takedown.at().atZone(question.use().zone()).toLocalDate();
                    if (day.isAfter(question.day())) {
                        lapsesOn = Judgement.earlier(lapsesOn, Optional.of(day));
                    }
                }
                case Denial _, Grant _, OwnWork _, Determination _, Release _, Request _ -> {
                    // these do not block
                }
            }
        }
        return no;
    }

    private static Optional<Judgement> stricter(Optional<Judgement> one, Judgement other) {
        return Optional.of(one.map(it -> it.and(other)).orElse(other));
    }

    private boolean isDown(Takedown takedown) {
        return takedown.at().isBefore(question.ends())
                && takedown.lifted()
                        .map(lifted -> lifted.isAfter(question.begins()))
                        .orElse(true);
    }

    /// A refusal that leaves something unsaid refuses all of it.
    private boolean touches(Denial denial, Act act) {
        IntendedUse use = question.use();
        boolean media = !Permission.dependsOnMedium(act)
                || denial.media().isEmpty()
                || use.media().stream()
                        .anyMatch(medium -> denial.media().stream().anyMatch(it -> it.covers(medium)));
        boolean territories = denial.territories().isEmpty()
                || use.territories().stream()
                        .anyMatch(territory -> denial.territories().stream().anyMatch(it -> it.overlaps(territory)));
        boolean platforms = denial.platforms().isEmpty()
                || denial.platforms().contains(Platform.ANY)
                || use.platforms().isEmpty()
                || use.platforms().stream()
                        .anyMatch(platform -> denial.platforms().contains(platform.id()));
        boolean ours = denial.production().isEmpty()
                || question.production().isEmpty()
                || denial.production().equals(question.production());
        return denial.acts().contains(act) && media && territories && platforms && ours;
    }

    /// Two say that it is their own work, or somebody says that somebody else made it.
    private Optional<Judgement> contested(Part part, Claims claims) {
        if (!OF_WORKS.contains(part.layer())) {
            return Optional.empty();
        }
        List<OwnWork> own = records.stream()
                .filter(OwnWork.class::isInstance)
                .map(OwnWork.class::cast)
                .filter(record -> speaksOf(record, part))
                .toList();
        Optional<String> words = claims.contested();
        if (words.isEmpty() && own.stream().map(OwnWork::author).distinct().count() < 2) {
            return Optional.empty();
        }
        String fact = Stream.concat(
                        own.stream()
                                .map(record -> fact(record, record.statement()))
                                .sorted(),
                        words.stream())
                .collect(Collectors.joining("; "));
        return Optional.of(Judgement.unknown(Rule.AUTHORSHIP_CONTESTED, fact));
    }

    // What the matrix says

    private Judgement base(Part part, Act act, Claims claims, List<Judgement> said) {
        return switch (part.layer()) {
            case PEOPLE -> people(part, act);
            case PLACE_AND_PROPERTY -> place(part);
            case TRADEMARK -> Judgement.needsGrant(Rule.TRADEMARK_SHOWN, holders(part));
            case COMMUNITY -> Judgement.needsGrant(Rule.COMMUNITY_NOT_ASKED, holders(part));
            case DEPICTED_ARTWORK, PHOTOGRAPH, DIGITISATION -> copyright(part, act, claims, said);
        };
    }

    private Judgement copyright(Part part, Act act, Claims claims, List<Judgement> claimed) {
        Optional<OwnWork> own = records.stream()
                .filter(OwnWork.class::isInstance)
                .map(OwnWork.class::cast)
                .filter(record -> speaksOf(record, part))
                .findFirst();
        if (own.isPresent()) {
            return Judgement.free(Rule.OWN_WORK, fact(own.get(), own.get().statement()));
        }
        Optional<Judgement> term = term(part);
        Judgement said = term.filter(judgement -> judgement.standing().allows())
                .or(() -> claimed.stream().reduce(Judgement::and))
                .or(() -> term)
                .orElseGet(() -> Judgement.unknown(Rule.STATUS_UNKNOWN, holders(part)));
        Optional<Judgement> floor = claims.floor(act, question.use());
        if (floor.isEmpty()) {
            return said;
        }
        boolean bothAllow = said.standing().allows() && floor.get().standing().allows();
        return bothAllow ? askingBoth(said, floor.get()) : said.and(floor.get());
    }

    /// Where a constraint only asks something, it asks it beside what the licence asks.
    private static Judgement askingBoth(Judgement said, Judgement floor) {
        List<Obligation> all = new ArrayList<>(said.obligations());
        floor.obligations().stream().filter(it -> !all.contains(it)).forEach(all::add);
        return Judgement.with(said.rule(), said.fact(), all);
    }

    /// Over in all territories, running in some, or empty when no dates are known.
    private Optional<Judgement> term(Part part) {
        return work(part).map(work -> {
            List<String> rules = new ArrayList<>();
            Standing standing = Standing.CLEARED;
            for (var territory : question.use().territories()) {
                CopyrightTerm term = CopyrightTerm.of(work, territory, question.day());
                String doubt = term.rule().doubt();
                rules.add(territory + ": " + term.rule().text() + " ("
                        + term.rule().source() + (doubt.isEmpty() ? "" : "; not sure: " + doubt) + ")");
                standing = standing.and(
                        switch (term) {
                            case CopyrightTerm.PublicDomain _ -> Standing.CLEARED;
                            case CopyrightTerm.Protected _ -> Standing.NEEDS_GRANT;
                            case CopyrightTerm.Undetermined _ -> Standing.UNKNOWN;
                        });
            }
            String fact = work.title() + "; " + String.join("; ", rules);
            return switch (standing) {
                case CLEARED -> Judgement.free(Rule.TERM_EXPIRED, fact);
                case NEEDS_GRANT -> Judgement.needsGrant(Rule.IN_COPYRIGHT, fact);
                case BLOCKED, UNKNOWN, PENDING, CLEARED_BY_DETERMINATION, CLEARED_WITH ->
                    Judgement.unknown(Rule.STATUS_UNKNOWN, fact);
            };
        });
    }

    private Optional<Work> work(Part part) {
        return part.work().map(works::get);
    }

    private Judgement people(Part part, Act act) {
        List<Release> releases = releases(part, Release.Subject.MODEL);
        if (releases.isEmpty()) {
            return Judgement.needsGrant(Rule.RELEASE_MISSING, holders(part));
        }
        List<Release> signed = releases.stream()
                .filter(release -> !release.minor() || release.guardianSigned())
                .toList();
        if (signed.isEmpty()) {
            return Judgement.needsGrant(Rule.GUARDIAN_MISSING, ids(releases));
        }
        List<Release> enough = signed.stream()
                .filter(release -> act == Act.LIKENESS ? release.simulation() : release.depiction())
                .toList();
        if (enough.isEmpty()) {
            Rule rule = act == Act.LIKENESS ? Rule.SIMULATION_NOT_RELEASED : Rule.RELEASE_MISSING;
            return Judgement.needsGrant(rule, ids(signed));
        }
        Set<PartyId> released = new HashSet<>();
        enough.forEach(release -> released.addAll(release.releasedBy()));
        boolean everyone = enough.stream().anyMatch(Release::everyone)
                || (!part.holders().isEmpty() && released.containsAll(part.holders()));
        return everyone
                ? lapsing(Judgement.free(Rule.RELEASED, ids(enough)), enough)
                : Judgement.needsGrant(Rule.RELEASE_MISSING, holders(part));
    }

    private Judgement place(Part part) {
        List<Release> releases = releases(part, Release.Subject.PROPERTY).stream()
                .filter(Release::depiction)
                .toList();
        return releases.isEmpty()
                ? Judgement.needsGrant(Rule.PROPERTY_RELEASE_MISSING, holders(part))
                : lapsing(Judgement.free(Rule.RELEASED, ids(releases)), releases);
    }

    /// Releases in force for the whole day, everywhere the film goes, with their evidence.
    private List<Release> releases(Part part, Release.Subject subject) {
        IntendedUse use = question.use();
        return records.stream()
                .filter(Release.class::isInstance)
                .map(Release.class::cast)
                .filter(release -> release.subject() == subject && speaksOf(release, part))
                .filter(release -> !release.evidence().isEmpty() && isOurs(release.production()))
                .filter(release -> release.commercial() || !use.commercial())
                .filter(release -> use.territories().stream()
                        .allMatch(territory -> release.territories().stream().anyMatch(it -> it.covers(territory))))
                .filter(release ->
                        release.from().filter(question.day()::isBefore).isEmpty()
                                && release.to().filter(question.day()::isAfter).isEmpty())
                .toList();
    }

    private static Judgement lapsing(Judgement judgement, List<Release> releases) {
        boolean endless = releases.stream().anyMatch(release -> release.to().isEmpty());
        Optional<LocalDate> last = endless
                ? Optional.empty()
                : releases.stream().flatMap(release -> release.to().stream()).max(LocalDate::compareTo);
        return new Judgement(
                judgement.standing(),
                judgement.rule(),
                judgement.fact(),
                judgement.obligations(),
                last.map(day -> day.plusDays(1)),
                true);
    }

    // What lifts

    private List<Grant> granted(Part part, Act act) {
        return records.stream()
                .filter(Grant.class::isInstance)
                .map(Grant.class::cast)
                .filter(grant -> speaksOf(grant, part) && isOurs(grant.production()))
                .filter(grant -> grant.acts().stream().anyMatch(extent -> extent.act() == act))
                .toList();
    }

    private static boolean isInForce(Grant grant) {
        return Force.completion(grant).isEmpty();
    }

    private List<Permission> permissions(List<Grant> grants) {
        ZoneId zone = question.use().zone();
        return grants.stream()
                .flatMap(grant -> grant.acts().stream()
                        .map(extent ->
                                new Permission(grant.id(), extent, grant.zone().orElse(zone))))
                .toList();
    }

    private Optional<Judgement> permitted(Part part, Act act, List<Grant> inForce) {
        return Permission.reach(permissions(inForce), act, question).map(end -> {
            List<Obligation> asks = new ArrayList<>();
            asks.add(obligation(Obligation.Kind.CREDIT, part, ""));
            Optional<LocalDate> lapses = Optional.of(end).filter(day -> !day.equals(LocalDate.MAX));
            lapses.ifPresent(day -> asks.add(obligation(Obligation.Kind.ENDS, part, day.toString())));
            boolean asItIs = act == Act.SHOW && inForce.stream().noneMatch(Grant::alterations);
            if (asItIs) {
                asks.add(obligation(Obligation.Kind.UNALTERED, part, ""));
            }
            return new Judgement(Standing.CLEARED_WITH, Rule.GRANTED, ids(inForce), asks, lapses, true);
        });
    }

    private void addCredit(Part part, Grant grant) {
        grant.creditWording()
                .filter(words -> !words.isBlank())
                .ifPresent(words -> obligations.add(obligation(Obligation.Kind.CREDIT_VERBATIM, part, words)));
    }

    private static Obligation obligation(Obligation.Kind kind, Part part, String words) {
        return new Obligation(kind, part.layer(), Rule.GRANTED.code().id(), words);
    }

    private Optional<Judgement> decided(Part part, Act act) {
        List<Determination> decisions = determinations(part, act).toList();
        List<Permission> permissions = decisions.stream()
                .flatMap(decision -> decision.acts().stream()
                        .map(extent -> new Permission(
                                decision.id(), extent, question.use().zone())))
                .toList();
        return Permission.reach(permissions, act, question)
                .map(end -> new Judgement(
                        Standing.CLEARED_BY_DETERMINATION,
                        Rule.DETERMINED,
                        String.join(
                                "; ",
                                decisions.stream()
                                        .map(decision -> fact(decision, decision.by() + ", " + decision.basis()))
                                        .toList()),
                        List.of(),
                        Optional.of(end).filter(day -> !day.equals(LocalDate.MAX)),
                        true));
    }

    private Stream<Determination> determinations(Part part, Act act) {
        return records.stream()
                .filter(Determination.class::isInstance)
                .map(Determination.class::cast)
                .filter(decision -> speaksOf(decision, part) && isOurs(decision.production()))
                .filter(decision -> decision.acts().stream().anyMatch(extent -> extent.act() == act));
    }

    private boolean isAsked(Part part, Act act) {
        return records.stream()
                .filter(Request.class::isInstance)
                .map(Request.class::cast)
                .anyMatch(request -> request.state().isOpen()
                        && speaksOf(request, part)
                        && request.acts().contains(act)
                        && isOurs(Optional.of(request.production())));
    }

    private boolean speaksOf(RightsRecord record, Part part) {
        return record.covers().stream().anyMatch(covered -> covered.speaksOf(facts.asset(), part.layer(), part.work()));
    }

    /// Given to every film, or to the one that asks.
    private boolean isOurs(Optional<ProductionId> production) {
        return production.isEmpty() || production.equals(question.production());
    }

    // What would help

    private Optional<Fix> fixOf(Judgement base, Part part, Act act) {
        Fix.Kind kind = switch (base.rule()) {
            case HOLDER_NOT_FOUND, RESTRICTED_BY_CONTRACT -> Fix.Kind.DETERMINE;
            case RELEASE_MISSING, SIMULATION_NOT_RELEASED, GUARDIAN_MISSING, PROPERTY_RELEASE_MISSING ->
                Fix.Kind.RELEASE;
            case ORPHAN_TRAINING -> Fix.Kind.REPLACE;
            case TERMS_UNREAD, OTHER_LICENCE, FREE_IN_US_ONLY, AUTHORSHIP_CONTESTED -> Fix.Kind.FIND_OUT;
            case STATUS_UNKNOWN -> names(part).isEmpty() ? Fix.Kind.FIND_OUT : Fix.Kind.ASK;
            default -> Fix.Kind.ASK;
        };
        return fix(kind, part, act);
    }

    private Optional<Fix> fix(Fix.Kind kind, Part part, Act act) {
        return fix(kind, part, act, names(part));
    }

    private Optional<Fix> fixFrom(Fix.Kind kind, Part part, Act act, List<Grant> grants) {
        return fix(
                kind,
                part,
                act,
                grants.stream()
                        .map(grant -> name(grant.licensor()))
                        .distinct()
                        .sorted()
                        .toList());
    }

    private Optional<Fix> fix(Fix.Kind kind, Part part, Act act, List<String> whom) {
        List<String> platforms = act == Act.UPLOAD
                ? question.use().platforms().stream()
                        .filter(platform -> platform.kind() == Platform.Kind.GENERATION)
                        .map(Platform::name)
                        .sorted()
                        .toList()
                : List.of();
        return Optional.of(new Fix(
                kind,
                part.layer(),
                whom,
                Set.of(act),
                platforms,
                question.use().territories(),
                question.use().until()));
    }

    /// Who would have to be asked: the holders, or else who made the work.
    private List<String> names(Part part) {
        Collection<PartyId> whom =
                part.holders().isEmpty() ? work(part).map(Work::creators).orElse(List.of()) : part.holders();
        return whom.stream().map(this::name).distinct().sorted().toList();
    }

    private String name(PartyId id) {
        Party party = parties.get(id);
        return party == null ? id.value() : party.name();
    }

    private String holders(Part part) {
        return String.join(", ", names(part));
    }

    private static String ids(List<? extends RightsRecord> records) {
        return String.join(
                ", ", records.stream().map(record -> record.id().value()).toList());
    }

    private static String fact(RightsRecord record, String words) {
        return words.isBlank() ? record.id().value() : record.id() + ": " + words;
    }
}
