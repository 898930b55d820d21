package org.nguon.indexer.index;

import java.util.List;

/// Counts of one facet over the hits. Where a value of this facet is chosen, the counts are those which the other
/// values would have beside it, so that one can add to the choice.
///
/// @param values chosen ones first, then by count descending, then by value
/// @param distinct number of values with hits, of which `values` may hold only the most frequent
public record Facet(FacetName name, List<FacetValue> values, long distinct) {
    public Facet {
        values = List.copyOf(values);
    }

    /// One value and its number of hits.
    ///
    /// @param chosen whether the request filters by it
    public record FacetValue(String value, long count, boolean chosen) {}
}
