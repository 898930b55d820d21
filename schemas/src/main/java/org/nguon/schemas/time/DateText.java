package org.nguon.schemas.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.nguon.schemas.time.DateTokens.Token;
import org.nguon.schemas.time.DateWords.Sense;

/// Reads dates as people and museums write them, in English, Vietnamese and French: `c. 1890`, `thế kỷ
/// 13`, `fin du XIXe siècle`, `1925-30`, `Minh Mạng năm thứ 3`, and EDTF itself. What it cannot read to
/// the end it does not read at all, except for remarks without a number, as in `1875 (patented)`.
///
/// A century begins with the year that gives it its name (the 13th with 1200), as catalogues have it and
/// EDTF writes it (`12XX`). *Early* and *late* are about a quarter of it, *mid* what is about the middle.
public final class DateText {

    /// Longer than what anybody writes into the field of a date.
    static final int LONGEST = 300;

    /// In which order day and month stand where both could be either: `05/12/1934`.
    public enum DayOrder {
        DAY_FIRST,
        MONTH_FIRST,
        /// Not known: both are kept.
        UNKNOWN
    }

    private DateText() {}

    /// The date that a text tells; absent where it tells none for certain.
    public static Optional<Edtf> read(String text) {
        return read(text, DayOrder.UNKNOWN);
    }

