package org.nguon.indexer.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import org.nguon.schemas.asset.ContentHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notes on exports that are being written, one file each in the archive. Half a bundle lies beside its
/// place, anywhere on the machine; without a note, nobody would find it again after the program was
/// killed.
final class ExportsUnderWay {

    private static final Logger LOG = LoggerFactory.getLogger(ExportsUnderWay.class);
    private static final String UNFINISHED = ".nguon-unfinished";

    private final Path notes;

    /// @param notes the folder of notes; made when first needed
    ExportsUnderWay(Path notes) {
        this.notes = notes;
    }

    /// Where the half of an export to this place lies: beside it, under a name that no program takes for a
    /// bundle.
    static Path half(Path place) {
        Path absolute = place.toAbsolutePath().normalize();
        return absolute.resolveSibling("." + absolute.getFileName() + UNFINISHED);
    }

    /// Notes that an export begins, and removes what one before left there.
    ///
    /// @return where to write
    Path begin(Path place) throws IOException {
        Path half = half(place);
        Files.createDirectories(notes);
        Files.writeString(note(half), half.toString());
        remove(half);
        return half;
    }

    /// Removes what is left of an export that ended, whether it was put in its place or broke off.
    void end(Path place) throws IOException {
        Path half = half(place);
        remove(half);
        Files.deleteIfExists(note(half));
    }

    /// Removes the halves that killed exports left. Nobody may be exporting. What cannot be removed now, on a
    /// disk that is not there, keeps its note for the next time.
    void sweep() {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(notes)) {
            for (Path note : all) {
                sweep(note);
            }
        } catch (NoSuchFileException e) {
            // nothing was ever exported
        } catch (IOException e) {
            LOG.warn("Halves of exports could not be looked for in {}", notes, e);
        }
    }

    private static void sweep(Path note) {
        try {
            Path half = Path.of(Files.readString(note));
            if (!half.isAbsolute() || !half.toString().endsWith(UNFINISHED)) {
                LOG.warn("{} is no note on an export and is left alone", note);
                return;
            }
            Path folder = half.getParent();
            if (folder != null && Files.isDirectory(folder)) {
                remove(half);
                Files.delete(note);
                LOG.info("Removed what a killed export left: {}", half);
            }
        } catch (IOException e) {
            LOG.warn("What a killed export left could not be removed: {}", note, e);
        }
    }

    private Path note(Path half) {
        return notes.resolve(
                ContentHash.of(half.toString().getBytes(StandardCharsets.UTF_8)).hex());
    }

    private static void remove(Path half) throws IOException {
        if (!Files.exists(half, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(half, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException trouble) throws IOException {
                if (trouble != null) {
                    throw trouble;
                }
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
