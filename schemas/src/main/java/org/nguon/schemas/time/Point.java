package org.nguon.schemas.time;

/// One date as it is being read, before its neighbours have told what was left out: in *7–9 June 1964*
/// the 7 has neither month nor year of its own.
final class Point {

    /// What it is.
    enum Kind {
        /// A number alone, which takes its meaning from a neighbour.
        NUMBER,
        /// A part (*late*) of what the next one names.
        PART,
        CENTURY,
        DECADE,
        YEAR,
        /// A month, or a season by its number in EDTF.
        MONTH,
        DAY,
        /// A row of the table of periods.
        PERIOD
    }

    /// Parts of a century, decade, year or period.
    enum Part {
        WHOLE,
        EARLY,
        MID,
        LATE,
        HALF_1,
        HALF_2,
        QUARTER_1,
        QUARTER_2,
        QUARTER_3,
        QUARTER_4,
        THIRD_1,
        THIRD_2,
        THIRD_3;

        /// The n-th of two, three or four; n = -1 is the last.
        static Part of(int n, int parts) {
            int which = n < 0 ? parts : n;
            if (which < 1 || which > parts) {
                return WHOLE;
            }
            String name = switch (parts) {
                case 2 -> "HALF_";
                case 3 -> "THIRD_";
                default -> "QUARTER_";
            };
            return valueOf(name + which);
        }
    }

    static final int NONE = Integer.MIN_VALUE;

    Kind kind;
    Part part = Part.WHOLE;
    /// A century, counted from 1; a decade's first year; a year; or a row of the periods.
    int value;
    int month = NONE;
    int day = NONE;
    /// How the number was written.
    int digits;
    boolean ordinal;
    boolean beforeChrist;
    boolean hasEra;
    boolean approximate;
    boolean uncertain;
    /// Whether day and month could change places.
    boolean swappable;
    /// Whether the word for a decade stood before it, which goes on to the next: *années 1920-1930*.
    boolean worded;

    Point(Kind kind, int value) {
        this.kind = kind;
        this.value = value;
    }

    boolean lacksYear() {
        return (kind == Kind.MONTH || kind == Kind.DAY) && value == NONE;
    }

    /// The year by the count that has a year 0.
    private int year(int written) {
        return beforeChrist ? 1 - written : written;
    }

    /// The beginning and end in EDTF, without qualifiers for the whole; `~` where the edge of a part is
    /// soft. Both are the same where one expression says it.
    String[] edges() {
        return switch (kind) {
            case CENTURY -> century();
            case DECADE -> decade();
            case YEAR -> ofYear();
            case MONTH -> month();
            case DAY -> same(padded(year(value)) + "-" + two(month) + "-" + two(day));
            case PERIOD -> period();
            case NUMBER, PART -> new String[0];
        };
    }

    private String[] century() {
        int first = beforeChrist ? 1 - value * 100 : (value - 1) * 100;
        if (part == Part.WHOLE && !beforeChrist && value > 1) {
            return same(two(value - 1) + "XX");
        }
        // There was no year 0 for those who counted so: the first century begins with 1.
        return span(first == 0 ? 1 : first, first + 99, 24, 30);
    }

    private String[] decade() {
        int first = beforeChrist ? -value - 8 : value;
        if (part == Part.WHOLE && !beforeChrist) {
            return same(padded(value).substring(0, 3) + "X");
        }
        return part == Part.MID ? same(padded(first + 5) + "~") : span(first, first + 9, 4, 3);
    }

    private String[] ofYear() {
        String year = padded(year(value));
        return switch (part) {
            case WHOLE -> same(year);
            case EARLY -> new String[] {year + "-01", year + "-04~"};
            case MID -> new String[] {year + "-05~", year + "-08~"};
            case LATE -> new String[] {year + "-09~", year + "-12"};
            case HALF_1 -> same(year + "-40");
            case HALF_2 -> same(year + "-41");
            case QUARTER_1 -> same(year + "-33");
            case QUARTER_2 -> same(year + "-34");
            case QUARTER_3 -> same(year + "-35");
            case QUARTER_4 -> same(year + "-36");
            case THIRD_1 -> same(year + "-37");
            case THIRD_2 -> same(year + "-38");
            case THIRD_3 -> same(year + "-39");
        };
    }

    private String[] month() {
        String whole = padded(year(value)) + "-" + two(month);
        return switch (part) {
            case EARLY -> new String[] {whole + "-01", whole + "-10~"};
            case MID -> new String[] {whole + "-11~", whole + "-20~"};
            case LATE -> new String[] {whole + "-21~", whole};
            default -> same(whole);
        };
    }

    private String[] period() {
        Periods.Period period = Periods.all().get(value);
        if (part == Part.WHOLE || period.isOpen()) {
            return part == Part.WHOLE ? new String[] {period.first(), period.last()} : new String[0];
        }
        int first = period.firstYear();
        int last = period.lastYear();
        int third = Math.max(1, (last - first) / 3);
        return span(first, last, third, third);
    }

    /// A part of the years from `first` to `last`.
    ///
    /// @param side how many years an early or late part takes, about
    /// @param middle how far from both ends the middle begins, about
    private String[] span(int first, int last, int side, int middle) {
        int length = last - first + 1;
        return switch (part) {
            case WHOLE -> years(first, last);
            case EARLY -> new String[] {padded(first), padded(first + side) + "~"};
            case MID -> new String[] {padded(first + middle) + "~", padded(last + 1 - middle) + "~"};
            case LATE -> new String[] {padded(last - side) + "~", padded(last)};
            case HALF_1 -> years(first, first + length / 2 - 1);
            case HALF_2 -> years(first + length / 2, last);
            case QUARTER_1 -> years(first, first + length / 4 - 1);
            case QUARTER_2 -> years(first + length / 4, first + length / 2 - 1);
            case QUARTER_3 -> years(first + length / 2, first + length * 3 / 4 - 1);
            case QUARTER_4 -> years(first + length * 3 / 4, last);
            case THIRD_1 -> years(first, first + length / 3);
            case THIRD_2 -> years(first + length / 3, first + length * 2 / 3);
            case THIRD_3 -> years(first + length * 2 / 3, last);
        };
    }

    private static String[] years(int first, int last) {
        return new String[] {padded(first), padded(last)};
    }

    private static String[] same(String edge) {
        return new String[] {edge, edge};
    }

    /// A month or day in two digits.
    static String two(int value) {
        return value < 10 ? "0" + value : Integer.toString(value);
    }

    /// A year in four digits, or in the form for far years.
    static String padded(int year) {
        if (Math.abs(year) > 9999) {
            return "Y" + year;
        }
        String digits = Integer.toString(Math.abs(year));
        return (year < 0 ? "-" : "") + "0".repeat(4 - digits.length()) + digits;
    }
}
