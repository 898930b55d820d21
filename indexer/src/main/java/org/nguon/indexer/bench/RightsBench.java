package org.nguon.indexer.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.DatabaseSettings;
import org.nguon.indexer.index.CatalogueSource;
import org.nguon.indexer.index.Facet;
import org.nguon.indexer.index.FacetName;
import org.nguon.indexer.index.SearchIndex;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.index.SearchResult;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.rights.Profiles;
import org.nguon.indexer.rights.Rights;
import org.nguon.indexer.vault.PartyKeys;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.rights.Verdict;

/// How long one waits for verdicts in an archive with rights on file: on the selection of a film, on all
/// pictures at once, and when the search is switched to what may be used and back.
public final class RightsBench {

    private static final long SEED = 20_261_121;
    private static final int WARM_UP = 5;

    private final int rounds;
    private final SyntheticRights synthetic;
    private final Rights rights;
    private final SearchIndex index;
    private final Production film;

    private RightsBench(int rounds, SyntheticRights synthetic, Rights rights, SearchIndex index, Production film) {
        this.rounds = rounds;
        this.synthetic = synthetic;
        this.rights = rights;
        this.index = index;
        this.film = film;
    }

    /// What was measured.
    ///
    /// @param records of rights on file
    public record Report(int pictures, int records, Duration making, Selected selected, Searched searched) {

        /// The figures as text.
        public String table() {
            return String.format(
                            Locale.ROOT,
                            "%,d pictures, %,d records of rights, %,d profiles, made and indexed in %.1f s%n",
                            pictures,
                            records,
                            searched.profiles(),
                            making.toNanos() / 1e9)
                    + selected.table()
                    + searched.table();
        }
    }

    /// Verdicts on the selection of a film.
    ///
    /// @param usable of the picks
    /// @param all read from the catalogue and judged
    /// @param judging the same without the reading
    public record Selected(int picks, long usable, Times all, Times judging) {
        String table() {
            return String.format(Locale.ROOT, "selection of %,d picks, %,d usable%n", picks, usable)
                    + all.line("read and judged")
                    + judging.line("judged alone");
        }
    }

    /// Searches with verdicts. Each round asks for a day of its own, so that nothing is remembered of it.
    ///
    /// @param profiles distinct ones among the pictures
    /// @param usable pictures, on average over the days
    /// @param newDay the first search for a day: every profile is judged, all pictures are counted in
    /// every facet
    /// @param on the same narrowed to what may be used, for the first time
    /// @param off the search as it was before, once more
    /// @param onWithWords narrowed to what may be used, for words that nobody searched before
    public record Searched(int profiles, double usable, Times newDay, Times on, Times off, Times onWithWords) {
        String table() {
            return String.format(Locale.ROOT, "search, %,.0f pictures usable on average%n", usable)
                    + newDay.line("all judged, a new day")
                    + on.line("usable on, first time")
                    + off.line("usable off again")
                    + onWithWords.line("usable on, new words");
        }
    }

    /// How long one kind of work took.
    ///
    /// @param wall by the clock
    /// @param cpu processor time of the thread that waited
    public record Times(SearchBench.Quantiles wall, SearchBench.Quantiles cpu) {
        String line(String name) {
            return String.format(Locale.ROOT, "  %-23s %s%n  %-23s %s%n", name, wall, "  processor", cpu);
        }
    }

    /// Takes the time of each round but the first few.
    private static final class Stopwatch {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private final long[] wall;
        private final long[] cpu;

        Stopwatch(int rounds) {
            wall = new long[rounds];
            cpu = new long[rounds];
        }

        <T> T time(int round, Supplier<T> work) {
            long begin = System.nanoTime();
            long cpuBegin = THREADS.getCurrentThreadCpuTime();
            T result = work.get();
            if (round >= 0) {
                cpu[round] = THREADS.getCurrentThreadCpuTime() - cpuBegin;
                wall[round] = System.nanoTime() - begin;
            }
            return result;
        }

        Times times() {
            return new Times(SearchBench.Quantiles.of(wall), SearchBench.Quantiles.of(cpu));
        }
    }

