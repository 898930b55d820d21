package org.nguon.indexer.catalogue;

/// Ids of the rows that belong to an asset: its number, then the row's place among them.
final class RowId {

    private static final int PLACES = 20;

    private RowId() {}

    /// The first id that can belong to an asset.
    static long first(long asset) {
        return asset << PLACES;
    }

    /// The last one.
    static long last(long asset) {
        return first(asset + 1) - 1;
    }

    /// The number of the asset that a row belongs to.
    static long asset(long id) {
        return id >> PLACES;
    }
}
