package org.nguon.indexer.vault;

/// Told after each object of a check, by one thread at a time.
@FunctionalInterface
public interface VaultProgress {

    /// Tells nobody.
    VaultProgress NONE = (objects, total, bytes) -> {};

    /// One more object was looked at.
    ///
    /// @param objects number of objects looked at so far
    /// @param total number of objects there are
    /// @param bytes number of bytes read so far
    void checked(long objects, long total, long bytes);
}
