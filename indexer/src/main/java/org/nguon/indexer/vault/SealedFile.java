package org.nguon.indexer.vault;

import java.util.UUID;
import org.nguon.schemas.asset.ContentHash;

/// A file that was sealed on its way into the vault.
///
/// @param staged its sealed form
/// @param key that sealed it
/// @param commitment SHA-256 over a salt, which is sealed with it, and the file
/// @param byteSize of the file
public record SealedFile(Staged staged, UUID key, ContentHash commitment, long byteSize) {}
