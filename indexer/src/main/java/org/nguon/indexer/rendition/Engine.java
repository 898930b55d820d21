package org.nguon.indexer.rendition;

/// Which decoders may be used.
public enum Engine {
    /// libvips where it is installed and knows the kind, Java otherwise and where libvips refuses.
    ANY,
    /// libvips alone.
    VIPS,
    /// Java alone.
    JAVA
}
