package org.nguon.indexer.index;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/// One view of the index, with the numbering of its facet values and the counts that were asked for lately.
final class FacetedSearcher extends IndexSearcher {

    private static final int REMEMBERED_COUNTS = 128;

    private final FacetOrdinals ordinals;
    private final Map<CountKey, Counts> counts = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<CountKey, Counts> eldest) {
            return size() > REMEMBERED_COUNTS;
        }
    });

    FacetedSearcher(IndexReader reader) throws IOException {
        super(reader);
        ordinals = new FacetOrdinals(reader);
    }

    FacetOrdinals ordinals() {
        return ordinals;
    }

    Optional<Counts> remembered(CountKey key) {
        return Optional.ofNullable(counts.get(key));
    }

    void remember(CountKey key, Counts counted) {
        counts.put(key, counted);
    }

    /// What decides total and counts; page and order do not.
    record CountKey(String words, Filters filters, Set<FacetName> facets, boolean synonyms) {}

    /// @param loosened whether any of the words was enough
    record Counts(long total, List<Facet> facets, boolean loosened) {}
}
