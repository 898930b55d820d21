package org.nguon.schemas.time;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads EDTF from left to right, without going back and without regular expressions.
final class EdtfParser {

    /// House policy: how far off a date may be that is marked approximate.
    static final int ABOUT_A_YEAR = 5;
    private static final int ABOUT_A_MONTH_IN_MONTHS = 3;
    private static final int ABOUT_A_DAY_IN_DAYS = 15;

    private static final int FIRST_SEASON = 21;
    private static final int LAST_PLAIN_SEASON = 24;
    private static final int LAST_SEASON = 41;
    private static final long FARTHEST_YEAR = 999_999_000L;
    private static final int NONE = -1;

    /// How exactly an edge of a date is known, for the allowance.
    private enum Fineness {
        YEAR,
        MONTH,
        DAY
    }

    /// A date without interval or set: its days, where the calendar reaches so far, and what is said of it.
    private record Part(
            int level,
            boolean uncertain,
            boolean approximate,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Fineness fineness,
            boolean season,
            boolean shortened,
            boolean unspecified) {}

    /// One side of the whole, with the allowance for it.
    private record Edge(@Nullable LocalDate day, boolean approximate, Fineness fineness) {
        static final Edge NOT_KNOWN = new Edge(null, false, Fineness.YEAR);

        static Edge firstOf(Part part) {
            return new Edge(part.first, part.approximate, part.fineness);
        }

        static Edge lastOf(Part part) {
            return new Edge(part.last, part.approximate, part.fineness);
        }

        Optional<LocalDate> byTheLetter() {
            return Optional.ofNullable(day);
        }

        Optional<LocalDate> possible(int sign) {
            if (day == null || !approximate) {
                return byTheLetter();
            }
            return Optional.of(
                    switch (fineness) {
                        case YEAR -> day.plusYears((long) sign * ABOUT_A_YEAR);
                        case MONTH ->
                            sign < 0
                                    ? day.minusMonths(ABOUT_A_MONTH_IN_MONTHS)
                                    : day.plusDays(1)
                                            .plusMonths(ABOUT_A_MONTH_IN_MONTHS)
                                            .minusDays(1);
                        case DAY -> day.plusDays((long) sign * ABOUT_A_DAY_IN_DAYS);
                    });
        }
    }

    private final String text;
    private int at;
    private int end;

    private EdtfParser(String text) {
        this.text = text;
    }

    static Optional<Edtf> parse(String text) {
        if (text.isEmpty() || text.length() > Edtf.LONGEST) {
            return Optional.empty();
        }
        char first = text.charAt(0);
        if (first == '[' || first == '{') {
            return Optional.ofNullable(new EdtfParser(text).set());
        }
        int slash = text.indexOf('/');
        return Optional.ofNullable(slash < 0 ? new EdtfParser(text).single() : new EdtfParser(text).interval(slash));
    }

    private @Nullable Edtf single() {
        Part part = part(0, text.length());
        return part == null
                ? null
                : whole(part.level, part.uncertain, part.approximate, Edge.firstOf(part), Edge.lastOf(part));
    }

    private @Nullable Edtf interval(int slash) {
        if (text.indexOf('/', slash + 1) >= 0) {
            return null;
        }
        boolean fromPart = hasDate(0, slash);
        boolean toPart = hasDate(slash + 1, text.length());
        Part from = fromPart ? part(0, slash) : null;
        Part to = toPart ? part(slash + 1, text.length()) : null;
        if ((fromPart && !fitsAnInterval(from)) || (toPart && !fitsAnInterval(to))) {
            return null;
        }
        int level = 0;
        boolean uncertain = false;
        boolean approximate = false;
        for (Part part : new @Nullable Part[] {from, to}) {
            level = Math.max(level, part == null ? 1 : part.unspecified ? 2 : part.level);
            uncertain |= part != null && part.uncertain;
            approximate |= part != null && part.approximate;
        }
        Edge first = from == null ? Edge.NOT_KNOWN : Edge.firstOf(from);
        Edge last = to == null ? Edge.NOT_KNOWN : Edge.lastOf(to);
        boolean backwards = first.day != null && last.day != null && last.day.isBefore(first.day);
        return backwards ? null : whole(level, uncertain, approximate, first, last);
    }

