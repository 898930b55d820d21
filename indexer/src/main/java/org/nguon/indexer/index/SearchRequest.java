package org.nguon.indexer.index;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nguon.schemas.rights.Question;

/// What is searched.
///
/// @param words as typed, in any Unicode form, with or without accents; empty for all pictures
/// @param filters chosen values by [FacetName#id()]: any value within one facet, every facet
/// @param offset hits to leave out at the start
/// @param limit hits to return, at most [#MOST_HITS]
/// @param facets which to count
/// @param synonyms whether other names of the same thing are searched too
/// @param question for which each hit says how it stands, and by which [FacetName#VERDICT] counts and
///     filters; absent where no production asks
public record SearchRequest(
        String words,
        SortedMap<String, Set<String>> filters,
        int offset,
        int limit,
        Set<FacetName> facets,
        SortOrder sort,
        boolean synonyms,
        Optional<Question> question) {

    /// Most hits that one result holds.
    public static final int MOST_HITS = 1_000;
    /// Deepest hit that can be reached by paging; whoever needs more narrows the search.
    public static final int DEEPEST_HIT = 100_000;

    public SearchRequest {
        if (offset < 0 || limit < 0 || limit > MOST_HITS || offset > DEEPEST_HIT) {
            throw new IllegalArgumentException("no such page: offset " + offset + ", limit " + limit);
        }
        SortedMap<String, Set<String>> copy = new TreeMap<>();
        filters.forEach((name, values) -> {
            if (!values.isEmpty()) {
                copy.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
            }
        });
        filters = Collections.unmodifiableSortedMap(copy);
        facets = Set.copyOf(facets);
    }

    /// A request that no production asks.
    public SearchRequest(
            String words,
            SortedMap<String, Set<String>> filters,
            int offset,
            int limit,
            Set<FacetName> facets,
            SortOrder sort,
            boolean synonyms) {
        this(words, filters, offset, limit, facets, sort, synonyms, Optional.empty());
    }

    /// The first fifty hits for some words, best first, with all facets.
    public static SearchRequest of(String words) {
        return new SearchRequest(
                words, Collections.emptySortedMap(), 0, 50, EnumSet.allOf(FacetName.class), SortOrder.RELEVANCE, true);
    }

    /// The same with one more chosen value.
    public SearchRequest with(FacetName facet, String value) {
        SortedMap<String, Set<String>> more = new TreeMap<>(filters);
        Set<String> values = new LinkedHashSet<>(more.getOrDefault(facet.id(), Set.of()));
        values.add(value);
        more.put(facet.id(), values);
        return new SearchRequest(words, more, offset, limit, facets, sort, synonyms, question);
    }

    /// The same with one more filter as typed: `licence=cc-by`.
    ///
    /// @throws org.nguon.schemas.codes.ArchiveException `IX-BAD-QUERY` with the position not understood
    public SearchRequest withFilter(String typed) {
        int equals = typed.indexOf('=');
        if (equals < 0) {
            throw Filters.bad(typed.length(), "a filter is written name=value, not \"" + typed + "\"");
        }
        FacetName facet = FacetName.withId(typed.substring(0, equals).strip())
                .orElseThrow(() -> Filters.bad(0, "no facet is called \"" + typed.substring(0, equals) + "\""));
        if (typed.substring(equals + 1).isBlank()) {
            throw Filters.bad(equals + 1, "nothing stands after " + facet.id() + "=");
        }
        return with(facet, typed.substring(equals + 1).strip());
    }

    /// The same for another page.
    public SearchRequest page(int newOffset, int newLimit) {
        return new SearchRequest(words, filters, newOffset, newLimit, facets, sort, synonyms, question);
    }

    /// The same in another order.
    public SearchRequest sortedBy(SortOrder order) {
        return new SearchRequest(words, filters, offset, limit, facets, order, synonyms, question);
    }

    /// The same counting only these facets.
    public SearchRequest counting(Set<FacetName> wanted) {
        return new SearchRequest(words, filters, offset, limit, wanted, sort, synonyms, question);
    }

    /// The same without other names of the same thing.
    public SearchRequest withoutSynonyms() {
        return new SearchRequest(words, filters, offset, limit, facets, sort, false, question);
    }

    /// The same for a production that asks: may it be used in this role, for this use, on this day?
    public SearchRequest asking(Question asked) {
        return new SearchRequest(words, filters, offset, limit, facets, sort, synonyms, Optional.of(asked));
    }
}
