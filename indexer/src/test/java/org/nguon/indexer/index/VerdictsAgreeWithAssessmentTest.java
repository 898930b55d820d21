package org.nguon.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.SampleRights;
import org.nguon.indexer.rights.EvidenceFile;
import org.nguon.indexer.rights.OpenRooms;
import org.nguon.indexer.rights.Profiles;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.Standing;

/// The search says of every picture what the assessment says of it, though it asks once a profile.
class VerdictsAgreeWithAssessmentTest {

    private static final List<String> ADDRESSES = List.of(
            "https://creativecommons.org/licenses/by/4.0/",
            "https://creativecommons.org/licenses/by-nc/4.0/",
            "https://creativecommons.org/licenses/by-nd/3.0/",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            "http://rightsstatements.org/vocab/InC/1.0/",
            "http://rightsstatements.org/vocab/NoC-US/1.0/",
            "http://rightsstatements.org/vocab/CNE/1.0/",
            "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
            "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING",
            "http://ns.useplus.org/ldf/vocab/MR-NON",
            "http://ns.useplus.org/ldf/vocab/MR-NAP");

    @TempDir
    Path folder;

    private static RightsClaim[] claims(Random random, int number) {
        return Stream.generate(() -> new RightsClaim(
                        Layer.values()[random.nextInt(4)],
                        RightsClaim.Basis.values()[random.nextInt(RightsClaim.Basis.values().length)],
                        random.nextBoolean() ? "lời " + number : "© Nguyễn " + number,
                        random.nextInt(3) == 0
                                ? Optional.empty()
                                : Optional.of(ADDRESSES.get(random.nextInt(ADDRESSES.size()))),
                        random.nextInt(5) == 0 ? "person:lan" : "XMP-dc:Rights"))
                .limit(random.nextInt(3))
                .toArray(RightsClaim[]::new);
    }