    /// Measures.
    ///
    /// @param picks of the film's selection; one picture in eight can be picked
    /// @param rounds of each measure; a few more are made before, to warm up
    /// @param folder an empty one
    /// @throws IllegalStateException when the filter lets through another number of pictures than the
    /// facet counts
    public static Report run(int pictures, int picks, int rounds, Path folder, Clock clock) throws IOException {
        long start = System.nanoTime();
        try (Vault vault = Vault.open(folder.resolve("vault"), clock);
                Catalogue catalogue = Catalogue.open(DatabaseSettings.h2(folder.resolve("catalogue")), vault, clock)) {
            SyntheticRights synthetic = new SyntheticRights(SEED, pictures, catalogue);
            PartyKeys keys = PartyKeys.open(folder.resolve("keys"), new SecureRandom());
            Productions productions = new Productions(catalogue, synthetic::freshId);
            Selections selections = new Selections(catalogue, productions, synthetic::freshId);
            Rights rights = new Rights(catalogue, vault, keys, selections, synthetic::freshId, clock);
            int records = synthetic.file(rights);
            Production film = synthetic.film();
            synthetic.pick(film, picks);
            try (SearchIndex index = SearchIndex.open(
                    folder.resolve("index"), new CatalogueSource(catalogue, new Profiles(rights)), clock)) {
                index.catchUp();
                Duration making = Duration.ofNanos(System.nanoTime() - start);
                RightsBench bench = new RightsBench(rounds, synthetic, rights, index, film);
                return new Report(
                        pictures,
                        records,
                        making,
                        bench.selected(selections),
                        bench.searched(synthetic.profiles(rights)));
            }
        }
    }

    private Selected selected(Selections selections) {
        List<Pick> picks =
                selections.of(film.id()).picks().stream().map(AtRevision::value).toList();
        Map<AssetId, RightsFacts> facts =
                rights.facts(picks.stream().map(Pick::asset).toList());
        Stopwatch all = new Stopwatch(rounds);
        Stopwatch judging = new Stopwatch(rounds);
        long usable = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            LocalDate day = SyntheticRights.TODAY.plusDays(round + WARM_UP);
            Collection<Verdict> verdicts =
                    all.time(round, () -> rights.assess(film.id(), day)).values();
            List<Verdict> again = judging.time(
                    round,
                    () -> picks.stream()
                            .map(pick -> Assessment.of(
                                    Objects.requireNonNull(facts.get(pick.asset())), question(pick.role(), day)))
                            .toList());
            usable = usable(verdicts);
            if (usable != usable(again)) {
                throw new IllegalStateException("judged twice, and differently");
            }
        }
        return new Selected(picks.size(), usable, all.times(), judging.times());
    }

    private static long usable(Collection<Verdict> verdicts) {
        return verdicts.stream().filter(verdict -> verdict.standing().allows()).count();
    }

    private Question question(Role role, LocalDate day) {
        return new Question(Optional.of(film.id()), film.use(), role, day);
    }

    private Searched searched(int profiles) {
        Stopwatch newDay = new Stopwatch(rounds);
        Stopwatch on = new Stopwatch(rounds);
        Stopwatch off = new Stopwatch(rounds);
        Stopwatch onWithWords = new Stopwatch(rounds);
        long usable = 0;
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = -WARM_UP; round < rounds; round++) {
            Question question = question(Role.STYLE, SyntheticRights.TODAY.plusDays(round + WARM_UP));
            SearchRequest all = SearchRequest.of("").asking(question);
            SearchRequest narrowed = all.with(FacetName.VERDICT, FacetName.USABLE);
            SearchRequest words =
                    synthetic.pictures().request(random).asking(question).with(FacetName.VERDICT, FacetName.USABLE);
            SearchResult first = newDay.time(round, () -> index.search(all));
            SearchResult only = on.time(round, () -> index.search(narrowed));
            SearchResult again = off.time(round, () -> index.search(all));
            SearchResult some = onWithWords.time(round, () -> index.search(words));
            requireAgreement(first, only);
            if (again.total() != first.total() || some.total() > only.total()) {
                throw new IllegalStateException("a filter lets through more than there is");
            }
            usable += round >= 0 ? only.total() : 0;
        }
        return new Searched(
                profiles, (double) usable / rounds, newDay.times(), on.times(), off.times(), onWithWords.times());
    }

    private static void requireAgreement(SearchResult all, SearchResult narrowed) {
        long counted = all.facets().stream()
                .filter(facet -> facet.name() == FacetName.VERDICT)
                .flatMap(facet -> facet.values().stream())
                .filter(value ->
                        Standing.valueOf(value.value().toUpperCase(Locale.ROOT)).allows())
                .mapToLong(Facet.FacetValue::count)
                .sum();
        if (counted != narrowed.total()) {
            throw new IllegalStateException("counted " + counted + " usable pictures, found " + narrowed.total());
        }
    }
}
