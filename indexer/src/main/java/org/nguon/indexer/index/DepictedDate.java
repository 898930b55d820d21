package org.nguon.indexer.index;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The years that a written date names, as far as they can be read without guessing. Written dates of all kinds are
/// read elsewhere and later; here only what facets and sorting need: Exif, IIM and XMP dates, plain years, ranges
/// of years, decades and centuries.
///
/// @param fromYear first year, 1000 to 2199
/// @param toYear last year, the same or later
/// @param approximate whether the text says that it is about (circa, `~`, `?`)
/// @param sortKey year, month and day of the earliest day as `yyyymmdd`, zeros where unknown
record DepictedDate(int fromYear, int toYear, boolean approximate, int sortKey) {

    private static final String YEAR = "(1\\d{3}|2[01]\\d{2})";
    private static final Pattern RANGE =
            Pattern.compile("\\b" + YEAR + "\\s*(?:\\.\\.|/|–|—|-|to|đến)\\s*" + YEAR + "\\b");
    private static final Pattern DECADE = Pattern.compile("\\b(1\\d{2}|2[01]\\d)(?:[Xxu]|0'?s)(?!\\w)");
    private static final Pattern CENTURY = Pattern.compile("\\b(1\\d|2[01])(?:XX|xx|uu)(?!\\w)");
    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)" + YEAR + "(?:[:\\-/.]?(0[1-9]|1[0-2]))(?:[:\\-/.]?(0[1-9]|[12]\\d|3[01]))?(?!\\d{3})");
    private static final Pattern ONE_YEAR = Pattern.compile("(?<![\\d.])" + YEAR + "(?!\\d)");
    private static final Pattern ABOUT = Pattern.compile("(?i)\\b(c|ca|circa|about|approx|vers|khoảng)\\b|[~?]");

    /// Reads a date; absent when no year can be told.
    static Optional<DepictedDate> read(String text) {
        if (text.length() > 200) {
            return Optional.empty();
        }
        boolean about = ABOUT.matcher(text).find();
        Matcher range = RANGE.matcher(text);
        if (range.find()) {
            int from = Integer.parseInt(range.group(1));
            int to = Integer.parseInt(range.group(2));
            return from <= to ? Optional.of(years(from, to, about)) : Optional.empty();
        }
        Matcher century = CENTURY.matcher(text);
        if (century.find()) {
            int from = Integer.parseInt(century.group(1)) * 100;
            return Optional.of(years(from, from + 99, about));
        }
        Matcher decade = DECADE.matcher(text);
        if (decade.find()) {
            int from = Integer.parseInt(decade.group(1)) * 10;
            return Optional.of(years(from, from + 9, about));
        }
        Matcher day = DAY.matcher(text);
        if (day.find()) {
            int year = Integer.parseInt(day.group(1));
            int month = Integer.parseInt(day.group(2));
            int dayOfMonth = day.group(3) == null ? 0 : Integer.parseInt(day.group(3));
            return Optional.of(new DepictedDate(year, year, about, year * 10_000 + month * 100 + dayOfMonth));
        }
        Matcher one = ONE_YEAR.matcher(text);
        if (one.find()) {
            int year = Integer.parseInt(one.group(1));
            return Optional.of(years(year, year, about));
        }
        return Optional.empty();
    }

    private static DepictedDate years(int from, int to, boolean about) {
        return new DepictedDate(from, to, about, from * 10_000);
    }

    /// The one year it surely is in.
    Optional<String> year() {
        return fromYear == toYear && !approximate ? Optional.of(Integer.toString(fromYear)) : Optional.empty();
    }

    /// The decade that holds all of it, as `192X`.
    Optional<String> decade() {
        return fromYear / 10 == toYear / 10 ? Optional.of(fromYear / 10 + "X") : Optional.empty();
    }
}
