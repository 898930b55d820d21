package org.nguon.indexer.vault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nguon.indexer.json.Json;
import tools.jackson.core.JacksonException;

/// One JSON line a check, the oldest first. Lines are only ever added.
final class FixityHistory {

    private final Path file;

    FixityHistory(Path folder) {
        this.file = folder.resolve("history.jsonl");
    }

    void add(VaultCheck check) throws IOException {
        Files.createDirectories(file.getParent());
        try (RandomAccessFile writer = new RandomAccessFile(file.toFile(), "rw")) {
            long end = writer.length();
            writer.seek(Math.max(0, end - 1));
            String before = end == 0 || writer.read() == '\n' ? "" : "\n";
            writer.seek(end);
            writer.write((before + Json.write(check) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /// All checks; a line that a killed process left unfinished is passed over.
    List<VaultCheck> all() throws IOException {
        try {
            return Files.readAllLines(file).stream()
                    .flatMap(line -> read(line).stream())
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Optional<VaultCheck> read(String line) {
        try {
            return Optional.of(Json.read(line, VaultCheck.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
