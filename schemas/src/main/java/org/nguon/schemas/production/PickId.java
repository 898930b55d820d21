package org.nguon.schemas.production;

import java.util.UUID;

/// Identity of a picked picture within its archive.
public record PickId(UUID value) implements Comparable<PickId> {

    /// Reads the text form made by [#toString()].
    ///
    /// @throws IllegalArgumentException when the text is not a UUID
    public static PickId parse(String text) {
        return new PickId(UUID.fromString(text));
    }

    @Override
    public int compareTo(PickId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
