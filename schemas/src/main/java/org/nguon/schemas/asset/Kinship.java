package org.nguon.schemas.asset;

/// What a person says of two pictures that look alike.
public enum Kinship {
    /// The same photograph; the first of the two is the better copy, the master.
    SAME_PICTURE,
    /// The second shows a part of what the first shows, as a picture of its own.
    DETAIL,
    /// Another photograph of the same work.
    OTHER_PHOTOGRAPH,
    /// Nothing to do with each other. Not asked again.
    DIFFERENT
}
