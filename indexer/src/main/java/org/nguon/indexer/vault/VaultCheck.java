package org.nguon.indexer.vault;

import java.time.Instant;
import java.util.List;

/// What a check of the whole vault found; one line of its history.
///
/// @param schemaVersion shape of the line, see [#SCHEMA_VERSION]
/// @param objects number of OCFL objects looked at: originals and sealed segments
/// @param bytes number of bytes read and hashed
/// @param findingCount number of things wrong
/// @param findings the first [#MOST_FINDINGS] of them, by path
public record VaultCheck(
        int schemaVersion,
        Instant started,
        Instant ended,
        long objects,
        long bytes,
        long findingCount,
        List<VaultFinding> findings) {

    /// The shape written today.
    public static final int SCHEMA_VERSION = 1;

    /// More findings than this are counted but not named, so that a lost disk does not fill the memory.
    public static final int MOST_FINDINGS = 1000;

    public VaultCheck {
        findings = List.copyOf(findings);
    }

    /// Whether nothing was found.
    public boolean isSound() {
        return findingCount == 0;
    }
}
