package org.nguon.indexer.vault;

import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.Code;

/// Something that a check found wrong. It is left as it is.
///
/// @param code `VA-DAMAGED` or `VA-MISSING` for an original or a piece of evidence, `VA-RECORD-DAMAGED` for
///     what is written beside it or for a sealed part of the ledger, `VA-STRAY` for what does not belong
///     there
/// @param contentHash hash that the original or the evidence should have; absent when it is about neither
/// @param assetId from the note, or from the inventory when the note is damaged
/// @param fileName name the file came with, from the same place
/// @param path within the vault, with `/`
/// @param detail what exactly
public record VaultFinding(
        Code code,
        Optional<ContentHash> contentHash,
        Optional<AssetId> assetId,
        Optional<String> fileName,
        String path,
        String detail) {}
