package org.nguon.indexer.rendition;

import java.util.Optional;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Thumbnail;

/// What came of making a thumbnail.
public sealed interface ThumbnailOutcome {

    /// It is there.
    ///
    /// @param look of the picture; absent where what was made is no thumbnail
    record Made(Thumbnail thumbnail, Optional<Look> look) implements ThumbnailOutcome {}

    /// This machine cannot decode this kind of picture; nothing is said against the file. It is shown as a card
    /// that says so.
    record NoDecoder(Fault fault) implements ThumbnailOutcome {}

    /// The picture cannot be read whole, or not within the limits: a case for quarantine.
    record Broken(Fault fault) implements ThumbnailOutcome {}
}
