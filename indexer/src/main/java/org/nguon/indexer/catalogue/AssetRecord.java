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

/// All that the catalogue knows about one asset at one revision.
///
/// @param byteSize length of the original in bytes
/// @param reading its statements include those of sidecars (source prefix `sidecar:`) and of persons (`person:`)
/// @param quarantine why it is in quarantine; present exactly when it is
/// @param attachedTo for a sidecar, the picture it speaks of
/// @param revision of the last ledger entry that changed it
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
