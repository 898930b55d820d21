package org.nguon.indexer.letter;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.AskedTerms;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.request.LetterLine;
import org.nguon.schemas.rights.RightsWords;

/// What a letter, a reminder, an answer or a receipt says, piece by piece, in one language or in both.
final class LetterBlocks {

    private static final List<Locale> BOTH = List.of(Locale.of("vi"), Locale.ENGLISH);

    private LetterBlocks() {}

    static List<Block> letter(Letter letter, Optional<URI> answerAt) {
        List<Block> blocks = new ArrayList<>();
        for (Locale language : BOTH) {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.Break());
            }
            blocks.addAll(letter(letter, answerAt, LetterWords.of(letter.template(), language)));
        }
        return blocks;
    }

    private static List<Block> letter(Letter letter, Optional<URI> answerAt, LetterWords words) {
        AskedTerms terms = letter.terms();
        RightsWords rights = RightsWords.in(words.language());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(words.say("title")));
        blocks.add(new Block.Paragraph(words.say("greeting", terms.addressee())));
        blocks.add(new Block.Paragraph(words.say(
                terms.director().isBlank() ? "intro" : "intro.directed",
                terms.film(),
                terms.director(),
                letter.lines().size())));
        if (!terms.message().isBlank()) {
            blocks.add(new Block.Paragraph(terms.message()));
        }
        answerAt.ifPresent(address -> blocks.add(new Block.Paragraph(words.say("answer-at", address))));
        blocks.add(new Block.Heading(words.say("pictures")));
        for (int number = 1; number <= letter.lines().size(); number++) {
            LetterLine line = letter.lines().get(number - 1);
            String layers = line.covers().stream()
                    .map(covered -> covered.layer().map(rights::name).orElse(words.say("work")))
                    .distinct()
                    .reduce((one, other) -> one + ", " + other)
                    .orElse("");
            blocks.add(new Block.Picture(
                    number + ". " + line.title(),
                    words.say("picture", layers, line.contentHash().hex()),
                    line.contentHash()));
            line.acts().forEach(act -> blocks.add(new Block.Item(words.say("act." + act))));
        }
        blocks.add(new Block.Paragraph(words.say(training(letter))));
        blocks.add(new Block.Heading(words.say("terms")));
        blocks.addAll(words.terms(terms));
        blocks.add(new Block.Heading(words.say("please")));
        for (String key : List.of("please.each", "please.warranty", "please.sitters", "please.credit")) {
            blocks.add(new Block.Item(words.say(key)));
        }
        blocks.add(new Block.Heading(words.say("promise")));
        blocks.add(new Block.Item(words.say("promise.label")));
        blocks.add(new Block.Item(words.say("promise.silence")));
        if (!terms.contact().isBlank()) {
            blocks.add(new Block.Item(words.say("promise.withdrawal", terms.contact())));
        }
        blocks.add(new Block.Paragraph(words.say("signed", terms.askedBy(), day(letter, words))));
        blocks.add(new Block.Paragraph(words.say("reference", letter.id().value(), letter.template())));
        return blocks;
    }

    /// Training is no, unless a letter asks for it by name.
    static String training(Letter letter) {
        boolean asked = letter.lines().stream().anyMatch(line -> line.acts().contains(Act.TRAIN));
        return asked ? "training.asked" : "training.not-asked";
    }

    private static String day(Letter letter, LetterWords words) {
        return words.day(LocalDate.ofInstant(letter.writtenAt(), letter.terms().zone()));
    }

    static List<Block> reminder(Letter letter, Optional<URI> answerAt) {
        List<Block> blocks = new ArrayList<>();
        for (Locale language : BOTH) {
            LetterWords words = LetterWords.of(letter.template(), language);
            if (!blocks.isEmpty()) {
                blocks.add(new Block.Break());
            }
            blocks.add(new Block.Title(words.say("reminder")));
            blocks.add(new Block.Paragraph(words.say("greeting", letter.terms().addressee())));
            blocks.add(new Block.Paragraph(words.say(
                    "reminder.words", day(letter, words), letter.terms().film())));
            answerAt.ifPresent(address -> blocks.add(new Block.Paragraph(words.say("answer-at", address))));
            blocks.add(new Block.Paragraph(words.say("signed", letter.terms().askedBy(), "")));
        }
        return blocks;
    }

    /// The answer as it was given and, on a receipt, where the ledger stood once it was filed.
    static List<Block> answer(Letter letter, Answer answer, Optional<LedgerHead> head) {
        List<Block> blocks = new ArrayList<>();
        for (Locale language : BOTH) {
            if (!blocks.isEmpty()) {
                blocks.add(new Block.Break());
            }
            blocks.addAll(answer(letter, answer, head, LetterWords.of(letter.template(), language)));
        }
        return blocks;
    }

    private static List<Block> answer(Letter letter, Answer answer, Optional<LedgerHead> head, LetterWords words) {
        RightsWords rights = RightsWords.in(words.language());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Title(words.say(head.isPresent() ? "receipt" : "answer")));
        blocks.add(new Block.Paragraph(
                words.say("answer.to", letter.terms().film(), letter.terms().askedBy(), answer.number())));
        for (int number = 1; number <= letter.lines().size(); number++) {
            LetterLine line = letter.lines().get(number - 1);
            int of = number;
            List<Answer.Decision> decisions = answer.decisions().stream()
                    .filter(decision -> decision.line() == of)
                    .toList();
            blocks.add(new Block.Picture(
                    number + ". " + line.title(),
                    "SHA-256 " + line.contentHash().hex(),
                    line.contentHash()));
            for (Answer.Decision decision : decisions) {
                String says = words.say("says." + decision.says());
                blocks.add(new Block.Item(rights.name(decision.act()) + ": " + says
                        + (decision.condition().isBlank() ? "" : " – " + decision.condition())));
            }
            if (decisions.isEmpty()) {
                blocks.add(new Block.Item(words.say("says.nothing")));
            }
        }
        blocks.add(new Block.Heading(words.say("terms")));
        blocks.addAll(words.terms(letter.terms()));
        answer.fee().ifPresent(fee -> blocks.add(new Block.Pair(words.say("answer.fee"), words.money(fee))));
        answer.until().ifPresent(day -> blocks.add(new Block.Pair(words.say("answer.until"), words.day(day))));
        blocks.add(new Block.Pair(
                words.say("answer.warranty"), words.say(answer.ownsRights() ? "warranty.yes" : "warranty.no")));
        blocks.add(new Block.Pair(words.say("answer.sitters"), words.say("sitters." + answer.sitters())));
        if (!answer.creditWording().isBlank()) {
            blocks.add(new Block.Pair(words.say("answer.credit"), answer.creditWording()));
        }
        if (!answer.note().isBlank()) {
            blocks.add(new Block.Pair(words.say("answer.note"), answer.note()));
        }
        blocks.add(new Block.Pair(words.say("answer.signed"), answer.signedBy() + ", " + words.day(answer.signedOn())));
        ZonedDateTime given = answer.givenAt().atZone(letter.terms().zone());
        blocks.add(new Block.Pair(
                words.say("answer.given"),
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.MEDIUM)
                                .withLocale(words.language())
                                .format(given)
                        + " (" + answer.givenAt() + ")"));
        head.ifPresent(at -> {
            blocks.add(new Block.Heading(words.say("ledger")));
            blocks.add(new Block.Paragraph(words.say("ledger.words")));
            blocks.add(new Block.Pair(words.say("ledger.revision"), Long.toString(at.revision())));
            blocks.add(new Block.Pair(words.say("ledger.hash"), at.hash().hex()));
        });
        blocks.add(new Block.Paragraph(words.say("reference", letter.id().value(), letter.template())));
        return blocks;
    }
}
