package org.nguon.indexer.vault;

/// What an answer of the vault survives.
public enum Durability {
    /// The machine may lose its power after the answer. Needs Linux; elsewhere the journal is safe and the last
    /// originals may not be. Waits for the whole file system of the vault, so put the archive on one of its own
    /// where other programs write much.
    POWER_CUT,
    /// The process may be killed after the answer: everything was handed to the operating system.
    PROCESS_DEATH
}
