package org.nguon.indexer.bundle;

import java.util.List;
import java.util.Optional;
import org.nguon.indexer.rights.ClearedPick;
import org.nguon.schemas.bundle.Captions;
import org.nguon.schemas.bundle.Shape;
import org.nguon.schemas.production.Crop;

/// A picture that is ready to go out.
///
/// @param crop the part that it shows
/// @param picks all that it serves; they show the same part
record Drawn(String tag, String title, Optional<Crop> crop, List<ClearedPick> picks, Entry file, Shape shape) {

    /// Whether a part was asked for that may not be cut out.
    boolean cropRefused() {
        return crop.isEmpty()
                && picks.stream().anyMatch(pick -> pick.pick().crop().isPresent());
    }

    /// What somebody says of it in the languages of the film.
    Captions captions() {
        return Captioning.of(picks.getFirst().asset().reading().statements());
    }

    boolean training() {
        return picks.stream().allMatch(ClearedPick::trainingAllowed);
    }
}
