package org.nguon.indexer.catalogue;

import java.time.Instant;
import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.Thumbnail;

/// All that the catalogue knows about one held file.
///
/// @param byteSize length of the original in bytes
/// @param provenance how it came the first time
/// @param reading what the file says, then what its sidecars say (`sidecar:` before their sources), then what
///     persons said
/// @param quarantine why it is in quarantine
/// @param attachedTo for a sidecar, the picture it speaks of
/// @param revision of the last change that can be seen in this record, or that touches the rights in
///     what it shows
public record AssetRecord(
        AssetId id,
        ContentHash contentHash,
        AssetState state,
        long byteSize,
        Custody custody,
        Provenance provenance,
        Instant receivedAt,
        Reading reading,
        Optional<Thumbnail> thumbnail,
        Optional<Fault> quarantine,
        Optional<AssetId> attachedTo,
        long revision) {}
