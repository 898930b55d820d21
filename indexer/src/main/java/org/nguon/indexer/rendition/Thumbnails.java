package org.nguon.indexer.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.nguon.indexer.isolation.ChildFailure;
import org.nguon.indexer.isolation.ChildFailure.Reason;
import org.nguon.indexer.isolation.ChildTask;
import org.nguon.indexer.isolation.Children;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// The thumbnails of an archive: JPEG, sRGB, upright, without metadata, one file an original under the hash of
/// its bytes (`ab/cd/abcd….jpg`). Any number of threads may ask.
public final class Thumbnails {
    /// The long side, in pixels. Smaller pictures are not enlarged.
    public static final int LONG_SIDE = 512;

    private static final long NEARLY_NOTHING = 1 << 20;

    private final Path folder;
    private final int longSide;
    private final Children children;
    private final RenditionLimits limits;
    private final Engine engine;
    private final Class<? extends ChildTask> task;
    private final AtomicLong made = new AtomicLong();

    /// @param folder where thumbnails are kept; made when first needed
    public Thumbnails(Path folder, Children children, RenditionLimits limits) {
        this(folder, children, limits, Engine.ANY);
    }

    /// @param folder where thumbnails are kept; made when first needed
    /// @param engine which decoders may be used
    public Thumbnails(Path folder, Children children, RenditionLimits limits, Engine engine) {
        this(folder, LONG_SIDE, children, limits, engine, ThumbnailTask.class);
    }

    /// @param task what a child does, so that a test can have one die
    Thumbnails(Path folder, Children children, RenditionLimits limits, Engine engine, Class<? extends ChildTask> task) {
        this(folder, LONG_SIDE, children, limits, engine, task);
    }

    /// @param longSide of what is made, in pixels
    Thumbnails(
            Path folder,
            int longSide,
            Children children,
            RenditionLimits limits,
            Engine engine,
            Class<? extends ChildTask> task) {
        this.folder = folder;
        this.longSide = longSide;
        this.children = children;
        this.limits = limits;
        this.engine = engine;
        this.task = task;
    }

    /// Makes the thumbnail of an original, or makes it again. When this returns `Made`, the file is there.
    ///
    /// @param original the bytes; only read
    /// @param reading gives the kind, and the orientation of kinds that leave it to Exif
    /// @throws ArchiveException when the original cannot be opened, the folder cannot be written or no child
    ///     started; this says nothing about the picture
    public ThumbnailOutcome make(ContentHash hash, Path original, Reading reading) {
        ThumbnailAnswer answer = ask(ThumbnailRequest.of(original, reading, longSide, limits, engine));
        return switch (answer) {
            case ThumbnailAnswer.Drawn drawn -> {
                keep(hash, drawn);
                yield new ThumbnailOutcome.Made(drawn.thumbnail(), drawn.look());
            }
            case ThumbnailAnswer.Unknown unknown ->
                new ThumbnailOutcome.NoDecoder(new Fault(Code.RE_NO_DECODER, unknown.detail()));
            case ThumbnailAnswer.Failed failed -> new ThumbnailOutcome.Broken(failed.fault());
            case ThumbnailAnswer.Unreadable unreadable ->
                throw new ArchiveException(Code.IN_UNREADABLE, unreadable.detail());
        };
    }

    /// The look of a picture, taken of the thumbnail that was made before; for pictures that came in before looks were
    /// taken. The thumbnail stays as it is.
    ///
    /// @return empty when there is no thumbnail, or it cannot be read any more
    public Optional<Look> look(ContentHash hash) {
        return find(hash).flatMap(file -> switch (ask(
                ThumbnailRequest.of(file, Reading.of("image/jpeg"), longSide, limits, engine))) {
            case ThumbnailAnswer.Drawn drawn -> drawn.look();
            case ThumbnailAnswer.Unknown _, ThumbnailAnswer.Failed _, ThumbnailAnswer.Unreadable _ -> Optional.empty();
        });
    }

    /// The file of a thumbnail made before.
    public Optional<Path> find(ContentHash hash) {
        Path file = fileOf(hash);
        try {
            // an empty file is what a power cut can leave behind a rename
            return Files.size(file) > 0 ? Optional.of(file) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private ThumbnailAnswer ask(ThumbnailRequest request) {
        try {
            return once(request);
        } catch (ChildFailure failure) {
            if (failure.reason() != Reason.TIMED_OUT && request.engine() == Engine.ANY) {
                return afterDeath(request, failure);
            }
            return new ThumbnailAnswer.Failed(faultOf(failure));
        }
    }

    /// A second try without native code. Where Java does not know the kind, the death is the answer.
    private ThumbnailAnswer afterDeath(ThumbnailRequest request, ChildFailure death) {
        try {
            ThumbnailAnswer second = once(request.with(Engine.JAVA));
            return second instanceof ThumbnailAnswer.Unknown ? new ThumbnailAnswer.Failed(faultOf(death)) : second;
        } catch (ChildFailure again) {
            return new ThumbnailAnswer.Failed(faultOf(again));
        }
    }

    private ThumbnailAnswer once(ThumbnailRequest request) throws ChildFailure {
        return ThumbnailAnswer.parse(children.call(task, request.bytes()));
    }

    private static Fault faultOf(ChildFailure failure) {
        Code code = switch (failure.reason()) {
            case TIMED_OUT -> Code.RE_TIMEOUT;
            case CRASHED -> Code.RE_CRASHED;
            case OUT_OF_MEMORY -> Code.RE_NO_MEMORY;
            case REFUSED -> Code.RE_DAMAGED;
        };
        return new Fault(code, String.valueOf(failure.getMessage()));
    }

    private Path fileOf(ContentHash hash) {
        String hex = hash.hex();
        return folder.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex + ".jpg");
    }

    private void keep(ContentHash hash, ThumbnailAnswer.Drawn drawn) {
        Path file = fileOf(hash);
        try {
            Files.createDirectories(file.resolveSibling(""));
            // one process owns the archive, so a number is enough, and what a crash left is overwritten next time
            Path temporary = folder.resolve("making-" + made.getAndIncrement() + ".tmp");
            try {
                Files.write(temporary, drawn.jpeg());
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new ArchiveException(isFull() ? Code.IN_DISK_FULL : Code.AR_UNWRITABLE, file.toString(), e);
        }
    }

    private boolean isFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException e) {
            return false;
        }
    }
}
