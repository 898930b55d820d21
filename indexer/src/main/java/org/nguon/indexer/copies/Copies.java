package org.nguon.indexer.copies;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.Compared;
import org.nguon.indexer.catalogue.LookTables.TakenLook;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.Kinship;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Resemblance;
import org.nguon.schemas.asset.Resemblance.Degree;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;

/// Which pictures show the same, as far as can be seen, and what persons said of them. The looks of all pictures are
/// kept
/// in memory from the first question on, somewhat more than a kilobyte a picture; later questions read what came since.
/// Safe for many threads.
public final class Copies {

    private static final int PAGE = 5_000;

    private final Catalogue catalogue;
    private final Clock clock;
    private final LookIndex index = new LookIndex();
    private final List<AssetId> assets = new ArrayList<>();
    private final Map<AssetId, Integer> numbers = new HashMap<>();
    private final List<Found> found = new ArrayList<>();
    private long seenUpTo;

    private record Found(int one, int other, Resemblance resemblance) {}

    /// Copies among the pictures of a catalogue.
    public Copies(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /// Pictures that look alike and of which nobody said what they are to each other: the same picture first, those
    /// that
    /// agree best first among them.
    public List<LikePair> open() {
        return pairs().stream().filter(LikePair::isOpen).toList();
    }

    /// All pairs that look alike, also those of which a person said something.
    public List<LikePair> pairs() {
        Map<String, Compared> said = new HashMap<>();
        catalogue.looks().comparisons().forEach(it -> said.put(key(it.better(), it.lesser()), it));
        synchronized (this) {
            catchUp();
            return found.stream()
                    .map(it -> pair(it, said))
                    .sorted(Comparator.comparing(
                                    (LikePair pair) -> pair.resemblance().degree())
                            .thenComparingDouble(pair -> -pair.resemblance().correlation()))
                    .toList();
        }
    }

    /// Pictures that look like this one, those that agree best first.
    public List<LikePair> like(AssetId asset) {
        Map<String, Compared> said = new HashMap<>();
        catalogue.looks().comparisons(asset).forEach(it -> said.put(key(it.better(), it.lesser()), it));
        synchronized (this) {
            catchUp();
            Integer number = numbers.get(asset);
            if (number == null) {
                return List.of();
            }
            return found.stream()
                    .filter(it -> it.one() == number || it.other() == number)
                    .map(it -> pair(it, said))
                    .sorted(Comparator.comparing(
                                    (LikePair pair) -> pair.resemblance().degree())
                            .thenComparingDouble(pair -> -pair.resemblance().correlation()))
                    .toList();
        }
    }

    /// Pictures of the archive that show the same as pixels from elsewhere, such as a frame of a film; those that agree
    /// best first.
    public Map<AssetId, Resemblance> showing(Look look) {
        synchronized (this) {
            catchUp();
            Map<AssetId, Resemblance> showing = new LinkedHashMap<>();
            compared(look, index.candidates(look)).stream()
                    .filter(it -> it.resemblance().isSamePicture())
                    .sorted(Comparator.comparing((Found it) -> it.resemblance().degree())
                            .thenComparingDouble(it -> -it.resemblance().correlation()))
                    .forEach(it -> showing.put(assets.get(it.other()), it.resemblance()));
            return showing;
        }
    }

    /// The pictures that are the same as this one by what persons said, itself among them and the best copy first;
    /// empty
    /// when it has no copy.
    public List<AssetId> of(AssetId asset) {
        return catalogue.looks().copies(List.of(asset)).getOrDefault(asset, List.of());
    }

    /// Says what two pictures are to each other.
    ///
    /// @param better the master, or the whole of a detail
    /// @param person who looked
    /// @throws ArchiveException `PR-NO-PICTURE` when one of them is not there
    public void say(AssetId better, AssetId lesser, Kinship kinship, String person) {
        requirePictures(better, lesser);
        catalogue.record(new Fact.PicturesCompared(better, lesser, kinship, person, now()), person);
    }

    /// Takes back what was said of two pictures.
    ///
    /// @return whether anything had been said
    public boolean takeBack(AssetId one, AssetId other, String person) {
        Optional<Compared> said = catalogue.looks().comparison(one, other);
        said.ifPresent(
                it -> catalogue.record(new Fact.ComparisonWithdrawn(it.better(), it.lesser(), person, now()), person));
        return said.isPresent();
    }

    private void requirePictures(AssetId one, AssetId other) {
        long there = catalogue.assets(List.of(one, other)).stream()
                .filter(asset -> asset.state() == AssetState.ADMITTED)
                .count();
        if (there < 2) {
            throw new ArchiveException(Code.PR_NO_PICTURE, one + ", " + other);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LikePair pair(Found it, Map<String, Compared> said) {
        AssetId one = assets.get(it.one());
        AssetId other = assets.get(it.other());
        return new LikePair(one, other, it.resemblance(), Optional.ofNullable(said.get(key(one, other))));
    }

    private static String key(AssetId one, AssetId other) {
        String a = one.toString();
        String b = other.toString();
        return a.compareTo(b) < 0 ? a + b : b + a;
    }

    /// Reads what came since, and compares it with all that came before it.
    private void catchUp() {
        int before = index.size();
        List<AtRevision<TakenLook>> page;
        do {
            page = catalogue.looks().after(seenUpTo, PAGE);
            page.forEach(taken -> {
                seenUpTo = taken.revision();
                if (numbers.putIfAbsent(taken.value().asset(), index.size()) == null) {
                    index.add(taken.value().look());
                    assets.add(taken.value().asset());
                }
            });
        } while (page.size() == PAGE);
        List<List<Found>> fresh = IntStream.range(before, index.size())
                .parallel()
                .mapToObj(number -> {
                    Look look = index.look(number);
                    int[] earlier = Arrays.stream(index.candidates(look))
                            .filter(candidate -> candidate < number)
                            .toArray();
                    return compared(look, earlier).stream()
                            .map(it -> new Found(it.other(), number, it.resemblance()))
                            .toList();
                })
                .toList();
        fresh.forEach(found::addAll);
    }

    private List<Found> compared(Look look, int[] candidates) {
        List<Found> alike = new ArrayList<>();
        for (int candidate : candidates) {
            Resemblance resemblance = index.look(candidate).compare(look);
            if (resemblance.degree() != Degree.UNLIKE) {
                alike.add(new Found(-1, candidate, resemblance));
            }
        }
        return alike;
    }
}
