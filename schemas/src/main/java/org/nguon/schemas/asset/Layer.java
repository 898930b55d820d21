package org.nguon.schemas.asset;

/// A layer of rights in one picture; each has its own holder and is judged on its own.
public enum Layer {
    DEPICTED_ARTWORK,
    PHOTOGRAPH,
    DIGITISATION,
    PEOPLE,
    PLACE_AND_PROPERTY,
    TRADEMARK,
    COMMUNITY
}
