package org.nguon.schemas.credit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The order of names in a Vietnamese list: by the given name, which stands last, then by the whole name.
/// Letters come in the order of the Vietnamese alphabet (a ă â b c d đ e ê …), and where all letters are
/// the same, the tones decide: level, grave, hook, tilde, acute, dot below. The JDK has no collation for
/// Vietnamese since its CLDR data leaves collation out, so the order is written here.
public final class GivenNameOrder implements Comparator<String> {

    /// The one order there is.
    public static final GivenNameOrder INSTANCE = new GivenNameOrder();

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private GivenNameOrder() {}

    /// A text as two rows of weights: letters, and their tones.
    private record Weights(List<Integer> letters, List<Integer> tones) {

        static Weights of(String text) {
            List<Integer> letters = new ArrayList<>();
            List<Integer> tones = new ArrayList<>();
            String split = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
            StringBuilder letter = new StringBuilder();
            int tone = 0;
            for (int i = 0; i <= split.length(); i++) {
                char c = i < split.length() ? split.charAt(i) : 0;
                if (c != 0 && Character.getType(c) == Character.NON_SPACING_MARK) {
                    int found = TONES.indexOf(c);
                    if (found >= 0) {
                        tone = found + 1;
                    } else {
                        letter.append(c);
                    }
                    continue;
                }
                if (!letter.isEmpty()) {
                    letters.add(weight(Normalizer.normalize(letter, Normalizer.Form.NFC)));
                    tones.add(tone);
                }
                letter.setLength(0);
                letter.append(c);
                tone = 0;
            }
            return new Weights(letters, tones);
        }

        /// Spaces and marks first, then digits, then the alphabet, then what it does not know.
        private static int weight(String letter) {
            int place = ALPHABET.indexOf(letter);
            if (place < 0) {
                // a letter of another language with a mark of its own stands with its plain letter
                place = ALPHABET.indexOf(letter.charAt(0) == 'đ' ? 'đ' : bare(letter));
            }
            int first = letter.codePointAt(0);
            if (place >= 0) {
                return 1_000 + place;
            }
            return Character.isLetter(first) ? 2_000 + first : Character.isDigit(first) ? 500 + first : 1;
        }

        private static char bare(String letter) {
            return Normalizer.normalize(letter, Normalizer.Form.NFD).charAt(0);
        }
    }

    @Override
    public int compare(String one, String other) {
        int byGivenName = byAlphabet(givenName(one), givenName(other));
        return byGivenName != 0 ? byGivenName : byAlphabet(one, other);
    }

    private static String givenName(String name) {
        return SPACES.splitAsStream(name.strip()).reduce("", (_, last) -> last);
    }

    private static int byAlphabet(String one, String other) {
        Weights left = Weights.of(one);
        Weights right = Weights.of(other);
        int byLetters = lexically(left.letters(), right.letters());
        if (byLetters != 0) {
            return byLetters;
        }
        int byTones = lexically(left.tones(), right.tones());
        return byTones != 0 ? byTones : one.compareTo(other);
    }

    private static int lexically(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
