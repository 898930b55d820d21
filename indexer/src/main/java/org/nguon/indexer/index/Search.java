package org.nguon.indexer.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.nguon.schemas.rights.Standing;

/// One search over one view of the index. Counting and ranking are two passes: counting needs every match
/// but no score, ranking needs only the best and may leave out whatever cannot be among them.
final class Search {

    private static final int VALUES_A_FACET = 50;
    private static final long TIME_LIMIT_MILLIS = 5_000;

    private final SearchRequest request;
    private final Filters filters;
    private final Map<String, Standing> standings;
    private final FacetedSearcher view;
    private final boolean incomplete;
    private final long revision;
    private final QueryTimeoutImpl timeout = new QueryTimeoutImpl(TIME_LIMIT_MILLIS);

    /// @param standings of all profiles in the view, for the request's question; empty where none is asked
    Search(
            SearchRequest request,
            Filters filters,
            Map<String, Standing> standings,
            FacetedSearcher view,
            boolean incomplete,
            long revision) {
        this.request = request;
        this.filters = filters;
        this.standings = standings;
        this.view = view;
        this.incomplete = incomplete;
        this.revision = revision;
    }

    SearchResult run() throws IOException {
        long start = System.nanoTime();
        IndexSearcher searcher = new IndexSearcher(view.getIndexReader());
        searcher.setTimeout(timeout);
        Words words = Words.read(request.words(), request.synonyms(), view.getIndexReader());
        List<Notice> notices = new ArrayList<>(words.notices());
        Query matching = words.matching();

        FacetedSearcher.CountKey key = new FacetedSearcher.CountKey(
                request.words(), filters, request.facets(), request.synonyms(), request.question(), standings);
        FacetedSearcher.Counts counts;
        Optional<FacetedSearcher.Counts> remembered = view.remembered(key);
        if (remembered.isPresent()) {
            counts = remembered.get();
        } else {
            counts = count(searcher, matching, false);
            // Filters are left out here, so that choosing a value never changes what the words mean.
            if (counts.total() == 0 && !words.isEmpty() && searcher.count(matching) == 0) {
                counts = count(searcher, words.matchingAny(), true);
            }
            if (!searcher.timedOut()) {
                view.remember(key, counts);
            }
        }
        if (counts.loosened() && counts.total() > 0) {
            matching = words.matchingAny();
            notices.add(new Notice.SomeWordsOnly());
        }
        List<Hit> hits = counts.total() == 0 || request.limit() == 0 ? List.of() : hits(searcher, words, matching);
        if (searcher.timedOut()) {
            notices.add(new Notice.Unfinished());
        }
        if (incomplete) {
            notices.add(new Notice.Rebuilding());
        }
        return new SearchResult(counts.total(), hits, counts.facets(), notices, revision, SearchIndex.since(start));
    }

    private FacetedSearcher.Counts count(IndexSearcher searcher, Query matching, boolean loosened) throws IOException {
        List<FacetName> filtered = List.copyOf(filters.chosen().keySet());
        List<Query> queries = filtered.stream().map(this::query).toList();
        List<MatchedDocuments> matched = MatchedDocuments.of(matching, searcher).through(queries, searcher);
        MatchedDocuments all = matched.getFirst();
        List<Facet> facets = new ArrayList<>();
        for (FacetName facet : FacetName.values()) {
            boolean answerable =
                    facet != FacetName.VERDICT || request.question().isPresent();
            if (answerable && request.facets().contains(facet)) {
                // A chosen facet is counted as if nothing in it were chosen, so that one can add to the choice.
                MatchedDocuments counted = matched.get(filtered.indexOf(facet) + 1);
                facets.add(
                        facet == FacetName.VERDICT
                                ? verdicts(counted)
                                : withSpans(
                                        view.ordinals().count(facet, counted, filters.of(facet), VALUES_A_FACET),
                                        counted,
                                        searcher));
            }
        }
        return new FacetedSearcher.Counts(all.total(), facets, loosened);
    }

    private Query query(FacetName facet) {
        return facet == FacetName.VERDICT ? filters.verdicts(standings) : filters.query(facet);
    }

    /// Counts profiles, and of each profile how it stands.
    private Facet verdicts(MatchedDocuments counted) throws IOException {
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        Facet profiles = view.ordinals().count(FacetName.VERDICT, counted, Set.of(), Integer.MAX_VALUE);
        for (Facet.FacetValue profile : profiles.values()) {
            counts.merge(standings.getOrDefault(profile.value(), Standing.UNKNOWN), profile.count(), Long::sum);
        }
        List<Facet.FacetValue> values = new ArrayList<>();
        counts.forEach((standing, count) -> {
            String value = standing.name().toLowerCase(Locale.ROOT);
            values.add(new Facet.FacetValue(
                    value, count, filters.of(FacetName.VERDICT).contains(value)));
        });
        return new Facet(FacetName.VERDICT, values.reversed(), values.size());
    }

    /// A chosen range of years is no value that a picture has; it is counted by asking for it.
    private Facet withSpans(Facet facet, MatchedDocuments counted, IndexSearcher searcher) throws IOException {
        if (facet.name() != FacetName.YEAR || filters.of(FacetName.YEAR).isEmpty()) {
            return facet;
        }
        List<Facet.FacetValue> values = new ArrayList<>();
        for (Facet.FacetValue value : facet.values()) {
            long count = value.count();
            if (value.chosen() && count == 0) {
                Query query = filters.only(FacetName.YEAR, value.value()).query(FacetName.YEAR);
                count = counted.through(List.of(query), searcher).getFirst().total();
            }
            values.add(new Facet.FacetValue(value.value(), count, value.chosen()));
        }
        return new Facet(facet.name(), values, facet.distinct());
    }

    private List<Hit> hits(IndexSearcher searcher, Words words, Query matching) throws IOException {
        boolean byScore = request.sort() == SortOrder.RELEVANCE && !words.isEmpty();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        if (byScore) {
            query.add(words.scoring(searcher), Occur.MUST);
        }
        query.add(matching, Occur.FILTER);
        for (FacetName facet : filters.chosen().keySet()) {
            query.add(query(facet), Occur.FILTER);
        }
        int wanted = request.offset() + request.limit();
        Sort sort = byScore ? new Sort(SortField.FIELD_SCORE, newest()) : order();
        ScoreDoc[] found = searcher.search(query.build(), new TopFieldCollectorManager(sort, wanted, wanted)).scoreDocs;
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (int i = request.offset(); i < found.length; i++) {
            FieldDoc doc = (FieldDoc) found[i];
            float score = byScore ? (Float) doc.fields[0] : 0;
            hits.add(AssetDocument.hit(stored.document(doc.doc), standings, score));
        }
        return hits;
    }

    private Sort order() {
        return switch (request.sort()) {
            case RELEVANCE, NEWEST -> new Sort(newest());
            case DEPICTED ->
                new Sort(
                        LongField.newSortField(
                                AssetDocument.DEPICTED, false, SortedNumericSelector.Type.MIN, Long.MAX_VALUE),
                        newest());
        };
    }

    private static SortField newest() {
        return LongField.newSortField(AssetDocument.RECEIVED, true, SortedNumericSelector.Type.MAX);
    }
}
