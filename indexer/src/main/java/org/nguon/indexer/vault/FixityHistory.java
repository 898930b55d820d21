package org.nguon.indexer.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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
        String line = Json.write(check) + "\n";
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long end = channel.size();
            ByteBuffer last = ByteBuffer.allocate(1);
            boolean torn = end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
            channel.position(end);
            ByteBuffer bytes = ByteBuffer.wrap(((torn ? "\n" : "") + line).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
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
