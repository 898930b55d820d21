package org.nguon.schemas.bundle;

import java.util.Optional;

/// What is said of a picture, in the languages of the film. Only what somebody wrote; nothing is translated and
/// nothing is made up.
public record Captions(Optional<Caption> vietnamese, Optional<Caption> english) {

    /// Nobody says anything in either language.
    public static final Captions NONE = new Captions(Optional.empty(), Optional.empty());

    /// Words about a picture.
    ///
    /// @param source where they stand (`XMP-dc:Description`, `person:NAME`)
    /// @param toldBy how their language is known
    public record Caption(String words, String source, ToldBy toldBy) {}

    /// How the language of words is known.
    public enum ToldBy {
        /// Their source says it.
        TAG,
        /// They have letters that only Vietnamese has, and no English words.
        LETTERS,
        /// They have small words that only English has.
        WORDS
    }
}
