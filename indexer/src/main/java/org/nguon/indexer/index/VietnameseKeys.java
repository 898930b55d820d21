package org.nguon.indexer.index;

import java.text.Normalizer;

/// The two keys under which a word is indexed and searched. Both are the same for composed, decomposed and mixed
/// Unicode, and neither depends on where in the syllable a tone mark was put.
final class VietnameseKeys {

    private static final char ETH = 'ð';
    private static final char D_BAR = 'đ';

    private VietnameseKeys() {}

    /// The exact key: the syllable with its own letters (ă â ê ô ơ ư đ) and its tone mark moved to the end, so that
    /// `hoà` and `hòa`, `thuỷ` and `thủy` are one word while `hoa` is another.
    ///
    /// @param word in lower case
    static String exact(String word) {
        if (isAscii(word)) {
            return word;
        }
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder rest = new StringBuilder(decomposed.length());
        StringBuilder tones = new StringBuilder(1);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (isTone(c)) {
                tones.append(c);
            } else {
                rest.append(c == ETH ? D_BAR : c);
            }
        }
        return Normalizer.normalize(rest, Normalizer.Form.NFC) + tones;
    }

    /// The folded key: the word without any mark, `đ` as `d`.
    ///
    /// @param word in lower case
    static String folded(String word) {
        if (isAscii(word)) {
            return word;
        }
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (c == D_BAR || c == ETH) {
                plain.append('d');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        // Hangul and the like fell apart and are put together again; what lost its marks stays without.
        return Normalizer.normalize(plain, Normalizer.Form.NFC);
    }

    /// Grave, acute, tilde, hook above, dot below.
    static boolean isTone(char c) {
        return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
    }

    static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
