package org.nguon.schemas.rights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;

/// What lapses for a film within a year, and what each lapse takes from it: the picks are judged anew on
/// the day before and on the day itself.
///
/// Until the film goes out every act of a role counts. After that the film is finished, and only what a
/// finished film goes on doing counts; so a permission that survives for works completed in its term
/// raises no alarm, though nothing new may be made with it. Once the film is shown no more, nothing is
/// lost. What lapsed within the last year and still leaves a gap is told, too.
///
/// @param day that is looked from, in the zone of the film
/// @param lapses the earliest first
/// @param goneOut bundles that went out and hold what may not be used on the day, the earliest first;
/// whether by
/// a lapse, a refusal or a withdrawal
public record Radar(
        ProductionId production, String title, ZoneId zone, LocalDate day, List<Lapse> lapses, List<GoneOut> goneOut) {

    /// Days before a lapse at which it is told again.
    public static final List<Integer> MARKS = List.of(365, 180, 90, 30, 14, 7, 1);

    private static final int HORIZON = 365;

    public Radar {
        lapses = List.copyOf(lapses);
        goneOut = List.copyOf(goneOut);
    }

    /// A pick that is to be kept, with what is known of its picture.
    public record Watched(Pick pick, RightsFacts facts) {}

    /// A letter that waits for an answer.
    ///
    /// @param givenUpOn the day on which its schedule gives it up
    public record Waiting(RightId request, LocalDate givenUpOn) {}

    /// A bundle that went out.
    ///
    /// @param on the day, in the zone of the film
    /// @param picks those that were to be kept for it at that moment; what was left out of it because it
    /// was not cleared cannot be told from the rest
    public record HandedOut(String bundle, LocalDate on, List<Watched> picks) {
        public HandedOut {
            picks = List.copyOf(picks);
        }
    }

    /// A bundle that went out, and what of it may not be used any more.
    ///
    /// @param on the day, in the zone of the film
    /// @param stale picks that were to be kept for it and are not cleared now
    public record GoneOut(String bundle, LocalDate on, List<Stale> stale) {
        public GoneOut {
            stale = List.copyOf(stale);
        }
    }

    /// A pick that was handed out, as it stands on the day that is looked from.
    public record Stale(PickId pick, AssetId asset, String title, Role role, Standing now) {}

    /// Looks for lapses from a day on.
    ///
    /// @param watched what is to be kept for the film
    /// @param waiting its letters without an answer
    /// @param handedOut its bundles
    public static Radar of(
            Production film, LocalDate day, List<Watched> watched, List<Waiting> waiting, List<HandedOut> handedOut) {
        Sweep sweep = new Sweep(film, day, watched, handedOut);
        List<Lapse> lapses = new ArrayList<>(sweep.terms());
        lapses.addAll(sweep.letters(waiting));
        lapses.sort(Comparator.comparing(Lapse::day)
                .thenComparing(Lapse::kind)
                .thenComparing(lapse -> lapse.right().value()));
        return new Radar(film.id(), film.title(), film.use().zone(), day, lapses, sweep.goneOut());
    }

    /// The lapses by which the film loses something.
    public List<Lapse> alarms() {
        return lapses.stream().filter(Lapse::alarms).toList();
    }

    /// Whether somebody has to do something.
    public boolean isQuiet() {
        return alarms().isEmpty() && goneOut.isEmpty();
    }

    /// The lapses by which nothing is lost.
    public List<Lapse> quiet() {
        return lapses.stream().filter(lapse -> !lapse.alarms()).toList();
    }

    /// One look.
    private static final class Sweep {

        private final Production film;
        private final LocalDate today;
        private final List<Watched> watched;
        private final List<HandedOut> handedOut;

        /// A record that ends, or some acts of it.
        private record End(LocalDate day, RightId right) {}

        Sweep(Production film, LocalDate today, List<Watched> watched, List<HandedOut> handedOut) {
            this.film = film;
            this.today = today;
            this.watched = List.copyOf(watched);
            this.handedOut = List.copyOf(handedOut);
        }

        List<Lapse> terms() {
            Map<End, Set<Act>> ends = new LinkedHashMap<>();
            Map<End, RightsRecord> records = new LinkedHashMap<>();
            Map<End, List<Watched>> spokenOf = new LinkedHashMap<>();
            for (Watched one : watched) {
                for (RightsRecord right : one.facts().records()) {
                    if (isForUs(right)) {
                        ends(right).forEach((day, acts) -> {
                            End end = new End(day, right.id());
                            ends.computeIfAbsent(end, _ -> new TreeSet<>()).addAll(acts);
                            records.put(end, right);
                            spokenOf.computeIfAbsent(end, _ -> new ArrayList<>())
                                    .add(one);
                        });
                    }
                }
            }
            List<Lapse> lapses = new ArrayList<>();
            ends.forEach((end, acts) -> {
                if (isNear(end.day())) {
                    RightsRecord right = Objects.requireNonNull(records.get(end));
                    List<Watched> picks = spokenOf.getOrDefault(end, List.of());
                    lapses.add(lapse(right, end.day(), acts, lost(picks, end.day()), picks));
                }
            });
            return lapses;
        }

        /// What waits for an answer that does not come: pending on the last day, and needing a
        /// permission then.
        List<Lapse> letters(List<Waiting> waiting) {
            List<Lapse> lapses = new ArrayList<>();
            for (Waiting letter : waiting) {
                List<Watched> picks = watched.stream()
                        .filter(one -> one.facts().records().stream()
                                .anyMatch(right -> right.id().equals(letter.request())))
                        .toList();
                if (isNear(letter.givenUpOn()) && !picks.isEmpty()) {
                    RightsRecord.Request request = (RightsRecord.Request) picks.getFirst().facts().records().stream()
                            .filter(right -> right.id().equals(letter.request()))
                            .findFirst()
                            .orElseThrow();
                    List<Lapse.Touched> touched = new ArrayList<>();
                    for (Watched one : picks) {
                        Standing before = standing(one.facts(), one.pick().role(), today);
                        Standing after = standing(
                                silent(one.facts(), letter.request()),
                                one.pick().role(),
                                today);
                        if (before == Standing.PENDING && after != Standing.PENDING) {
                            touched.add(touched(one, before, after));
                        }
                    }
                    lapses.add(lapse(request, letter.givenUpOn(), request.acts(), touched, picks));
                }
            }
            return lapses;
        }

        List<GoneOut> goneOut() {
            List<GoneOut> goneOut = new ArrayList<>();
            if (!isShown(today)) {
                return goneOut;
            }
            for (HandedOut bundle : handedOut) {
                List<Stale> stale = new ArrayList<>();
                for (Watched one : bundle.picks()) {
                    Pick pick = one.pick();
                    Standing now = standing(one.facts(), pick.role(), today);
                    if (!now.allows()) {
                        stale.add(new Stale(pick.id(), pick.asset(), one.facts().title(), pick.role(), now));
                    }
                }
                if (!stale.isEmpty()) {
                    goneOut.add(new GoneOut(bundle.bundle(), bundle.on(), stale));
                }
            }
            goneOut.sort(Comparator.comparing(GoneOut::on).thenComparing(GoneOut::bundle));
            return goneOut;
        }

        private static RightsFacts silent(RightsFacts facts, RightId request) {
            return new RightsFacts(
                    facts.asset(),
                    facts.title(),
                    facts.findings(),
                    facts.works(),
                    facts.parties(),
                    facts.claims(),
                    facts.records().stream()
                            .map(right -> right instanceof RightsRecord.Request asked
                                            && asked.id().equals(request)
                                    ? asked.in(RightsRecord.Request.State.SILENT, asked.sentOn())
                                    : right)
                            .toList());
        }

        private Lapse lapse(
                RightsRecord right, LocalDate day, Set<Act> acts, List<Lapse.Touched> touched, List<Watched> picks) {
            Set<PickId> lost = new HashSet<>();
            touched.forEach(it -> lost.add(it.pick()));
            List<String> bundles = handedOut.stream()
                    .filter(bundle -> bundle.on().isBefore(day)
                            && bundle.picks().stream()
                                    .anyMatch(one -> lost.contains(one.pick().id())))
                    .map(HandedOut::bundle)
                    .distinct()
                    .sorted()
                    .toList();
            return new Lapse(
                    right.id(),
                    kind(right),
                    from(right, picks),
                    day,
                    ChronoUnit.DAYS.between(today, day),
                    acts,
                    touched,
                    bundles);
        }

        /// Picks that may be used on the last day and not on the day itself; of a day that is past, not
        /// today either.
        private List<Lapse.Touched> lost(List<Watched> picks, LocalDate day) {
            List<Lapse.Touched> lost = new ArrayList<>();
            LocalDate then = day.isBefore(today) ? today : day;
            for (Watched one : picks) {
                if (!isShown(then)) {
                    continue;
                }
                RightsFacts facts = one.facts();
                Role role = one.pick().role();
                // the same acts on both days: those of the later
                Standing before = standing(facts, role, day.minusDays(1), then);
                Standing after = standing(facts, role, then, then);
                boolean byThis =
                        before.allows() && !standing(facts, role, day, then).allows();
                if (byThis && !after.allows()) {
                    lost.add(touched(one, before, after));
                }
            }
            return lost;
        }

        private static Lapse.Touched touched(Watched one, Standing before, Standing after) {
            Pick pick = one.pick();
            return new Lapse.Touched(
                    pick.id(), pick.asset(), one.facts().title(), pick.role(), pick.scene(), before, after);
        }

        private boolean isNear(LocalDate day) {
            return ChronoUnit.DAYS.between(today, day) <= HORIZON && ChronoUnit.DAYS.between(day, today) <= HORIZON;
        }

        private boolean isShown(LocalDate day) {
            return film.use().until().filter(day::isAfter).isEmpty();
        }

        private Standing standing(RightsFacts facts, Role role, LocalDate day) {
            return standing(facts, role, day, day);
        }

        /// @param actsOf the day whose acts are asked: all before the film goes out, those of a finished
        /// film after
        private Standing standing(RightsFacts facts, Role role, LocalDate day, LocalDate actsOf) {
            IntendedUse use = actsOf.isAfter(film.use().publication()) ? finished(role) : film.use();
            return Assessment.of(facts, new Question(Optional.of(film.id()), use, role, day))
                    .standing();
        }

        private IntendedUse finished(Role role) {
            IntendedUse use = film.use();
            Set<Act> goingOn = EnumSet.of(Act.VIEW);
            use.actsOf(role).stream()
                    .filter(Permission.OF_A_FINISHED_FILM::contains)
                    .forEach(goingOn::add);
            Map<Role, Set<Act>> acts = new EnumMap<>(Role.class);
            acts.put(role, goingOn);
            return new IntendedUse(
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
        }

        private boolean isForUs(RightsRecord right) {
            Optional<ProductionId> only = switch (right) {
                case RightsRecord.Grant grant -> grant.production();
                case RightsRecord.Release release -> release.production();
                case RightsRecord.Determination decision -> decision.production();
                case RightsRecord.OwnWork _, RightsRecord.Denial _, RightsRecord.Takedown _, RightsRecord.Request _ ->
                    Optional.empty();
            };
            return only.isEmpty() || only.get().equals(film.id());
        }

        /// The first days that a record does not cover, each with the acts that end then. What blocks
        /// has no end that takes anything away.
        private Map<LocalDate, Set<Act>> ends(RightsRecord right) {
            ZoneId ours = film.use().zone();
            return switch (right) {
                case RightsRecord.Grant grant -> ends(grant.acts(), grant.zone().orElse(ours));
                case RightsRecord.Determination decision -> ends(decision.acts(), ours);
                case RightsRecord.Release release -> {
                    Set<Act> acts = EnumSet.noneOf(Act.class);
                    if (release.depiction()) {
                        acts.addAll(EnumSet.of(Act.CONDITION, Act.DERIVE, Act.SHOW));
                    }
                    if (release.simulation()) {
                        acts.add(Act.LIKENESS);
                    }
                    yield release.to().map(to -> Map.of(to.plusDays(1), acts)).orElse(Map.of());
                }
                case RightsRecord.OwnWork _, RightsRecord.Denial _, RightsRecord.Takedown _, RightsRecord.Request _ ->
                    Map.of();
            };
        }

        private Map<LocalDate, Set<Act>> ends(Collection<Extent> extents, ZoneId zone) {
            Map<LocalDate, Set<Act>> ends = new TreeMap<>();
            for (Extent extent : extents) {
                extent.to()
                        .ifPresent(to -> ends.computeIfAbsent(firstDayWithout(to, zone), _ -> new TreeSet<>())
                                .add(extent.act()));
            }
            return ends;
        }

        /// A day of the film of which the term leaves out an hour is not covered.
        private LocalDate firstDayWithout(LocalDate last, ZoneId zone) {
            return last.plusDays(1)
                    .atStartOfDay(zone)
                    .withZoneSameInstant(film.use().zone())
                    .toLocalDate();
        }

        private static Lapse.Kind kind(RightsRecord right) {
            return switch (right) {
                case RightsRecord.Grant _ -> Lapse.Kind.GRANT;
                case RightsRecord.Release _ -> Lapse.Kind.RELEASE;
                case RightsRecord.Determination _ -> Lapse.Kind.DETERMINATION;
                case RightsRecord.Request _ -> Lapse.Kind.REQUEST;
                case RightsRecord.OwnWork _, RightsRecord.Denial _, RightsRecord.Takedown _ ->
                    throw new IllegalArgumentException("this does not lapse: " + right.id());
            };
        }

        private static List<String> from(RightsRecord right, List<Watched> picks) {
            return switch (right) {
                case RightsRecord.Grant grant -> List.of(name(grant.licensor(), picks));
                case RightsRecord.Release release ->
                    release.releasedBy().stream().map(id -> name(id, picks)).toList();
                case RightsRecord.Determination decision -> List.of(decision.by());
                case RightsRecord.Request request -> List.of(name(request.to(), picks));
                case RightsRecord.OwnWork _, RightsRecord.Denial _, RightsRecord.Takedown _ -> List.of();
            };
        }

        private static String name(PartyId id, List<Watched> picks) {
            return picks.stream()
                    .flatMap(one -> one.facts().parties().stream())
                    .filter(party -> party.id().equals(id))
                    .map(Party::name)
                    .findFirst()
                    .orElse(id.value());
        }
    }
}