    private static Evidence letter(OpenRooms rooms) throws IOException {
        return rooms.rights.keep(
                new EvidenceFile("thư.txt", new ByteArrayInputStream("Tôi đồng ý.".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void filtersAndCountsAsTheAssessmentJudgesEachPicture() throws IOException {
        Set<Standing> met = new HashSet<>();
        for (int seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            try (OpenRooms rooms = new OpenRooms(folder.resolve("archive-" + seed));
                    SearchIndex index = SearchIndex.open(
                            folder.resolve("index-" + seed),
                            new CatalogueSource(rooms.catalogue, new Profiles(rooms.rights)),
                            rooms.clock)) {
                List<AssetId> pictures = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    pictures.add(rooms.picture(claims(random, i)));
                }
                for (int i = 0; i < 12; i++) {
                    pictures.add(examined(rooms, ADDRESSES.get(i % 7)));
                }
                List<Fact> story = new SampleRights(seed).story(pictures, 120, List.of(letter(rooms)));
                for (int half = 0; half < 2; half++) {
                    story.subList(half * 60, 60 + half * 60).forEach(fact -> rooms.catalogue.record(fact, "lan"));
                    index.catchUp();
                    for (int asked = 0; asked < 12; asked++) {
                        agree(rooms, index, pictures, question(rooms, random), met);
                    }
                }
            }
        }
        assertThat(met).as("standings that the random archives led to").hasSizeGreaterThan(4);
    }

    /// A photograph in which somebody looked for everything else and found nothing.
    private static AssetId examined(OpenRooms rooms, String address) {
        AssetId picture = rooms.picture(new RightsClaim(
                Layer.PHOTOGRAPH,
                address.contains("creativecommons") ? RightsClaim.Basis.LICENCE : RightsClaim.Basis.RIGHTS_STATEMENT,
                "",
                Optional.of(address),
                "XMP-xmpRights:WebStatement"));
        for (Layer layer : Layer.values()) {
            if (layer != Layer.PHOTOGRAPH) {
                rooms.rights.find(
                        picture,
                        new Finding(
                                layer, Finding.Presence.ABSENT, Optional.empty(), List.of(), "lan", LocalDate.EPOCH),
                        "lan");
            }
        }
        return picture;
    }

    private static Question question(OpenRooms rooms, Random random) {
        List<AtRevision<Production>> films = rooms.productions.all();
        Production film = films.get(random.nextInt(films.size())).value();
        return new Question(
                random.nextBoolean() ? Optional.of(film.id()) : Optional.empty(),
                random.nextBoolean() ? film.use() : OpenRooms.use(),
                Role.values()[random.nextInt(Role.values().length)],
                OpenRooms.TODAY.plusDays(random.nextInt(2000) - 700));
    }

    private static void agree(
            OpenRooms rooms, SearchIndex index, List<AssetId> pictures, Question question, Set<Standing> met) {
        Map<AssetId, Standing> expected = new HashMap<>();
        rooms.rights
                .facts(pictures)
                .forEach((picture, facts) ->
                        expected.put(picture, Assessment.of(facts, question).standing()));
        met.addAll(expected.values());
        SearchRequest all = SearchRequest.of("").page(0, 100).asking(question);
        SearchResult result = index.search(all);
        assertThat(result.hits().stream()
                        .collect(Collectors.toMap(Hit::id, hit -> hit.standing().orElseThrow())))
                .isEqualTo(expected);
        Map<String, Long> counted = new HashMap<>();
        result.facets().stream()
                .filter(facet -> facet.name() == FacetName.VERDICT)
                .flatMap(facet -> facet.values().stream())
                .forEach(value -> counted.put(value.value(), value.count()));
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        expected.values().forEach(standing -> counts.merge(standing, 1L, Long::sum));
        assertThat(counted)
                .isEqualTo(counts.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> entry.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue)));
        for (Standing standing : Standing.values()) {
            assertThat(found(index, all.with(FacetName.VERDICT, standing.name().toLowerCase(Locale.ROOT))))
                    .isEqualTo(those(expected, it -> it == standing));
        }
        assertThat(found(index, all.with(FacetName.VERDICT, FacetName.USABLE)))
                .isEqualTo(those(expected, Standing::allows));
    }

    private static Set<AssetId> found(SearchIndex index, SearchRequest request) {
        return index.search(request).hits().stream().map(Hit::id).collect(Collectors.toSet());
    }

    private static Set<AssetId> those(Map<AssetId, Standing> expected, Predicate<Standing> which) {
        return expected.entrySet().stream()
                .filter(entry -> which.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    @Test
    void givesPicturesOneProfileWhateverTheirWordsAndNames() {
        try (OpenRooms rooms = new OpenRooms(folder.resolve("archive"))) {
            AssetId one = rooms.picture(claim("© Nguyễn A", "XMP-dc:Rights"));
            AssetId two = rooms.picture(claim("Bản quyền thuộc về Trần B, 1998", "IPTC:CopyrightNotice"));
            AssetId said = rooms.picture(claim("© Nguyễn A", "person:lan"));
            rooms.rights.ownWork(List.of(one), rooms.party("Nguyễn A"), "Tôi tự chụp.", true, "lan");
            rooms.rights.ownWork(List.of(two), rooms.party("Trần B"), "Ảnh của tôi.", true, "minh");
            Map<AssetId, String> profiles = rooms.rights.facts(List.of(one, two, said)).values().stream()
                    .collect(Collectors.toMap(RightsFacts::asset, Profiles::of));
            assertThat(profiles.get(one)).isEqualTo(profiles.get(two)).isNotEqualTo(profiles.get(said));
            assertThat(new Profiles(rooms.rights).of(rooms.catalogue.assets(List.of(one, two, said))))
                    .isEqualTo(profiles);
        }
    }

    private static RightsClaim claim(String words, String source) {
        return new RightsClaim(Layer.PHOTOGRAPH, RightsClaim.Basis.IN_COPYRIGHT, words, Optional.empty(), source);
    }

    @Test
    void refusesAVerdictWithoutAQuestionAndAVerdictThatIsNone() {
        try (OpenRooms rooms = new OpenRooms(folder.resolve("archive"));
                SearchIndex index = SearchIndex.open(
                        folder.resolve("index"),
                        new CatalogueSource(rooms.catalogue, new Profiles(rooms.rights)),
                        rooms.clock)) {
            rooms.production();
            SearchRequest cleared = SearchRequest.of("").with(FacetName.VERDICT, "cleared");
            isRefused(index, cleared);
            SearchRequest asking = SearchRequest.of("").asking(question(rooms, new Random(1)));
            isRefused(index, asking.with(FacetName.VERDICT, "fine"));
            assertThat(index.search(SearchRequest.of("")).facets())
                    .extracting(Facet::name)
                    .doesNotContain(FacetName.VERDICT);
        }
    }

    private static void isRefused(SearchIndex index, SearchRequest request) {
        assertThatThrownBy(() -> index.search(request))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.IX_BAD_QUERY));
    }
}
