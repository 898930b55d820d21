package org.nguon.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is chosen, totals and counts are those of a plain walk over all pictures.
class SearchAgreesWithPlainFilterTest {

    private static final List<FacetName> CHOSEN =
            List.of(FacetName.CREATOR, FacetName.PLACE, FacetName.DECADE, FacetName.LICENCE, FacetName.SOURCE);
    private static final List<String> WORDS = List.of("chợ", "cầu", "chùa", "thuyền", "đồng", "đông");
    private static final List<String> CREATORS = List.of("An", "Bình", "Chi", "Dũng");
    private static final List<String> PLACES = List.of("Huế", "Vinh", "Hà Nội");
    private static final List<String> LICENCES = List.of("by", "by-sa");
    private static final List<String> CHANNELS = List.of("FOLDER", "UPLOAD", "PHONE");

    @TempDir
    private Path folder;

    private record Plain(String file, Set<String> words, Map<FacetName, Set<String>> values) {}

    @Test
    void countsWhatAPlainWalkCounts() {
        SplittableRandom random = new SplittableRandom(20_261_120);
        Pictures pictures = new Pictures(1);
        Map<Integer, Plain> plain = new TreeMap<>();
        try (SearchIndex index = SearchIndex.open(folder, pictures, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))) {
            for (int round = 0; round < 6; round++) {
                for (int i = 0; i < 120; i++) {
                    // Some are put in a second time with other words: the last counts.
                    int number = random.nextInt(400);
                    plain.put(number, add(pictures, number, random));
                }
                index.catchUp();
                for (int i = 0; i < 40; i++) {
                    compare(index, plain, random);
                }
            }
        }
    }

    private static Plain add(Pictures pictures, int number, SplittableRandom random) {
        List<String> said = new ArrayList<>();
        Map<FacetName, Set<String>> values = new TreeMap<>();
        Set<String> words = new TreeSet<>(some(WORDS, random));
        said.add("title=" + String.join(" ", words));
        Set<String> creators = some(CREATORS, random);
        creators.forEach(creator -> said.add("creator=" + creator));
        values.put(FacetName.CREATOR, creators);
        Set<String> places = some(PLACES, random);
        places.forEach(place -> said.add("city=" + place));
        values.put(FacetName.PLACE, places);
        int year = 1900 + random.nextInt(60);
        said.add("dateCreated=" + year);
        values.put(FacetName.DECADE, Set.of(year / 10 + "X"));
        Set<String> licences = some(LICENCES, random);
        licences.forEach(licence -> said.add("licence=https://creativecommons.org/licenses/" + licence + "/4.0/"));
        values.put(
                FacetName.LICENCE,
                licences.isEmpty()
                        ? Set.of("none")
                        : licences.stream().map(licence -> "cc-" + licence).collect(Collectors.toSet()));
        String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        said.add("channel=" + channel);
        values.put(FacetName.SOURCE, Set.of(channel.toLowerCase(Locale.ROOT)));
        pictures.add(number, said.toArray(String[]::new));
        return new Plain("file-" + number + ".jpg", words, values);
    }

    private static void compare(SearchIndex index, Map<Integer, Plain> plain, SplittableRandom random) {
        String word = random.nextInt(3) == 0 ? "" : WORDS.get(random.nextInt(WORDS.size()));
        SearchRequest request = SearchRequest.of(word).page(0, 1_000);
        Map<FacetName, Set<String>> chosen = new TreeMap<>();
        for (FacetName facet : CHOSEN) {
            if (random.nextInt(3) == 0) {
                List<String> all = plain.values().stream()
                        .flatMap(picture -> picture.values().get(facet).stream())
                        .distinct()
                        .sorted()
                        .toList();
                Set<String> values = some(all, random);
                if (!values.isEmpty()) {
                    chosen.put(facet, values);
                    for (String value : values) {
                        request = request.with(facet, value);
                    }
                }
            }
        }
        // đồng and đông are one word to those who leave accents out, and both are found.
        String folded = VietnameseKeys.folded(word);
        List<Plain> matching = plain.values().stream()
                .filter(picture -> word.isEmpty()
                        || picture.words().stream()
                                .anyMatch(it -> VietnameseKeys.folded(it).equals(folded)))
                .toList();
        SearchResult result = index.search(request);
        assertThat(result.hits())
                .as(request.toString())
                .extracting(Hit::fileName)
                .containsExactlyInAnyOrderElementsOf(
                        through(matching, chosen).stream().map(Plain::file).toList());
        assertThat(result.total()).isEqualTo(result.hits().size());
        for (Facet facet : result.facets()) {
            if (CHOSEN.contains(facet.name())) {
                Map<FacetName, Set<String>> others = new TreeMap<>(chosen);
                others.remove(facet.name());
                Map<String, Long> expected = through(matching, others).stream()
                        .flatMap(picture -> picture.values().get(facet.name()).stream())
                        .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
                assertThat(facet.distinct()).isEqualTo(expected.size());
                chosen.getOrDefault(facet.name(), Set.of()).forEach(value -> expected.putIfAbsent(value, 0L));
                assertThat(facet.values().stream()
                                .collect(Collectors.toMap(Facet.FacetValue::value, Facet.FacetValue::count)))
                        .as(facet.name() + " of " + request)
                        .isEqualTo(expected);
            }
        }
    }

    private static List<Plain> through(List<Plain> pictures, Map<FacetName, Set<String>> chosen) {
        return pictures.stream()
                .filter(picture -> chosen.entrySet().stream()
                        .allMatch(entry ->
                                picture.values().get(entry.getKey()).stream().anyMatch(entry.getValue()::contains)))
                .toList();
    }

    private static Set<String> some(List<String> all, SplittableRandom random) {
        Set<String> chosen = new TreeSet<>();
        for (String one : all) {
            if (random.nextInt(all.size()) == 0) {
                chosen.add(one);
            }
        }
        return chosen;
    }
}
