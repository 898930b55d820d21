package org.nguon.indexer.index;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.Standing;

/// One view of the index, with the numbering of its facet values and the counts that were asked for lately.
final class FacetedSearcher extends IndexSearcher {

    private static final int REMEMBERED_COUNTS = 128;

    private final FacetOrdinals ordinals;
    private @Nullable Map<String, AssetId> profiles;
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

    /// Every profile in this view, with a picture that has it; read once a view.
    synchronized Map<String, AssetId> profiles() throws IOException {
        Map<String, AssetId> known = profiles;
        if (known == null) {
            known = readProfiles();
            profiles = known;
        }
        return known;
    }

    private Map<String, AssetId> readProfiles() throws IOException {
        Map<String, AssetId> examples = new HashMap<>();
        String field = AssetDocument.facetField(FacetName.VERDICT);
        for (LeafReaderContext leaf : getIndexReader().leaves()) {
            Terms terms = leaf.reader().terms(field);
            if (terms == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            TermsEnum profile = terms.iterator();
            for (BytesRef term = profile.next(); term != null; term = profile.next()) {
                String text = term.utf8ToString();
                if (!examples.containsKey(text)) {
                    PostingsEnum pictures = profile.postings(null, PostingsEnum.NONE);
                    int doc = pictures.nextDoc();
                    while (doc != DocIdSetIterator.NO_MORE_DOCS && live != null && !live.get(doc)) {
                        doc = pictures.nextDoc();
                    }
                    if (doc != DocIdSetIterator.NO_MORE_DOCS) {
                        String id = leaf.reader()
                                .storedFields()
                                .document(doc, Set.of(AssetDocument.ID))
                                .get(AssetDocument.ID);
                        examples.put(text, AssetId.parse(id));
                    }
                }
            }
        }
        return Map.copyOf(examples);
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
    record CountKey(
            String words,
            Filters filters,
            Set<FacetName> facets,
            boolean synonyms,
            Optional<Question> question,
            Map<String, Standing> standings) {}

    /// @param loosened whether any of the words was enough
    record Counts(long total, List<Facet> facets, boolean loosened) {}
}