    /// Whether a side of an interval is a date: neither empty (unknown) nor two dots (open).
    private boolean hasDate(int from, int to) {
        return to > from && !(to == from + 2 && text.startsWith("..", from));
    }

    private boolean fitsAnInterval(@Nullable Part part) {
        return part != null && !part.season && !part.shortened && text.indexOf('T') < 0;
    }

    private @Nullable Edtf set() {
        char close = text.charAt(0) == '[' ? ']' : '}';
        if (text.charAt(text.length() - 1) != close || text.length() < 3 || text.indexOf('T') >= 0) {
            return null;
        }
        Edge first = Edge.NOT_KNOWN;
        Edge last = Edge.NOT_KNOWN;
        boolean fromTheStart = false;
        boolean withoutEnd = false;
        boolean uncertain = false;
        boolean approximate = false;
        int start = 1;
        while (start < text.length()) {
            int comma = text.indexOf(',', start);
            int stop = comma < 0 ? text.length() - 1 : comma;
            int from = start;
            int to = stop;
            while (from < to && text.charAt(from) == ' ') {
                from++;
            }
            while (to > from && text.charAt(to - 1) == ' ') {
                to--;
            }
            int dots = text.indexOf("..", from);
            if (dots < 0 || dots >= to) {
                dots = NONE;
            }
            // `..x` may stand first only, and `x..` last only: between others they would say nothing.
            if ((dots == from && start != 1) || (dots == to - 2 && comma >= 0)) {
                return null;
            }
            boolean hasFirst = dots != from;
            boolean hasLast = dots != to - 2;
            if (!hasFirst && !hasLast) {
                return null;
            }
            Part one = hasFirst ? part(from, dots == NONE ? to : dots) : null;
            Part other = dots == NONE ? one : hasLast ? part(dots + 2, to) : null;
            if ((hasFirst && one == null) || (hasLast && other == null)) {
                return null;
            }
            if (one != null && other != null && isAfter(one.first, other.last)) {
                return null;
            }
            for (Part part : new @Nullable Part[] {one, other}) {
                uncertain |= part != null && part.uncertain;
                approximate |= part != null && part.approximate;
            }
            if (one == null || one.first == null) {
                fromTheStart = true;
            } else if (first.day == null || one.first.isBefore(first.day)) {
                first = Edge.firstOf(one);
            }
            if (other == null || other.last == null) {
                withoutEnd = true;
            } else if (last.day == null || other.last.isAfter(last.day)) {
                last = Edge.lastOf(other);
            }
            start = stop + 1;
            if (comma < 0) {
                break;
            }
        }
        return whole(
                2, uncertain, approximate, fromTheStart ? Edge.NOT_KNOWN : first, withoutEnd ? Edge.NOT_KNOWN : last);
    }

    private static boolean isAfter(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isAfter(other);
    }

    private Edtf whole(int level, boolean uncertain, boolean approximate, Edge first, Edge last) {
        return new Edtf(
                text,
                level,
                Certainty.of(uncertain, approximate),
                new Days(first.byTheLetter(), last.byTheLetter()),
                new Days(first.possible(-1), last.possible(1)));
    }

    // ------------------------------------------------------------------------------------------------- one date

    private boolean uncertain;
    private boolean approximate;
    private int qualifiers;
    private int lastQualifierAt;

    private @Nullable Part part(int from, int to) {
        at = from;
        end = to;
        uncertain = false;
        approximate = false;
        qualifiers = 0;
        lastQualifierAt = NONE;
        qualifier();
        Part part = at < end && text.charAt(at) == 'Y' ? farYear() : date();
        return part != null && at == end ? part : null;
    }

