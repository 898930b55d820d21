package org.nguon.schemas.lineage;

import java.util.List;

/// A film as it was edited: its shots as they follow each other, track by track.
///
/// @param name as the editor calls it; may be empty
/// @param rate in which it counts frames
/// @param start the number of its first frame, as time; shots stand at times from there on
/// @param drop whether its timecode drops numbers
public record Cut(String name, FrameRate rate, FilmTime start, boolean drop, List<Shot> shots) {

    public Cut {
        shots = List.copyOf(shots);
    }

    /// The shots that are seen.
    public List<Shot> seen() {
        return shots.stream().filter(Shot::isSeen).toList();
    }
}
