package org.nguon.indexer.vault;

import java.nio.file.Path;

/// Answer to [Vault#keep].
///
/// @param note the note that now lies beside the bytes: the one handed in, or the earlier one when the bytes
///     were there
/// @param alreadyHeld whether the bytes were there before
/// @param path where the bytes lie; to be read only
public record Kept(OriginalNote note, boolean alreadyHeld, Path path) {}
