package org.nguon.indexer.vault;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Where things are built before they appear in the vault by a rename; on the vault's own file system. Only the
/// owner of the archive writes here, so that a running number names everything, and whatever lies here at
/// opening was left by a process that died.
final class WorkArea {

    private final Path folder;
    private final AtomicLong number = new AtomicLong();

    private WorkArea(Path folder) {
        this.folder = folder;
    }

    static WorkArea sweep(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (var leftovers = Files.newDirectoryStream(folder)) {
            for (Path leftover : leftovers) {
                discard(leftover);
            }
        }
        return new WorkArea(folder);
    }

    /// A path that nobody else uses and where nothing lies yet.
    Path fresh(String ending) {
        return folder.resolve(number.incrementAndGet() + ending);
    }

    /// Deletes a file or a whole tree; what is gone already is fine.
    static void discard(Path path) throws IOException {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                        throws IOException {
                    if (failure != null) {
                        throw failure;
                    }
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException e) {
            // gone already
        }
    }
}
