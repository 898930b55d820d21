package org.nguon.schemas.rights;

import java.util.Optional;
import java.util.UUID;
import org.nguon.schemas.asset.ContentHash;

/// A file that proves something: a signed letter, a contract, a screenshot of a chat. The bytes lie in
/// the vault.
///
/// @param fileName as it was called when it came
/// @param byteSize of the file as it came, in bytes
/// @param contentHash of what the vault holds: of the file itself, or of its sealed form
/// @param sealed how to open it; absent for files kept before evidence was sealed
public record Evidence(
        String fileName, String mediaType, long byteSize, ContentHash contentHash, Optional<Seal> sealed) {

    /// A file that is kept as it came.
    public static Evidence asItCame(String fileName, String mediaType, long byteSize, ContentHash contentHash) {
        return new Evidence(fileName, mediaType, byteSize, contentHash, Optional.empty());
    }

    /// What opens a sealed file.
    ///
    /// @param key name of the key that sealed it; it goes when a party that the record names is forgotten
    /// @param commitment SHA-256 over a salt of 32 bytes, which is sealed with it, and the file as it came:
    ///     whoever has both can prove what was sealed, and nobody else can tell
    public record Seal(UUID key, ContentHash commitment) {}
}
