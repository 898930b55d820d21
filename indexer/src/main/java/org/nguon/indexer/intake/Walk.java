package org.nguon.indexer.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.codes.Code;

/// Lists the files below a path, without following links and without entering an archive's own data folder.
public final class Walk {

    private Walk() {}

    /// What a walk meets.
    public interface Visitor {
        /// A file, or something that is no folder.
        void file(Path file, BasicFileAttributes attributes);

        /// A file or folder that could not be looked at.
        void unreachable(Path path, Fault reason);
    }

    /// Visits everything below `root`, whether an archive lies there or not.
    public static void below(Path root, BooleanSupplier stopAsked, Visitor visitor) throws IOException {
        walk(root, _ -> false, stopAsked, visitor);
    }

    /// Visits everything below `root`, or `root` itself when it is a file. Hidden files of desktop systems
    /// (`.DS_Store`, `Thumbs.db` …) are visited too: they are told apart by what is in them.
    ///
    /// @param excluded a folder that is passed over, usually the archive's own
    /// @param stopAsked looked at before each entry
    /// @throws IOException only for what is not one entry's own trouble
    public static void below(Path root, Path excluded, BooleanSupplier stopAsked, Visitor visitor) throws IOException {
        walk(root, folder -> folder.toAbsolutePath().normalize().equals(excluded), stopAsked, visitor);
    }

    private static void walk(Path root, Predicate<Path> passedOver, BooleanSupplier stopAsked, Visitor visitor)
            throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                if (stopAsked.getAsBoolean()) {
                    return FileVisitResult.TERMINATE;
                }
                return passedOver.test(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (stopAsked.getAsBoolean()) {
                    return FileVisitResult.TERMINATE;
                }
                visitor.file(file, attributes);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path path, IOException failure) {
                visitor.unreachable(path, faultOf(failure));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException e) {
                if (e != null) {
                    visitor.unreachable(folder, faultOf(e));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /// The fault that tells a person why the file system refused.
    static Fault faultOf(IOException failure) {
        Code code = switch (failure) {
            case AccessDeniedException _ -> Code.IN_NO_PERMISSION;
            case NoSuchFileException _ -> Code.IN_VANISHED;
            default -> Code.IN_UNREADABLE;
        };
        String words = failure.getMessage();
        return new Fault(code, words == null ? failure.getClass().getSimpleName() : words);
    }
}
