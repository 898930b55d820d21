package org.nguon.schemas.rights;

import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;

/// What a grant, a denial or the like speaks of: one layer of one picture, or a work in every picture
/// that shows it.
public record Covered(Optional<AssetId> asset, Optional<Layer> layer, Optional<WorkId> work) {

    public Covered {
        boolean aLayer = asset.isPresent() && layer.isPresent() && work.isEmpty();
        boolean aWork = asset.isEmpty() && layer.isEmpty() && work.isPresent();
        if (aLayer == aWork) {
            throw new IllegalArgumentException("name an asset with a layer, or a work");
        }
    }

    /// A layer of one picture.
    public static Covered of(AssetId asset, Layer layer) {
        return new Covered(Optional.of(asset), Optional.of(layer), Optional.empty());
    }

    /// A work, wherever it is shown.
    public static Covered of(WorkId work) {
        return new Covered(Optional.empty(), Optional.empty(), Optional.of(work));
    }

    /// Whether it speaks of this layer, and this work in it, of a picture.
    boolean speaksOf(AssetId ofAsset, Layer ofLayer, Optional<WorkId> ofWork) {
        return work.isPresent()
                ? work.equals(ofWork)
                : asset.equals(Optional.of(ofAsset)) && layer.equals(Optional.of(ofLayer));
    }
}
