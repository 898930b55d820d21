package org.nguon.indexer.catalogue;

import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;

/// A museum's record that the catalogue has.
///
/// @param asset the record itself
/// @param contentHash of what it said when it was last seen
public record KnownRecord(AssetId asset, ContentHash contentHash) {}