    /// A qualifier is taken where one stands.
    private void qualifier() {
        if (at < end) {
            char sign = text.charAt(at);
            if (sign == '?' || sign == '~' || sign == '%') {
                uncertain |= sign != '~';
                approximate |= sign != '?';
                qualifiers++;
                lastQualifierAt = at++;
            }
        }
    }

    /// `?` and its like at the very end speak of the whole and are level 1; anywhere else they speak of
    /// one component.
    private int withQualifiers(int level) {
        if (qualifiers == 0) {
            return level;
        }
        return qualifiers == 1 && lastQualifierAt == end - 1 ? Math.max(level, 1) : 2;
    }

    /// `Y170000002`, `Y-17E7`, `Y17101000S3`.
    private @Nullable Part farYear() {
        at++;
        boolean negative = accept('-');
        int digitsFrom = at;
        long year = digits();
        int digits = at - digitsFrom;
        if (digits == 0 || text.charAt(digitsFrom) == '0') {
            return null;
        }
        int level = 1;
        if (accept('E')) {
            level = 2;
            int exponentFrom = at;
            long exponent = digits();
            if (at == exponentFrom) {
                return null;
            }
            for (long i = 0; i < exponent && year <= FARTHEST_YEAR; i++) {
                year *= 10;
            }
        } else if (digits <= 4) {
            return null;
        }
        return year(negative ? -year : year, level);
    }

    /// What may follow a year: how many of its digits are significant, and a qualifier.
    private @Nullable Part year(long year, int levelBefore) {
        int level = levelBefore;
        long first = year;
        long last = year;
        boolean estimated = false;
        if (accept('S')) {
            int from = at;
            long significant = digits();
            if (at == from || significant == 0) {
                return null;
            }
            level = 2;
            long span = 1;
            for (long i = Long.toString(Math.abs(year)).length() - significant; i > 0 && span <= FARTHEST_YEAR; i--) {
                span *= 10;
            }
            long nearZero = Math.abs(year) / span * span;
            first = year < 0 ? -(nearZero + span - 1) : nearZero;
            last = year < 0 ? -nearZero : nearZero + span - 1;
            estimated = span > 1;
        }
        qualifier();
        return new Part(
                withQualifiers(level),
                uncertain,
                approximate || estimated,
                inCalendar(first) ? LocalDate.of((int) first, 1, 1) : null,
                inCalendar(last) ? LocalDate.of((int) last, 12, 31) : null,
                Fineness.YEAR,
                false,
                false,
                false);
    }

    private static boolean inCalendar(long year) {
        return Math.abs(year) <= FARTHEST_YEAR;
    }

    private @Nullable Part date() {
        boolean negative = accept('-');
        int yearAt = at;
        int unknown = digitsOrX();
        int width = at - yearAt;
        if (width != 4) {
            return width == 2 || width == 3 ? shortYear(negative, yearAt, width, unknown) : null;
        }
        YearPattern year = new YearPattern(text, yearAt, negative);
        if (year.isNegativeZero()) {
            return null;
        }
        if (unknown == 0 && at < end && text.charAt(at) == 'S') {
            return year(year.first(), 2);
        }
        int signLevel = negative ? 1 : 0;
        qualifier();
        if (at == end || text.charAt(at) != '-') {
            int level = unknown == 0 ? 0 : year.isUnspecifiedFromTheRight() ? 1 : 2;
            return day(year, NONE, NONE, Math.max(level, signLevel));
        }
        at++;
        qualifier();
        int monthAt = at;
        int unknownInMonth = digitsOrX();
        if (at - monthAt != 2) {
            return null;
        }
        qualifier();
        boolean yearIsWhole = unknown == 0 || unknown == 4;
        if (at == end || text.charAt(at) != '-') {
            if (unknownInMonth == 0 && number(monthAt) >= FIRST_SEASON) {
                return unknown == 0 ? season((int) year.first(), number(monthAt), signLevel) : null;
            }
            int level = unknown + unknownInMonth == 0 ? 0 : unknownInMonth == 2 && yearIsWhole ? 1 : 2;
            return day(year, monthAt, NONE, Math.max(level, signLevel));
        }
        at++;
        qualifier();
        int dayAt = at;
        int unknownInDay = digitsOrX();
        if (at - dayAt != 2) {
            return null;
        }
        qualifier();
        boolean monthIsWhole = unknownInMonth == 0 || unknownInMonth == 2;
        boolean fromTheRight =
                yearIsWhole && monthIsWhole && unknownInDay == 2 && (unknown == 0 || unknownInMonth == 2);
        int level = unknown + unknownInMonth + unknownInDay == 0 ? 0 : fromTheRight ? 1 : 2;
        Part part = day(year, monthAt, dayAt, Math.max(level, signLevel));
        if (part != null && at < end && text.charAt(at) == 'T') {
            return unknown + unknownInMonth + unknownInDay + qualifiers == 0 && time() ? part : null;
        }
        return part;
    }

