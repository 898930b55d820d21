package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.file.Path;
import org.nguon.schemas.asset.Reading;

/// Reads one file in this process, within limits. Bad content never makes it throw: it becomes faults in the reading.
public final class MetadataReader {

    private final MediaTypes mediaTypes = new MediaTypes();

    /// All that the file says about itself.
    ///
    /// @throws IOException when the machine cannot read the file
    public Reading read(Path file) throws IOException {
        return Reading.of(mediaTypes.detect(file));
    }
}
