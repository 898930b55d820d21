package org.nguon.schemas.asset;

import java.util.UUID;

/// Identity of an asset within its archive. It is apart from the [ContentHash], so that a replaced or
/// repaired original keeps its identity, and it is written into the vault beside the original.
public record AssetId(UUID value) implements Comparable<AssetId> {

    /// Reads the text form made by [#toString()].
    ///
    /// @throws IllegalArgumentException when the text is not a UUID
    public static AssetId parse(String text) {
        return new AssetId(UUID.fromString(text));
    }

    @Override
    public int compareTo(AssetId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
