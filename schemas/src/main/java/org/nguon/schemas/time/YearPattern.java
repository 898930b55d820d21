package org.nguon.schemas.time;

/// A year of four digits of which some may be `X`, and the years that fit it.
final class YearPattern {

    private final char[] digits = new char[4];
    private final boolean negative;

    YearPattern(String text, int from, boolean negative) {
        text.getChars(from, from + 4, digits, 0);
        this.negative = negative;
    }

    /// `-0000` is no year: the one before 1 is 0000.
    boolean isNegativeZero() {
        return negative && largest() == 0;
    }

    boolean hasUnspecified() {
        return new String(digits).indexOf('X') >= 0;
    }

    /// Whether the unknown digits are the last one, the last two, or all.
    boolean isUnspecifiedFromTheRight() {
        String written = new String(digits);
        int first = written.indexOf('X');
        return first != 1 && first >= 0 && written.substring(first).chars().allMatch(it -> it == 'X');
    }

    /// The first year that fits.
    long first() {
        return negative ? -largest() : smallest();
    }

    /// The last year that fits.
    long last() {
        return negative ? -smallest() : largest();
    }

    /// The next year that fits, or one behind the last.
    long after(long year) {
        for (long it = year + 1; it <= last(); it++) {
            if (fits(it)) {
                return it;
            }
        }
        return last() + 1;
    }

    /// The year before that fits, or one before the first.
    long before(long year) {
        for (long it = year - 1; it >= first(); it--) {
            if (fits(it)) {
                return it;
            }
        }
        return first() - 1;
    }

    private boolean fits(long year) {
        long left = Math.abs(year);
        for (int i = digits.length - 1; i >= 0; i--) {
            if (digits[i] != 'X' && digits[i] != '0' + left % 10) {
                return false;
            }
            left /= 10;
        }
        return true;
    }

    /// Of the years without their sign; 0 is none with a minus before it.
    private int smallest() {
        int value = with('0');
        if (negative && value == 0) {
            value = 1;
            while (!fits(value)) {
                value++;
            }
        }
        return value;
    }

    private int largest() {
        return with('9');
    }

    private int with(char unknown) {
        int value = 0;
        for (char digit : digits) {
            value = value * 10 + (digit == 'X' ? unknown : digit) - '0';
        }
        return value;
    }
}
