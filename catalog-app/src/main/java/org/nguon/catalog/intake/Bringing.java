package org.nguon.catalog.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.Intake;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes a file from a browser: its bytes go to a folder beside the archive, on the same disk, from there through the
/// one door that every file goes through, and are then gone from the folder.
public final class Bringing {

    private static final Logger LOG = LoggerFactory.getLogger(Bringing.class);
    private static final int BUFFER = 1 << 16;

    private final Intake intake;
    private final Path folder;
    private final long largestFile;

    /// @param folder for what is on its way; made here, emptied of what a crash left
    /// @param largestFile limit for one file, in bytes
    /// @throws ArchiveException when the folder cannot be written
    public Bringing(Intake intake, Path folder, long largestFile) {
        this.intake = intake;
        this.folder = folder;
        this.largestFile = largestFile;
        try {
            Files.createDirectories(folder);
            try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
                for (Path file : left) {
                    empty(file);
                }
            }
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, folder.toString(), e);
        }
    }

    private static void empty(Path left) throws IOException {
        if (Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(left)) {
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(left);
    }

    /// For what is on its way.
    public Path folder() {
        return folder;
    }

    /// Limit for one file, in bytes.
    public long largestFile() {
        return largestFile;
    }

    /// Takes one file in.
    ///
    /// @param name as the browser gives it; only its last part is used
    /// @throws IOException when the connection broke off before the file was here; nothing is kept then
    /// @throws ArchiveException when the archive cannot go on
    public Admission bring(InputStream bytes, String name, String person) throws IOException {
        Path file = Files.createTempFile(folder, "up", "");
        try {
            if (!copied(bytes, file)) {
                return new Admission.Skipped(Optional.empty(), Code.IN_TOO_LARGE, name);
            }
            Provenance provenance = new Provenance(person, Provenance.Channel.UPLOAD, lastPart(name), Optional.empty());
            return intake.admit(file, provenance);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /// @return whether it was small enough
    private boolean copied(InputStream bytes, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                length += read;
                if (length > largestFile) {
                    LOG.info("a file of more than {} bytes was left out", largestFile);
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    private static String lastPart(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.isBlank() ? "file" : last;
    }
}
