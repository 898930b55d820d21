package org.nguon.indexer.rendition;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nguon.indexer.isolation.Children;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.codes.ArchiveException;

/// Pictures as large as a screen, of originals that browsers cannot draw or that are too large to send: JPEG,
/// sRGB, upright, without metadata. Made when first looked at, kept under the hash of the original, and given up
/// again, those first that nobody looked at for longest, when they fill more than their room.
public final class ScreenPictures {
    /// The long side, in pixels. Smaller pictures are not enlarged.
    public static final int LONG_SIDE = 2048;
    /// Bytes that all of them together may fill: some four thousand.
    public static final long ROOM = 2_000_000_000L;

    private final Thumbnails pictures;
    private final Shelf shelf;
    private final Map<ContentHash, Object> making = new ConcurrentHashMap<>();

    /// @param folder where they are kept; made when first needed
    /// @param room bytes that all of them together may fill
    public ScreenPictures(
            Path folder, Children children, RenditionLimits limits, Engine engine, long room, Clock clock) {
        this.pictures = new Thumbnails(folder, LONG_SIDE, children, limits, engine, ThumbnailTask.class);
        this.shelf = new Shelf(folder, room, Duration.ZERO, clock);
    }

    /// The file of the picture, made now unless it was made before. Who asks while another makes it waits for that.
    ///
    /// @param original the bytes; only read
    /// @return empty when nothing here can decode it
    /// @throws ArchiveException when the original cannot be opened, the folder cannot be written or no child
    ///     started; this says nothing about the picture
    public Optional<Path> of(ContentHash hash, Path original, Reading reading) {
        Object turn = making.computeIfAbsent(hash, _ -> new Object());
        try {
            synchronized (turn) {
                Optional<Path> kept = pictures.find(hash);
                if (kept.isPresent()) {
                    shelf.lookedAt(kept.get());
                    return kept;
                }
                return switch (pictures.make(hash, original, reading)) {
                    case ThumbnailOutcome.Made _ -> made(hash);
                    case ThumbnailOutcome.NoDecoder _, ThumbnailOutcome.Broken _ -> Optional.empty();
                };
            }
        } finally {
            making.remove(hash, turn);
        }
    }

    private Optional<Path> made(ContentHash hash) {
        Optional<Path> file = pictures.find(hash);
        file.ifPresent(shelf::made);
        return file;
    }
}
