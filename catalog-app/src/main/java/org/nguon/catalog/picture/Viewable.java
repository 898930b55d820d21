package org.nguon.catalog.picture;

import java.util.Set;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.schemas.asset.AssetState;

/// How an original comes to stand large in a page.
public enum Viewable {
    /// Browsers draw it by themselves, in reasonable time.
    AS_IT_IS,
    /// A picture for the screen is drawn from it, see [ScreenPictures].
    REDRAWN,
    /// The thumbnail is all there is, or there is not even that.
    NOT_LARGE;

    private static final Set<String> KINDS = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");
    private static final String MOVES = "image/gif";
    private static final long MOST_BYTES = 8_000_000;
    private static final long MOST_PIXELS = 30_000_000;

    /// The way of this asset.
    public static Viewable of(AssetRecord asset) {
        if (asset.state() != AssetState.ADMITTED) {
            return NOT_LARGE;
        }
        if (KINDS.contains(asset.reading().mediaType()) && (isLight(asset) || moves(asset))) {
            return AS_IT_IS;
        }
        return asset.thumbnail().isPresent() ? REDRAWN : NOT_LARGE;
    }

    /// Redrawn, it would stand still.
    private static boolean moves(AssetRecord asset) {
        return asset.reading().mediaType().equals(MOVES);
    }

    private static boolean isLight(AssetRecord asset) {
        return asset.byteSize() <= MOST_BYTES
                && asset.reading()
                        .dimensions()
                        .map(size -> (long) size.width() * size.height() <= MOST_PIXELS)
                        .orElse(true);
    }
}
