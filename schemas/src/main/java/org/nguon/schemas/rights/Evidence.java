package org.nguon.schemas.rights;

import org.nguon.schemas.asset.ContentHash;

/// A file that proves something: a signed letter, a contract, a screenshot of a chat. The bytes lie in
/// the vault.
///
/// @param fileName as it was called when it came
/// @param byteSize in bytes
public record Evidence(String fileName, String mediaType, long byteSize, ContentHash contentHash) {}
