package org.nguon.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// The documents that match, a set of bits for each leaf of the reader that has any.
record MatchedDocuments(List<Leaf> leaves) {

    record Leaf(LeafReaderContext context, FixedBitSet bits, int count) {
        Leaf(LeafReaderContext context, FixedBitSet bits) {
            this(context, bits, bits.cardinality());
        }
    }

    MatchedDocuments {
        leaves = List.copyOf(leaves);
    }

    /// All documents that match a query, or as many as were met before the searcher's time limit.
    static MatchedDocuments of(Query query, IndexSearcher searcher) throws IOException {
        return searcher.search(query, new CollectorManager<Bits, MatchedDocuments>() {
            @Override
            public Bits newCollector() {
                return new Bits();
            }

            @Override
            public MatchedDocuments reduce(Collection<Bits> collectors) {
                List<Leaf> leaves = new ArrayList<>();
                for (Bits collector : collectors) {
                    for (Bits.Gathered gathered : collector.gathered) {
                        leaves.add(new Leaf(gathered.context, gathered.bits));
                    }
                }
                return new MatchedDocuments(leaves);
            }
        });
    }

    long total() {
        return leaves.stream().mapToLong(Leaf::count).sum();
    }

    /// Those that all of some queries let through. First the whole, then, for each query, what would be there without
    /// it.
    List<MatchedDocuments> through(List<Query> queries, IndexSearcher searcher) throws IOException {
        List<Weight> weights = new ArrayList<>();
        for (Query query : queries) {
            weights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        List<List<Leaf>> results = new ArrayList<>();
        for (int i = 0; i <= weights.size(); i++) {
            results.add(new ArrayList<>());
        }
        for (Leaf leaf : leaves) {
            List<FixedBitSet> filters = new ArrayList<>();
            for (Weight weight : weights) {
                filters.add(bits(weight, leaf.context()));
            }
            for (int without = -1; without < filters.size(); without++) {
                FixedBitSet bits = leaf.bits().clone();
                for (int i = 0; i < filters.size(); i++) {
                    if (i != without) {
                        bits.and(filters.get(i));
                    }
                }
                results.get(without + 1).add(new Leaf(leaf.context(), bits));
            }
        }
        return results.stream().map(MatchedDocuments::new).toList();
    }

    private static FixedBitSet bits(Weight weight, LeafReaderContext context) throws IOException {
        FixedBitSet bits = new FixedBitSet(Math.max(1, context.reader().maxDoc()));
        Scorer scorer = weight.scorer(context);
        if (scorer != null) {
            DocIdSetIterator documents = scorer.iterator();
            documents.nextDoc();
            documents.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
        }
        return bits;
    }

    /// Gathers documents as bits, many at a time where the query can give them so.
    private static final class Bits implements Collector {

        private record Gathered(LeafReaderContext context, FixedBitSet bits) {}

        private final List<Gathered> gathered = new ArrayList<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) {
            FixedBitSet bits = new FixedBitSet(Math.max(1, context.reader().maxDoc()));
            gathered.add(new Gathered(context, bits));
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {
                    // Nobody asks how well it matches.
                }

                @Override
                public void collect(int document) {
                    bits.set(document);
                }

                @Override
                public void collectRange(int first, int end) {
                    bits.set(first, end);
                }

                @Override
                public void collect(DocIdStream stream) throws IOException {
                    stream.forEach(bits::set);
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
