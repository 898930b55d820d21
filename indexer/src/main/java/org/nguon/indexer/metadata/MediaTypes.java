package org.nguon.indexer.metadata;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;

/// Tells what kind of file this is, from the bytes first and the name only where the bytes leave a choice (TIFF and its
/// camera children). Tika knows the patterns; the spelling is made one: the IANA registry's where there is one.
public final class MediaTypes {

    /// What stands for bytes that nobody knows.
    public static final String UNKNOWN = "application/octet-stream";

    static final String SIDECAR = "application/rdf+xml";

    private static final Set<String> PICTURES_BESIDE_IMAGE = Set.of("application/vnd.adobe.photoshop");

    private static final Map<String, String> CANONICAL = Map.ofEntries(
            Map.entry("image/vnd.adobe.photoshop", "application/vnd.adobe.photoshop"),
            Map.entry("image/x-ms-bmp", "image/bmp"),
            Map.entry("image/x-bmp", "image/bmp"),
            Map.entry("image/x-raw-canon", "image/x-canon-cr2"));

    private final Tika tika = new Tika();

    /// The type of a file, read from its first bytes and its own name.
    public String detect(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return detect(stream, file.getFileName().toString());
        }
    }

    /// The type of a stream that supports `mark`; it is left where it was.
    public String detect(InputStream stream, String fileName) throws IOException {
        return canonical(tika.detect(stream, fileName));
    }

    /// Whether the type is of a picture.
    public boolean isPicture(String mediaType) {
        return mediaType.startsWith("image/") || PICTURES_BESIDE_IMAGE.contains(mediaType);
    }

    /// Whether the type is of a metadata file that may stand beside a picture.
    public boolean isSidecar(String mediaType) {
        return mediaType.equals(SIDECAR);
    }

    private static String canonical(String mediaType) {
        return CANONICAL.getOrDefault(mediaType, mediaType);
    }
}
