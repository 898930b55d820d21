package org.nguon.indexer.index;

import java.util.List;

/// Something the reader should know about how the words were taken. Nothing is rewritten in silence.
public sealed interface Notice {

    /// A word typed with its Telex or VNI keys left in it was taken for another: `Nooij` for `nội`.
    record Repaired(String typed, String searchedFor) implements Notice {}

    /// Other names of the same thing were searched too, at lower weight: "also: Thăng Long". They can be
    /// switched off.
    record AlsoSearched(String phrase, List<String> others) implements Notice {
        public AlsoSearched {
            others = List.copyOf(others);
        }
    }

    /// No picture has enough of the words together; what was found has some of them.
    record SomeWordsOnly() implements Notice {}

    /// The words were longer than the limit; only the first `used` were searched.
    record Shortened(int used) implements Notice {}

    /// The time limit was reached; hits and counts are a part of the whole.
    record Unfinished() implements Notice {}

    /// The index is being made anew; hits come from the old one, or are still incomplete.
    record Rebuilding() implements Notice {}
}
