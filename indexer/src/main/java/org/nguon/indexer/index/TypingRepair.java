package org.nguon.indexer.index;

import java.text.Normalizer;
import java.util.Optional;

/// Reads words in which the keys of a Vietnamese input method were left standing because it was switched off: Telex
/// (`Nooij`) and VNI (`No65i`, `Noi65`). Keys may stand anywhere after their letter, as people type them.
final class TypingRepair {

    private static final char GRAVE = '\u0300';
    private static final char ACUTE = '\u0301';
    private static final char TILDE = '\u0303';
    private static final char HOOK = '\u0309';
    private static final char DOT = '\u0323';
    private static final int LONGEST_SYLLABLE = 14;
    private static final String VOWELS = "aăâeêioôơuưy";

    private final StringBuilder letters = new StringBuilder(LONGEST_SYLLABLE);
    private char tone;
    private boolean changed;

    private TypingRepair() {}

    /// The syllable that these Telex keys stand for, in lower case and composed; absent where no key changed anything
    /// or the keys make no sense.
    ///
    /// @param word letters a to z only
    static Optional<String> telex(String word) {
        return read(word, TypingRepair::telexKey);
    }

    /// The syllable that these VNI keys stand for, likewise.
    ///
    /// @param word letters a to z and digits
    static Optional<String> vni(String word) {
        return read(word, TypingRepair::vniKey);
    }

    /// One key typed into the syllable so far.
    private interface Key {
        boolean type(TypingRepair syllable, char key);
    }

    private static Optional<String> read(String word, Key key) {
        if (word.length() > LONGEST_SYLLABLE) {
            return Optional.empty();
        }
        TypingRepair syllable = new TypingRepair();
        for (int i = 0; i < word.length(); i++) {
            if (!key.type(syllable, word.charAt(i))) {
                return Optional.empty();
            }
        }
        return syllable.changed ? Optional.of(syllable.written()) : Optional.empty();
    }

    private boolean telexKey(char key) {
        return switch (key) {
            case 'f' -> tone(GRAVE) || plain(key);
            case 's' -> tone(ACUTE) || plain(key);
            case 'x' -> tone(TILDE) || plain(key);
            case 'r' -> tone(HOOK) || plain(key);
            case 'j' -> tone(DOT);
            case 'd' -> replace("d", "đ") || plain(key);
            case 'a' -> replace("a", "â") || plain(key);
            case 'e' -> replace("e", "ê") || plain(key);
            case 'o' -> replace("o", "ô") || plain(key);
            case 'w' -> horn() || replace("a", "ă") || standAlone();
            case 'z' -> false;
            default -> plain(key);
        };
    }

    private boolean vniKey(char key) {
        return switch (key) {
            case '1' -> tone(ACUTE);
            case '2' -> tone(GRAVE);
            case '3' -> tone(HOOK);
            case '4' -> tone(TILDE);
            case '5' -> tone(DOT);
            case '6' -> replace("a", "â") || replace("e", "ê") || replace("o", "ô");
            case '7' -> horn();
            case '8' -> replace("a", "ă");
            case '9' -> replace("d", "đ");
            case '0' -> false;
            default -> plain(key);
        };
    }

    private boolean plain(char key) {
        letters.append(key);
        return true;
    }

    private boolean standAlone() {
        changed = true;
        return plain('ư');
    }

    private boolean tone(char mark) {
        boolean hasVowel = letters.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
        if (!hasVowel || tone != 0) {
            return false;
        }
        tone = mark;
        changed = true;
        return true;
    }

    /// Replaces the last such letter of the syllable.
    private boolean replace(String from, String to) {
        int at = letters.lastIndexOf(from);
        if (at < 0) {
            return false;
        }
        letters.replace(at, at + 1, to);
        changed = true;
        return true;
    }

    /// The horn goes on both letters of `uo`, else on the last `u` or `o`.
    private boolean horn() {
        int both = letters.lastIndexOf("uo");
        if (both >= 0) {
            letters.replace(both, both + 2, "ươ");
        } else if (letters.lastIndexOf("ưo") >= 0) {
            replace("o", "ơ");
        } else {
            int at = Math.max(letters.lastIndexOf("u"), letters.lastIndexOf("o"));
            if (at < 0) {
                return false;
            }
            letters.replace(at, at + 1, letters.charAt(at) == 'u' ? "ư" : "ơ");
        }
        changed = true;
        return true;
    }

    /// The syllable with its tone mark where readers expect it.
    private String written() {
        if (tone == 0) {
            return letters.toString();
        }
        int at = toneLetter();
        String marked = letters.substring(0, at + 1) + tone + letters.substring(at + 1);
        return Normalizer.normalize(marked, Normalizer.Form.NFC);
    }

    /// The `u` of `qu` and the `i` of `gi` belong to the consonant.
    private static boolean isGlide(char consonant, char vowel) {
        return (consonant == 'q' && vowel == 'u') || (consonant == 'g' && vowel == 'i');
    }

    private int toneLetter() {
        int end = letters.length();
        int last = end - 1;
        while (last >= 0 && VOWELS.indexOf(letters.charAt(last)) < 0) {
            last--;
        }
        int first = last;
        while (first > 0 && VOWELS.indexOf(letters.charAt(first - 1)) >= 0) {
            first--;
        }
        boolean glide = first > 0 && first < last && isGlide(letters.charAt(first - 1), letters.charAt(first));
        if (glide) {
            first++;
        }
        for (int i = last; i >= first; i--) {
            if ("ăâêôơư".indexOf(letters.charAt(i)) >= 0) {
                return i;
            }
        }
        boolean closed = last < end - 1;
        return closed || last - first == 2 ? Math.min(last, first + 1) : first;
    }
}
