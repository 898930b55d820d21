package org.nguon.indexer.rendition;

import java.io.IOException;
import java.nio.file.Path;
import org.nguon.schemas.asset.Reading;

/// Draws thumbnails in this process, without a child to guard it: what the machine can do at best. For
/// measuring alone; a hostile file takes the whole process with it.
public final class UnguardedThumbnails {

    private final ThumbnailTask task = new ThumbnailTask();

    /// Draws one thumbnail and throws it away.
    ///
    /// @throws IOException when the request cannot be read
    public void draw(Path original, Reading reading) throws IOException {
        task.run(ThumbnailRequest.of(original, reading, Thumbnails.LONG_SIDE, RenditionLimits.standard(), Engine.ANY)
                .bytes());
    }
}
