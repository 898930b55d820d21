package org.nguon.schemas.lineage;

/// What an edit list says of where a shot comes from. Names of reels are cut to eight letters by old lists, so that a
/// reel alone identifies nothing.
///
/// @param name path, address, reel or kind of generator as it stands there; empty where nothing does
public record Media(Kind kind, String name) {

    /// What the name is the name of.
    public enum Kind {
        /// A file, by path, address or bare name.
        FILE,
        /// A reel.
        REEL,
        /// Made by the editing program: black, bars, a title, a colour.
        GENERATED,
        /// The list says that it does not know, or nothing.
        MISSING
    }

    /// Nothing is said.
    public static final Media NONE = new Media(Kind.MISSING, "");

    /// The last part of a path or address, with what an address wrote in hexadecimal put back.
    public String fileName() {
        String path = name.replace('\\', '/');
        String last = path.substring(path.lastIndexOf('/') + 1);
        return name.contains("://") ? Percent.decoded(last) : last;
    }
}
