package org.nguon.indexer.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A file as a server gave it. It lies in the archive's work space until this is closed.
///
/// @param address that was asked for
/// @param from the address that gave it, after redirects
/// @param at when it was complete
/// @param etag as the server wrote it
/// @param lastModified as the server wrote it
/// @param continued bytes that an earlier run had fetched already
public record Fetched(
        Path file,
        String address,
        String from,
        Instant at,
        Optional<String> etag,
        Optional<String> lastModified,
        long continued)
        implements AutoCloseable {

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
