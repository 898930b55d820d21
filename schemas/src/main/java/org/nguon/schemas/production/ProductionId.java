package org.nguon.schemas.production;

import java.util.UUID;

/// Identity of a production within its archive.
public record ProductionId(UUID value) implements Comparable<ProductionId> {

    /// Reads the text form made by [#toString()].
    ///
    /// @throws IllegalArgumentException when the text is not a UUID
    public static ProductionId parse(String text) {
        return new ProductionId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ProductionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
