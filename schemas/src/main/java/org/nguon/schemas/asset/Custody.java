package org.nguon.schemas.asset;

/// Who keeps the original.
public enum Custody {
    /// The bytes are in the vault and are checked.
    VAULT,
    /// The bytes stay where they were found; the archive does not preserve them and says so.
    REFERENCE
}
