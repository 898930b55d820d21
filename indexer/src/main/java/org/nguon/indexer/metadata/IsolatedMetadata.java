package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nguon.indexer.isolation.ChildFailure;
import org.nguon.indexer.isolation.Children;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.codes.Code;

/// Reads files next door: what a hostile file does to the reader, it does to a child process. A child that dies or
/// takes too long costs the statements of that one file, and the reading says so.
public final class IsolatedMetadata {

    private final Children children;
    private final MediaTypes mediaTypes = new MediaTypes();

    public IsolatedMetadata(Children children) {
        this.children = children;
    }

    /// All that the file says about itself.
    ///
    /// @throws IOException when the machine cannot read the file
    public Reading read(Path file) throws IOException {
        return read(file, String.valueOf(file.getFileName()));
    }

    /// The same for a file that lies under another name than its own.
    ///
    /// @param fileName the name it came with, which tells camera formats apart
    public Reading read(Path file, String fileName) throws IOException {
        try {
            byte[] answer = children.call(MetadataTask.class, MetadataTask.request(file, fileName));
            return Json.read(new String(answer, StandardCharsets.UTF_8), Reading.class);
        } catch (ChildFailure failure) {
            return switch (failure.reason()) {
                case TIMED_OUT -> broken(file, fileName, Code.MD_TIMEOUT, failure);
                case CRASHED, OUT_OF_MEMORY -> broken(file, fileName, Code.MD_CRASHED, failure);
                // The reader lets nothing out but trouble with the disk.
                case REFUSED -> throw new IOException(failure.getMessage(), failure);
            };
        }
    }

    private Reading broken(Path file, String fileName, Code code, ChildFailure failure) throws IOException {
        return new Reading(
                mediaTypes.detect(file, fileName),
                Optional.empty(),
                1,
                List.of(),
                List.of(),
                List.of(new Fault(code, String.valueOf(failure.getMessage()))));
    }
}
