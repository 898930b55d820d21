package org.nguon.schemas.time;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.time.DateWords.Meaning;
import org.nguon.schemas.time.DateWords.Sense;

/// Cuts a text into the words, numbers and signs of a date. Accents are left out for the comparison:
/// people type dates with and without them.
final class DateTokens {

    /// One piece.
    ///
    /// @param value of a number or of its meaning
    /// @param digits how many a number was written with
    /// @param text a sign, or a word that is not known
    /// @param afterSpace whether a space stood before it
    /// @param isLong of a dash, whether it was a long one, which joins years and never year and month
    record Token(Sense sense, int value, int digits, String text, boolean afterSpace, boolean isLong) {

        boolean is(Sense other) {
            return sense == other;
        }

        boolean isSign(char sign) {
            return sense == Sense.SIGN && text.charAt(0) == sign;
        }
    }

    /// More than a written date ever has.
    private static final int MOST = 80;
    private static final int LARGEST_ROMAN = 30;
    private static final int MOST_DIGITS = 8;

    private record Piece(String text, boolean isWord, boolean isNumber, boolean afterSpace, boolean isLong) {}

    private DateTokens() {}

    /// The pieces in order; absent when there are too many for a date.
    static Optional<List<Token>> of(String text) {
        List<Piece> pieces = pieces(fold(text));
        if (pieces.size() > MOST) {
            return Optional.empty();
        }
        List<Token> tokens = new ArrayList<>(pieces.size());
        int at = 0;
        while (at < pieces.size()) {
            at = add(tokens, pieces, at);
        }
        return Optional.of(tokens);
    }

    /// Small letters without marks; NFD finds the marks wherever they were typed.
    static String fold(String text) {
        String plain = text;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                plain = Normalizer.normalize(text, Normalizer.Form.NFD);
                break;
            }
        }
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (letter < 128) {
                folded.append(letter >= 'A' && letter <= 'Z' ? (char) (letter + 32) : letter);
            } else {
                switch (letter) {
                    case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
                    case 'ᵉ' -> folded.append('e');
                    case 'º', '°' -> folded.append('o');
                    case '’', '‘', 'ʼ' -> folded.append('\'');
                    case '\u00A0', '\u2009', '\u202F' -> folded.append(' ');
                    case '‐', '‑' -> folded.append('-');
                    default -> {
                        if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                            folded.append(Character.toLowerCase(letter));
                        }
                    }
                }
            }
        }
        return folded.toString();
    }

    private static List<Piece> pieces(String folded) {
        List<Piece> pieces = new ArrayList<>();
        boolean space = false;
        int at = 0;
        while (at < folded.length() && pieces.size() <= MOST) {
            char letter = folded.charAt(at);
            int from = at++;
            if (Character.isWhitespace(letter)) {
                space = true;
                continue;
            }
            boolean number = isDigit(letter);
            boolean word = !number && Character.isLetter(letter);
            while (at < folded.length()
                    && ((number && isDigit(folded.charAt(at))) || (word && Character.isLetter(folded.charAt(at))))) {
                at++;
            }
            boolean longDash = letter == '–' || letter == '—' || letter == '−';
            pieces.add(new Piece(longDash ? "-" : folded.substring(from, at), word, number, space, longDash));
            space = false;
        }
        return pieces;
    }

    /// Adds the token that begins here, the longest phrase first; says where the next one begins.
    private static int add(List<Token> tokens, List<Piece> pieces, int at) {
        Piece piece = pieces.get(at);
        if (piece.isNumber()) {
            int digits = piece.text().length();
            tokens.add(
                    digits > MOST_DIGITS
                            ? token(Sense.OTHER, 0, 0, piece)
                            : token(Sense.NUMBER, Integer.parseInt(piece.text()), digits, piece));
            return at + 1;
        }
        if (!piece.isWord()) {
            tokens.add(token(Sense.SIGN, 0, 0, piece));
            return at + 1;
        }
        if (DateWords.opens(piece.text())) {
            StringBuilder phrase = new StringBuilder(piece.text());
            int longest = -1;
            Optional<Meaning> meant = Optional.empty();
            int next = behind(pieces, at);
            for (int words = 2; words <= DateWords.MOST_WORDS && next < pieces.size(); words++) {
                if (!pieces.get(next).isWord()) {
                    break;
                }
                phrase.append(' ').append(pieces.get(next).text());
                next = behind(pieces, next);
                Optional<Meaning> known = DateWords.meaning(phrase.toString());
                if (known.isPresent()) {
                    longest = next;
                    meant = known;
                }
            }
            if (meant.isPresent()) {
                tokens.add(token(meant.get().sense(), meant.get().value(), 0, piece));
                return longest;
            }
        }
        Optional<Meaning> known = DateWords.meaning(piece.text());
        if (known.isPresent()) {
            tokens.add(token(known.get().sense(), known.get().value(), 0, piece));
        } else {
            addRomanOrOther(tokens, piece);
        }
        return behindDot(pieces, at);
    }

    /// Where the next word of a phrase would begin: dots between letters, apostrophes and the dash of
    /// *J.-C.* do not count.
    private static int behind(List<Piece> pieces, int at) {
        int next = at + 1;
        while (next < pieces.size()
                && next <= at + 2
                && (pieces.get(next).text().equals(".")
                        || pieces.get(next).text().equals("'")
                        || (pieces.get(next).text().equals("-")
                                && !pieces.get(next).afterSpace()
                                && next + 1 < pieces.size()
                                && pieces.get(next + 1).isWord()
                                && !pieces.get(next + 1).afterSpace()))) {
            next++;
        }
        return next;
    }

    /// Behind a word and the dot that shortens it.
    private static int behindDot(List<Piece> pieces, int at) {
        boolean dot = at + 1 < pieces.size() && pieces.get(at + 1).text().equals(".");
        return dot ? at + 2 : at + 1;
    }

    private static void addRomanOrOther(List<Token> tokens, Piece piece) {
        String word = piece.text();
        int letters = 0;
        while (letters < word.length() && "ivx".indexOf(word.charAt(letters)) >= 0) {
            letters++;
        }
        int value = roman(word.substring(0, letters));
        String ending = word.substring(letters);
        boolean ordinal = DateWords.meaning(ending)
                .filter(it -> it.sense() == Sense.ORDINAL_ENDING)
                .isPresent();
        if (value > 0 && (ending.isEmpty() || ordinal)) {
            tokens.add(token(Sense.ROMAN, value, 0, piece));
            if (ordinal) {
                tokens.add(token(Sense.ORDINAL_ENDING, 0, 0, piece));
            }
        } else {
            tokens.add(token(Sense.OTHER, 0, 0, piece));
        }
    }

    /// The value of a number in Roman letters as they are commonly written; 0 for others, and beyond 30.
    private static int roman(String letters) {
        int value = 0;
        int last = 0;
        for (int i = letters.length() - 1; i >= 0; i--) {
            int one = switch (letters.charAt(i)) {
                case 'i' -> 1;
                case 'v' -> 5;
                default -> 10;
            };
            value += one < last ? -one : one;
            last = Math.max(last, one);
        }
        boolean usual = value <= LARGEST_ROMAN
                && value > 0
                && letters.length() <= 6
                && written(value).equals(letters);
        return usual ? value : 0;
    }

    private static String written(int value) {
        String[] ones = {"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"};
        return "x".repeat(value / 10) + ones[value % 10];
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static Token token(Sense sense, int value, int digits, Piece piece) {
        return new Token(sense, value, digits, piece.text(), piece.afterSpace(), piece.isLong());
    }
}
