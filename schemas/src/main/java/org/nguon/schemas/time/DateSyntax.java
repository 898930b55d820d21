package org.nguon.schemas.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.time.DateText.DayOrder;
import org.nguon.schemas.time.DateTokens.Token;
import org.nguon.schemas.time.DateWords.Sense;
import org.nguon.schemas.time.Point.Kind;
import org.nguon.schemas.time.Point.Part;

/// The grammar of one date or range of dates. It goes from left to right and back by a few words at most.
final class DateSyntax {

    /// A date, and where the text goes on behind it.
    record Read(Edtf date, int next) {}

    private enum Joint {
        TO,
        OR,
        AND
    }

    private static final int LAST_CENTURY = 30;

    private final List<Token> tokens;
    private final DayOrder order;
    private int at;

    DateSyntax(List<Token> tokens, DayOrder order) {
        this.tokens = tokens;
        this.order = order;
    }

    /// The date that begins at a token.
    Optional<Read> read(int from) {
        at = from;
        Token first = token(0);
        if (first.is(Sense.UNDATED) || first.is(Sense.NOT)) {
            return Optional.empty();
        }
        boolean maybe = false;
        while (token(0).is(Sense.MAYBE) || token(0).isSign('?')) {
            maybe = true;
            at++;
        }
        boolean about = token(0).is(Sense.CIRCA) && isSide(token(1).sense());
        if (about) {
            at++;
        }
        Sense side = token(0).sense();
        boolean sided = isSide(side);
        boolean between = accept(Sense.BETWEEN) || acceptBetweenInVietnamese();
        if (sided) {
            at++;
            acceptSign('-');
            acceptSign(':');
        }
        while (token(0).is(Sense.FILLER)) {
            at++;
        }
        int mark = at;
        Optional<Edtf> date = points(between);
        if (date.isEmpty()) {
            at = mark;
            return Optional.empty();
        }
        Edtf read = date.get();
        if (sided && !read.text().contains("/..") && !(side == Sense.FROM && ranged)) {
            date = oneSided(read, side);
        }
        if (accept(Sense.OR_LATER)) {
            date = date.flatMap(it -> oneSided(it, Sense.FROM));
        } else if (accept(Sense.OR_EARLIER)) {
            date = date.flatMap(it -> oneSided(it, Sense.BY));
        }
        if (maybe) {
            date = date.flatMap(it -> qualified(it, '?'));
        }
        if (about) {
            date = date.flatMap(it -> qualified(it, '~'));
        }
        return date.map(it -> new Read(it, at));
    }

    private static boolean isSide(Sense sense) {
        return switch (sense) {
            case BEFORE, AFTER, FROM, UNTIL, BY -> true;
            default -> false;
        };
    }

    /// *giữa* is the middle of a century and what lies between two years.
    private boolean acceptBetweenInVietnamese() {
        int ahead = token(1).is(Sense.YEAR_WORD) ? 2 : 1;
        boolean between = token(0).is(Sense.MID)
                && token(0).text().equals("giua")
                && token(ahead).digits() == 4
                && (token(ahead + 1).is(Sense.AND) || token(ahead + 1).is(Sense.TO));
        if (between) {
            at++;
        }
        return between;
    }

    /// Before, after, from, until or by what was read.
    private static Optional<Edtf> oneSided(Edtf date, Sense side) {
        Days days = date.days();
        String sign = qualifier(date.certainty());
        boolean day = date.text().length() > 7 && days.earliest().equals(days.latest());
        return switch (side) {
            case BEFORE ->
                days.earliest()
                        .flatMap(it -> Edtf.parse(
                                "[.." + (day ? it.minusDays(1).toString() : before(date.text(), it)) + sign + "]"));
            case AFTER ->
                days.latest()
                        .flatMap(it -> Edtf.parse(
                                "[" + (day ? it.plusDays(1).toString() : after(date.text(), it)) + sign + "..]"));
            case BY -> days.latest().flatMap(_ -> Edtf.parse("[.." + lastOf(date, days) + sign + "]"));
            case UNTIL -> days.latest().flatMap(_ -> Edtf.parse("../" + lastOf(date, days) + sign));
            default -> days.earliest().flatMap(_ -> Edtf.parse(firstOf(date, days) + sign + "/.."));
        };
    }

    private static boolean isMonth(String text) {
        return text.length() >= 7 && text.charAt(4) == '-' && text.indexOf('/') < 0 && text.indexOf('X') < 0;
    }

    private static String before(String text, LocalDate first) {
        LocalDate last = first.minusDays(1);
        return isMonth(text) ? month(last) : Point.padded(last.getYear());
    }

    private static String after(String text, LocalDate last) {
        LocalDate first = last.plusDays(1);
        return isMonth(text) ? month(first) : Point.padded(first.getYear());
    }

    private static String month(LocalDate day) {
        return Point.padded(day.getYear()) + "-" + Point.two(day.getMonthValue());
    }

    private static String lastOf(Edtf date, Days days) {
        return isMonth(date.text())
                ? bare(date.text())
                : Point.padded(days.lastYear().orElseThrow());
    }

