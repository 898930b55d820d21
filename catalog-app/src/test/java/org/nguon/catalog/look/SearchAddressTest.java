package org.nguon.catalog.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nguon.indexer.index.FacetName;
import org.nguon.indexer.index.SortOrder;

class SearchAddressTest {

    @Test
    void saysNothingAboutASearchForEverything() {
        assertThat(SearchAddress.everything().query()).isEmpty();
        assertThat(SearchAddress.read(Map.of())).isEqualTo(SearchAddress.everything());
    }

    @Test
    void readsBackWhatItWrote() {
        SearchAddress address = SearchAddress.everything()
                .withWords("đèn lồng & sông + 50%")
                .toggled(FacetName.CREATOR, "Nguyễn Thị Lan")
                .toggled(FacetName.CREATOR, "a=b?c#d")
                .toggled(FacetName.LICENCE, "cc-by")
                .sortedBy(SortOrder.DEPICTED)
                .withoutSynonyms()
                .atPage(3);
        assertThat(SearchAddress.read(parameters(address.query()))).isEqualTo(address);
    }

    @Test
    void writesTheSameAddressForBothUnicodeForms() {
        SearchAddress composed =
                SearchAddress.everything().withWords(Normalizer.normalize("Hà Nội", Normalizer.Form.NFC));
        SearchAddress takenApart =
                SearchAddress.everything().withWords(Normalizer.normalize("Hà Nội", Normalizer.Form.NFD));
        assertThat(takenApart.query()).isEqualTo(composed.query()).isEqualTo("?q=H%C3%A0%20N%E1%BB%99i");
    }

    @Test
    void takesAChosenValueBack() {
        SearchAddress chosen = SearchAddress.everything().toggled(FacetName.PLACE, "Huế");
        assertThat(chosen.filters()).containsEntry(FacetName.PLACE, Set.of("Huế"));
        assertThat(chosen.toggled(FacetName.PLACE, "Huế")).isEqualTo(SearchAddress.everything());
    }

    @Test
    void goesBackToTheFirstPageWhenTheSearchChanges() {
        SearchAddress third = SearchAddress.everything().atPage(3);
        assertThat(third.offset()).isEqualTo(120);
        assertThat(third.withWords("huế").page()).isEqualTo(1);
        assertThat(third.toggled(FacetName.YEAR, "1998").page()).isEqualTo(1);
        assertThat(third.sortedBy(SortOrder.NEWEST).page()).isEqualTo(1);
    }

    @Test
    void leavesOutWhatMakesNoSense() {
        Map<String, List<String>> odd = Map.of(
                "page", List.of("-7"), "sort", List.of("by colour of hair"), "nonsense", List.of("1"), "q", List.of());
        assertThat(SearchAddress.read(odd)).isEqualTo(SearchAddress.everything());
        assertThat(SearchAddress.read(Map.of("page", List.of("999999"))).offset())
                .isLessThanOrEqualTo(org.nguon.indexer.index.SearchRequest.DEEPEST_HIT);
    }

    @Test
    void cutsWordsThatAreTooLong() {
        assertThat(SearchAddress.everything().withWords("x".repeat(50_000)).words())
                .hasSize(1_000);
    }

    private static Map<String, List<String>> parameters(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Arrays.stream(query.substring(1).split("&")).forEach(part -> {
            String[] sides = part.split("=", 2);
            parameters
                    .computeIfAbsent(sides[0], _ -> new ArrayList<>())
                    .add(URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
        });
        return parameters;
    }
}
