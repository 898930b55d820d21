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
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// A folder of pictures that can be made anew at any time. When they fill more than their room, those are given up
/// that nobody looked at for longest; what a crash left half written goes, too. Safe for many threads.
public final class Shelf {

    private static final Duration LOOKED_AT_ANEW = Duration.ofHours(1);
    /// No picture takes that long to write.
    private static final Duration HALF_WRITTEN = Duration.ofHours(1);

    private static final double LEFT_AFTER_SWEEPING = 0.8;

    private final Path folder;
    private final long room;
    private final Duration atLeast;
    private final Clock clock;
    private long madeSinceSweep;
    private boolean swept;

    private record Kept(Path file, long size, Instant lookedAt) {}

    /// @param folder of files that end in `.jpg`; whatever else lies there is half written
    /// @param room bytes that all of them together may fill
    /// @param atLeast how long a picture stays after somebody looked at it, even when there is no room: whoever
    ///     reads it a piece at a time needs it for that long
    public Shelf(Path folder, long room, Duration atLeast, Clock clock) {
        this.folder = folder;
        this.room = room;
        // the time of a look is written once an hour only
        this.atLeast = atLeast.isZero() ? atLeast : atLeast.plus(LOOKED_AT_ANEW);
        this.clock = clock;
    }

    /// Says that a picture was put there, and makes room.
    ///
    /// @throws ArchiveException `AR-UNWRITABLE`
    public void made(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            sweep(Files.size(file), file);
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, folder.toString(), e);
        }
    }

    /// Says that somebody looks at a picture.
    ///
    /// @throws ArchiveException `AR-UNWRITABLE`
    public void lookedAt(Path file) {
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
        Instant now = clock.instant();
        List<Kept> whole = new ArrayList<>();
        for (Kept kept : all()) {
            if (kept.file().toString().endsWith(".jpg")) {
                whole.add(kept);
            } else if (kept.lookedAt().isBefore(now.minus(HALF_WRITTEN))) {
                Files.deleteIfExists(kept.file());
            }
        }
        long filled = whole.stream().mapToLong(Kept::size).sum();
        whole.sort(Comparator.comparing(Kept::lookedAt));
        for (Kept kept : whole) {
            if (filled <= room * LEFT_AFTER_SWEEPING) {
                return;
            }
            boolean inUse = kept.lookedAt().isAfter(now.minus(atLeast));
            if (!kept.file().equals(newest) && !inUse) {
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
