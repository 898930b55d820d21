package org.nguon.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

class SearchIndexTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Pictures pictures = new Pictures(1);

    // --- words

    @ParameterizedTest
    @ValueSource(strings = {"Hà Nội", "ha noi", "HÀ NỘI", "hà nội chợ", "Nội Hà", "hanoi market", "cho ha"})
    void findsAPictureHoweverItsWordsAreTyped(String words) {
        pictures.add(1, "title=Chợ Hà Nội", "description=A market in Hanoi");
        pictures.add(2, "title=Đồi cát");
        try (SearchIndex index = filled()) {
            assertThat(files(index, words)).containsExactly("file-1.jpg");
            assertThat(files(index, Normalizer.normalize(words, Normalizer.Form.NFD)))
                    .containsExactly("file-1.jpg");
        }
    }

    @Test
    void findsDecomposedCaptionsByComposedWords() {
        pictures.add(1, "title=" + Normalizer.normalize("Đường Đồng Khởi", Normalizer.Form.NFD));
        try (SearchIndex index = filled()) {
            assertThat(files(index, "Đồng Khởi")).containsExactly("file-1.jpg");
        }
    }

    @Test
    void putsTheExactSpellingFirst() {
        pictures.add(1, "title=Đông Sơn");
        pictures.add(2, "title=Đồng Sơn");
        pictures.add(3, "title=Dong Son");
        try (SearchIndex index = filled()) {
            assertThat(files(index, "Đồng Sơn")).hasSize(3).first().isEqualTo("file-2.jpg");
            assertThat(files(index, "Đông Sơn")).hasSize(3).first().isEqualTo("file-1.jpg");
        }
    }

    @Test
    void putsWordsThatStandTogetherBeforeWordsApart() {
        pictures.add(1, "title=Nội thất", "description=cầu sông Hà");
        pictures.add(2, "title=Hà Nội");
        pictures.add(3, "title=Nội", "description=Hà");
        try (SearchIndex index = filled()) {
            assertThat(files(index, "ha noi")).first().isEqualTo("file-2.jpg");
        }
    }

    @Test
    void weighsTitlesMoreThanCaptions() {
        pictures.add(1, "description=Chùa");
        pictures.add(2, "title=Chùa");
        try (SearchIndex index = filled()) {
            assertThat(files(index, "chùa")).containsExactly("file-2.jpg", "file-1.jpg");
        }
    }

    @Test
    void searchesPeoplePlacesSubjectsAndFileNames() {
        pictures.add(1, "creator=Võ An Khánh", "city=Cà Mau", "keywords=rừng đước", "file=mangrove_field.hospital.jpg");
        try (SearchIndex index = filled()) {
            for (String words : List.of("vo an khanh", "cà mau", "rung duoc", "hospital", "mangrove field")) {
                assertThat(files(index, words)).as(words).containsExactly("mangrove_field.hospital.jpg");
            }
        }
    }

    @Test
    void searchesEveryValueWhereSourcesDisagree() {
        pictures.add(1, "title=Faifo", "title=Hội An");
        try (SearchIndex index = filled()) {
            assertThat(files(index, "faifo")).hasSize(1);
            assertThat(files(index, "hội an")).hasSize(1);
        }
    }

    @Test
    void wantsBothOfTwoWordsAndMostOfMore() {
        pictures.add(1, "title=Chợ Bến Thành");
        pictures.add(2, "title=Chợ Đồng Xuân");
        try (SearchIndex index = filled()) {
            assertThat(files(index, "chợ thành")).containsExactly("file-1.jpg");
            assertThat(files(index, "chợ bến thành 1920")).containsExactly("file-1.jpg");
        }
    }

    @Test
    void takesSomeOfTheWordsAndSaysSoWhenNoPictureHasEnough() {
        pictures.add(1, "title=Chợ");
        pictures.add(2, "title=Thuyền");
        try (SearchIndex index = filled()) {
            SearchResult result = index.search(SearchRequest.of("chợ thuyền"));
            assertThat(result.total()).isEqualTo(2);
            assertThat(result.notices()).containsExactly(new Notice.SomeWordsOnly());
        }
    }

    @Test
    void doesNotLoosenWordsBecauseAFilterLetsNothingThrough() {
        pictures.add(1, "title=Chợ Lớn", "creator=A");
        pictures.add(2, "title=Chợ", "creator=B");
        try (SearchIndex index = filled()) {
            SearchResult result = index.search(SearchRequest.of("chợ lớn").with(FacetName.CREATOR, "B"));
            assertThat(result.total()).isZero();
            assertThat(result.notices()).isEmpty();
        }
    }

    @Test
    void repairsTelexAndVniAndSaysSo() {
        pictures.add(1, "title=Hà Nội");
        try (SearchIndex index = filled()) {
            for (String typed : List.of("nooij", "no65i")) {
                SearchResult result = index.search(SearchRequest.of("Hà " + typed));
                assertThat(result.hits()).hasSize(1);
                assertThat(result.notices()).containsExactly(new Notice.Repaired(typed, "nội"));
            }
        }
    }

    @Test
    void leavesWordsThatStandInTheArchiveAsTheyAreTyped() {
        pictures.add(1, "title=Hà");
        pictures.add(2, "title=Haf");
        try (SearchIndex index = filled()) {
            SearchResult result = index.search(SearchRequest.of("haf"));
            assertThat(result.hits()).extracting(Hit::fileName).containsExactly("file-2.jpg");
            assertThat(result.notices()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "*:*",
                "title:x AND (",
                "((((",
                "a~9 b^^",
                "-",
                "\\",
                "\u0000",
                "\uD800",
                "🏮",
                "' OR 1=1",
                "/.*/"
            })
    void takesAnyWordsAtAll(String words) {
        pictures.add(1, "title=Chợ");
        try (SearchIndex index = filled()) {
            assertThat(index.search(SearchRequest.of(words)).total()).isBetween(0L, 1L);
        }
    }

    @Test
    void shortensWordsThatAreTooManyAndSaysSo() {
        pictures.add(1, "title=Chợ");
        try (SearchIndex index = filled()) {
            SearchResult many = index.search(SearchRequest.of("chợ ".repeat(200)));
            assertThat(many.hits()).hasSize(1);
            assertThat(many.notices()).containsExactly(new Notice.Shortened(32));
            SearchResult distinct = index.search(SearchRequest.of(
                    IntStream.range(0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "))));
            assertThat(distinct.total()).isZero();
        }
    }

    @Test
    void searchesOtherNamesOfTheSameThingAndSaysSo() {
        pictures.add(1, "title=Phố cổ Hà Nội");
        pictures.add(2, "title=Cổng thành Thăng Long");
        pictures.add(3, "title=Thăng Bình", "description=Long An");
        pictures.add(4, "title=THANG LONG");
        try (SearchIndex index = filled()) {
            for (String words : List.of("Hà Nội", "ha noi")) {
                SearchResult result = index.search(SearchRequest.of(words));
                assertThat(result.hits())
                        .as(words)
                        .extracting(Hit::fileName)
                        .startsWith("file-1.jpg")
                        .containsOnly("file-1.jpg", "file-2.jpg", "file-4.jpg");
                assertThat(result.notices())
                        .containsExactly(
                                new Notice.AlsoSearched(words.toLowerCase(Locale.ROOT), List.of("Thăng Long")));
            }
            SearchResult alone = index.search(SearchRequest.of("ha noi").withoutSynonyms());
            assertThat(alone.total()).isEqualTo(1);
            assertThat(alone.notices()).isEmpty();
        }
    }

    @Test
    void doesNotTakeAWordForAnotherThatDiffersInItsAccents() {
        pictures.add(1, "title=Ảnh gia đình");
        pictures.add(2, "title=Thành Gia Định");
        pictures.add(3, "title=Sài Gòn");
        try (SearchIndex index = filled()) {
            assertThat(files(index, "Sài Gòn")).containsExactly("file-3.jpg", "file-2.jpg");
            assertThat(files(index, "gia đình")).contains("file-1.jpg").doesNotContain("file-3.jpg");
        }
    }

    @Test
    void takesSingleSyllablesForNamesOnlyWithTheirAccents() {
        pictures.add(1, "title=Chùa Một Cột");
        pictures.add(2, "title=One Pillar Pagoda");
        try (SearchIndex index = filled()) {
            assertThat(files(index, "chùa")).containsExactly("file-1.jpg", "file-2.jpg");
            assertThat(files(index, "chua")).containsExactly("file-1.jpg");
        }
    }

    // --- pages and order

    @Test
    void givesEveryPictureOnExactlyOnePage() {
        for (int i = 1; i <= 57; i++) {
            pictures.add(i, "title=Chợ quê");
        }
        try (SearchIndex index = filled()) {
            for (SortOrder order : SortOrder.values()) {
                for (String words : List.of("", "chợ")) {
                    List<String> all = new ArrayList<>();
                    for (int offset = 0; offset < 60; offset += 10) {
                        SearchResult page = index.search(
                                SearchRequest.of(words).sortedBy(order).page(offset, 10));
                        assertThat(page.total()).isEqualTo(57);
                        page.hits().forEach(hit -> all.add(hit.fileName()));
                    }
                    assertThat(all).hasSize(57).doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void sortsByTimeOfReceiptAndByDepictedDate() {
        pictures.add(1, "title=Chợ", "dateCreated=1954-07-20");
        pictures.add(2, "title=Chợ", "dateCreated=1925");
        pictures.add(3, "title=Chợ");
        try (SearchIndex index = filled()) {
            assertThat(files(index, SearchRequest.of("chợ").sortedBy(SortOrder.NEWEST)))
                    .containsExactly("file-3.jpg", "file-2.jpg", "file-1.jpg");
            assertThat(files(index, SearchRequest.of("").sortedBy(SortOrder.DEPICTED)))
                    .containsExactly("file-2.jpg", "file-1.jpg", "file-3.jpg");
        }
    }

    @Test
    void tellsWhatAListNeeds() {
        pictures.add(
                1,
                "title=Cầu Long Biên",
                "creator=Nguyễn Văn Ký",
                "description=Nhìn từ bờ bắc",
                "city=Hà Nội",
                "country=Việt Nam",
                "dateCreated=1902",
                "licence=https://creativecommons.org/licenses/by-sa/4.0/deed.vi");
        try (SearchIndex index = filled()) {
            Hit hit = index.search(SearchRequest.of("long biên")).hits().getFirst();
            assertThat(hit.title()).isEqualTo("Cầu Long Biên");
            assertThat(hit.creator()).contains("Nguyễn Văn Ký");
            assertThat(hit.caption()).contains("Nhìn từ bờ bắc");
            assertThat(hit.place()).contains("Hà Nội, Việt Nam");
            assertThat(hit.depicted()).contains("1902");
            assertThat(hit.licence()).contains("cc-by-sa");
            assertThat(hit.receivedAt()).isEqualTo(pictures.all().getFirst().receivedAt());
            assertThat(hit.id()).isEqualTo(pictures.all().getFirst().id());
            assertThat(hit.contentHash()).isEqualTo(pictures.all().getFirst().contentHash());
        }
    }

    // --- facets

    @Test
    void countsOtherValuesOfAChosenFacetAsIfItWereNotChosen() {
        pictures.add(1, "title=Chợ", "creator=An", "city=Huế");
        pictures.add(2, "title=Chợ", "creator=Bình", "city=Huế");
        pictures.add(3, "title=Chợ", "creator=Bình", "city=Vinh");
        pictures.add(4, "title=Cầu", "creator=Chi", "city=Huế");
        try (SearchIndex index = filled()) {
            SearchResult result = index.search(SearchRequest.of("chợ").with(FacetName.CREATOR, "An"));
            assertThat(result.total()).isEqualTo(1);
            assertThat(counts(result, FacetName.CREATOR))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("An", 1L, "Bình", 2L));
            assertThat(counts(result, FacetName.PLACE)).containsExactlyInAnyOrderEntriesOf(Map.of("Huế", 1L));
            SearchResult both = index.search(
                    SearchRequest.of("chợ").with(FacetName.CREATOR, "An").with(FacetName.CREATOR, "Bình"));
            assertThat(both.total()).isEqualTo(3);
            SearchResult across = index.search(
                    SearchRequest.of("chợ").with(FacetName.CREATOR, "Bình").with(FacetName.PLACE, "Vinh"));
            assertThat(across.total()).isEqualTo(1);
            assertThat(counts(across, FacetName.CREATOR)).containsExactlyInAnyOrderEntriesOf(Map.of("Bình", 1L));
            assertThat(counts(across, FacetName.PLACE))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("Huế", 1L, "Vinh", 1L));
        }
    }

    @Test
    void showsAChosenValueFirstAndEvenWithoutHits() {
        pictures.add(1, "title=Chợ", "creator=An");
        pictures.add(2, "title=Cầu", "creator=Bình");
        try (SearchIndex index = filled()) {
            SearchResult result = index.search(SearchRequest.of("chợ").with(FacetName.CREATOR, "Bình"));
            assertThat(facet(result, FacetName.CREATOR).values())
                    .containsExactly(new Facet.FacetValue("Bình", 0, true), new Facet.FacetValue("An", 1, false));
        }
    }

    @Test
    void filtersYearsByRangeDecadeAndCentury() {
        pictures.add(1, "title=a", "dateCreated=1925");
        pictures.add(2, "title=b", "dateCreated=192X");
        pictures.add(3, "title=c", "dateCreated=1899-12-31");
        pictures.add(4, "title=d");
        try (SearchIndex index = filled()) {
            assertThat(files(index, SearchRequest.of("").with(FacetName.YEAR, "1925")))
                    .containsExactly("file-1.jpg");
            assertThat(files(index, SearchRequest.of("").with(FacetName.YEAR, "1922..1926")))
                    .containsExactlyInAnyOrder("file-1.jpg", "file-2.jpg");
            assertThat(files(index, SearchRequest.of("").with(FacetName.YEAR, "..1900")))
                    .containsExactly("file-3.jpg");
            assertThat(files(index, SearchRequest.of("").with(FacetName.YEAR, "18XX")))
                    .containsExactly("file-3.jpg");
            SearchResult range = index.search(SearchRequest.of("").with(FacetName.YEAR, "1922..1926"));
            assertThat(counts(range, FacetName.YEAR))
                    .containsEntry("1922..1926", 2L)
                    .containsEntry("1899", 1L);
            assertThat(files(index, SearchRequest.of("").with(FacetName.DECADE, "192X")))
                    .containsExactlyInAnyOrder("file-1.jpg", "file-2.jpg");
        }
    }

    @Test
    void refusesFiltersThatItDoesNotUnderstand() {
        try (SearchIndex index = filled()) {
            SortedMap<String, Set<String>> filters = new TreeMap<>(Map.of("colour", Set.of("red")));
            assertThatThrownBy(
                            () -> index.search(new SearchRequest("", filters, 0, 10, Set.of(), SortOrder.NEWEST, true)))
                    .isInstanceOfSatisfying(
                            ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.IX_BAD_QUERY));
            assertThatThrownBy(() -> index.search(SearchRequest.of("").with(FacetName.YEAR, "192y")))
                    .isInstanceOf(ArchiveException.class)
                    .hasMessageContaining("at 3:");
        }
    }

    // --- keeping up

    @Test
    void showsChangesAndTakesOutWhatIsNoPictureAnyMore() {
        pictures.add(1, "title=Chợ");
        pictures.put(2, AssetState.QUARANTINED, "title=Chợ hỏng");
        pictures.put(3, AssetState.SIDECAR, "title=Chợ kèm");
        try (SearchIndex index = filled()) {
            assertThat(files(index, "chợ")).containsExactly("file-1.jpg");
            pictures.add(1, "title=Cầu");
            pictures.add(2, "title=Chợ sửa");
            assertThat(index.catchUp()).isEqualTo(2);
            assertThat(files(index, "chợ")).containsExactly("file-2.jpg");
            assertThat(files(index, "cầu")).containsExactly("file-1.jpg");
            pictures.put(2, AssetState.QUARANTINED, "title=Chợ hỏng");
            index.catchUp();
            assertThat(files(index, "chợ")).isEmpty();
            assertThat(index.catchUp()).isZero();
        }
    }

    @Test
    void goesOnWhereItStoodAfterItWasClosed() {
        many(2_500);
        try (SearchIndex index = filled()) {
            assertThat(index.revision()).isEqualTo(2_500);
        }
        pictures.add(9_999, "title=mới nhất");
        try (SearchIndex index = SearchIndex.open(folder.resolve("index"), pictures, CLOCK)) {
            assertThat(index.search(SearchRequest.of("")).total()).isEqualTo(2_500);
            assertThat(index.catchUp()).isEqualTo(1);
            assertThat(files(index, "moi nhat")).containsExactly("file-9999.jpg");
            assertThat(index.search(SearchRequest.of("")).notices()).isEmpty();
        }
    }

    @Test
    void reachesTheSameStateAfterAKillAtAnyMoment() throws IOException {
        Path crashed = folder.resolve("crashed");
        Path running = folder.resolve("running");
        many(300);
        try (SearchIndex index = SearchIndex.open(running, pictures, CLOCK)) {
            index.catchUp();
            copy(running, crashed);
            many(700);
            index.catchUp();
            copy(running, folder.resolve("later"));
        }
        for (Path left : List.of(crashed, folder.resolve("later"))) {
            try (SearchIndex index = SearchIndex.open(left, pictures, CLOCK)) {
                index.catchUp();
                assertThat(index.search(SearchRequest.of("")).total()).isEqualTo(700);
                assertThat(index.search(SearchRequest.of("số")).total()).isEqualTo(700);
            }
        }
    }

    @Test
    void isMadeAnewWhenItsFolderIsGone() throws IOException {
        pictures.add(1, "title=Chợ");
        filled().close();
        delete(folder.resolve("index"));
        try (SearchIndex index = filled()) {
            assertThat(files(index, "chợ")).hasSize(1);
        }
    }

    @Test
    void isMadeAnewWhenItsFolderIsDeletedUnderItsFeet() throws IOException {
        many(50);
        try (SearchIndex index = filled()) {
            delete(folder.resolve("index"));
            assertThat(index.search(SearchRequest.of("số")).total()).isEqualTo(50);
            pictures.add(99, "title=số mới");
            index.catchUp();
            assertThat(index.search(SearchRequest.of("số")).total()).isEqualTo(51);
        }
        try (SearchIndex index = filled()) {
            assertThat(index.search(SearchRequest.of("số")).total()).isEqualTo(51);
        }
    }

    @Test
    void isMadeAnewForAnotherArchive() {
        pictures.add(1, "title=Chợ");
        filled().close();
        Pictures other = new Pictures(2);
        other.add(5, "title=Cầu");
        try (SearchIndex index = SearchIndex.open(folder.resolve("index"), other, CLOCK)) {
            assertThat(index.search(SearchRequest.of("")).total()).isZero();
            index.catchUp();
            assertThat(files(index, "")).containsExactly("file-5.jpg");
        }
    }

    @Test
    void isMadeAnewWhenTheLedgerNeverHadTheHeadItRemembers() {
        many(20);
        filled().close();
        Pictures restored = new Pictures(1);
        restored.add(1, "title=số 1");
        try (SearchIndex index = SearchIndex.open(folder.resolve("index"), restored, CLOCK)) {
            assertThat(index.revision()).isZero();
            assertThat(index.search(SearchRequest.of("số")).notices()).contains(new Notice.Rebuilding());
            assertThat(index.catchUp()).isEqualTo(1);
            SearchResult result = index.search(SearchRequest.of("số"));
            assertThat(result.total()).isEqualTo(1);
            assertThat(result.notices()).isEmpty();
            assertThat(index.revision()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".cfs", ".si", ".cfe"})
    void setsADamagedIndexAsideAndMakesItAnew(String ending) throws IOException {
        many(50);
        filled().close();
        Path index = folder.resolve("index");
        Path victim = filesIn(index).stream()
                .filter(file -> file.getFileName().toString().contains(ending))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(victim);
        bytes[bytes.length / 2] ^= 0x40;
        Files.write(victim, bytes);
        try (SearchIndex again = SearchIndex.open(index, pictures, CLOCK)) {
            again.catchUp();
            assertThat(again.search(SearchRequest.of("số")).total()).isEqualTo(50);
        }
        assertThat(Files.list(index).map(path -> path.getFileName().toString()))
                .anyMatch(name -> name.startsWith("damaged-"));
    }

    @Test
    void isMadeAnewWhenFilesAreMissing() throws IOException {
        many(50);
        filled().close();
        Path index = folder.resolve("index");
        for (Path file : filesIn(index)) {
            if (file.toString().endsWith(".cfs")) {
                Files.delete(file);
            }
        }
        try (SearchIndex again = filled()) {
            assertThat(again.search(SearchRequest.of("số")).total()).isEqualTo(50);
        }
    }

    @Test
    void answersFromTheOldIndexWhileItMakesANewOne() throws Exception {
        many(2_000);
        try (SearchIndex index = filled()) {
            Thread rebuilding = Thread.ofPlatform().start(index::rebuild);
            long least = 2_000;
            for (int number = 3_000; rebuilding.isAlive(); number++) {
                pictures.add(number, "title=số " + number);
                long total = index.search(SearchRequest.of("số")).total();
                assertThat(total).isGreaterThanOrEqualTo(least);
                least = total;
            }
            rebuilding.join();
            index.catchUp();
            SearchResult result = index.search(SearchRequest.of("số"));
            assertThat(result.total()).isEqualTo(pictures.all().size());
            assertThat(result.notices()).isEmpty();
            assertThat(Files.list(folder.resolve("index"))).hasSize(1);
        }
    }

    @Test
    void leavesNoHalfMadeIndexInPlaceOfAWholeOne() throws IOException {
        many(10);
        filled().close();
        Path index = folder.resolve("index");
        Pictures half = new Pictures(1);
        half.add(1, "title=một nửa");
        Path other = folder.resolve("other");
        SearchIndex.open(other, half, CLOCK).close();
        copy(other.resolve("generation-1"), index.resolve("generation-2"));
        try (SearchIndex again = SearchIndex.open(index, pictures, CLOCK)) {
            assertThat(again.search(SearchRequest.of("")).total()).isEqualTo(10);
        }
        assertThat(Files.exists(index.resolve("generation-2"))).isFalse();
    }

    @Test
    void letsASecondWriterWait() {
        pictures.add(1, "title=Chợ");
        try (SearchIndex index = filled()) {
            assertThatThrownBy(() -> SearchIndex.open(folder.resolve("index"), pictures, CLOCK))
                    .isInstanceOfSatisfying(
                            ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.AR_IN_USE));
            assertThat(files(index, "chợ")).hasSize(1);
        }
    }

    // --- how

    private SearchIndex filled() {
        SearchIndex index = SearchIndex.open(folder.resolve("index"), pictures, CLOCK);
        index.catchUp();
        return index;
    }

    private void many(int count) {
        for (int i = 1; i <= count; i++) {
            pictures.add(i, "title=số " + i, "creator=người " + i % 7);
        }
    }

    private static List<String> files(SearchIndex index, String words) {
        return files(index, SearchRequest.of(words));
    }

    private static List<String> files(SearchIndex index, SearchRequest request) {
        return index.search(request).hits().stream().map(Hit::fileName).toList();
    }

    private static Facet facet(SearchResult result, FacetName name) {
        return result.facets().stream()
                .filter(facet -> facet.name() == name)
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Long> counts(SearchResult result, FacetName name) {
        return facet(result, name).values().stream()
                .collect(Collectors.toMap(Facet.FacetValue::value, Facet.FacetValue::count));
    }

    private static List<Path> filesIn(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            all.forEach(path -> {
                try {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
