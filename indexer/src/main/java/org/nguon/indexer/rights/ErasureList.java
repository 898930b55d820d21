package org.nguon.indexer.rights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import tools.jackson.core.JacksonException;

/// A file with one erasure a line, kept where an older state of the archive does not take it along. It
/// only grows:
/// what stands there once, stands there in each later state of the file.
///
/// @param file made when the first erasure is added
public record ErasureList(Path file) {

    /// All erasures in the file, the first first; none where there is no file.
    ///
    /// @throws ArchiveException `RR-NO-ERASURES` when it cannot be read, or a line is no erasure
    public List<Erasure> read() {
        List<Erasure> erasures = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    erasures.add(Json.read(line, Erasure.class));
                }
            }
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException | JacksonException e) {
            throw new ArchiveException(Code.RR_NO_ERASURES, file + ": " + e.getMessage(), e);
        }
        return List.copyOf(erasures);
    }

    /// Adds those that are not there yet. The file is there with all of them, or as it was.
    ///
    /// @throws ArchiveException `RR-NO-ERASURES` when what is there cannot be read, `RR-NOT-WRITTEN`
    public void add(List<Erasure> erasures) {
        SequencedSet<Erasure> all = new LinkedHashSet<>(read());
        if (!all.addAll(erasures)) {
            return;
        }
        StringBuilder text = new StringBuilder();
        all.forEach(erasure -> text.append(Json.write(erasure)).append('\n'));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (FileChannel channel = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new ArchiveException(Code.RR_NOT_WRITTEN, file.toString(), e);
        }
    }
}
