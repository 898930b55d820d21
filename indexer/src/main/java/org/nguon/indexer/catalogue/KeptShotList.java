package org.nguon.indexer.catalogue;

import org.nguon.schemas.ledger.Fact;

/// A shot list as it is on file.
///
/// @param keptBy account or system user who handed it in
public record KeptShotList(Fact.ShotListKept list, String keptBy, long revision) {}
