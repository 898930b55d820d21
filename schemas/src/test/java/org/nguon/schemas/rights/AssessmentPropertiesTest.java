package org.nguon.schemas.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.RightsClaim.Basis;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;

/// What holds for every picture, film and day, tried on some thousands that chance made. The seed is fixed:
/// a failure can be looked at again.
class AssessmentPropertiesTest {

    private static final int CASES = 3_000;
    private static final List<Territory> TERRITORIES = List.of(
            Territory.WORLD, Territory.EUROPEAN_UNION, new Territory("VN"), new Territory("US"), new Territory("FR"));
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Ho_Chi_Minh"), ZoneId.of("Europe/Paris"), ZoneId.of("America/Los_Angeles"));
    private static final List<String> LICENCES = List.of(
            "publicdomain/zero/1.0/",
            "publicdomain/mark/1.0/",
            "licenses/by/4.0/",
            "licenses/by-sa/2.0/",
            "licenses/by-nd/4.0/",
            "licenses/by-nc/3.0/",
            "licenses/by-nc-sa/4.0/",
            "licenses/by-nc-nd/4.0/");
    private static final List<String> STATEMENTS =
            List.of("InC", "InC-RUU", "InC-OW-EU", "InC-NC", "NoC-US", "NoC-CR", "CNE", "UND", "NKC");
    private static final List<String> SIGNALS = List.of(
            "DMI-PROHIBITED",
            "DMI-PROHIBITED-AIMLTRAINING",
            "DMI-ALLOWED",
            "DMI-UNSPECIFIED",
            "cawg.ai_inference: notAllowed",
            "c2pa.ai_training: constrained");

    private static void forMany(BiConsumer<Chance, Integer> property) {
        for (int i = 0; i < CASES; i++) {
            property.accept(new Chance(i), i);
        }
    }

    @Test
    void noOrderOfFactsChangesAVerdict() {
        forMany((chance, seed) -> {
            RightsFacts facts = chance.facts();
            Question question = chance.question();
            RightsFacts shuffled = new RightsFacts(
                    facts.asset(),
                    facts.title(),
                    chance.shuffled(facts.findings()),
                    chance.shuffled(facts.works()),
                    chance.shuffled(facts.parties()),
                    chance.shuffled(facts.claims()),
                    chance.shuffled(facts.records()));
            assertThat(Assessment.of(shuffled, question)).as("case %d", seed).isEqualTo(Assessment.of(facts, question));
        });
    }

    @Test
    void aRefusalNeverWidens() {
        forMany((chance, seed) -> {
            RightsFacts facts = chance.facts();
            Question question = chance.question();
            Standing before = Assessment.of(facts, question).standing();
            Standing after = Assessment.of(with(facts, chance.denial("d-more")), question)
                    .standing();
            assertThat(after.and(before)).as("case %d", seed).isEqualTo(after);
        });
    }

    @Test
    void aPermissionNeverNarrowsWhatMayBeUsed() {
        forMany((chance, seed) -> {
            // The layer is known to be there, so that the record does not itself make it known.
            RightsFacts facts = chance.facts();
            Question question = chance.question();
            Verdict before = Assessment.of(facts, question);
            boolean photographIsThere = before.proof().stream()
                    .anyMatch(step ->
                            step.layer() == Layer.PHOTOGRAPH && step.act().isPresent());
            if (photographIsThere && before.standing().allows()) {
                Verdict after = Assessment.of(with(facts, Cases.grant(chance.extent(Act.SHOW))), question);
                assertThat(after.standing().allows()).as("case %d", seed).isTrue();
            }
        });
    }

    @Test
    void aPermissionForOneActLiftsNoOther() {
        forMany((chance, seed) -> {
            RightsFacts facts = with(facts(List.of(reserved())), grantFor(Act.CONDITION));
            Set<Act> others = EnumSet.complementOf(EnumSet.of(Act.CONDITION, Act.VIEW));
            IntendedUse use = chance.use(Map.of(Role.STYLE, Set.of(chance.one(others))));
            Question question = new Question(Optional.of(Cases.FILM), use, Role.STYLE, chance.day());
            boolean nothingAsked =
                    question.acts().equals(Set.of(Act.VIEW)) || question.acts().contains(Act.LIKENESS);
            if (!nothingAsked) {
                assertThat(Assessment.of(facts, question).standing().allows())
                        .as("case %d", seed)
                        .isFalse();
            }
        });
    }

