package org.nguon.indexer.rights;

import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.Verdict;

/// A pick that may be used in its role.
///
/// @param facts on which the verdict rests
/// @param trainingAllowed whether a model may be trained on it, too, which nobody asked yet
public record ClearedPick(Pick pick, AssetRecord asset, RightsFacts facts, Verdict verdict, boolean trainingAllowed) {}
