package org.nguon.schemas.lineage;

import java.math.BigDecimal;

/// A piece of one source in a cut.
///
/// @param name as the editor's list calls it; may be empty
/// @param record where it stands in the film; of no length where it is seen in a dissolve only
/// @param recordRate in which the film counts
/// @param source what of its source is shown
/// @param sourceRate in which the source counts
/// @param speed at which it runs: 1 as shot, 0 stands still, below zero runs backwards
/// @param track `V1` lies below `V2`; `A1` is heard
/// @param enabled false where the editor turned it off: it stands in the list and not in the film
public record Shot(
        String name,
        Media media,
        Kind kind,
        String track,
        Span record,
        FrameRate recordRate,
        Span source,
        FrameRate sourceRate,
        BigDecimal speed,
        boolean enabled) {

    /// Seen or heard.
    public enum Kind {
        PICTURE,
        SOUND
    }

    /// Whether it is seen in the film.
    public boolean isSeen() {
        return enabled && kind == Kind.PICTURE;
    }
}
