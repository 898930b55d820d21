package org.nguon.indexer.rights;

import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.rights.Verdict;

/// A pick that was left out because it may not be used in its role.
public record ExcludedPick(Pick pick, AssetRecord asset, Verdict verdict) {}
