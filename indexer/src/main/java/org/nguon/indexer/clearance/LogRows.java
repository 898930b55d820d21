package org.nguon.indexer.clearance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.credits.ShotLine;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.credit.Particulars;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Obligation;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsRecord.Determination;
import org.nguon.schemas.rights.RightsRecord.Grant;
import org.nguon.schemas.rights.RightsRecord.Release;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Rule;
import org.nguon.schemas.rights.Verdict;
import org.nguon.schemas.rights.Work;

/// Fills the rows of a log.
final class LogRows {

    private static final String BETWEEN = " | ";
    private static final Set<Act> BY_MACHINE =
            EnumSet.of(Act.UPLOAD, Act.CONDITION, Act.DERIVE, Act.TRAIN, Act.LIKENESS);

    private static final Set<Rule> LIFTS = EnumSet.of(Rule.GRANTED, Rule.DETERMINED);

    private final CaseFile file;
    private final LogWords words;
    private final RightsWords rights;

    private LogRows(CaseFile file, LogWords words) {
        this.file = file;
        this.words = words;
        this.rights = RightsWords.in(words.language());
    }

    static List<ClearanceLog.Row> of(CaseFile file, LogWords words) {
        LogRows rows = new LogRows(file, words);
        List<ClearanceLog.Row> all = new ArrayList<>();
        file.picks().forEach(picked -> all.add(rows.row(all.size() + 1, picked)));
        return all;
    }

    private ClearanceLog.Row row(int number, CaseFile.Picked picked) {
        Particulars told =
                Particulars.of(Precedence.shown(picked.asset().reading().statements()));
        Map<Column, Cell> cells = new EnumMap<>(Column.class);
        cells.put(Column.NUMBER, new Cell.Count(number));
        cells.put(Column.SCENE, words(scene(picked)));
        cells.put(Column.TITLE, words(picked.facts().title()));
        cells.put(Column.ROLE, words(rights.name(picked.pick().role())));
        List<ShotLine> shots = file.shots().getOrDefault(picked.asset().id(), List.of());
        cells.put(Column.SHOTS, joined(shots.stream().map(ShotLine::name)));
        cells.put(
                Column.TIMECODES,
                joined(shots.stream()
                        .map(shot -> shot.name() + ": " + shot.in() + "–" + shot.out())
                        .filter(times -> !times.endsWith(": –"))));
        cells.put(Column.TOOL, joined(tools(picked)));
        cells.put(
                Column.RIGHT_NEEDED,
                words(acts(file.film().use().actsOf(picked.pick().role()))));
        what(cells, picked, told);
        verdict(cells, picked.verdict());
        permissions(cells, picked);
        proof(cells, picked);
        cells.put(Column.ASSET, words(picked.asset().id().toString()));
        cells.put(Column.SHA256, words(picked.asset().contentHash().hex()));
        return new ClearanceLog.Row(picked.asset().contentHash(), cells);
    }

    private String scene(CaseFile.Picked picked) {
        return file.scenes().stream()
                .filter(scene -> picked.pick().scene().equals(Optional.of(scene.id())))
                .map(scene -> scene.place() + ". " + scene.title())
                .findFirst()
                .orElse("");
    }

    /// Where the picture goes by its role: platforms that make something of it where it is put in, and
    /// those on which
    /// the film is seen.
    private Stream<String> tools(CaseFile.Picked picked) {
        Set<Act> asked = file.film().use().actsOf(picked.pick().role());
        return file.film().use().platforms().stream()
                .filter(platform -> switch (platform.kind()) {
                    case GENERATION -> asked.contains(Act.UPLOAD);
                    case LOCAL -> asked.contains(Act.CONDITION);
                    case PUBLISHING -> asked.contains(Act.PUBLISH);
                })
                .map(Platform::name);
    }

