package org.nguon.indexer.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.index.AssetSource;
import org.nguon.indexer.index.FacetName;
import org.nguon.indexer.index.Hit;
import org.nguon.indexer.index.SearchIndex;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.Statement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// How well the shipped index finds what judges said is relevant: `docs.jsonl` and `queries.jsonl` of a folder are
/// searched through the same door as every other search.
///
/// nDCG@10 has gain 2^grade - 1 and discount log2(rank + 1); recall@10 counts documents with a grade above 0.
public final class RelevanceMeasure {

    private static final int DEPTH = 10;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RelevanceMeasure() {}

    /// Whether a folder holds documents and judged queries.
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve("docs.jsonl"))
                && Files.isRegularFile(folder.resolve("queries.jsonl"));
    }

    /// Indexes the documents of a folder in a work folder and asks every query.
    ///
    /// @param work an empty folder, or one that is not there yet
    public static RelevanceReport measure(Path data, Path work, Clock clock) throws IOException {
        List<JsonNode> documents = lines(data.resolve("docs.jsonl"));
        List<JsonNode> queries = lines(data.resolve("queries.jsonl"));
        try (SearchIndex index = SearchIndex.open(work, new Documents(documents), clock)) {
            index.catchUp();
            return ask(index, queries);
        }
    }

    private static RelevanceReport ask(SearchIndex index, List<JsonNode> queries) {
        SortedMap<RelevanceReport.Group, Sums> sums = new TreeMap<>(
                Comparator.comparing(RelevanceReport.Group::variant).thenComparing(RelevanceReport.Group::source));
        for (JsonNode query : queries) {
            SearchRequest request = SearchRequest.of(query.get("query").asString())
                    .counting(EnumSet.noneOf(FacetName.class))
                    .page(0, SearchRequest.MOST_HITS);
            List<String> found =
                    index.search(request).hits().stream().map(Hit::fileName).toList();
            Map<String, Integer> grades = new TreeMap<>();
            query.get("relevant")
                    .properties()
                    .forEach(
                            entry -> grades.put(entry.getKey(), entry.getValue().asInt()));
            String variant = query.get("variant").asString();
            if (query.get("lang").asString().equals("en")) {
                variant = "english";
            }
            Optional<Boolean> exactFirst = query.has("confusable")
                    ? Optional.of(exactFirst(found, grades, query.get("confusable")))
                    : Optional.empty();
            double ndcg = ndcg(found, grades);
            double recall = recall(found, grades);
            for (String source : List.of(query.get("src").asString(), RelevanceReport.ALL)) {
                sums.computeIfAbsent(new RelevanceReport.Group(variant, source), _ -> new Sums())
                        .add(ndcg, recall, exactFirst);
            }
        }
        List<RelevanceReport.Row> rows = new ArrayList<>();
        sums.forEach((group, sum) -> rows.add(sum.row(group)));
        return new RelevanceReport(rows);
    }

    static double ndcg(List<String> found, Map<String, Integer> grades) {
        double gained = 0;
        for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
            gained += gain(grades.getOrDefault(found.get(i), 0)) / discount(i);
        }
        List<Integer> ideal =
                grades.values().stream().sorted(Comparator.reverseOrder()).toList();
        double best = 0;
        for (int i = 0; i < Math.min(DEPTH, ideal.size()); i++) {
            best += gain(ideal.get(i)) / discount(i);
        }
        return best == 0 ? 0 : gained / best;
    }

    static double recall(List<String> found, Map<String, Integer> grades) {
        long relevant = grades.values().stream().filter(grade -> grade > 0).count();
        long met = found.stream()
                .limit(DEPTH)
                .filter(id -> grades.getOrDefault(id, 0) > 0)
                .count();
        return relevant == 0 ? 0 : (double) met / relevant;
    }

    /// Whether every document with the best grade stands above every one whose name differs only in its accents.
    private static boolean exactFirst(List<String> found, Map<String, Integer> grades, JsonNode confusable) {
        int worstExact = grades.entrySet().stream()
                .filter(entry -> entry.getValue() >= 2)
                .mapToInt(entry -> rank(found, entry.getKey()))
                .max()
                .orElse(Integer.MAX_VALUE);
        for (JsonNode other : confusable) {
            if (rank(found, other.asString()) <= worstExact) {
                return false;
            }
        }
        return worstExact < Integer.MAX_VALUE;
    }

    private static int rank(List<String> found, String id) {
        int at = found.indexOf(id);
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private static double gain(int grade) {
        return Math.pow(2, grade) - 1;
    }

    private static double discount(int index) {
        return Math.log(index + 2) / Math.log(2);
    }

    private static List<JsonNode> lines(Path file) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                nodes.add(JSON.readTree(line));
            }
        }
        return nodes;
    }

    /// Running sums of one group of queries.
    private static final class Sums {
        private int queries;
        private double ndcg;
        private double recall;
        private int pairs;
        private int exactFirst;

        void add(double queryNdcg, double queryRecall, Optional<Boolean> queryExactFirst) {
            queries++;
            ndcg += queryNdcg;
            recall += queryRecall;
            queryExactFirst.ifPresent(first -> {
                pairs++;
                exactFirst += first ? 1 : 0;
            });
        }

        RelevanceReport.Row row(RelevanceReport.Group group) {
            return new RelevanceReport.Row(
                    group,
                    queries,
                    ndcg / queries,
                    recall / queries,
                    pairs == 0 ? Optional.empty() : Optional.of((double) exactFirst / pairs));
        }
    }

    /// The documents as pictures of an archive: titles as titles, texts as descriptions, the id as the file name.
    private static final class Documents implements AssetSource {
        private static final Instant RECEIVED = Instant.parse("2026-01-01T00:00:00Z");

        private final List<AssetRecord> records = new ArrayList<>();

        Documents(List<JsonNode> documents) {
            for (JsonNode document : documents) {
                List<Statement> statements = new ArrayList<>();
                add(statements, "title", document, "title_vi");
                add(statements, "title", document, "title_en");
                add(statements, "description", document, "text_vi");
                add(statements, "description", document, "text_en");
                records.add(record(document.get("id").asString(), statements, records.size() + 1));
            }
        }

        private static void add(List<Statement> statements, String field, JsonNode document, String from) {
            String text = document.path(from).asString("");
            if (!text.isBlank()) {
                statements.add(Statement.of(field, text, "test:" + from));
            }
        }

        private static AssetRecord record(String id, List<Statement> statements, long revision) {
            return new AssetRecord(
                    new AssetId(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))),
                    new ContentHash("0".repeat(64)),
                    AssetState.ADMITTED,
                    1,
                    Custody.VAULT,
                    new Provenance("relevance", Provenance.Channel.FOLDER, id, Optional.empty()),
                    RECEIVED,
                    new Reading("image/jpeg", Optional.empty(), 1, statements, List.of(), List.of()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    revision);
        }

        @Override
        public UUID archiveId() {
            return new UUID(0, 1);
        }

        @Override
        public LedgerHead head() {
            return new LedgerHead(records.size(), new ContentHash("1".repeat(64)));
        }

        @Override
        public boolean knows(LedgerHead head) {
            return true;
        }

        @Override
        public List<AssetRecord> changedAfter(long revision, int limit) {
            return records.stream().skip(revision).limit(limit).toList();
        }
    }
}
