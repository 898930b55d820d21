package org.nguon.schemas.rights;

/// How an act, a layer or a picture stands, the strictest first. Only the last three may be used.
public enum Standing {
    BLOCKED,
    UNKNOWN,
    NEEDS_GRANT,
    /// Somebody was asked and has not answered.
    PENDING,
    CLEARED_BY_DETERMINATION,
    /// Cleared, with something to do: credit, share alike, label.
    CLEARED_WITH,
    CLEARED;

    /// Whether what stands like this may be used.
    public boolean allows() {
        return compareTo(PENDING) > 0;
    }

    /// The stricter of both.
    public Standing and(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
