package org.nguon.indexer.rendition;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.nguon.indexer.isolation.Children;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Pictures as large as a screen, of originals that browsers cannot draw or that are too large to send: JPEG,
/// sRGB, upright, without metadata. Made when first looked at, kept under the hash of the original, and given up
/// again, those first that nobody looked at for longest, when they fill more than their room.
public final class ScreenPictures {
    /// The long side, in pixels. Smaller pictures are not enlarged.
    public static final int LONG_SIDE = 2048;
    /// Bytes that all of them together may fill: some four thousand.
    public static final long ROOM = 2_000_000_000L;

    private static final Duration LOOKED_AT_ANEW = Duration.ofHours(1);
    private static final double LEFT_AFTER_SWEEPING = 0.8;

    private final Path folder;
    private final Thumbnails pictures;
    private final long room;
    private final Clock clock;
    private final Map<ContentHash, Object> making = new ConcurrentHashMap<>();
    private long madeSinceSweep;
    private boolean swept;

    private record Kept(Path file, long size, Instant lookedAt) {}

    /// @param folder where they are kept; made when first needed
    /// @param room bytes that all of them together may fill
    public ScreenPictures(
            Path folder, Children children, RenditionLimits limits, Engine engine, long room, Clock clock) {
        this.folder = folder;
        this.pictures = new Thumbnails(folder, LONG_SIDE, children, limits, engine, ThumbnailTask.class);
        this.room = room;
        this.clock = clock;
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
                    lookedAt(kept.get());
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
        try {
            if (file.isPresent()) {
                Files.setLastModifiedTime(file.get(), FileTime.from(clock.instant()));
                sweep(Files.size(file.get()), file.get());
            }
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, folder.toString(), e);
        }
        return file;
    }

    private void lookedAt(Path file) {
        try {
            Instant now = clock.instant();
            if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LOOKED_AT_ANEW))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, file.toString(), e);
        }
    }

    /// Counts what is there at the first picture made, and again after as much as a sweep leaves free.
    private synchronized void sweep(long added, Path newest) throws IOException {
        madeSinceSweep += added;
        if (swept && madeSinceSweep <= room * (1 - LEFT_AFTER_SWEEPING)) {
            return;
        }
        swept = true;
        madeSinceSweep = 0;
        List<Kept> all = all();
        long filled = all.stream().mapToLong(Kept::size).sum();
        if (filled <= room * LEFT_AFTER_SWEEPING) {
            return;
        }
        all.sort(Comparator.comparing(Kept::lookedAt));
        for (Kept kept : all) {
            if (filled <= room * LEFT_AFTER_SWEEPING) {
                return;
            }
            if (!kept.file().equals(newest)) {
                Files.deleteIfExists(kept.file());
                filled -= kept.size();
            }
        }
    }

    private List<Kept> all() throws IOException {
        List<Kept> all = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                all.add(new Kept(
                        file, attributes.size(), attributes.lastModifiedTime().toInstant()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException trouble) throws IOException {
                if (trouble instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE; // finished or given up meanwhile by another thread
                }
                throw trouble;
            }
        });
        return all;
    }
}