    /// `19`, a century, and `197`, a decade.
    private @Nullable Part shortYear(boolean negative, int from, int width, int unknown) {
        if (unknown > 0) {
            return null;
        }
        int value = 0;
        for (int i = from; i < from + width; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        if (negative && value == 0) {
            return null;
        }
        qualifier();
        int span = width == 2 ? 100 : 10;
        int first = negative ? -(value * span + span - 1) : value * span;
        int level = width == 2 && qualifiers == 0 ? (negative ? 1 : 0) : 2;
        return new Part(
                level,
                uncertain,
                approximate,
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + span - 1, 12, 31),
                Fineness.YEAR,
                false,
                true,
                false);
    }

    private @Nullable Part season(int year, int code, int signLevel) {
        if (code > LAST_SEASON || qualifiers > 0) {
            return null;
        }
        LocalDate first;
        LocalDate last;
        switch (code) {
            case 21, 25 -> {
                first = LocalDate.of(year, 3, 1);
                last = LocalDate.of(year, 5, 31);
            }
            case 22, 26 -> {
                first = LocalDate.of(year, 6, 1);
                last = LocalDate.of(year, 8, 31);
            }
            case 23, 27 -> {
                first = LocalDate.of(year, 9, 1);
                last = LocalDate.of(year, 11, 30);
            }
            case 24, 28 -> {
                first = LocalDate.of(year, 1, 1);
                last = LocalDate.of(year + 1, 3, 1).minusDays(1);
            }
            case 29 -> {
                first = LocalDate.of(year, 9, 1);
                last = LocalDate.of(year, 11, 30);
            }
            case 30 -> {
                first = LocalDate.of(year, 1, 1);
                last = LocalDate.of(year + 1, 3, 1).minusDays(1);
            }
            case 31 -> {
                first = LocalDate.of(year, 3, 1);
                last = LocalDate.of(year, 5, 31);
            }
            case 32 -> {
                first = LocalDate.of(year, 6, 1);
                last = LocalDate.of(year, 8, 31);
            }
            default -> {
                // quarters 33 to 36, thirds 37 to 39, halves 40 and 41
                int months = code <= 36 ? 3 : code <= 39 ? 4 : 6;
                int base = code <= 36 ? 33 : code <= 39 ? 37 : 40;
                first = LocalDate.of(year, (code - base) * months + 1, 1);
                last = first.plusMonths(months).minusDays(1);
            }
        }
        return new Part(
                Math.max(code <= LAST_PLAIN_SEASON ? 1 : 2, signLevel),
                false,
                false,
                first,
                last,
                Fineness.MONTH,
                true,
                false,
                false);
    }

