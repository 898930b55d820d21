package org.nguon.indexer.rights;

import java.io.InputStream;

/// A file that proves something, as it comes in. What kind it is, its first bytes say.
///
/// @param fileName as it is called where it comes from
/// @param bytes read to their end, not closed
public record EvidenceFile(String fileName, InputStream bytes) {

    private static final int LONGEST_NAME = 200;

    /// The name without folders and without what a terminal or a page would take for more than a name, cut where it
    /// is longer than any disk takes; the ending stays.
    String plainName() {
        String name = fileName.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ")
                .strip();
        if (name.isEmpty()) {
            return "evidence";
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME / 2)) + "…" + ending;
    }
}
