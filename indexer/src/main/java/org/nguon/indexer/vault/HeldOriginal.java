package org.nguon.indexer.vault;

import org.nguon.schemas.asset.ContentHash;

/// An original in the vault with the note beside it.
public record HeldOriginal(ContentHash contentHash, OriginalNote note) {}
