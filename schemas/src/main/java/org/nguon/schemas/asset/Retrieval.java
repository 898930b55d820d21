package org.nguon.schemas.asset;

import java.time.Instant;
import java.util.Optional;

/// How a file came from the network: where it was asked for, when, and what its server said of it.
///
/// @param address where it was seen, after redirects
/// @param at when it was complete
/// @param etag the server's mark of this version (RFC 9110, 8.8.3), as it was written
/// @param lastModified when the server says that it changed last, as it was written
public record Retrieval(String address, Instant at, Optional<String> etag, Optional<String> lastModified) {

    public Retrieval {
        if (address.isBlank()) {
            throw new IllegalArgumentException("what was fetched has an address");
        }
    }
}
