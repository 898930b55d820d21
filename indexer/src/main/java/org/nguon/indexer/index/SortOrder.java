package org.nguon.indexer.index;

/// In which order hits come. Ties are always broken the same way, so that pages do not overlap.
public enum SortOrder {
    /// Best match first; without words it is the same as [#NEWEST].
    RELEVANCE,
    /// Last received first.
    NEWEST,
    /// Earliest depicted or created date first; pictures without a date last.
    DEPICTED
}
