package org.nguon.schemas.production;

import java.util.UUID;

/// Identity of a scene of a production within its archive.
public record SceneId(UUID value) implements Comparable<SceneId> {

    /// Reads the text form made by [#toString()].
    ///
    /// @throws IllegalArgumentException when the text is not a UUID
    public static SceneId parse(String text) {
        return new SceneId(UUID.fromString(text));
    }

    @Override
    public int compareTo(SceneId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
