package org.nguon.catalog.look;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.nguon.indexer.index.FacetName;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.index.SortOrder;

/// A search as it stands in an address, so that it can be sent to someone, kept, and walked back to: `?q=hà
/// nội&creator=…&sort=newest&film=…&role=shown&page=3`. Each filter value is a parameter of its own; what
/// is at its default is left out; words are in NFC.
///
/// @param words as typed
/// @param filters chosen values by [FacetName]; verdicts only where a film asks
/// @param synonyms whether other names of the same thing are searched too (`also=no` switches them off)
/// @param page 1 for the first [#PAGE_SIZE] hits
/// @param purpose the film and role for which one looks; empty where one just looks
public record SearchAddress(
        String words,
        SortedMap<FacetName, Set<String>> filters,
        SortOrder sort,
        boolean synonyms,
        int page,
        Optional<Purpose> purpose) {

    /// Hits taken at a time.
    public static final int PAGE_SIZE = 60;

    private static final int LAST_PAGE = SearchRequest.DEEPEST_HIT / PAGE_SIZE;
    private static final int MOST_CHARACTERS = 1_000;

    public SearchAddress {
        words = Normalizer.normalize(words, Normalizer.Form.NFC).strip();
        words = words.substring(0, Math.min(words.length(), MOST_CHARACTERS));
        page = Math.clamp(page, 1, LAST_PAGE);
        SortedMap<FacetName, Set<String>> copy = new TreeMap<>();
        boolean forNoFilm = purpose.isEmpty();
        filters.forEach((name, values) -> {
            boolean asks = name == FacetName.VERDICT;
            if (!values.isEmpty() && !(asks && forNoFilm)) {
                copy.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
            }
        });
        filters = Collections.unmodifiableSortedMap(copy);
    }

    /// All pictures.
    public static SearchAddress everything() {
        return new SearchAddress("", Collections.emptySortedMap(), SortOrder.RELEVANCE, true, 1, Optional.empty());
    }

    /// Reads the parameters of an address. Never fails: what makes no sense is left out.
    public static SearchAddress read(Map<String, ? extends Collection<String>> parameters) {
        SortedMap<FacetName, Set<String>> filters = new TreeMap<>();
        parameters.forEach((name, values) ->
                FacetName.withId(name).ifPresent(facet -> filters.put(facet, new LinkedHashSet<>(values))));
        return new SearchAddress(
                first(parameters, "q").orElse(""),
                filters,
                first(parameters, "sort").flatMap(SearchAddress::sort).orElse(SortOrder.RELEVANCE),
                !first(parameters, "also").equals(Optional.of("no")),
                first(parameters, "page").map(SearchAddress::number).orElse(1),
                Purpose.read(parameters));
    }

    /// The parameters, with the question mark; empty for [#everything()].
    public String query() {
        String parameters = parameters();
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    /// The parameters, without the question mark.
    public String parameters() {
        List<String> parts = new ArrayList<>();
        if (!words.isEmpty()) {
            parts.add(parameter("q", words));
        }
        filters.forEach((name, values) -> values.forEach(value -> parts.add(parameter(name.id(), value))));
        if (sort != SortOrder.RELEVANCE) {
            parts.add(parameter("sort", sort.name().toLowerCase(Locale.ROOT)));
        }
        if (!synonyms) {
            parts.add(parameter("also", "no"));
        }
        purpose.ifPresent(wanted -> parts.add(wanted.parameters()));
        if (page > 1) {
            parts.add(parameter("page", Integer.toString(page)));
        }
        return String.join("&", parts);
    }

    /// What the index is asked: `limit` hits from `offset` on, with all facets.
    public SearchRequest request(int offset, int limit) {
        SortedMap<String, Set<String>> named = new TreeMap<>();
        filters.forEach((name, values) -> named.put(name.id(), values));
        return new SearchRequest(words, named, offset, limit, EnumSet.allOf(FacetName.class), sort, synonyms);
    }

    /// First hit of this page, counted from 0.
    public int offset() {
        return (page - 1) * PAGE_SIZE;
    }

    /// The same filters with other words, from the first page on.
    public SearchAddress withWords(String other) {
        return new SearchAddress(other, filters, sort, synonyms, 1, purpose);
    }

    /// With a value chosen, or no longer chosen if it was.
    public SearchAddress toggled(FacetName facet, String value) {
        SortedMap<FacetName, Set<String>> other = new TreeMap<>(filters);
        Set<String> values = new LinkedHashSet<>(filters.getOrDefault(facet, Set.of()));
        if (!values.remove(value)) {
            values.add(value);
        }
        other.put(facet, values);
        return new SearchAddress(words, other, sort, synonyms, 1, purpose);
    }

    /// Without any filter.
    public SearchAddress withoutFilters() {
        return new SearchAddress(words, Collections.emptySortedMap(), sort, synonyms, 1, purpose);
    }

    /// In another order, from the first page on.
    public SearchAddress sortedBy(SortOrder order) {
        return new SearchAddress(words, filters, order, synonyms, 1, purpose);
    }

    /// Without other names of the same thing.
    public SearchAddress withoutSynonyms() {
        return new SearchAddress(words, filters, sort, false, 1, purpose);
    }

    /// At another page.
    public SearchAddress atPage(int other) {
        return new SearchAddress(words, filters, sort, synonyms, other, purpose);
    }

    /// For a film and role, or for none, from the first page on.
    public SearchAddress lookingFor(Optional<Purpose> wanted) {
        return new SearchAddress(words, filters, sort, synonyms, 1, wanted);
    }

    private static Optional<String> first(Map<String, ? extends Collection<String>> parameters, String name) {
        Collection<String> values = parameters.get(name);
        return values == null ? Optional.empty() : values.stream().findFirst();
    }

    private static Optional<SortOrder> sort(String id) {
        return Arrays.stream(SortOrder.values())
                .filter(order -> order.name().equalsIgnoreCase(id))
                .findFirst();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 1;
    }

    private static String parameter(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