    private void what(Map<Column, Cell> cells, CaseFile.Picked picked, Particulars told) {
        List<Work> works = picked.facts().works();
        Set<PartyId> makers = new TreeSet<>();
        works.forEach(work -> makers.addAll(work.creators()));
        Set<PartyId> holders = new TreeSet<>();
        picked.facts().findings().stream().map(Finding::holders).forEach(holders::addAll);
        works.forEach(work -> work.holder().ifPresent(holders::add));
        file.records(picked).stream()
                .filter(Grant.class::isInstance)
                .forEach(grant -> holders.add(((Grant) grant).licensor()));
        cells.put(Column.WORKS, joined(works.stream().map(Work::title)));
        cells.put(
                Column.CREATORS,
                joined(Stream.concat(told.creators().stream(), makers.stream().map(file::name))));
        cells.put(Column.HOLDERS, joined(holders.stream().map(file::name)));
        cells.put(
                Column.CONTACT,
                joined(holders.stream()
                        .flatMap(holder -> Optional.ofNullable(file.contacts().get(holder)).stream()
                                .map(contact -> file.name(holder) + ": " + contact))));
        cells.put(
                Column.SOURCE,
                joined(Stream.of(
                        told.holder().words(), picked.asset().provenance().fileName())));
        cells.put(Column.INVENTORY, joined(works.stream().map(Work::inventoryNumber)));
        cells.put(
                Column.DATES,
                joined(Stream.concat(
                        Stream.of(told.date().words()),
                        works.stream()
                                .flatMap(work -> Stream.concat(
                                        work.created().map(year -> words.say("made", year)).stream(),
                                        work.published().map(year -> words.say("published", year)).stream())))));
    }

    private void verdict(Map<Column, Cell> cells, Verdict verdict) {
        cells.put(Column.STATUS, words(rights.name(verdict.standing())));
        cells.put(
                Column.DECIDED_BY,
                words(verdict.decidedBy().map(layer -> rights.name(layer)).orElse("")));
        List<ProofStep> allowing = verdict.proof().stream()
                .filter(step -> step.standing().allows()
                        && step.act().filter(act -> act != Act.VIEW).isPresent())
                .toList();
        cells.put(
                Column.BASIS,
                joined(allowing.stream()
                        .filter(step -> !isLifted(step, allowing))
                        .map(step -> step.rule().text(words.language()))));
        cells.put(
                Column.RULES,
                joined(allowing.stream().map(step -> step.rule().code().id())));
        verdict.lapsesOn().ifPresent(day -> cells.put(Column.LAPSES_ON, new Cell.Day(day)));
        cells.put(
                Column.RESTRICTIONS,
                joined(verdict.obligations().stream()
                        .filter(it -> it.kind() != Obligation.Kind.ENDS)
                        .map(rights::text)));
        cells.put(Column.MISSING, joined(verdict.fixes().stream().map(rights::text)));
    }

    /// Whether a permission or decision lifted what this rule alone would not have allowed.
    private static boolean isLifted(ProofStep step, List<ProofStep> all) {
        return !LIFTS.contains(step.rule())
                && all.stream()
                        .anyMatch(other -> LIFTS.contains(other.rule())
                                && other.layer() == step.layer()
                                && other.work().equals(step.work())
                                && other.act().equals(step.act()));
    }