    private static String firstOf(Edtf date, Days days) {
        return isMonth(date.text())
                ? bare(date.text())
                : Point.padded(days.firstYear().orElseThrow());
    }

    private static String bare(String text) {
        char last = text.charAt(text.length() - 1);
        return last == '?' || last == '~' || last == '%' ? text.substring(0, text.length() - 1) : text;
    }

    private static String qualifier(Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> "";
            case UNCERTAIN -> "?";
            case APPROXIMATE -> "~";
            case UNCERTAIN_AND_APPROXIMATE -> "%";
        };
    }

    /// The same date, with a qualifier on each of its parts.
    private static Optional<Edtf> qualified(Edtf date, char sign) {
        StringBuilder text = new StringBuilder();
        String old = date.text();
        for (int i = 0; i <= old.length(); i++) {
            boolean endsPart = i == old.length() || "/,]}".indexOf(old.charAt(i)) >= 0 || old.startsWith("..", i);
            boolean afterPart = i > 0 && "/,[]{}.".indexOf(old.charAt(i - 1)) < 0;
            if (endsPart && afterPart) {
                char last = old.charAt(i - 1);
                if (last == '?' || last == '~' || last == '%') {
                    text.setCharAt(text.length() - 1, last == sign ? sign : '%');
                } else {
                    text.append(sign);
                }
            }
            if (i < old.length()) {
                text.append(old.charAt(i));
            }
        }
        return Edtf.parse(text.toString()).or(() -> Optional.of(date));
    }

    // -------------------------------------------------------------------------------------------- points and joints

    /// Whether what was read last had two ends.
    private boolean ranged;

    private Optional<Edtf> points(boolean between) {
        List<Point> points = new ArrayList<>();
        List<Joint> joints = new ArrayList<>();
        ranged = false;
        afterDay = false;
        afterPeriod = false;
        boolean open = false;
        while (true) {
            int mark = at;
            Optional<Point> point = point(points.isEmpty());
            if (point.isEmpty()) {
                at = mark;
                if (points.isEmpty()) {
                    return Optional.empty();
                }
                // The joint before it was none: it goes back to the text.
                at = beforeJoint;
                joints.removeLast();
                break;
            }
            points.add(point.get());
            afterDay = point.get().kind == Kind.DAY;
            afterPeriod = point.get().kind == Kind.PERIOD;
            beforeJoint = at;
            Optional<Joint> joint = joint(between);
            if (joint.isEmpty()) {
                break;
            }
            if (endsOpen()) {
                open = true;
                break;
            }
            joints.add(joint.get());
        }
        ranged = open || points.size() > 1;
        return complete(points) ? written(points, joints, open) : Optional.empty();
    }

    private int beforeJoint;
    private boolean afterDay;
    private boolean afterPeriod;

    private Optional<Joint> joint(boolean between) {
        Token token = token(0);
        if (token.is(Sense.SIGN)) {
            char sign = token.text().charAt(0);
            if (sign == '-' || sign == '/') {
                at++;
                accept(Sense.TO);
                return Optional.of(Joint.TO);
            }
            if (sign == '&' || sign == '+') {
                at++;
                return Optional.of(Joint.AND);
            }
            return Optional.empty();
        }
        Optional<Joint> joint = switch (token.sense()) {
            case TO, UNTIL -> Optional.of(Joint.TO);
            case OR -> Optional.of(Joint.OR);
            case AND -> Optional.of(between ? Joint.TO : Joint.AND);
            default -> Optional.empty();
        };
        if (joint.isPresent()) {
            at++;
        }
        return joint;
    }

    /// *1989–* and *1989 to the present*.
    private boolean endsOpen() {
        if (accept(Sense.NOW)) {
            return true;
        }
        return tokens.get(at - 1).isSign('-')
                && (at == tokens.size() || (token(0).is(Sense.SIGN) && ",;)]".indexOf(token(0).text()) >= 0));
    }

    /// Gives each point what it takes from its neighbours; false where something is missing.
    private static boolean complete(List<Point> points) {
        for (int i = points.size() - 2; i >= 0; i--) {
            fromTheRight(points.get(i), points.get(i + 1));
        }
        for (int i = 1; i < points.size(); i++) {
            if (!fromTheLeft(points.get(i), points.get(i - 1))) {
                return false;
            }
        }
        return points.stream()
                .noneMatch(it -> it.kind == Kind.NUMBER
                        || it.kind == Kind.PART
                        || it.lacksYear()
                        || (it.kind == Kind.DAY && !isDay(it))
                        || it.value == Point.NONE);
    }

    private static boolean isDay(Point point) {
        return point.month != Point.NONE
                && point.day >= 1
                && point.day <= Month.of(point.month).maxLength();
    }

    private static void fromTheRight(Point point, Point right) {
        if (point.kind == Kind.PART) {
            // mid- to late-17th century
            point.kind = right.kind;
            point.value = right.value;
            point.month = right.month;
            point.beforeChrist = right.beforeChrist;
            point.hasEra = right.hasEra;
            point.day = right.day;
        }
        if (point.kind == Kind.NUMBER) {
            switch (right.kind) {
                case CENTURY -> {
                    if (point.value >= 1 && point.value <= LAST_CENTURY) {
                        point.kind = Kind.CENTURY;
                    }
                }
                case DAY -> {
                    point.kind = Kind.DAY;
                    point.day = point.value;
                    point.month = right.month;
                    point.value = right.value;
                }
                case YEAR -> {
                    // 9 BCE - 8 BCE stands with its era; 1-199 CE does not
                    if (right.hasEra) {
                        point.kind = Kind.YEAR;
                    }
                }
                case NUMBER, PART, DECADE, MONTH, PERIOD -> {
                    // says nothing of a number before it
                }
            }
        }
        if (point.lacksYear() && right.value != Point.NONE && hasYear(right)) {
            point.value = right.value;
            if (right.month != Point.NONE && key(point) > key(right)) {
                point.value--;
            }
        }
        boolean counted = point.kind == Kind.CENTURY || point.kind == Kind.YEAR;
        if (counted && point.kind == right.kind && right.beforeChrist && !point.hasEra && point.value > right.value) {
            point.beforeChrist = true;
        }
    }

    private static boolean hasYear(Point point) {
        return point.kind == Kind.YEAR || point.kind == Kind.MONTH || point.kind == Kind.DAY;
    }

    /// Where in the year it lies; winter first, as its months are.
    private static int key(Point point) {
        return point.month * 100 + (point.day == Point.NONE ? 0 : point.day);
    }

    private static boolean fromTheLeft(Point point, Point left) {
        if (point.kind == Kind.NUMBER) {
            switch (left.kind) {
                case CENTURY -> {
                    if (point.value < 1 || point.value > LAST_CENTURY) {
                        return false;
                    }
                    point.kind = Kind.CENTURY;
                    point.beforeChrist = left.beforeChrist;
                }
                case YEAR -> {
                    // 1925-30, 1902-3: the figures that change
                    int scale = point.digits == 1 ? 10 : 100;
                    boolean whole = left.hasEra && !left.beforeChrist;
                    int year = whole ? point.value : left.value / scale * scale + point.value;
                    if (point.digits > 2
                            || (left.hasEra && !whole)
                            || (left.digits < 3 && !whole)
                            || point.ordinal
                            || year <= left.value) {
                        return false;
                    }
                    point.kind = Kind.YEAR;
                    point.value = year;
                }
                case DAY -> {
                    point.kind = Kind.DAY;
                    point.day = point.value;
                    point.month = left.month;
                    point.value = left.value;
                }
                case NUMBER, PART, DECADE, MONTH, PERIOD -> {
                    return false;
                }
            }
        }
        if (point.kind == Kind.YEAR && left.kind == Kind.DECADE && left.worded && point.value % 10 == 0) {
            // années 1920-1930
            point.kind = Kind.DECADE;
        }
        if (point.kind == Kind.DAY && point.month == Point.NONE) {
            point.month = left.month;
        }
        if (left.lacksYear() && hasYear(point) && point.value != Point.NONE) {
            left.value = point.value;
        }
        if (point.lacksYear() && hasYear(left)) {
            point.value = left.value;
        }
        return true;
    }

    private static Optional<Edtf> written(List<Point> points, List<Joint> joints, boolean open) {
        List<String[]> edges = new ArrayList<>();
        if (points.stream().anyMatch(it -> it.swappable)) {
            return points.size() == 1 ? eitherDay(points.getFirst()) : Optional.empty();
        }
        for (Point point : points) {
            String[] both = point.edges();
            if (both.length == 0) {
                return Optional.empty();
            }
            edges.add(new String[] {marked(both[0], point), marked(both[1], point)});
        }
        if (open) {
            return Edtf.parse(edges.getFirst()[0] + "/..");
        }
        if (points.size() == 1) {
            return single(edges.getFirst());
        }
        boolean allSingle = edges.stream().allMatch(it -> it[0].equals(it[1]));
        boolean listed = allSingle && !joints.contains(Joint.TO);
        if (listed) {
            boolean either = joints.contains(Joint.OR);
            List<String> parts = edges.stream().map(it -> it[0]).distinct().toList();
            return parts.size() == 1
                    ? Edtf.parse(parts.getFirst())
                    : Edtf.parse((either ? "[" : "{") + String.join(",", parts) + (either ? "]" : "}"));
        }
        return Edtf.parse(intoInterval(edges.getFirst()[0], true) + "/" + intoInterval(edges.getLast()[1], false));
    }

    /// Either 5 December or 12 May: both are kept, as one of two.
    private static Optional<Edtf> eitherDay(Point point) {
        Point other = new Point(Kind.DAY, point.value);
        other.month = point.day;
        other.day = point.month;
        return Edtf.parse("[" + marked(point.edges()[0], point) + "," + marked(other.edges()[0], point) + "]");
    }

    private static Optional<Edtf> single(String[] edges) {
        return edges[0].equals(edges[1])
                ? Edtf.parse(edges[0])
                : Edtf.parse(intoInterval(edges[0], true) + "/" + intoInterval(edges[1], false));
    }

    /// EDTF has no seasons and other parts of years in intervals: their first or last month stands there.
    private static String intoInterval(String edge, boolean first) {
        int dash = edge.indexOf('-', 1);
        if (dash < 0 || edge.length() < dash + 3 || edge.charAt(dash + 1) < '2') {
            return edge;
        }
        String sign = edge.substring(dash + 3);
        return Edtf.parse(bare(edge))
                .map(Edtf::days)
                .flatMap(it -> first ? it.earliest() : it.latest())
                .map(it -> month(it) + sign)
                .orElse(edge);
    }

    /// One edge with the qualifiers of its point.
    private static String marked(String edge, Point point) {
        boolean soft = edge.endsWith("~") || edge.endsWith("%");
        boolean doubtful = edge.endsWith("?") || edge.endsWith("%");
        String sign = qualifier(Certainty.of(doubtful || point.uncertain, soft || point.approximate));
        return edge.equals("..") ? edge : bare(edge) + sign;
    }

    // --------------------------------------------------------------------------------------------------- one point

    /// Whether the first point was about: then a dash takes that on to the second. *c. 1640-1650*, not
    /// *1776-c.1790*.
    private boolean firstIsAbout;

    private Optional<Point> point(boolean first) {
        boolean about = false;
        boolean maybe = false;
        boolean more = true;
        while (more) {
            Token token = token(0);
            boolean vers = token.is(Sense.ROMAN) && token.text().equals("v") && token(1).digits() >= 3;
            if (token.is(Sense.CIRCA) || token.isSign('~') || vers) {
                about = true;
                at++;
                acceptSign(',');
            } else if (token.is(Sense.MAYBE) || token.isSign('?')) {
                maybe = true;
                at++;
            } else if (token.is(Sense.FILLER) || (token.is(Sense.PERIOD_WORD) && token(1).digits() >= 3)) {
                at++;
            } else {
                more = false;
            }
        }
        Optional<Point> read = barePoint();
        if (read.isEmpty()) {
            return read;
        }
        Point point = read.get();
        while (token(0).isSign('?') || token(0).isSign('~') || (token(0).is(Sense.CIRCA) && endsHere(1))) {
            maybe |= token(0).isSign('?');
            about |= !token(0).isSign('?');
            at++;
        }
        if (first) {
            firstIsAbout = about;
        }
        boolean joinedToFirst = !first
                && firstIsAbout
                && (tokens.get(beforeJoint).isSign('-')
                        || tokens.get(beforeJoint).is(Sense.TO));
        point.approximate = about || joinedToFirst;
        point.uncertain |= maybe;
        return read;
    }

    private boolean endsHere(int ahead) {
        Token token = token(ahead);
        return at + ahead >= tokens.size() || (token.is(Sense.SIGN) && ",;)]?".indexOf(token.text()) >= 0);
    }

    private Optional<Point> barePoint() {
        Part part = part();
        while (token(0).is(Sense.FILLER)) {
            at++;
        }
        int mark = at;
        acceptSign('-');
        Optional<Point> read = wholePoint();
        if (read.isEmpty() && part != Part.WHOLE) {
            at = mark;
            return Optional.of(new Point(Kind.PART, Point.NONE)).map(it -> withPart(it, part));
        }
        return read.map(it -> withPart(it, part));
    }

    private static Point withPart(Point point, Part part) {
        if (part != Part.WHOLE) {
            point.part = part;
        }
        return point;
    }

    /// *early*, *nửa đầu*, *last quarter of*; nothing else is passed over.
    private Part part() {
        Token token = token(0);
        Part part = switch (token.sense()) {
            case EARLY -> Part.EARLY;
            case MID -> Part.MID;
            case LATE -> Part.LATE;
            case FIRST_HALF -> Part.HALF_1;
            case SECOND_HALF -> Part.HALF_2;
            default -> Part.WHOLE;
        };
        if (part != Part.WHOLE) {
            at++;
            return part;
        }
        if (token.is(Sense.ORDINAL)) {
            return fraction(token.value(), 1);
        }
        boolean numbered = token.is(Sense.NUMBER) && token(1).is(Sense.ORDINAL_ENDING);
        return numbered ? fraction(token.value(), 2) : Part.WHOLE;
    }

    private Part fraction(int which, int ahead) {
        Token word = token(ahead);
        int parts = word.is(Sense.FRACTION) ? word.value() : word.is(Sense.ORDINAL) && word.value() == 3 ? 3 : 0;
        if (parts == 0) {
            return Part.WHOLE;
        }
        Part part = Part.of(which, parts);
        if (part != Part.WHOLE) {
            at += ahead + 1;
        }
        return part;
    }

    private Optional<Point> wholePoint() {
        return switch (token(0).sense()) {
            case CENTURY -> centuryAfterItsWord();
            case DECADE -> decadeAfterItsWord();
            case SEASON -> season();
            case QUARTER -> quarter();
            case MONTH -> monthByName();
            case DAY_WORD -> {
                at++;
                yield dayInWords().or(() -> numeric(DayOrder.DAY_FIRST));
            }
            case MONTH_WORD -> monthInWords();
            case YEAR_WORD -> yearAfterItsWord();
            case PERIOD, PERIOD_WORD -> period();
            case ORDINAL -> ordinal(token(0).value(), 1);
            case ROMAN -> ordinal(token(0).value(), token(1).is(Sense.ORDINAL_ENDING) ? 2 : 1);
            case AFTER_CHRIST, BEFORE_CHRIST -> yearAfterEra();
            case CIRCA -> Optional.empty();
            case NUMBER -> number();
            default -> Optional.empty();
        };
    }

    /// *thế kỷ 13*, *thế kỷ thứ XIII TCN*.
    private Optional<Point> centuryAfterItsWord() {
        at++;
        accept(Sense.NTH);
        Token number = token(0);
        boolean counts = number.is(Sense.ROMAN) || (number.is(Sense.NUMBER) && number.digits() <= 2);
        if (!counts || number.value() < 1 || number.value() > LAST_CENTURY) {
            return Optional.empty();
        }
        at++;
        accept(Sense.ORDINAL_ENDING);
        return Optional.of(withEra(new Point(Kind.CENTURY, number.value())));
    }

    /// *nineteenth century*, *XIXe siècle*, *19th c.*; without the word, a number that waits for it.
    private Optional<Point> ordinal(int value, int length) {
        boolean isOrdinal = token(0).is(Sense.ORDINAL) || length == 2;
        at += length;
        acceptSign('-');
        if (token(0).is(Sense.CENTURY) || (isOrdinal && isShortForCentury())) {
            at++;
            acceptSign('.');
            if (value < 1 || value > LAST_CENTURY) {
                return Optional.empty();
            }
            return Optional.of(withEra(new Point(Kind.CENTURY, value)));
        }
        if (tokens.get(at - 1).isSign('-')) {
            at--;
        }
        if (isOrdinal) {
            Optional<Point> reign = yearOfReign(value);
            if (reign.isPresent()) {
                return reign;
            }
        }
        Point point = new Point(Kind.NUMBER, value);
        point.ordinal = isOrdinal;
        point.digits = 2;
        return value < 1 ? Optional.empty() : Optional.of(point);
    }

    /// The c. of *19th c.* and the s. of *XIXe s.*
    private boolean isShortForCentury() {
        Token token = token(0);
        boolean letter = (token.is(Sense.CIRCA) && token.text().equals("c")) || token.is(Sense.PLURAL);
        return letter && !token(1).is(Sense.NUMBER);
    }

    /// *third year of Minh Mang*.
    private Optional<Point> yearOfReign(int value) {
        int mark = at;
        if (accept(Sense.YEAR_WORD)) {
            while (token(0).is(Sense.FILLER) || token(0).is(Sense.PERIOD_WORD)) {
                at++;
            }
            if (token(0).is(Sense.PERIOD)) {
                Optional<Point> year = yearOfEra(token(0).value(), value);
                at++;
                if (year.isPresent()) {
                    return year;
                }
            }
        }
        at = mark;
        return Optional.empty();
    }

    /// *thập niên 1960*, *années 1960*, *những năm 60 của thế kỷ XX*; the sixties of no century are not guessed.
    private Optional<Point> decadeAfterItsWord() {
        at++;
        Part part = part();
        Token number = token(0);
        if (!number.is(Sense.NUMBER)) {
            return Optional.empty();
        }
        at++;
        if (number.value() % 10 != 0) {
            // những năm 1954-1975
            Point year = new Point(Kind.YEAR, number.value());
            year.digits = 4;
            return number.digits() == 4 && part == Part.WHOLE ? Optional.of(year) : Optional.empty();
        }
        if (token(0).isSign('\'') && token(1).is(Sense.PLURAL)) {
            at++;
        }
        accept(Sense.PLURAL);
        int first = number.value();
        if (number.digits() == 2) {
            int mark = at;
            acceptSign(',');
            while (token(0).is(Sense.FILLER)) {
                at++;
            }
            Optional<Point> century = wholePoint().filter(it -> it.kind == Kind.CENTURY && !it.beforeChrist);
            if (century.isEmpty()) {
                at = mark;
                return Optional.empty();
            }
            first += (century.get().value - 1) * 100;
        } else if (number.digits() != 4) {
            return Optional.empty();
        }
        Point decade = withPart(new Point(Kind.DECADE, first), part);
        decade.worded = true;
        return Optional.of(decade);
    }

    private Optional<Point> season() {
        Point point = new Point(Kind.MONTH, Point.NONE);
        point.month = token(0).value();
        at++;
        return Optional.of(withYear(point));
    }

    /// *quý I năm 1954*, *Q1 1954*.
    private Optional<Point> quarter() {
        at++;
        Token number = token(0);
        boolean counts = number.is(Sense.ROMAN) || number.is(Sense.NUMBER);
        if (!counts || number.value() < 1 || number.value() > 4) {
            return Optional.empty();
        }
        at++;
        acceptSign('/');
        Point year = withYear(new Point(Kind.YEAR, Point.NONE));
        year.part = Part.of(number.value(), 4);
        return year.value == Point.NONE ? Optional.empty() : Optional.of(year);
    }

    /// *May 7, 1954*, *May 1954*, *May*.
    private Optional<Point> monthByName() {
        Point point = new Point(Kind.MONTH, Point.NONE);
        point.month = token(0).value();
        at++;
        Token number = token(0);
        if (number.is(Sense.NUMBER) && number.digits() <= 2) {
            if (number.value() < 1 || number.value() > 31) {
                return Optional.empty();
            }
            point.kind = Kind.DAY;
            point.day = number.value();
            at++;
            accept(Sense.ORDINAL_ENDING);
        }
        return Optional.of(withYear(point));
    }

    /// The year behind a month or day, if there is one: *, 1954*, *năm 1954*, *of 1954*, */1954*.
    private Point withYear(Point point) {
        int mark = at;
        while (token(0).isSign(',') || token(0).is(Sense.FILLER) || token(0).isSign('.')) {
            at++;
        }
        accept(Sense.YEAR_WORD);
        Token number = token(0);
        if (number.is(Sense.NUMBER) && (number.digits() == 4 || number.digits() == 3)) {
            at++;
            point.value = number.value();
            return withEra(point);
        }
        at = mark;
        return point;
    }

    /// *ngày 7 tháng 5 năm 1954*.
    private Optional<Point> dayInWords() {
        int mark = at;
        Token day = token(0);
        Token month = token(2);
        if (day.is(Sense.NUMBER) && token(1).is(Sense.MONTH_WORD) && month.is(Sense.NUMBER) && month.value() <= 12) {
            at += 3;
            acceptSign('/');
            acceptSign('-');
            Point point = new Point(Kind.DAY, Point.NONE);
            point.month = month.value();
            point.day = day.value();
            return point.month < 1 ? Optional.empty() : Optional.of(withYear(point));
        }
        at = mark;
        return Optional.empty();
    }

    /// *tháng 3 năm 1954*, *tháng 3/1954*.
    private Optional<Point> monthInWords() {
        at++;
        Token month = token(0);
        if (!month.is(Sense.NUMBER) || month.value() < 1 || month.value() > 12) {
            return Optional.empty();
        }
        at++;
        boolean joined = (token(0).isSign('/') || token(0).isSign('-') || token(0).isSign('.'))
                && token(1).is(Sense.NUMBER)
                && token(1).digits() == 4;
        if (joined) {
            at++;
        }
        Point point = new Point(Kind.MONTH, Point.NONE);
        point.month = month.value();
        return Optional.of(withYear(point));
    }

    /// *năm 1954*, *năm Minh Mạng thứ 3*, *năm thứ 3 niên hiệu Minh Mạng*, *l'an 40 ap. J.-C.*
    private Optional<Point> yearAfterItsWord() {
        at++;
        if (token(0).is(Sense.PERIOD) || token(0).is(Sense.PERIOD_WORD)) {
            return period();
        }
        accept(Sense.NTH);
        Token number = token(0);
        if (!number.is(Sense.NUMBER)) {
            return Optional.empty();
        }
        at++;
        int mark = at;
        while (token(0).is(Sense.PERIOD_WORD) || token(0).is(Sense.FILLER)) {
            at++;
        }
        if (token(0).is(Sense.PERIOD) && number.digits() <= 2) {
            Optional<Point> year = yearOfEra(token(0).value(), number.value());
            at++;
            return year;
        }
        at = mark;
        Point point = new Point(Kind.YEAR, number.value());
        point.digits = number.digits();
        withEra(point);
        boolean clear = (number.digits() >= 3 && number.digits() <= 4) || point.hasEra;
        return clear && number.value() > 0 ? Optional.of(point) : Optional.empty();
    }

    /// *AD 40*.
    private Optional<Point> yearAfterEra() {
        boolean before = token(0).is(Sense.BEFORE_CHRIST);
        at++;
        Token number = token(0);
        if (!number.is(Sense.NUMBER) || number.digits() > 4 || number.value() < 1) {
            return Optional.empty();
        }
        at++;
        Point point = new Point(Kind.YEAR, number.value());
        point.beforeChrist = before;
        point.hasEra = true;
        return Optional.of(point);
    }

    /// *thời Lý*, *Nguyễn dynasty*, *Minh Mạng năm thứ 3*. A name of one syllable needs a word beside it.
    private Optional<Point> period() {
        boolean worded = false;
        while (token(0).is(Sense.PERIOD_WORD) || (worded && token(0).is(Sense.FILLER))) {
            worded = true;
            at++;
        }
        Token name = token(0);
        if (!name.is(Sense.PERIOD)) {
            // Lê is an article in French, and a dynasty behind a word that says so.
            boolean le = tokens.get(Math.max(at - 1, 0)).text().equals("le") && worded;
            return le ? Optional.of(new Point(Kind.PERIOD, Periods.row("le"))) : Optional.empty();
        }
        at++;
        int mark = at;
        boolean year = accept(Sense.YEAR_WORD);
        boolean nth = accept(Sense.NTH);
        Token number = token(0);
        if (number.is(Sense.NUMBER) && number.digits() <= 2) {
            Optional<Point> counted = yearOfEra(name.value(), number.value());
            if (counted.isPresent()) {
                at++;
                return counted;
            }
            return Optional.empty();
        }
        at = mark;
        if (year || nth) {
            return Optional.empty();
        }
        while (token(0).is(Sense.PERIOD_WORD)) {
            worded = true;
            at++;
        }
        Periods.Period period = Periods.all().get(name.value());
        boolean plain = period.names().getFirst().indexOf(' ') > 0;
        return worded || plain || afterPeriod ? Optional.of(new Point(Kind.PERIOD, name.value())) : Optional.empty();
    }

    /// A year counted in an era. The last weeks of a lunar year lie in the next year of ours, so it is
    /// marked uncertain.
    private static Optional<Point> yearOfEra(int row, int number) {
        Periods.Period era = Periods.all().get(row);
        if (era.yearOne().isEmpty() || number < 1 || era.yearOne().get() + number - 1 > era.lastYear()) {
            return Optional.empty();
        }
        Point point = new Point(Kind.YEAR, era.yearOne().get() + number - 1);
        point.digits = 4;
        point.uncertain = true;
        return Optional.of(point);
    }

    // ------------------------------------------------------------------------------------------------ from a number

    private Optional<Point> number() {
        Token number = token(0);
        if (number.digits() <= 2) {
            return smallNumber(number);
        }
        if (number.digits() == 8) {
            return compactDay(number);
        }
        if (number.digits() > 4 || number.value() == 0) {
            return Optional.empty();
        }
        if (number.digits() == 3 && number.value() >= 100 && token(1).isSign('-') && endsHere(2)) {
            // 197-, as libraries write a decade
            at += 2;
            return Optional.of(new Point(Kind.DECADE, number.value() * 10));
        }
        if (number.digits() == 4) {
            Optional<Point> numeric = numeric(order);
            if (numeric.isPresent()) {
                return numeric;
            }
        }
        at++;
        boolean apostrophe = token(0).isSign('\'') && token(1).is(Sense.PLURAL);
        if (token(0).is(Sense.PLURAL) || apostrophe) {
            at += apostrophe ? 2 : 1;
            if (number.value() % 10 != 0 || number.digits() != 4) {
                return Optional.empty();
            }
            // The 1900s are ten years to some and a hundred to others; a hundred hold them both.
            return Optional.of(
                    number.value() % 100 == 0
                            ? new Point(Kind.CENTURY, number.value() / 100 + 1)
                            : new Point(Kind.DECADE, number.value()));
        }
        Point point = new Point(Kind.YEAR, number.value());
        point.digits = number.digits();
        int mark = at;
        acceptSign(',');
        if (number.digits() == 4 && token(0).is(Sense.MONTH)) {
            return yearThenMonth(point);
        }
        at = mark;
        return Optional.of(withEra(point));
    }

    /// *1932, December*, *1954 May 7*.
    private Optional<Point> yearThenMonth(Point year) {
        Point point = new Point(Kind.MONTH, year.value);
        point.month = token(0).value();
        at++;
        Token day = token(0);
        if (day.is(Sense.NUMBER) && day.digits() <= 2 && day.value() >= 1) {
            point.kind = Kind.DAY;
            point.day = day.value();
            at++;
            accept(Sense.ORDINAL_ENDING);
        }
        return Optional.of(point);
    }

    /// `19540507`, as IIM and file names have it.
    private Optional<Point> compactDay(Token number) {
        at++;
        int value = number.value();
        Point point = new Point(Kind.DAY, value / 10_000);
        point.month = value / 100 % 100;
        point.day = value % 100;
        boolean day = point.value > 0 && point.month >= 1 && point.month <= 12 && isDay(point);
        return day ? Optional.of(point) : Optional.empty();
    }

    private Optional<Point> smallNumber(Token number) {
        if (number.digits() == 2 && token(1).isSign('-') && token(2).isSign('-') && number.value() >= 10) {
            // 18--, as libraries write a century
            at += 3;
            return Optional.of(new Point(Kind.CENTURY, number.value() + 1));
        }
        boolean ending = token(1).is(Sense.ORDINAL_ENDING);
        int mark = at;
        Optional<Point> day = dayBeforeMonth(ending ? 2 : 1);
        if (day.isPresent()) {
            return day;
        }
        at = mark;
        Optional<Point> words = dayInWords();
        if (words.isPresent()) {
            return words;
        }
        at = mark;
        Optional<Point> numeric = numeric(order);
        if (numeric.isPresent()) {
            return numeric;
        }
        at = mark;
        if (ending || token(1).is(Sense.CENTURY)) {
            return ordinal(number.value(), ending ? 2 : 1);
        }
        at++;
        Point point = new Point(Kind.NUMBER, number.value());
        point.digits = number.digits();
        withEra(point);
        if (point.hasEra && number.value() > 0) {
            point.kind = Kind.YEAR;
        }
        // June 19-20, 1964: the year stands behind the second day only.
        int beforeYear = at;
        if (afterDay
                && acceptSign(',')
                && token(0).is(Sense.NUMBER)
                && token(0).digits() == 4
                && number.value() <= 31) {
            point.kind = Kind.DAY;
            point.day = number.value();
            point.value = token(0).value();
            at++;
        } else {
            at = beforeYear;
        }
        return Optional.of(point);
    }

    /// *7 May 1954*, *1er mai 1954*, *7th of May, 1954*.
    private Optional<Point> dayBeforeMonth(int length) {
        Token number = token(0);
        at += length;
        while (token(0).is(Sense.FILLER)) {
            at++;
        }
        if (!token(0).is(Sense.MONTH) || number.value() < 1 || number.value() > 31) {
            return Optional.empty();
        }
        Point point = new Point(Kind.DAY, Point.NONE);
        point.day = number.value();
        point.month = token(0).value();
        at++;
        return Optional.of(withYear(point));
    }

    /// Days and months in figures: `7/5/1954`, `1954:05:07`, `5/1954`, `1858/XI`.
    private Optional<Point> numeric(DayOrder given) {
        Token first = token(0);
        Token sign = token(1);
        boolean joined = first.is(Sense.NUMBER)
                && sign.is(Sense.SIGN)
                && "/-.:".indexOf(sign.text()) >= 0
                && !sign.isLong()
                && !sign.afterSpace()
                && !token(2).afterSpace();
        if (!joined) {
            return Optional.empty();
        }
        Token second = token(2);
        boolean three = second.is(Sense.NUMBER)
                && token(3).is(Sense.SIGN)
                && token(3).text().equals(sign.text())
                && !token(3).isLong()
                && token(4).is(Sense.NUMBER);
        if (three && first.digits() == 4 && second.digits() <= 2 && token(4).digits() <= 2) {
            int year = first.value();
            int month = second.value();
            int day = token(4).value();
            at += 5;
            skipTime();
            return day(year, month, day);
        }
        if (three && first.digits() <= 2 && second.digits() <= 2 && token(4).digits() == 4) {
            int year = token(4).value();
            at += 5;
            skipTime();
            return dayInEitherOrder(year, first.value(), second.value(), sign.isSign('.') ? DayOrder.DAY_FIRST : given);
        }
        if (three || sign.isSign(':') || sign.isSign('.')) {
            return Optional.empty();
        }
        boolean figures = second.is(Sense.NUMBER) || second.is(Sense.ROMAN);
        if (first.digits() == 4 && figures && second.digits() <= 2 && sign.isSign('/')) {
            boolean couldBeYear =
                    second.is(Sense.NUMBER) && second.value() > first.value() % (second.digits() == 1 ? 10 : 100);
            if (!couldBeYear && second.value() >= 1 && second.value() <= 12) {
                at += 3;
                Point point = new Point(Kind.MONTH, first.value());
                point.month = second.value();
                return Optional.of(point);
            }
            return Optional.empty();
        }
        if (first.digits() <= 2 && second.is(Sense.NUMBER) && second.digits() == 4 && isMonth(first.value())) {
            at += 3;
            Point point = new Point(Kind.MONTH, second.value());
            point.month = first.value();
            return Optional.of(point);
        }
        return Optional.empty();
    }

    private static boolean isMonth(int value) {
        return value >= 1 && value <= 12;
    }

    private Optional<Point> dayInEitherOrder(int year, int first, int second, DayOrder given) {
        if (first == second || (given == DayOrder.DAY_FIRST && isMonth(second)) || !isMonth(first)) {
            return day(year, second, first);
        }
        if (given == DayOrder.MONTH_FIRST || !isMonth(second)) {
            return day(year, first, second);
        }
        Optional<Point> one = day(year, Math.min(first, second), Math.max(first, second));
        one.ifPresent(it -> it.swappable = true);
        return one;
    }

    private static Optional<Point> day(int year, int month, int day) {
        Point point = new Point(Kind.DAY, year);
        point.month = month;
        point.day = day;
        return isMonth(month) && year > 0 && isDay(point) ? Optional.of(point) : Optional.empty();
    }

    /// A time of day behind a date in figures says nothing more here: `10:11:12.5 +07:00`, `T10:11:12Z`.
    private void skipTime() {
        int mark = at;
        boolean t = token(0).is(Sense.OTHER) && token(0).text().equals("t");
        if (t) {
            at++;
        }
        boolean time = token(0).is(Sense.NUMBER) && token(1).isSign(':') && token(2).is(Sense.NUMBER);
        if (!time) {
            at = mark;
            return;
        }
        while (token(0).is(Sense.NUMBER)
                || token(0).isSign(':')
                || token(0).isSign('.')
                || token(0).isSign('+')
                || token(0).isSign('-')
                || (token(0).is(Sense.OTHER) && token(0).text().equals("z"))) {
            at++;
        }
    }

    // ------------------------------------------------------------------------------------------------------ tokens

    private static final Token END = new Token(Sense.SIGN, 0, 0, "\n", true, false);

    private Token token(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
    }

    private boolean accept(Sense sense) {
        if (token(0).is(sense)) {
            at++;
            return true;
        }
        return false;
    }

    private boolean acceptSign(char sign) {
        if (token(0).isSign(sign)) {
            at++;
            return true;
        }
        return false;
    }

    private Point withEra(Point point) {
        if (token(0).is(Sense.BEFORE_CHRIST) || token(0).is(Sense.AFTER_CHRIST)) {
            point.beforeChrist = token(0).is(Sense.BEFORE_CHRIST);
            point.hasEra = true;
            at++;
        }
        return point;
    }
}
