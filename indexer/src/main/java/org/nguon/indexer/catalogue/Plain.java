package org.nguon.indexer.catalogue;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// Values as both databases take them. The ledger's documents keep every text exactly; columns cannot hold
/// U+0000 (PostgreSQL) nor half of a surrogate pair, and no more than about a million characters (H2).
final class Plain {

    /// Longest text of a column, in UTF-16 units.
    static final int LONG = 500_000;

    private static final char SYMBOL_FOR_NULL = '\u2400';
    private static final char REPLACEMENT = '\ufffd';
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private Plain() {}

    /// The text with U+2400 for U+0000 and U+FFFD for half a pair, cut where it is too long for a column. The
    /// same object where nothing had to be replaced.
    static String text(String text) {
        String cut = text.length() > LONG ? text.substring(0, LONG) : text;
        int at = unfit(cut, 0);
        if (at == cut.length()) {
            return cut;
        }
        StringBuilder fit = new StringBuilder(cut);
        while (at < fit.length()) {
            fit.setCharAt(at, fit.charAt(at) == 0 ? SYMBOL_FOR_NULL : REPLACEMENT);
            at = unfit(cut, at + 1);
        }
        return fit.toString();
    }

    private static int unfit(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return i;
            }
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return text.length();
    }

    /// An instant as a column takes it; dates that no calendar of a camera or disk means are moved to its edge.
    static OffsetDateTime instant(Instant instant) {
        Instant fit = instant.isBefore(EARLIEST) ? EARLIEST : instant.isAfter(LATEST) ? LATEST : instant;
        return fit.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime column) {
        return column == null ? null : column.toInstant();
    }
}
