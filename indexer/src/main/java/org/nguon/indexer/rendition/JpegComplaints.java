package org.nguon.indexer.rendition;

import java.util.List;
import java.util.Locale;

/// Tells harmless warnings of libjpeg, which both engines use, from those after which pixels are invented.
final class JpegComplaints {
    private JpegComplaints() {}

    /// @throws Undecodable when one of them means that part of the picture is missing or wrong
    static void judge(List<String> complaints) throws Undecodable {
        for (String complaint : complaints) {
            String words = complaint.toLowerCase(Locale.ROOT);
            if (words.contains("premature end")) {
                throw Undecodable.truncated(complaint);
            }
            // stray bytes before a marker, odd progressions and unknown colour codes do no harm
            if (words.contains("bad huffman") || words.contains("instead of rst") || words.contains("arithmetic")) {
                throw Undecodable.damaged(complaint);
            }
        }
    }
}
