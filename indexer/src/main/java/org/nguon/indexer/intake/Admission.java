package org.nguon.indexer.intake;

import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.codes.Code;

/// What became of one file. When it is handed on, it is true on disk: a crash a moment later changes nothing
/// of it.
public sealed interface Admission {

    /// A new picture of the archive.
    record Admitted(AssetId assetId, ContentHash contentHash) implements Admission {}

    /// The archive held these bytes already; only the place where they were met is new.
    ///
    /// @param quarantine why the held bytes are in quarantine, when they are
    record AlreadyHeld(AssetId assetId, ContentHash contentHash, Optional<Fault> quarantine) implements Admission {}

    /// A metadata sidecar that is now held.
    ///
    /// @param picture the asset it speaks of; absent when it is held alone
    record Attached(AssetId assetId, ContentHash contentHash, Optional<AssetId> picture) implements Admission {}

    /// No picture. Nothing is held.
    ///
    /// @param contentHash where the bytes could be read
    record Skipped(Optional<ContentHash> contentHash, Code code, String detail) implements Admission {}

    /// Something that may be a picture and could not be read as one.
    ///
    /// @param assetId under which its bytes are held; absent when not even the bytes could be had
    record Quarantined(Optional<AssetId> assetId, Optional<ContentHash> contentHash, Fault reason)
            implements Admission {}
}
