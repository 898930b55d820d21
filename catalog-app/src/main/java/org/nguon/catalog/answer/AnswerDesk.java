package org.nguon.catalog.answer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.catalog.look.Visitor;
import org.nguon.indexer.catalogue.FiledAnswer;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.letter.Letters;
import org.nguon.indexer.rendition.Thumbnails;
import org.nguon.indexer.rights.EvidenceFile;
import org.nguon.indexer.rights.OpenedLink;
import org.nguon.indexer.rights.Requests;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.RightId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the answer page does: it opens a letter by its secret, files what was typed with a PDF of it as evidence, and
/// gives the receipt.
public final class AnswerDesk {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerDesk.class);
    private static final String FILED = "AnswerFiled";

    private final Requests requests;
    private final Rights rights;
    private final Letters letters;
    private final Thumbnails thumbnails;
    private final Clock clock;

    public AnswerDesk(Requests requests, Rights rights, Letters letters, Thumbnails thumbnails, Clock clock) {
        this.requests = requests;
        this.rights = rights;
        this.letters = letters;
        this.thumbnails = thumbnails;
        this.clock = clock;
    }

    /// What stands behind a secret.
    public OpenedLink open(String secret) {
        return requests.open(secret);
    }

    /// The words of letters.
    public Letters letters() {
        return letters;
    }

    /// Notes that the holder looked at the letter.
    public void seen(OpenedLink.Open open) {
        requests.seen(open.request().id());
    }

    /// The small picture of a line.
    public Optional<Path> picture(OpenedLink.Open open, int line) {
        List<org.nguon.schemas.request.LetterLine> lines = open.letter().lines();
        return line < 1 || line > lines.size()
                ? Optional.empty()
                : thumbnails.find(lines.get(line - 1).contentHash());
    }

    /// The answer that counts, where one came.
    public Optional<Answer> last(RightId request) {
        List<FiledAnswer> answers = requests.answers(request);
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(answers.getLast().answer());
    }

    /// Reads what was typed and files it when nothing is missing.
    ///
    /// @throws IOException when the evidence cannot be kept
    public TypedAnswer file(OpenedLink.Open open, Map<String, String> fields) throws IOException {
        RightId id = open.request().id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TypedAnswer typed = TypedAnswer.read(open.letter(), fields, requests.nextAnswer(id), now);
        if (typed instanceof TypedAnswer.Complete(Answer answer)) {
            requests.seen(id);
            byte[] pdf = letters.answered(open.letter(), answer);
            Evidence kept = rights.keep(
                    new EvidenceFile("answer-" + id + "-" + answer.number() + ".pdf", new ByteArrayInputStream(pdf)));
            requests.answer(answer.provenBy(List.of(kept)), Requests.holder(open.request()));
        }
        return typed;
    }

    /// An answer that came by another way and is entered by somebody here.
    ///
    /// @param evidence files with the answer as it came, kept before
    public record Entered(
            Map<String, String> fields, Answer.Channel channel, LocalDate signedOn, List<Evidence> evidence) {
        public Entered {
            fields = Map.copyOf(fields);
            evidence = List.copyOf(evidence);
        }
    }

    /// Reads what somebody here entered for a holder, and files it when nothing is missing.
    ///
    /// @param id of a request with a letter
    /// @throws ArchiveException `RR-NOT-YOURS`, `RQ-BAD-ANSWER`, `RQ-NO-LETTER`
    public TypedAnswer enter(RightId id, Entered entered, Visitor visitor) {
        requireRights(visitor, "answer to " + id);
        Letter letter = requests.letter(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        TypedAnswer typed = TypedAnswer.read(letter, entered.fields(), requests.nextAnswer(id), now);
        if (!(typed instanceof TypedAnswer.Complete(Answer answer))) {
            return typed;
        }
        Map<String, String> troubles = new LinkedHashMap<>();
        if (entered.evidence().isEmpty()) {
            troubles.put("evidence", "reply.trouble.evidence");
        }
        if (entered.signedOn().isAfter(LocalDate.ofInstant(now, letter.terms().zone()))) {
            troubles.put("signed-on", "reply.trouble.day");
        }
        if (!troubles.isEmpty()) {
            return new TypedAnswer.Incomplete(troubles);
        }
        requests.answer(answer.cameBy(entered.channel(), entered.signedOn(), entered.evidence()), visitor.name());
        return typed;
    }

    /// The letter of a request, for whoever answers for rights.
    ///
    /// @throws ArchiveException `RR-NOT-YOURS`, `RQ-NOT-HERE`, `RQ-NO-LETTER`
    public Letter letter(RightId id, Visitor visitor) {
        requireRights(visitor, "letter " + id);
        return requests.letter(id);
    }

    /// Takes a file with an answer in.
    ///
    /// @throws IOException when it does not arrive
    public Evidence keep(Visitor visitor, String fileName, InputStream bytes) throws IOException {
        requireRights(visitor, "evidence");
        return rights.keep(new EvidenceFile(fileName, bytes));
    }

    private static void requireRights(Visitor visitor, String what) {
        if (!visitor.mayChangeRights()) {
            LOG.warn("refused to {}: {}", visitor.name(), what);
            throw new ArchiveException(Code.RR_NOT_YOURS, visitor.name());
        }
    }

    /// The receipt of the answer that counts, as PDF, with the head of the ledger at the moment it was filed.
    public Optional<byte[]> receipt(OpenedLink.Open open) {
        RightId id = open.request().id();
        return last(id).flatMap(answer -> requests.history(id).stream()
                .filter(entry -> entry.kind().equals(FILED))
                .reduce((_, later) -> later)
                .map(entry -> letters.receipt(open.letter(), answer, LedgerHead.at(entry))));
    }
}
