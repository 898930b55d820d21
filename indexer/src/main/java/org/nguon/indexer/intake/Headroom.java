package org.nguon.indexer.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/// Room that intake leaves free on the archive's disk, so that the database, the index and the ledger can
/// always finish what was begun: 64 MiB, or a quarter of a disk that is smaller than 256 MiB.
///
/// @param folder a folder on that disk
public record Headroom(Path folder) {

    private static final long ENOUGH = 64L << 20;

    /// Whether so many bytes more still leave that room.
    boolean fits(long bytes) {
        try {
            FileStore store = Files.getFileStore(folder);
            return store.getUsableSpace() - bytes >= Math.min(ENOUGH, store.getTotalSpace() / 4);
        } catch (IOException e) {
            throw new UncheckedIOException(folder.toString(), e);
        }
    }
}
