package org.nguon.indexer.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Relevance by spelling variant and source of the queries.
///
/// @param rows a variant's sources, and [#ALL] of them together
public record RelevanceReport(List<Row> rows) {

    /// Stands for all sources of a variant.
    public static final String ALL = "(all)";

    private static final double EXACT = 0.87;
    private static final double WITHOUT_ACCENTS = 0.84;
    private static final double DECOMPOSED_WITHIN = 0.01;
    private static final double EXACT_FIRST = 0.95;

    public RelevanceReport {
        rows = List.copyOf(rows);
    }

    /// Queries of one spelling from one source.
    public record Group(String variant, String source) {}

    /// The measures of one group.
    ///
    /// @param exactFirst share of minimal pairs whose exactly spelled name stands first; only where there are pairs
    public record Row(Group group, int queries, double ndcg, double recall, Optional<Double> exactFirst) {}

    /// The floors that were not reached, each as a sentence; empty when all were.
    public List<String> missed() {
        List<String> missed = new ArrayList<>();
        double exact = ndcg("exact");
        below(missed, "nDCG@10 exact", exact, EXACT);
        below(missed, "nDCG@10 without accents", ndcg("nodia"), WITHOUT_ACCENTS);
        below(missed, "nDCG@10 decomposed, against exact", ndcg("nfd"), exact - DECOMPOSED_WITHIN);
        for (Row row : rows) {
            if (row.group().source().equals(ALL) && row.exactFirst().isPresent()) {
                below(
                        missed,
                        "exact spelling first, " + row.group().variant(),
                        row.exactFirst().get(),
                        EXACT_FIRST);
            }
        }
        return missed;
    }

    /// The whole as a table of text.
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT,
                "%-10s %-13s %7s %8s %9s %11s%n",
                "variant",
                "source",
                "queries",
                "nDCG@10",
                "recall@10",
                "exact first"));
        for (Row row : rows) {
            table.append(String.format(
                    Locale.ROOT,
                    "%-10s %-13s %7d %8.3f %9.3f %11s%n",
                    row.group().variant(),
                    row.group().source(),
                    row.queries(),
                    row.ndcg(),
                    row.recall(),
                    row.exactFirst()
                            .map(share -> String.format(Locale.ROOT, "%.3f", share))
                            .orElse("")));
        }
        return table.toString();
    }

    private double ndcg(String variant) {
        return rows.stream()
                .filter(row -> row.group().equals(new Group(variant, ALL)))
                .mapToDouble(Row::ndcg)
                .findFirst()
                .orElse(0);
    }

    private static void below(List<String> missed, String what, double value, double floor) {
        if (value < floor) {
            missed.add(String.format(Locale.ROOT, "%s is %.3f, below the floor of %.3f", what, value, floor));
        }
    }
}
