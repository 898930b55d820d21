package org.nguon.catalog.picture;

import java.util.Set;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.schemas.asset.AssetState;

/// Which originals a browser draws by itself and in reasonable time; for others the thumbnail stands.
public final class Viewable {

    private static final Set<String> KINDS = Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");
    private static final long MOST_BYTES = 64_000_000;

    private Viewable() {}

    /// Whether the original can stand in a page.
    public static boolean inBrowsers(AssetRecord asset) {
        return asset.state() == AssetState.ADMITTED
                && KINDS.contains(asset.reading().mediaType())
                && asset.byteSize() <= MOST_BYTES;
    }
}
