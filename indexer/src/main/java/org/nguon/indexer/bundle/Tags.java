package org.nguon.indexer.bundle;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Gives each picture a name that every tool takes: 3 to 16 letters, digits and underscores, a letter first
/// (the rule of Runway, the strictest known). Names are told apart without regard to case, because some
/// file systems do not.
final class Tags {

    private static final int LONGEST = 16;
    private static final int SHORTEST = 3;

    private final Set<String> taken = new HashSet<>();

    /// A tag that was not given before, made from a title: `Cổng Ngọ Môn` becomes `cong_ngo_mon`, and the
    /// next one `cong_ngo_mon_2`.
    String next(String title) {
        String base = cut(folded(title, '_'), LONGEST);
        if (base.isEmpty() || !Character.isLetter(base.charAt(0))) {
            base = cut("p_" + base, LONGEST);
        }
        if (base.length() < SHORTEST) {
            base = cut(base + "_pic", LONGEST);
        }
        String tag = base;
        for (int number = 2; !taken.add(tag); number++) {
            String end = "_" + number;
            tag = cut(base, LONGEST - end.length()) + end;
        }
        return tag;
    }

    /// Lower-case ASCII letters and digits, everything else one `gap`; Vietnamese letters lose
    /// their marks, đ is d.
    static String folded(String text, char gap) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                folded.append(c);
            } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != gap) {
                folded.append(gap);
            }
        }
        return trimmed(folded.toString(), gap);
    }

    private static String cut(String text, int longest) {
        return trimmed(text.substring(0, Math.min(longest, text.length())), '_');
    }

    private static String trimmed(String text, char gap) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == gap) {
            end--;
        }
        return text.substring(0, end);
    }
}
