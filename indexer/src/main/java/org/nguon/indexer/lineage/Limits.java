package org.nguon.indexer.lineage;

import java.util.List;

/// What no edit list of a film exceeds.
final class Limits {

    static final int MOST_BYTES = 64 << 20;
    static final int MOST_SHOTS = 100_000;
    static final int MOST_ELEMENTS = 4_000_000;
    /// Elements laid out, those of a clip that is used again counted again.
    static final int MOST_LAID = 1_000_000;

    static final int DEEPEST = 200;
    static final int LONGEST_NAME = 4_000;
    private static final int MOST_NOTES = 200;

    private Limits() {}

    static void count(int shots) throws UnreadableList {
        if (shots > MOST_SHOTS) {
            throw UnreadableList.beyond("more than " + MOST_SHOTS + " shots");
        }
    }

    static void laid(int elements) throws UnreadableList {
        if (elements > MOST_LAID) {
            throw UnreadableList.beyond("more than " + MOST_LAID + " elements, counted as often as they are used");
        }
    }

    static void depth(int depth) throws UnreadableList {
        if (depth > DEEPEST) {
            throw UnreadableList.beyond("nested more than " + DEEPEST + " deep");
        }
    }

    static String name(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}]+", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    static void note(List<String> notes, String note) {
        if (notes.size() < MOST_NOTES) {
            notes.add(name(note));
        }
    }
}
