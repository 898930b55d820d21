package org.nguon.indexer.metadata;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/// The letters of VNI for Windows: a Latin letter and behind it one byte for all of its marks; some letters have a byte
/// of their own.
final class VniLetters {

    private static final Charset BYTES = Charset.forName("ISO-8859-1");

    /// Bytes behind a letter, as Latin-1, and the marks they stand for.
    private static final Map<Character, String> MARKS = new HashMap<>();

    /// Bytes that are letters, as Latin-1.
    private static final Map<Character, Character> LETTERS = new HashMap<>();

    private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";

    static {
        marks("øùûõï", "");
        marks("àáåãä", "\u0302");
        marks("èéúüë", "\u0306");
        MARKS.put('â', "\u0302");
        MARKS.put('ê', "\u0306");
        String own = "ôơöưñđììííæỉóĩòịîỵ";
        for (int i = 0; i < own.length(); i += 2) {
            LETTERS.put(own.charAt(i), own.charAt(i + 1));
            LETTERS.put(Character.toUpperCase(own.charAt(i)), Character.toUpperCase(own.charAt(i + 1)));
        }
        new HashMap<>(MARKS).forEach((small, marks) -> MARKS.put(Character.toUpperCase(small), marks));
    }

    private VniLetters() {}

    /// The five tones over letters with this mark.
    private static void marks(String bytes, String mark) {
        for (int i = 0; i < bytes.length(); i++) {
            MARKS.put(bytes.charAt(i), mark + TONES.charAt(i));
        }
    }

    static String read(byte[] bytes) {
        String latin = new String(bytes, BYTES);
        StringBuilder text = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            char c = latin.charAt(i);
            String marks = MARKS.get(c);
            Character letter = LETTERS.get(c);
            if (marks != null && i > 0 && bearsMarks(latin.charAt(i - 1), marks)) {
                text.append(marks);
            } else if (letter != null) {
                text.append(letter.charValue());
            } else {
                text.append(c);
            }
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// A circumflex stands on a, e and o, a breve on a; a tone also on i that has no byte of its own, on u, y, ơ and ư.
    private static boolean bearsMarks(char before, String marks) {
        String bearers = marks.startsWith("\u0302") ? "aeo" : marks.startsWith("\u0306") ? "a" : "aeouyôö";
        return bearers.indexOf(Character.toLowerCase(before)) >= 0;
    }
}
