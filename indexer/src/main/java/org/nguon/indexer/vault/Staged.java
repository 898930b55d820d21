package org.nguon.indexer.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nguon.schemas.asset.ContentHash;

/// Bytes copied into the vault's work area and hashed on the way, not yet kept. Closing it drops them unless
/// [Vault#keep] took them.
///
/// @param path where they lie until then; to be read only
/// @param byteSize length in bytes
public record Staged(Path path, ContentHash hash, long byteSize) implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw Trouble.with(path, e);
        }
    }
}
