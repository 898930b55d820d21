package org.nguon.indexer.index;

import java.time.Duration;
import java.util.List;

/// What was found.
///
/// @param total number of pictures that match words and filters
/// @param facets in the order of [FacetName], only those asked for
/// @param revision of the catalogue that this result shows
public record SearchResult(
        long total, List<Hit> hits, List<Facet> facets, List<Notice> notices, long revision, Duration took) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        notices = List.copyOf(notices);
    }
}
