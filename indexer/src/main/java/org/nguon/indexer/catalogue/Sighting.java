package org.nguon.indexer.catalogue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.codes.Code;

/// What was last met at a place in the file system, and what became of it.
///
/// @param location absolute path
/// @param modifiedAt of the file when it was met, UTC, whole microseconds
/// @param seenAt when it was met
/// @param code why it is in quarantine, where it is
public record Sighting(
        String location,
        long byteSize,
        Optional<Instant> modifiedAt,
        Instant seenAt,
        ContentHash contentHash,
        AssetId assetId,
        AssetState state,
        Custody custody,
        Optional<AssetId> attachedTo,
        Optional<Code> code) {

    /// A location without the ending of its file name: what a picture and its sidecar have in common.
    public static String stem(String location) {
        int dot = location.lastIndexOf('.');
        return dot > location.lastIndexOf('/') + 1 ? location.substring(0, dot) : location;
    }

    /// Whether a file of this size and date at the same place can be taken for the same bytes without reading
    /// it.
    public boolean looksLike(long size, Instant modified) {
        return size == byteSize && modifiedAt.equals(Optional.of(modified.truncatedTo(ChronoUnit.MICROS)));
    }
}
