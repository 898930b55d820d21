package org.nguon.indexer.copies;

import java.util.Optional;
import org.nguon.indexer.catalogue.Compared;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Resemblance;

/// Two pictures that look alike.
///
/// @param one the one that came first
/// @param resemblance of the first to the other
/// @param said what a person said of the two, if one did
public record LikePair(AssetId one, AssetId other, Resemblance resemblance, Optional<Compared> said) {

    /// The picture that is not this one.
    public AssetId otherThan(AssetId asset) {
        return one.equals(asset) ? other : one;
    }

    /// Whether a person has still to look.
    public boolean isOpen() {
        return said.isEmpty();
    }
}