    /// The first and last day that fit the digits; none fit `2016-02-30` or `15XX-02-3X`.
    private @Nullable Part day(YearPattern year, int monthAt, int dayAt, int level) {
        LocalDate first = null;
        LocalDate last = null;
        for (long it = year.first(); first == null && it <= year.last(); it = year.after(it)) {
            first = dayIn((int) it, monthAt, dayAt, true);
        }
        if (first != null) {
            for (long it = year.last(); last == null; it = year.before(it)) {
                last = dayIn((int) it, monthAt, dayAt, false);
            }
        }
        if (first == null || last == null) {
            return null;
        }
        boolean wholeYears = monthAt == NONE || text.startsWith("XX", monthAt);
        boolean wholeMonths = dayAt == NONE || text.startsWith("XX", dayAt);
        return new Part(
                withQualifiers(level),
                uncertain,
                approximate,
                first,
                last,
                wholeYears ? Fineness.YEAR : wholeMonths ? Fineness.MONTH : Fineness.DAY,
                false,
                false,
                year.hasUnspecified() || !isDigits(monthAt) || !isDigits(dayAt));
    }

    private @Nullable LocalDate dayIn(int year, int monthAt, int dayAt, boolean earliest) {
        for (int i = 1; i <= 12; i++) {
            int month = earliest ? i : 13 - i;
            if (monthAt != NONE && !fits(month, monthAt)) {
                continue;
            }
            int length = java.time.Month.of(month).length(Year.isLeap(year));
            for (int j = 1; j <= length; j++) {
                int day = earliest ? j : length + 1 - j;
                if (dayAt == NONE || fits(day, dayAt)) {
                    return LocalDate.of(year, month, day);
                }
            }
        }
        return null;
    }

    private boolean fits(int value, int from) {
        return fits(text.charAt(from), value / 10) && fits(text.charAt(from + 1), value % 10);
    }

    private static boolean fits(char written, int digit) {
        return written == 'X' || written == '0' + digit;
    }

    private boolean isDigits(int from) {
        return from == NONE || (text.charAt(from) != 'X' && text.charAt(from + 1) != 'X');
    }

    private int number(int from) {
        return (text.charAt(from) - '0') * 10 + text.charAt(from + 1) - '0';
    }

    /// `T23:20:30`, with a fraction or not, local, `Z` or an offset from -12:00 to +14:00.
    private boolean time() {
        at++;
        int hour = two();
        int minute = accept(':') ? two() : NONE;
        int second = accept(':') ? two() : NONE;
        if (hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0 || second > 59) {
            return false;
        }
        long fraction = 0;
        if (accept('.')) {
            int from = at;
            fraction = digits();
            if (at == from) {
                return false;
            }
        }
        if (hour == 24 && minute + second + fraction > 0) {
            return false;
        }
        if (at == end || accept('Z')) {
            return true;
        }
        boolean west = text.charAt(at) == '-';
        if (!accept('-') && !accept('+')) {
            return false;
        }
        int hours = two();
        int minutes = 0;
        if (accept(':') || at < end) {
            minutes = two();
        }
        int offset = hours * 60 + minutes;
        return hours >= 0
                && minutes >= 0
                && minutes <= 59
                && (west ? offset > 0 && offset <= 12 * 60 : offset <= 14 * 60);
    }

    private int two() {
        int from = at;
        long value = at + 2 <= end && isDigit(at) && isDigit(at + 1) ? number(at) : NONE;
        at = value < 0 ? from : from + 2;
        return (int) value;
    }

    private boolean accept(char wanted) {
        if (at < end && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /// Digits as a number, which stops growing beyond the calendar.
    private long digits() {
        long value = 0;
        while (at < end && isDigit(at)) {
            value = Math.min(value * 10 + text.charAt(at) - '0', FARTHEST_YEAR * 100);
            at++;
        }
        return value;
    }

    /// Goes over digits and X; how many were X.
    private int digitsOrX() {
        int unknown = 0;
        while (at < end && (isDigit(at) || text.charAt(at) == 'X')) {
            unknown += text.charAt(at) == 'X' ? 1 : 0;
            at++;
        }
        return unknown;
    }

    private boolean isDigit(int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }
}