    @Test
    void aPermissionReachesNoFurtherThanItsWords() {
        forMany((chance, seed) -> {
            Act act = chance.one(Set.of(Act.COPY, Act.UPLOAD, Act.CONDITION, Act.SHOW, Act.TRAIN));
            Extent words = chance.extent(chance.maybe() ? act : chance.one(List.of(Act.values())));
            RightsFacts facts = with(facts(List.of(reserved())), Cases.grant(words));
            IntendedUse use = chance.use(Map.of(Role.STYLE, Set.of(act)));
            LocalDate day = chance.day();
            Question question = new Question(Optional.of(Cases.FILM), use, Role.STYLE, day);
            boolean begun = words.from().map(it -> !day.isBefore(it)).orElse(true);
            boolean running = words.to().map(it -> !day.isAfter(it)).orElse(true);
            boolean ofItsKind = words.act() == act && (words.commercial() || !use.commercial());
            boolean sentThere = act != Act.UPLOAD
                    || words.platforms().contains(Platform.ANY)
                    || words.platforms().contains("runway");
            if (!(begun && ofItsKind && sentThere && (running || words.survives()))) {
                assertThat(Assessment.of(facts, question).standing().allows())
                        .as("case %d: %s asked of %s", seed, act, words)
                        .isFalse();
            }
        });
    }

    /// Rules that chance does not meet, because they need words or records that it does not make.
    private static Set<Rule> rulesOfRareFacts() {
        RightsFacts own = facts(
                List.of(),
                new RightsRecord.OwnWork(new RightId("own"), Cases.HOLDER, Cases.thePhotograph(), "mine", Cases.DAY));
        Work street = new Work(
                new WorkId("street"),
                "Phố Hàng Đào",
                Work.Kind.PHOTOGRAPH,
                List.of(),
                false,
                Optional.of(1955),
                Optional.of(1955),
                Work.Publication.PUBLISHED,
                Optional.empty(),
                Optional.of(new Territory("VN")),
                "",
                Optional.empty());
        Finding shown = new Finding(
                Layer.PHOTOGRAPH, Finding.Presence.PRESENT, Optional.of(street.id()), List.of(), "Lan", Cases.DAY);
        List<Finding> findings = new ArrayList<>(Cases.NOTHING_ELSE);
        findings.add(shown);
        RightsFacts old =
                new RightsFacts(Cases.PICTURE, "", findings, List.of(street), List.of(), List.of(), List.of());
        Finding unsure =
                new Finding(Layer.PEOPLE, Finding.Presence.UNDECIDED, Optional.empty(), List.of(), "Lan", Cases.DAY);
        IntendedUse atHome = Cases.use(true, Set.of(new Territory("VN")), Map.of());
        Set<Rule> met = EnumSet.noneOf(Rule.class);
        met.addAll(rules(own, Cases.question(Cases.use(true), Role.SHOWN)));
        met.addAll(rules(old, Cases.question(atHome, Role.SHOWN)));
        met.addAll(rules(Cases.facts(List.of(unsure), List.of()), Cases.question(Cases.use(true), Role.STYLE)));
        for (RightsClaim claim : List.of(
                Cases.licence("http://creativecommons.org/licenses/sampling/1.0/"),
                Cases.claim(Basis.USAGE_TERMS, "Ask us first."),
                Cases.claim(Basis.RIGHTS_STATEMENT, "http://rightsstatements.org/vocab/InC-RUU/1.0/"))) {
            for (Act act : List.of(Act.TRAIN, Act.DERIVE)) {
                met.addAll(rules(facts(List.of(claim)), Cases.only(Cases.use(true, Cases.runway()), act)));
            }
        }
        RightsFacts uncropped = facts(List.of(
                Cases.licence(Cases.BY), Cases.claim(Basis.ALTERATION, "http://ns.useplus.org/ldf/vocab/AL-CRP")));
        met.addAll(rules(uncropped, Cases.only(Cases.use(true), Act.DERIVE)));
        RightsFacts contested = facts(List.of(Cases.claim(Basis.AUTHORSHIP_CONTESTED, "Minh says that he took it")));
        met.addAll(rules(contested, Cases.only(Cases.use(true), Act.SHOW)));
        return met;
    }

