package org.nguon.indexer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelevanceMeasureTest {

    @TempDir
    private Path folder;

    @Test
    void discountsByRankAndGainsByGrade() {
        assertThat(RelevanceMeasure.ndcg(List.of("a", "b"), Map.of("a", 2, "b", 1)))
                .isEqualTo(1);
        // (1 + 3/log2 3) / (3 + 1/log2 3)
        assertThat(RelevanceMeasure.ndcg(List.of("b", "a"), Map.of("a", 2, "b", 1)))
                .isCloseTo(0.797, within(0.001));
        assertThat(RelevanceMeasure.ndcg(List.of("x", "a"), Map.of("a", 1))).isCloseTo(0.631, within(0.001));
        assertThat(RelevanceMeasure.ndcg(List.of("x"), Map.of("a", 1))).isZero();
    }

    @Test
    void recallsOnlyWhatIsAmongTheFirstTen() {
        List<String> found = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", "a", "b");
        assertThat(RelevanceMeasure.recall(found, Map.of("a", 1, "b", 1, "z", 0)))
                .isEqualTo(0.5);
    }

    @Test
    void measuresAFolderAndNamesTheFloorsThatWereMissed() throws IOException {
        Files.writeString(folder.resolve("docs.jsonl"), """
                {"id": "1", "src": "place", "title_vi": "Đông Sơn", "title_en": "", "text_vi": "", "text_en": ""}
                {"id": "2", "src": "place", "title_vi": "Đồng Sơn", "title_en": "", "text_vi": "", "text_en": ""}
                """);
        Files.writeString(folder.resolve("queries.jsonl"), """
                {"qid": "a", "base": "a", "src": "pair", "lang": "vi", "variant": "exact", "query": "Đồng Sơn", "relevant": {"2": 2, "1": 0}, "confusable": ["1"]}
                {"qid": "b", "base": "b", "src": "pair", "lang": "vi", "variant": "nodia", "query": "khong co", "relevant": {"2": 2}}
                """);
        RelevanceReport report =
                RelevanceMeasure.measure(folder, folder.resolve("work"), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        assertThat(report.rows())
                .filteredOn(row -> row.group().equals(new RelevanceReport.Group("exact", "pair")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.ndcg()).isEqualTo(1);
                    assertThat(row.exactFirst()).contains(1.0);
                });
        assertThat(report.missed())
                .hasSize(2)
                .anyMatch(sentence -> sentence.startsWith("nDCG@10 without accents is 0.000"))
                .anyMatch(sentence -> sentence.startsWith("nDCG@10 decomposed"));
        assertThat(report.table()).contains("exact", "nodia", "pair");
    }
}
