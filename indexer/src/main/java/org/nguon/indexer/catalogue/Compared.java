package org.nguon.indexer.catalogue;

import java.time.Instant;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Kinship;

/// What a person said of two pictures, as it counts now.
///
/// @param better the master, or the whole of a detail
/// @param lesser the other one
/// @param by who compared them
public record Compared(AssetId better, AssetId lesser, Kinship kinship, String by, Instant at) {}
