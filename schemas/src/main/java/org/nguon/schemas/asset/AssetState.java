package org.nguon.schemas.asset;

/// Where a file or a record that the archive holds stands.
public enum AssetState {
    /// A picture in the catalogue.
    ADMITTED,
    /// Held, but not shown as a picture, because it could not be read as one.
    QUARANTINED,
    /// A metadata sidecar, attached to its picture or held alone.
    SIDECAR,
    /// A museum's record, joined to its picture or waiting for one.
    RECORD
}
