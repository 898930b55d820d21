package org.nguon.indexer.lineage;

import java.util.List;
import org.nguon.schemas.lineage.Cut;
import org.nguon.schemas.lineage.Shot;

/// What an edit list says.
///
/// @param cuts as they stand in it; none where it holds none
/// @param notes in English on what it says and no shot shows: a composition without contents, a rate that was guessed
public record EditList(Format format, List<Cut> cuts, List<String> notes) {

    /// The forms of lists that are read.
    public enum Format {
        /// CMX3600.
        EDL,
        /// OpenTimelineIO.
        OTIO,
        /// Final Cut Pro X.
        FCPXML,
        /// Final Cut Pro 7, as Premiere and Resolve write it.
        XMEML,
        /// A table with one line a shot.
        CSV
    }

    public EditList {
        cuts = List.copyOf(cuts);
        notes = List.copyOf(notes);
    }

    /// The shots of all cuts.
    public List<Shot> shots() {
        return cuts.stream().flatMap(cut -> cut.shots().stream()).toList();
    }
}
