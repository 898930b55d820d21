package org.nguon.indexer.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.ContentHash;
import tools.jackson.core.JacksonException;

/// What is there of a file so far, and by which mark its server can tell whether it is still the same.
///
/// @param bytes the beginning of the file
/// @param note what the server said of it
record Partial(Path bytes, Path note, Path whole) {

    /// What a server says of a file, empty where it says nothing.
    record Marks(String address, String etag, String lastModified) {

        /// The mark for a request to go on (RFC 9110, 13.1.5): a strong ETag, otherwise a date; absent without either.
        Optional<String> forGoingOn() {
            if (!etag.isEmpty() && !etag.startsWith("W/")) {
                return Optional.of(etag);
            }
            return etag.isEmpty() && !lastModified.isEmpty() ? Optional.of(lastModified) : Optional.empty();
        }
    }

    static Partial of(Path folder, String address) {
        String name = ContentHash.of(address.getBytes(StandardCharsets.UTF_8)).hex();
        return new Partial(
                folder.resolve(name + ".part"), folder.resolve(name + ".json"), folder.resolve(name + ".whole"));
    }

    long size() throws IOException {
        return Files.exists(bytes) ? Files.size(bytes) : 0;
    }

    /// What the server said of the beginning that is there; absent where it is of no use.
    Optional<Marks> marks() throws IOException {
        if (size() == 0 || !Files.exists(note)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.read(Files.readString(note), Marks.class));
        } catch (JacksonException e) {
            // a note that broke off: the file is fetched from its beginning
            return Optional.empty();
        }
    }

    void begin(Marks marks) throws IOException {
        Files.deleteIfExists(bytes);
        Files.writeString(note, Json.write(marks));
    }

    void forget() throws IOException {
        Files.deleteIfExists(bytes);
        Files.deleteIfExists(note);
    }

    Path complete() throws IOException {
        Files.move(bytes, whole, StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(note);
        return whole;
    }
}