    private static Set<Rule> rules(RightsFacts facts, Question question) {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        Assessment.of(facts, question).proof().forEach(step -> rules.add(step.rule()));
        return rules;
    }

    @Test
    void everyRuleIsMetInSomeProof() {
        Set<Rule> never = EnumSet.allOf(Rule.class);
        never.removeAll(rulesOfRareFacts());
        forMany((chance, _) -> never.removeAll(rules(chance.facts(), chance.question())));
        assertThat(never).isEmpty();
    }

    @Test
    void unknownNeverAllows() {
        forMany((chance, seed) -> {
            Verdict verdict = Assessment.of(chance.facts(), chance.question());
            boolean someUnknown = verdict.proof().stream().anyMatch(step -> step.standing() == Standing.UNKNOWN);
            assertThat(someUnknown && verdict.standing().allows())
                    .as("case %d", seed)
                    .isFalse();
            assertThat(verdict.standing().allows() || verdict.obligations().isEmpty())
                    .as("case %d: obligations only where it may be used", seed)
                    .isTrue();
        });
    }

    @Test
    void aVerdictChangesOvernightOnlyWhereADateLiesBetween() {
        forMany((chance, seed) -> {
            RightsFacts facts = chance.facts();
            Question today = chance.question();
            Question tomorrow = new Question(
                    today.production(), today.use(), today.role(), today.day().plusDays(1));
            Verdict before = Assessment.of(facts, today);
            Verdict after = Assessment.of(facts, tomorrow);
            if (before.standing() != after.standing()) {
                assertThat(dates(facts, today.use().zone()))
                        .as("case %d: %s becomes %s", seed, before.standing(), after.standing())
                        .anyMatch(date -> !date.isBefore(today.day().minusDays(1))
                                && !date.isAfter(tomorrow.day().plusDays(1)));
            }
            if (before.standing().allows() && !after.standing().allows()) {
                assertThat(before.lapsesOn())
                        .as("case %d: a verdict says when it ends", seed)
                        .contains(tomorrow.day());
            }
        });
    }

    @Test
    void aNarrowerUseNeverGetsAStricterVerdict() {
        forMany((chance, seed) -> {
            RightsFacts facts = chance.facts();
            Question wide = chance.question();
            Question narrow = new Question(wide.production(), chance.narrowed(wide.use()), wide.role(), wide.day());
            Standing inWide = Assessment.of(facts, wide).standing();
            Standing inNarrow = Assessment.of(facts, narrow).standing();
            assertThat(inNarrow.compareTo(inWide))
                    .as("case %d: %s, narrower %s", seed, inWide, inNarrow)
                    .isGreaterThanOrEqualTo(0);
        });
    }

    private static List<LocalDate> dates(RightsFacts facts, ZoneId zone) {
        List<LocalDate> dates = new ArrayList<>();
        for (RightsRecord record : facts.records()) {
            switch (record) {
                case RightsRecord.Grant grant -> grant.acts().forEach(extent -> add(dates, extent));
                case RightsRecord.Determination decision -> decision.acts().forEach(extent -> add(dates, extent));
                case RightsRecord.Denial denial -> {
                    denial.from().ifPresent(dates::add);
                    denial.to().ifPresent(dates::add);
                }
                case RightsRecord.Release release -> {
                    release.from().ifPresent(dates::add);
                    release.to().ifPresent(dates::add);
                }
                case RightsRecord.Takedown takedown -> {
                    dates.add(LocalDate.ofInstant(takedown.at(), zone));
                    takedown.lifted().ifPresent(at -> dates.add(LocalDate.ofInstant(at, zone)));
                }
                case RightsRecord.OwnWork _, RightsRecord.Request _ -> {
                    // no date of theirs decides
                }
            }
        }
        return dates;
    }

    private static void add(List<LocalDate> dates, Extent extent) {
        extent.from().ifPresent(dates::add);
        extent.to().ifPresent(dates::add);
    }

    private static RightsClaim reserved() {
        return Cases.claim(Basis.IN_COPYRIGHT, "© A");
    }

    private static RightsFacts facts(List<RightsClaim> claims, RightsRecord... records) {
        return Cases.facts(claims, records);
    }

    private static RightsRecord grantFor(Act act) {
        return Cases.grant(Extent.unlimited(act));
    }

