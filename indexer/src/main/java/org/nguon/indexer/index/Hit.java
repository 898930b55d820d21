package org.nguon.indexer.index;

import java.time.Instant;
import java.util.Optional;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.rights.Standing;

/// One picture found, with what a list needs to draw it without asking the catalogue.
///
/// @param title shown title or headline, else the file name; never empty
/// @param caption shown description, cut after some three hundred characters
/// @param depicted date of what is shown or of its making, as written
/// @param licence as in [FacetName#LICENCE]; absent where the file claims nothing
/// @param shape upright width and height, known before the thumbnail is loaded; absent where nobody could tell
/// @param standing for the request's question; absent where none was asked
/// @param score as given by the index, comparable within one result only; 0 when not sorted by relevance
public record Hit(
        AssetId id,
        ContentHash contentHash,
        String title,
        Optional<String> creator,
        Optional<String> caption,
        Optional<String> place,
        Optional<String> depicted,
        Optional<String> licence,
        String fileName,
        String mediaType,
        Optional<Dimensions> shape,
        Optional<Thumbnail> thumbnail,
        Instant receivedAt,
        Optional<Standing> standing,
        float score) {}
