package org.nguon.indexer.catalogue;

/// A record as it stands, and the revision that made it so: an edit names it, so that nobody overwrites
/// what they have not seen.
public record AtRevision<T>(T value, long revision) {}
