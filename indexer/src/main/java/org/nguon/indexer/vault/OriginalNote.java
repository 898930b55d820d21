package org.nguon.indexer.vault;

import java.time.Instant;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Provenance;

/// What the vault writes beside an original, so that the catalogue can be made again from the vault alone.
///
/// @param schemaVersion shape of the note on disk, see [#SCHEMA_VERSION]
/// @param provenance how the file came; its name is a memory and names nothing in the vault
/// @param receivedAt when the file came in
public record OriginalNote(int schemaVersion, AssetId assetId, Provenance provenance, Instant receivedAt) {

    /// The shape written today.
    public static final int SCHEMA_VERSION = 1;

    public OriginalNote {
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException("a note of version " + schemaVersion + " cannot be read here");
        }
    }

    /// A note in the shape written today.
    public static OriginalNote of(AssetId assetId, Provenance provenance, Instant receivedAt) {
        return new OriginalNote(SCHEMA_VERSION, assetId, provenance, receivedAt);
    }
}
