package org.nguon.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.nguon.indexer.index.Facet.FacetValue;

/// Numbers all values of each facet over one reader, made once when the reader is opened, and counts with them.
final class FacetOrdinals {

    private final Map<FacetName, Numbering> numberings = new EnumMap<>(FacetName.class);

    FacetOrdinals(IndexReader reader) throws IOException {
        for (FacetName facet : FacetName.values()) {
            numberings.put(facet, new Numbering(reader, AssetDocument.facetField(facet)));
        }
    }

    /// Counts one facet over the documents collected.
    ///
    /// @param most number of values to return, chosen ones not counted
    Facet count(FacetName facet, MatchedDocuments hits, Set<String> chosen, int most) throws IOException {
        return Objects.requireNonNull(numberings.get(facet)).count(facet, hits, chosen, most);
    }

    private record Counted(int ordinal, int count) {}

    /// All values of one field in order.
    private static final class Numbering {
        private final List<LeafReaderContext> leaves;
        private final String field;
        private final OrdinalMap ordinals;

        Numbering(IndexReader reader, String field) throws IOException {
            this.field = field;
            leaves = reader.leaves();
            SortedSetDocValues[] values = new SortedSetDocValues[leaves.size()];
            for (LeafReaderContext leaf : leaves) {
                values[leaf.ord] = values(leaf);
            }
            ordinals = OrdinalMap.build(null, values, PackedInts.DEFAULT);
        }

        Facet count(FacetName facet, MatchedDocuments hits, Set<String> chosen, int most) throws IOException {
            int[] counts = new int[Math.toIntExact(ordinals.getValueCount())];
            for (MatchedDocuments.Leaf leaf : hits.leaves()) {
                if (leaf.count() > 0) {
                    countLeaf(leaf, counts);
                }
            }
            PriorityQueue<Counted> best = new PriorityQueue<>(Comparator.comparingInt(Counted::count)
                    .thenComparing(Comparator.comparingInt(Counted::ordinal).reversed()));
            long distinct = 0;
            int least = 0;
            for (int ordinal = 0; ordinal < counts.length; ordinal++) {
                int count = counts[ordinal];
                if (count > 0) {
                    distinct++;
                    if (best.size() < most) {
                        best.add(new Counted(ordinal, count));
                        least = Objects.requireNonNull(best.peek()).count();
                    } else if (count > least) {
                        best.poll();
                        best.add(new Counted(ordinal, count));
                        least = Objects.requireNonNull(best.peek()).count();
                    }
                }
            }
            return new Facet(facet, values(best, counts, chosen), distinct);
        }

        private void countLeaf(MatchedDocuments.Leaf leaf, int[] counts) throws IOException {
            SortedSetDocValues values = values(leaf.context());
            if (values.getValueCount() == 0) {
                return;
            }
            DocIdSetIterator hits = new BitSetIterator(leaf.bits(), leaf.count());
            LongValues global = ordinals.getGlobalOrds(leaf.context().ord);
            if (leaf.count() < values.getValueCount() / 8) {
                for (int doc = hits.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hits.nextDoc()) {
                    if (values.advanceExact(doc)) {
                        for (int i = values.docValueCount(); i > 0; i--) {
                            counts[(int) global.get(values.nextOrd())]++;
                        }
                    }
                }
                return;
            }
            // Many hits: count by the leaf's own numbers, and turn each number into the common one only once.
            int[] own = new int[Math.toIntExact(values.getValueCount())];
            SortedDocValues single = DocValues.unwrapSingleton(values);
            if (single != null) {
                for (int doc = hits.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hits.nextDoc()) {
                    if (single.advanceExact(doc)) {
                        own[single.ordValue()]++;
                    }
                }
            } else {
                for (int doc = hits.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = hits.nextDoc()) {
                    if (values.advanceExact(doc)) {
                        for (int i = values.docValueCount(); i > 0; i--) {
                            own[(int) values.nextOrd()]++;
                        }
                    }
                }
            }
            for (int ordinal = 0; ordinal < own.length; ordinal++) {
                if (own[ordinal] > 0) {
                    counts[(int) global.get(ordinal)] += own[ordinal];
                }
            }
        }

        private List<FacetValue> values(PriorityQueue<Counted> best, int[] counts, Set<String> chosen)
                throws IOException {
            Set<String> missing = new TreeSet<>(chosen);
            List<FacetValue> values = new ArrayList<>();
            for (Counted counted : best) {
                String value = valueOf(counted.ordinal());
                values.add(new FacetValue(value, counted.count(), missing.remove(value)));
            }
            for (String value : missing) {
                values.add(new FacetValue(value, countOf(value, counts), true));
            }
            values.sort(Comparator.comparing(FacetValue::chosen)
                    .reversed()
                    .thenComparing(Comparator.comparingLong(FacetValue::count).reversed())
                    .thenComparing(FacetValue::value));
            return values;
        }

        private String valueOf(int ordinal) throws IOException {
            LeafReaderContext leaf = leaves.get(ordinals.getFirstSegmentNumber(ordinal));
            return values(leaf).lookupOrd(ordinals.getFirstSegmentOrd(ordinal)).utf8ToString();
        }

        private int countOf(String value, int[] counts) throws IOException {
            for (LeafReaderContext leaf : leaves) {
                long ordinal = values(leaf).lookupTerm(new BytesRef(value));
                if (ordinal >= 0) {
                    return counts[(int) ordinals.getGlobalOrds(leaf.ord).get(ordinal)];
                }
            }
            return 0;
        }

        /// Doc values are not shared between threads, so each use takes fresh ones.
        private SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
            return DocValues.getSortedSet(leaf.reader(), field);
        }
    }
}