    private void permissions(Map<Column, Cell> cells, CaseFile.Picked picked) {
        List<Grant> grants = only(picked, Grant.class);
        List<Determination> decisions = only(picked, Determination.class);
        Set<Act> asked = file.film().use().actsOf(picked.pick().role());
        List<Extent> extents = Stream.concat(
                        grants.stream().flatMap(grant -> grant.acts().stream()),
                        decisions.stream().flatMap(decision -> decision.acts().stream()))
                .toList();
        List<Extent> needed =
                extents.stream().filter(extent -> asked.contains(extent.act())).toList();
        cells.put(
                Column.GRANTS,
                joined(grants.stream()
                        .map(grant -> file.name(grant.licensor()) + ": "
                                + acts(grant.acts().stream().map(Extent::act).collect(Collectors.toSet())) + " ["
                                + grant.id() + "]")));
        cells.put(
                Column.MEDIA,
                joined(needed.stream().flatMap(it -> it.media().stream()).map(medium -> rights.name(medium))));
        cells.put(
                Column.TERRITORIES,
                joined(needed.stream()
                        .flatMap(it -> it.territories().stream())
                        .map((Territory territory) -> rights.name(territory))));
        day(needed.stream().flatMap(it -> it.from().stream()).max(Comparator.naturalOrder()))
                .ifPresent(cell -> cells.put(Column.TERM_FROM, cell));
        day(needed.stream().flatMap(it -> it.to().stream()).min(Comparator.naturalOrder()))
                .ifPresent(cell -> cells.put(Column.TERM_TO, cell));
        Set<Act> byMachine =
                extents.stream().map(Extent::act).filter(BY_MACHINE::contains).collect(Collectors.toSet());
        cells.put(Column.AI_SCOPE, words(acts(byMachine)));
        if (!grants.isEmpty()) {
            boolean all = grants.stream().allMatch(Grant::alterations);
            cells.put(Column.ALTERATIONS, words(words.say(all ? "altered" : "unaltered")));
        }
        cells.put(
                Column.PLATFORMS,
                joined(needed.stream()
                        .flatMap(it -> it.platforms().stream())
                        .map(id -> id.equals(Platform.ANY) ? words.say("any") : id)));
        cells.put(Column.CREDIT_WORDING, joined(grants.stream().flatMap(grant -> grant.creditWording().stream())));
        cells.put(
                Column.FEE,
                joined(grants.stream()
                        .flatMap(grant -> grant.fee().stream())
                        .map(fee -> money(fee.amount(), fee.currency()))));
        cells.put(
                Column.FEE_STATE,
                joined(grants.stream()
                        .flatMap(grant -> grant.fee().stream())
                        .map(fee -> words.say("fee." + fee.state()))));
        cells.put(
                Column.RELEASES,
                joined(only(picked, Release.class).stream()
                        .map(release ->
                                release.releasedBy().stream().map(file::name).collect(Collectors.joining(", ")) + " ["
                                        + release.id() + "]")));
        cells.put(
                Column.DETERMINATIONS,
                joined(decisions.stream()
                        .map(decision -> decision.by() + ": " + rights.name(decision.basis()) + "; " + decision.note()
                                + " [" + decision.id() + "]")));
    }

    private void proof(Map<Column, Cell> cells, CaseFile.Picked picked) {
        List<Evidence> evidence = file.records(picked).stream()
                .flatMap(right -> right.evidence().stream())
                .distinct()
                .toList();
        cells.put(Column.EVIDENCE, joined(evidence.stream().map(Evidence::fileName)));
        cells.put(
                Column.EVIDENCE_SHA256,
                joined(evidence.stream().map(it -> it.contentHash().hex())));
        Set<RightsRecord> ours = Set.copyOf(file.records(picked));
        cells.put(
                Column.CORRESPONDENCE,
                joined(file.requests().stream()
                        .filter(request ->
                                ours.stream().anyMatch(right -> right.id().equals(request.id())))
                        .map(this::correspondence)));
    }

    private String correspondence(FiledRequest request) {
        String sent = request.sentAt()
                .map(at -> LocalDate.ofInstant(at, file.film().use().zone()).toString())
                .orElse("–");
        return words.say(
                "request", file.name(request.to()), words.say("state." + request.state()), sent, request.reminders());
    }

    private <T extends RightsRecord> List<T> only(CaseFile.Picked picked, Class<T> kind) {
        return file.records(picked).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .sorted(Comparator.comparing(RightsRecord::id))
                .toList();
    }

    private String acts(Collection<Act> acts) {
        return new TreeSet<>(acts).stream().map(act -> rights.name(act)).collect(Collectors.joining(", "));
    }

    static String money(long amount, String currency) {
        int digits = Math.max(0, java.util.Currency.getInstance(currency).getDefaultFractionDigits());
        return java.math.BigDecimal.valueOf(amount, digits).toPlainString() + " " + currency;
    }

    private static Optional<Cell> day(Optional<LocalDate> day) {
        return day.map(Cell.Day::new);
    }

    private static Cell words(String text) {
        return new Cell.Words(text);
    }

    /// Each once, in the order in which they come; what is empty is left out.
    private static Cell joined(Stream<String> parts) {
        return words(parts.map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(BETWEEN)));
    }
}