    private static RightsFacts with(RightsFacts facts, RightsRecord record) {
        List<RightsRecord> more = new ArrayList<>(facts.records());
        more.add(record);
        return new RightsFacts(
                facts.asset(), facts.title(), facts.findings(), facts.works(), facts.parties(), facts.claims(), more);
    }

    /// Facts, uses and days by chance.
    private static final class Chance {
        private final Random random;

        Chance(int seed) {
            this.random = new Random(seed);
        }

        boolean maybe() {
            return random.nextBoolean();
        }

        <T> T one(Collection<T> values) {
            return List.copyOf(values).get(random.nextInt(values.size()));
        }

        <T> List<T> shuffled(List<T> values) {
            List<T> copy = new ArrayList<>(values);
            Collections.shuffle(copy, random);
            return copy;
        }

        <T> Set<T> some(Collection<T> values) {
            List<T> copy = shuffled(List.copyOf(values));
            return Set.copyOf(copy.subList(0, 1 + random.nextInt(copy.size())));
        }

        LocalDate day() {
            return Cases.DAY.plusDays(random.nextInt(12) - 6L);
        }

        RightsFacts facts() {
            List<Finding> findings = new ArrayList<>();
            for (Layer layer : Layer.values()) {
                switch (random.nextInt(5)) {
                    case 0 ->
                        findings.add(Cases.present(layer, maybe() ? new PartyId[] {Cases.HOLDER} : new PartyId[0]));
                    case 1, 2, 3 -> findings.add(Cases.absent(layer));
                    default -> {
                        // nobody looked
                    }
                }
            }
            List<RightsClaim> claims = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                claims.add(claim());
            }
            List<RightsRecord> records = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                records.add(record("r" + i));
            }
            return Cases.facts(findings, claims, records.toArray(RightsRecord[]::new));
        }

        private RightsClaim claim() {
            return switch (random.nextInt(6)) {
                case 0, 1, 2 -> Cases.licence("http://creativecommons.org/" + one(LICENCES));
                case 3 ->
                    Cases.claim(
                            Basis.RIGHTS_STATEMENT, "http://rightsstatements.org/vocab/" + one(STATEMENTS) + "/1.0/");
                case 4 -> Cases.claim(Basis.AI_SIGNAL, one(SIGNALS));
                default -> reserved();
            };
        }

        private RightsRecord record(String id) {
            return switch (random.nextInt(8)) {
                case 0, 1, 2 -> grant(id);
                case 3 -> denial(id);
                case 4 -> determination(id);
                case 5 -> release(id);
                case 6 -> takedown(id);
                default -> request(id);
            };
        }

        private List<Covered> covers() {
            return List.of(Covered.of(Cases.PICTURE, maybe() ? Layer.PHOTOGRAPH : one(List.of(Layer.values()))));
        }

        Extent extent(Act act) {
            LocalDate from = day();
            return new Extent(
                    act,
                    maybe() ? Set.of(Medium.ALL) : some(List.of(Medium.ONLINE, Medium.FESTIVAL)),
                    maybe() ? Set.of(Territory.WORLD) : some(TERRITORIES),
                    maybe() ? Set.of(Platform.ANY) : Set.of("runway"),
                    random.nextInt(4) > 0,
                    maybe() ? Optional.of(from) : Optional.empty(),
                    maybe() ? Optional.of(from.plusDays(random.nextInt(9))) : Optional.empty(),
                    maybe());
        }

        private List<Extent> extents() {
            return some(List.of(Act.values())).stream().map(this::extent).toList();
        }

        private Optional<ProductionId> film() {
            return maybe() ? Optional.of(Cases.FILM) : Optional.empty();
        }

        RightsRecord grant(String id) {
            return new RightsRecord.Grant(
                    new RightId(id),
                    Cases.HOLDER,
                    film(),
                    maybe() ? Cases.thePhotograph() : covers(),
                    extents(),
                    false,
                    Optional.empty(),
                    maybe(),
                    false,
                    List.of(),
                    Optional.empty(),
                    random.nextInt(4) > 0,
                    maybe() ? Optional.of(one(ZONES)) : Optional.empty(),
                    List.of(Cases.LETTER));
        }

        RightsRecord denial(String id) {
            LocalDate from = day();
            return new RightsRecord.Denial(
                    new RightId(id),
                    Cases.HOLDER,
                    film(),
                    Cases.thePhotograph(),
                    some(List.of(Act.values())),
                    maybe() ? Set.of() : Set.of(Medium.ONLINE),
                    maybe() ? Set.of() : some(TERRITORIES),
                    maybe() ? Set.of() : Set.of("runway"),
                    maybe() ? Optional.of(from) : Optional.empty(),
                    maybe() ? Optional.of(from.plusDays(random.nextInt(9))) : Optional.empty(),
                    "",
                    List.of());
        }

        private RightsRecord determination(String id) {
            return new RightsRecord.Determination(
                    new RightId(id),
                    "Trần Thị B",
                    one(List.of(RightsRecord.Determination.Basis.values())),
                    film(),
                    covers(),
                    extents(),
                    "reasons",
                    List.of());
        }

        private RightsRecord release(String id) {
            LocalDate from = day();
            return new RightsRecord.Release(
                    new RightId(id),
                    one(List.of(RightsRecord.Release.Subject.values())),
                    List.of(Cases.HOLDER),
                    maybe(),
                    film(),
                    List.of(Covered.of(Cases.PICTURE, maybe() ? Layer.PEOPLE : Layer.PLACE_AND_PROPERTY)),
                    maybe(),
                    maybe(),
                    maybe(),
                    maybe(),
                    maybe() ? Set.of(Territory.WORLD) : some(TERRITORIES),
                    maybe(),
                    maybe() ? Optional.of(from) : Optional.empty(),
                    maybe() ? Optional.of(from.plusDays(random.nextInt(9))) : Optional.empty(),
                    List.of(Cases.LETTER));
        }

        private RightsRecord takedown(String id) {
            Instant at = day().atTime(random.nextInt(24), 0).toInstant(ZoneOffset.UTC);
            return new RightsRecord.Takedown(
                    new RightId(id),
                    one(List.of(RightsRecord.Takedown.Cause.values())),
                    "",
                    Cases.thePhotograph(),
                    at,
                    maybe() ? Optional.of(at.plusSeconds(random.nextInt(300_000))) : Optional.empty(),
                    "");
        }

        private RightsRecord request(String id) {
            return new RightsRecord.Request(
                    new RightId(id),
                    Cases.HOLDER,
                    Cases.FILM,
                    covers(),
                    some(List.of(Act.values())),
                    one(List.of(RightsRecord.Request.State.values())),
                    Optional.empty());
        }

        Question question() {
            return new Question(Optional.of(Cases.FILM), use(Map.of()), one(List.of(Role.values())), day());
        }

        IntendedUse use(Map<Role, Set<Act>> acts) {
            List<Platform> platforms = new ArrayList<>();
            platforms.add(Cases.platform("runway", Platform.Kind.GENERATION, one(List.of(Platform.Answer.values()))));
            if (maybe()) {
                platforms.add(Cases.platform("youtube", Platform.Kind.PUBLISHING, Platform.Answer.NO));
            }
            return new IntendedUse(
                    acts,
                    platforms,
                    maybe(),
                    some(List.of(Medium.ONLINE, Medium.FESTIVAL)),
                    some(TERRITORIES),
                    day(),
                    Optional.empty(),
                    one(ZONES),
                    List.of("vi"),
                    one(List.of(Policy.values())));
        }

        private Map<Role, Set<Act>> fewer(IntendedUse use) {
            Map<Role, Set<Act>> fewer = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                Set<Act> left = EnumSet.copyOf(use.actsOf(role));
                left.remove(one(use.actsOf(role)));
                fewer.put(role, left);
            }
            return fewer;
        }

        /// One step narrower: fewer territories or media, not commercial, or fewer acts.
        IntendedUse narrowed(IntendedUse use) {
            Set<Territory> territories = new TreeSet<>(use.territories());
            Set<Medium> media = EnumSet.copyOf(use.media());
            boolean commercial = use.commercial();
            Map<Role, Set<Act>> acts = use.acts();
            switch (random.nextInt(4)) {
                case 0 -> territories = new TreeSet<>(some(use.territories()));
                case 1 -> media = some(use.media());
                case 2 -> commercial = false;
                default -> acts = fewer(use);
            }
            return new IntendedUse(
                    acts,
                    use.platforms(),
                    commercial,
                    media,
                    territories,
                    use.publication(),
                    use.until(),
                    use.zone(),
                    use.languages(),
                    use.policy());
        }
    }
}
