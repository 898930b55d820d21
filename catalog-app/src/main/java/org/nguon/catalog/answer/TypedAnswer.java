package org.nguon.catalog.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Answer.Decision;
import org.nguon.schemas.request.Answer.Says;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.request.LetterLine;
import org.nguon.schemas.request.Money;

/// What a holder typed into the answer page: an answer, or words on what is missing, field by field.
///
/// Fields: `p-N` says something to picture N as a whole and `a-N-ACT` to one act of it, which counts first; `c-N` is
/// the condition of both; `rest` is what is said to pictures of which nothing is said.
public sealed interface TypedAnswer {

    /// Longest text that a field takes, in characters.
    int LONGEST = 2000;

    /// It can be filed.
    record Complete(Answer answer) implements TypedAnswer {}

    /// It cannot.
    ///
    /// @param troubles by name of the field: the key of a text that says what is wrong
    record Incomplete(Map<String, String> troubles) implements TypedAnswer {
        public Incomplete {
            troubles = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(troubles));
        }
    }

    /// The currency in which a fee is typed: the one that was offered, or the đồng.
    static String currency(Letter letter) {
        return letter.terms().fee().map(Money::currency).orElse("VND");
    }

    /// Reads the fields of the page.
    ///
    /// @param number that the answer will bear
    static TypedAnswer read(Letter letter, Map<String, String> fields, int number, Instant now) {
        Map<String, String> troubles = new LinkedHashMap<>();
        List<Decision> decisions = new ArrayList<>();
        for (int line = 1; line <= letter.lines().size(); line++) {
            decisions.addAll(decisions(letter.lines().get(line - 1), line, fields, troubles));
        }
        ZoneId zone = letter.terms().zone();
        LocalDate today = LocalDate.ofInstant(now, zone);
        Optional<Money> fee = fee(letter, field(fields, "fee"), troubles);
        Optional<LocalDate> until = until(field(fields, "until"), today, troubles);
        String owns = field(fields, "owns");
        if (!owns.equals("yes") && !owns.equals("no")) {
            troubles.put("owns", "answer.trouble.owns");
        }
        Optional<Answer.Sitters> sitters = sitters(field(fields, "sitters"));
        if (sitters.isEmpty()) {
            troubles.put("sitters", "answer.trouble.sitters");
        }
        String name = field(fields, "name");
        if (name.length() < 2) {
            troubles.put("name", "answer.trouble.name");
        }
        if (!field(fields, "sign").equals("yes")) {
            troubles.put("sign", "answer.trouble.sign");
        }
        for (String longText : List.of("credit", "note", "name")) {
            if (field(fields, longText).length() > LONGEST) {
                troubles.put(longText, "answer.trouble.long");
            }
        }
        if (!troubles.isEmpty()) {
            return new Incomplete(troubles);
        }
        return new Complete(new Answer(
                letter.id(),
                number,
                Answer.Channel.PAGE,
                now,
                decisions,
                fee,
                until,
                owns.equals("yes"),
                sitters.orElseThrow(),
                field(fields, "credit"),
                field(fields, "note"),
                name,
                today,
                List.of()));
    }

    private static List<Decision> decisions(
            LetterLine line, int number, Map<String, String> fields, Map<String, String> troubles) {
        List<Decision> decisions = new ArrayList<>();
        String condition = field(fields, "c-" + number);
        Optional<Says> whole = says(field(fields, "p-" + number)).or(() -> says(field(fields, "rest")));
        boolean needsCondition = false;
        for (Act act : line.acts()) {
            Optional<Says> said = says(field(fields, "a-" + number + "-" + act)).or(() -> whole);
            if (said.isPresent()) {
                boolean conditional = said.get() == Says.YES_IF;
                needsCondition |= conditional && condition.isEmpty();
                if (!conditional || (!condition.isEmpty() && condition.length() <= LONGEST)) {
                    decisions.add(new Decision(number, act, said.get(), conditional ? condition : ""));
                }
            }
        }
        if (needsCondition) {
            troubles.put("c-" + number, "answer.trouble.condition");
        } else if (condition.length() > LONGEST) {
            troubles.put("c-" + number, "answer.trouble.long");
        } else if (decisions.isEmpty()) {
            troubles.put("p-" + number, "answer.trouble.picture");
        }
        return decisions;
    }

    private static Optional<Says> says(String typed) {
        return switch (typed) {
            case "YES" -> Optional.of(Says.YES);
            case "YES_IF" -> Optional.of(Says.YES_IF);
            case "NO" -> Optional.of(Says.NO);
            default -> Optional.empty();
        };
    }

    private static Optional<Answer.Sitters> sitters(String typed) {
        return java.util.Arrays.stream(Answer.Sitters.values())
                .filter(it -> it.name().equals(typed))
                .findFirst();
    }

    private static Optional<Money> fee(Letter letter, String typed, Map<String, String> troubles) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Money.typed(typed, currency(letter)));
        } catch (NumberFormatException e) {
            troubles.put("fee", "answer.trouble.fee");
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> until(String typed, LocalDate today, Map<String, String> troubles) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(typed);
            if (!day.isBefore(today)) {
                return Optional.of(day);
            }
        } catch (DateTimeParseException e) {
            troubles.put("until", "answer.trouble.until");
            return Optional.empty();
        }
        troubles.put("until", "answer.trouble.until");
        return Optional.empty();
    }

    private static String field(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }
}
