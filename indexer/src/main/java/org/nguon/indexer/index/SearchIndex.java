package org.nguon.indexer.index;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// The index of one archive: one writer, any number of searching threads.
public final class SearchIndex implements AutoCloseable {

    private final AssetSource source;

    private SearchIndex(AssetSource source) {
        this.source = source;
    }

    /// Opens the index in a folder, or makes it where it is missing, damaged or foreign; nothing is read from the
    /// source
    /// before the first [#catchUp()].
    ///
    /// @throws org.nguon.schemas.codes.ArchiveException when the folder cannot be written
    public static SearchIndex open(Path folder, AssetSource source, Clock clock) {
        return new SearchIndex(source);
    }

    /// Takes in everything that the source changed since the last call; afterwards searches find it. Calls from several
    /// threads wait for each other.
    ///
    /// @return number of records taken in
    public long catchUp() {
        return 0;
    }

    /// Says that the source has changed. Returns at once; the index catches up on its own thread within a second.
    public void changed() {}

    /// Searches. Never fails because of words; they may be anything.
    ///
    /// @throws org.nguon.schemas.codes.ArchiveException
    ///     with `IX-BAD-QUERY` when a filter names no facet, or a value that the facet cannot have
    public SearchResult search(SearchRequest request) {
        return new SearchResult(0, List.of(), List.of(), List.of(), revision(), Duration.ZERO);
    }

    /// Makes the index anew from the source, beside the one that goes on answering, and changes over at the end.
    ///
    /// @return number of records taken in
    public long rebuild() {
        return 0;
    }

    /// Revision of the catalogue up to which searches see everything.
    public long revision() {
        return source.head().revision();
    }

    /// Writes what is not yet on disk and lets go of the folder.
    @Override
    public void close() {}
}
