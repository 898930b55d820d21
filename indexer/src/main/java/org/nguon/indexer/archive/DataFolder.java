package org.nguon.indexer.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// The folder that holds one archive: where each room keeps its things, and the mark that says which version
/// wrote them.
record DataFolder(Path path) {

    /// Version of the layout of this folder. An archive with a higher one is left alone.
    static final int LAYOUT = 1;

    private static final String MARK = "nguon.json";
    private static final Set<String> MAY_STAND_BEFORE = Set.of(MARK, MARK + ".new", "owner.lock", "lost+found", "logs");

    private record Mark(int layout) {}

    /// Makes the folder and its mark when they are not there, and refuses folders that are something else.
    ///
    /// @throws ArchiveException AR-NOT-AN-ARCHIVE, AR-NEWER or AR-UNWRITABLE
    static DataFolder prepare(Path path) {
        DataFolder folder = new DataFolder(path);
        try {
            if (!Files.isDirectory(path)) {
                if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    Files.createDirectories(
                            path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                } else {
                    Files.createDirectories(path);
                }
            }
            if (folder.isMarked()) {
                folder.checkMark();
            } else {
                folder.checkEmpty();
                folder.writeMark();
            }
            return folder;
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, path.toString(), e);
        }
    }

    Path vault() {
        return path.resolve("vault");
    }

    Path catalogue() {
        return path.resolve("catalogue");
    }

    Path index() {
        return path.resolve("index");
    }

    Path thumbnails() {
        return path.resolve("renditions").resolve("thumbnails");
    }

    Path screenPictures() {
        return path.resolve("renditions").resolve("screen");
    }

    Path references() {
        return path.resolve("renditions").resolve("references");
    }

    /// Notes on exports that are being written.
    Path exports() {
        return path.resolve("exports");
    }

    /// What is being fetched from the network; may be thrown away.
    Path fetching() {
        return path.resolve("fetching");
    }

    /// Mapping profiles that people made here.
    Path profiles() {
        return path.resolve("profiles");
    }

    Path keys() {
        return path.resolve("keys");
    }

    /// Who was forgotten, beside the keys that went.
    Path erasures() {
        return keys().resolve("erasures.jsonl");
    }

    /// Where children put temporary files. It is emptied here: what stands in it was left by a process that was killed.
    ///
    /// @throws ArchiveException AR-UNWRITABLE
    Path emptyScratch() {
        Path scratch = path.resolve("scratch");
        try {
            if (Files.exists(scratch)) {
                try (Stream<Path> left = Files.walk(scratch)) {
                    for (Path file : left.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return scratch;
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, scratch.toString(), e);
        }
    }

    /// How the last daily round went.
    Path dailyRound() {
        return path.resolve("daily-round.json");
    }

    Path ownerLock() {
        return path.resolve("owner.lock");
    }

    /// Stands there while a process has the archive open; found at the start, it says that the last one did
    /// not close it.
    Path openMark() {
        return path.resolve("open");
    }

    boolean isMarked() {
        return Files.exists(path.resolve(MARK));
    }

    private void checkMark() throws IOException {
        int layout = Json.read(Files.readString(path.resolve(MARK)), Mark.class).layout();
        if (layout > LAYOUT) {
            throw new ArchiveException(Code.AR_NEWER, path + ", layout " + layout);
        }
    }

    private void checkEmpty() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            for (Path entry : entries) {
                if (!MAY_STAND_BEFORE.contains(entry.getFileName().toString())) {
                    throw new ArchiveException(Code.AR_NOT_AN_ARCHIVE, path.toString());
                }
            }
        }
    }

    private void writeMark() throws IOException {
        Path fresh = path.resolve(MARK + ".new");
        Files.writeString(fresh, Json.write(new Mark(LAYOUT)) + "\n");
        Files.move(fresh, path.resolve(MARK), StandardCopyOption.ATOMIC_MOVE);
    }
}
