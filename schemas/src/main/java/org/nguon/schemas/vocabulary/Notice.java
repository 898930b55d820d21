package org.nguon.schemas.vocabulary;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a text says about rights, as far as others have fixed words for it: a licence, a statement, a
/// PLUS term, or a notice in English, Vietnamese or French. A notice is somebody's word; what it is worth
/// is judged elsewhere.
public sealed interface Notice {

    /// It names a licence or a public-domain tool.
    record Licensed(Licence licence) implements Notice {}

    /// It names a statement of RightsStatements.org.
    record Stated(RightsStatement statement) implements Notice {}

    /// It names a term of PLUS.
    record Termed(PlusTerm term) implements Notice {}

    /// It claims copyright: `© 1998 …`, *mọi quyền được bảo lưu*.
    record InCopyright() implements Notice {}

    /// It says that there is no copyright, or none any more: *domaine public*.
    record PublicDomain() implements Notice {}

    /// It says nothing that is known here.
    record Unknown() implements Notice {}

    /// Folded phrases that claim copyright.
    List<String> RESERVED = List.of(
            "©",
            "℗",
            "copyright",
            "copr.",
            "rights reserved",
            "all rights are reserved",
            "ban quyen",
            "tac quyen",
            "quyen duoc bao luu",
            "bao luu moi quyen",
            "giu moi quyen",
            "giu ban quyen",
            "cam sao chep",
            "droits reserves",
            "droit d'auteur",
            "droits d'auteur",
            "reproduction interdite",
            "alle rechte vorbehalten");

    /// Folded phrases that say there is none.
    List<String> FREE = List.of(
            "public domain",
            "publicdomain",
            "domaine public",
            "gemeinfrei",
            "pham vi cong cong",
            "mien cong cong",
            "thuoc ve cong chung",
            "no copyright",
            "khong co ban quyen",
            "khong con ban quyen",
            "het thoi han bao ho",
            "libre de tout droit d'auteur");

    /// Folded words that turn what follows within the same sentence into its contrary.
    List<String> DENIALS = List.of(
            "not ",
            "never ",
            "isn't ",
            "n't in ",
            "khong thuoc",
            "chua thuoc",
            "khong phai",
            "chua phai",
            "n'est pas",
            "pas dans",
            "non ");

    /// How far a denial reaches.
    int DENIAL_REACHES = 40;

    /// What a text says. Takes time in proportion to its length.
    static Notice read(String text) {
        String stripped = text.strip();
        Optional<Notice> named = Licences.recognise(stripped)
                .<Notice>map(Licensed::new)
                .or(() -> RightsStatement.recognise(stripped)
                        .or(() -> RightsStatement.named(stripped))
                        .map(Stated::new))
                .or(() -> PlusTerm.recognise(stripped).map(Termed::new));
        if (named.isPresent()) {
            return named.get();
        }
        if (saysPublicDomain(stripped)) {
            return new PublicDomain();
        }
        return claimsCopyright(stripped) ? new InCopyright() : new Unknown();
    }

    /// Whether it claims copyright.
    static boolean claimsCopyright(String text) {
        String folded = fold(text);
        if (RESERVED.stream().anyMatch(folded::contains)) {
            return !folded.contains("copyright free") && !folded.contains("copyright-free");
        }
        // (c) 1998; a c in brackets is also the third item of a list
        for (int at = folded.indexOf("(c)"); at >= 0; at = folded.indexOf("(c)", at + 1)) {
            int next = at + 3;
            while (next < folded.length() && folded.charAt(next) == ' ') {
                next++;
            }
            if (next < folded.length() && Character.isDigit(folded.charAt(next))) {
                return true;
            }
            at = next - 1;
        }
        return false;
    }

    /// Whether it says that the work is in the public domain, and does not deny it.
    static boolean saysPublicDomain(String text) {
        String folded = fold(text);
        for (String phrase : FREE) {
            int at = folded.indexOf(phrase);
            if (at >= 0 && !isDenied(folded, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDenied(String folded, int at) {
        String before = folded.substring(Math.max(0, at - DENIAL_REACHES), at);
        String sentence = before.substring(before.lastIndexOf('.') + 1);
        return DENIALS.stream().anyMatch(sentence::contains);
    }

    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char letter = plain.charAt(i);
            if (Character.isWhitespace(letter)) {
                space = true;
            } else if (Character.getType(letter) != Character.NON_SPACING_MARK) {
                if (space) {
                    folded.append(' ');
                    space = false;
                }
                folded.append(
                        switch (letter) {
                            case 'đ', 'Đ' -> 'd';
                            case '’' -> '\'';
                            default -> letter;
                        });
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }
}
