package org.nguon.schemas.production;

/// Where a film is seen.
public enum Medium {
    /// Video platforms and social networks.
    ONLINE,
    BROADCAST,
    CINEMA,
    FESTIVAL,
    /// Museums, galleries, events.
    EXHIBITION,
    /// Stills, posters, press.
    PUBLICITY,
    /// Only in what somebody permits or refuses: each of the others.
    ALL;

    /// Whether who said this spoke of `other`, too.
    public boolean covers(Medium other) {
        return this == ALL || this == other;
    }
}