    /// The date that a text tells; absent where it tells none for certain.
    ///
    /// @param order for `05/12/1934`, where the text itself does not show it
    public static Optional<Edtf> read(String text, DayOrder order) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String stripped = text.strip();
        if (looksLikeEdtf(stripped)) {
            Optional<Edtf> edtf = Edtf.parse(stripped);
            if (edtf.isPresent()) {
                return edtf;
            }
        }
        return DateTokens.of(stripped)
                .flatMap(tokens -> whole(clauses(tokens, order)))
                .or(() -> Character.isLetter(stripped.isEmpty() ? ' ' : stripped.charAt(0))
                        ? Periods.named(stripped).flatMap(it -> Edtf.parse(it.first() + "/" + it.last()))
                        : Optional.empty());
    }

    /// Whether a text is to be taken by the letter of EDTF. Two digits alone are no date to a reader,
    /// three are a year, and `1921-25` is five years, not a season.
    private static boolean looksLikeEdtf(String text) {
        if (text.length() < 4) {
            return false;
        }
        if (text.length() == 7 && text.charAt(4) == '-') {
            int first = number(text, 2);
            int second = number(text, 5);
            return second <= 12 || second <= first;
        }
        return true;
    }

    private static int number(String text, int from) {
        int tens = text.charAt(from) - '0';
        int ones = text.charAt(from + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? 0 : tens * 10 + ones;
    }

    // ----------------------------------------------------------------------------------- clauses and what they add up
    // to

    /// A date, and what it is the date of.
    ///
    /// @param event [DateWords#MADE] or its neighbours
    /// @param remarked whether words that are not known stand beside it, such as the name of a foreign dynasty
    record Clause(Edtf date, int event, boolean remarked) {}

    private static List<Clause> clauses(List<Token> tokens, DayOrder order) {
        List<Clause> clauses = new ArrayList<>();
        DateSyntax syntax = new DateSyntax(tokens, order);
        int event = DateWords.UNNAMED;
        boolean remarked = false;
        int at = 0;
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            boolean numberBefore = at > 0 && tokens.get(at - 1).is(Sense.OTHER);
            Optional<DateSyntax.Read> read = numberBefore ? Optional.empty() : syntax.read(at);
            if (read.isPresent()) {
                at = read.get().next();
                clauses.add(new Clause(read.get().date(), event, remarked));
                remarked = false;
                // A label in brackets behind a date names that date: 1956 (designed) 1975 (manufactured).
                if (at + 2 < tokens.size()
                        && tokens.get(at).isSign('(')
                        && tokens.get(at + 1).is(Sense.EVENT)
                        && tokens.get(at + 2).isSign(')')) {
                    Clause labelled = clauses.removeLast();
                    clauses.add(new Clause(labelled.date(), tokens.get(at + 1).value(), labelled.remarked()));
                    at += 3;
                    event = DateWords.UNNAMED;
                }
                continue;
            }
            switch (token.sense()) {
                case EVENT -> {
                    event = token.value();
                    at++;
                }
                case SIGN -> {
                    char sign = token.text().charAt(0);
                    if (sign == ';' || sign == ')') {
                        event = DateWords.UNNAMED;
                    } else if (",(:.[]'\"?".indexOf(sign) < 0) {
                        return List.of();
                    }
                    at++;
                }
                case OTHER -> {
                    if (token.text().chars().anyMatch(Character::isDigit)) {
                        return List.of();
                    }
                    // A word right behind a date may change it, and is not passed over; behind a comma or bracket it
                    // is.
                    if (at > 0 && isDateWord(tokens.get(at - 1))) {
                        return List.of();
                    }
                    remarked = true;
                    at++;
                }
                case UNDATED -> {
                    // Beside a date it says that the rest of it is not known: 1954 (không rõ ngày).
                    if (clauses.isEmpty()) {
                        return List.of();
                    }
                    at++;
                }
                case NUMBER, ROMAN, ORDINAL -> {
                    int next = token.is(Sense.ORDINAL) ? at + 1 : at + 2;
                    boolean ordinal = token.is(Sense.ORDINAL)
                            || (at + 1 < tokens.size() && tokens.get(at + 1).is(Sense.ORDINAL_ENDING));
                    // The number of a dynasty: 26th Dynasty, Second Angkor Period.
                    if (!ordinal
                            || next >= tokens.size()
                            || !(tokens.get(next).is(Sense.PERIOD_WORD)
                                    || tokens.get(next).is(Sense.OTHER))) {
                        return List.of();
                    }
                    remarked = true;
                    at = next + 1;
                }
                case FILLER, AND, PERIOD_WORD, AFTER, LATE, SECOND_HALF, MAYBE -> {
                    if (!isFollowedByWords(tokens, at)) {
                        return List.of();
                    }
                    at++;
                }
                default -> {
                    return List.of();
                }
            }
        }
        return clauses;
    }

    private static boolean isDateWord(Token token) {
        return switch (token.sense()) {
            case NUMBER, ROMAN, MONTH, SEASON, CENTURY, PLURAL, BEFORE_CHRIST, AFTER_CHRIST -> true;
            default -> false;
        };
    }

    /// Whether what comes up to the next comma or bracket holds no number: then it is a remark.
    private static boolean isFollowedByWords(List<Token> tokens, int at) {
        for (int i = at + 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is(Sense.SIGN) && ",;()[]".indexOf(token.text().charAt(0)) >= 0) {
                return true;
            }
            if (token.is(Sense.NUMBER) || token.is(Sense.NOT)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Edtf> whole(List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        // Project: 1902-1907; drawn 1904: what is told by name goes before what stands beside other words.
        boolean named = clauses.stream().anyMatch(it -> it.event() == DateWords.MADE);
        List<Clause> made = clauses.stream()
                .filter(it ->
                        it.event() == DateWords.MADE || (it.event() == DateWords.UNNAMED && !(named && it.remarked())))
                .toList();
        // When nothing says when it was made, the first of what is said of it is the nearest.
        Optional<Edtf> date = made.isEmpty() ? Optional.of(clauses.getFirst().date()) : together(made);
        List<Edtf> further = clauses.stream()
                .filter(it -> !made.isEmpty() && it.event() == DateWords.WENT_ON)
                .map(Clause::date)
                .toList();
        for (Edtf more : further) {
            // Without both ends it says no more than *printed later*.
            if (more.days().earliest().isPresent() && more.days().latest().isPresent()) {
                date = date.flatMap(it -> joined(it, more));
            }
        }
        return date;
    }

    private static Optional<Edtf> together(List<Clause> clauses) {
        Optional<Edtf> all = Optional.empty();
        for (Clause clause : clauses) {
            if (all.isEmpty()) {
                all = Optional.of(clause.date());
                continue;
            }
            Edtf before = all.get();
            Edtf next = clause.date();
            if (isOpen(before) || isOpen(next)) {
                all = within(before, next);
            } else if (holds(before, next) && !before.text().equals(next.text()) && isWide(before)) {
                all = Optional.of(next);
            } else if (holds(next, before) && isWide(next)) {
                all = Optional.of(before);
            } else {
                all = joined(before, next);
            }
            if (all.isEmpty()) {
                return all;
            }
        }
        return all;
    }

    /// Whether it frames other dates rather than being one: a century, a dynasty.
    private static boolean isWide(Edtf date) {
        int years = date.days().lastYear().orElse(0) - date.days().firstYear().orElse(0);
        return years >= 30
                || (years > 0 && !date.text().contains("/") && !date.text().contains("{"));
    }

    private static boolean isOpen(Edtf date) {
        return date.days().earliest().isEmpty() || date.days().latest().isEmpty();
    }

    private static boolean holds(Edtf outer, Edtf inner) {
        return !isOpen(outer)
                && !isOpen(inner)
                && !inner.days()
                        .earliest()
                        .get()
                        .isBefore(outer.days().earliest().get())
                && !inner.days().latest().get().isAfter(outer.days().latest().get());
    }

    /// *18th century, after 1713*: what both allow.
    private static Optional<Edtf> within(Edtf one, Edtf other) {
        Edtf first = one;
        Edtf last = one;
        if (isLater(other.days().earliest(), one.days().earliest())) {
            first = other;
        }
        if (other.days().latest().isPresent()
                && (one.days().latest().isEmpty()
                        || other.days()
                                .latest()
                                .get()
                                .isBefore(one.days().latest().get()))) {
            last = other;
        }
        if (first.days().earliest().isEmpty() || last.days().latest().isEmpty()) {
            return Optional.of(first.days().earliest().isEmpty() ? last : first);
        }
        return Edtf.parse(edge(first, true) + "/" + edge(last, false));
    }

    private static boolean isLater(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isAfter(other.get()));
    }

    /// Several dates of one work: a list where each is one, otherwise from the first to the last.
    private static Optional<Edtf> joined(Edtf one, Edtf other) {
        if (isSimple(one) && isSimple(other)) {
            return one.text().equals(other.text())
                    ? Optional.of(one)
                    : Edtf.parse("{" + String.join(",", new TreeSet<>(List.of(one.text(), other.text()))) + "}");
        }
        if (holds(one, other)) {
            return Optional.of(one);
        }
        if (holds(other, one)) {
            return Optional.of(other);
        }
        boolean inOrder = !isLater(one.days().earliest(), other.days().earliest());
        Edtf first = inOrder ? one : other;
        Edtf last = isLater(one.days().latest(), other.days().latest()) ? one : other;
        return Edtf.parse(edge(first, true) + "/" + edge(last, false));
    }

    private static boolean isSimple(Edtf date) {
        return date.text().indexOf('/') < 0
                && date.text().indexOf('[') < 0
                && date.text().indexOf('{') < 0;
    }

    /// The text of one side; of a list the day, since an interval takes no list.
    private static String edge(Edtf date, boolean first) {
        int slash = date.text().indexOf('/');
        if (slash >= 0) {
            return first ? date.text().substring(0, slash) : date.text().substring(slash + 1);
        }
        if (isSimple(date)) {
            return date.text();
        }
        Optional<LocalDate> day = first ? date.days().earliest() : date.days().latest();
        return day.map(LocalDate::getYear).map(Point::padded).orElse("..");
    }
}
