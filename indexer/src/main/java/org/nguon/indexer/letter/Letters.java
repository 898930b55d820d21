package org.nguon.indexer.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.rights.Parties;
import org.nguon.indexer.rights.Requests;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request.State;

/// Sets letters, reminders and receipts, and sends them by mail. In Vietnamese and English, the
/// one after the other.
public final class Letters {

    private final Requests requests;
    private final Parties parties;
    private final Function<ContentHash, Optional<Path>> thumbnails;
    private final Optional<MailServer> server;
    private final Clock clock;

    /// @param thumbnails gives the small picture of a file, where there is one
    /// @param server absent where mail is not sent from here
    public Letters(
            Requests requests,
            Parties parties,
            Function<ContentHash, Optional<Path>> thumbnails,
            Optional<MailServer> server,
            Clock clock) {
        this.requests = requests;
        this.parties = parties;
        this.thumbnails = thumbnails;
        this.server = server;
        this.clock = clock;
    }

    /// Whether mail can be sent from here.
    public boolean sendsMail() {
        return server.isPresent();
    }

    /// The letter as a page that stands by itself.
    ///
    /// @param answerAt where the holder answers; absent when there is no such page
    public String page(Letter letter, Optional<URI> answerAt) {
        try {
            return HtmlSheet.of(subject(letter), LetterBlocks.letter(letter, answerAt), thumbnails);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The letter as PDF.
    ///
    /// @param answerAt where the holder answers; absent when there is no such page
    public byte[] pdf(Letter letter, Optional<URI> answerAt) {
        try {
            return PdfSheet.of(subject(letter), LetterBlocks.letter(letter, answerAt), thumbnails);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The letter as plain text.
    ///
    /// @param answerAt where the holder answers; absent when there is no such page
    public String text(Letter letter, Optional<URI> answerAt) {
        return PlainSheet.of(LetterBlocks.letter(letter, answerAt));
    }

    /// A label and what stands under it.
    public record Term(String label, String text) {}

    /// For what a letter asks, beside pictures and acts, in the words of the letter.
    public List<Term> terms(Letter letter, Locale language) {
        return LetterWords.of(letter.template(), language).terms(letter.terms()).stream()
                .map(pair -> new Term(pair.label(), pair.text()))
                .toList();
    }

    /// An act in the words of a letter.
    public String act(Letter letter, Act act, Locale language) {
        return LetterWords.of(letter.template(), language).say("act." + act);
    }

    /// What a letter says about training, in its words.
    public String training(Letter letter, Locale language) {
        return LetterWords.of(letter.template(), language).say(LetterBlocks.training(letter));
    }

    /// The subject of a mail with the letter.
    public String subject(Letter letter) {
        return LetterWords.of(letter.template(), Locale.of("vi"))
                .say("subject", letter.terms().film());
    }

    /// The letter as a mail in a file, to be sent by a program of one's own.
    ///
    /// @param answerAt where the holder answers; absent when there is no such page
    public byte[] mailFile(Letter letter, Optional<URI> answerAt) {
        return mail(letter, answerAt, address(letter.to()).orElse(""))
                .file(server.map(MailServer::from).orElse(""), clock.instant());
    }

    /// Sends the letter and marks it as sent.
    ///
    /// @param answerAt where the holder answers; absent when there is no such page
    /// @throws ArchiveException `RQ-NO-MAIL-SERVER`, `RQ-NO-ADDRESS`, `RQ-MAIL-NOT-SENT`; the
    /// request stays as it is
    public FiledRequest send(RightId id, Optional<URI> answerAt, String actor) {
        FiledRequest request = requests.get(id);
        Letter letter = requests.letter(id);
        String to = requireAddress(letter.to());
        boolean goesOut = request.state().mayBecome(State.SENT);
        if (!goesOut) {
            throw new ArchiveException(Code.RQ_ILLEGAL_MOVE, request.state() + " to SENT");
        }
        mail(letter, answerAt, to).send(requireServer(), clock.instant());
        return requests.move(id, State.SENT, "mail", actor);
    }

    /// Sends a reminder of a letter that went out, and notes it.
    ///
    /// @param answerAt where the holder answers; absent when there is no such page
    /// @throws ArchiveException `RQ-NO-MAIL-SERVER`, `RQ-NO-ADDRESS`, `RQ-MAIL-NOT-SENT`,
    /// `RQ-ILLEGAL-MOVE`
    public FiledRequest remind(RightId id, Optional<URI> answerAt, String actor) {
        Letter letter = requests.letter(id);
        if (!requests.get(id).state().isOpen()) {
            throw new ArchiveException(Code.RQ_ILLEGAL_MOVE, "nobody is waited for");
        }
        String to = requireAddress(letter.to());
        LetterWords words = LetterWords.of(letter.template(), Locale.of("vi"));
        new Mail(
                        to,
                        words.say("subject.reminder", letter.terms().film()),
                        reminder(letter, answerAt),
                        Optional.empty(),
                        "")
                .send(requireServer(), clock.instant());
        return requests.remind(id, "mail", actor);
    }

    /// A reminder as plain text, for any means.
    public String reminder(Letter letter, Optional<URI> answerAt) {
        return PlainSheet.of(LetterBlocks.reminder(letter, answerAt));
    }

    /// An answer as it was given, as PDF: the evidence of what follows from it.
    public byte[] answered(Letter letter, Answer answer) {
        return answerPdf(letter, answer, Optional.empty());
    }

    /// A receipt for an answer, as PDF, with the place where the ledger stood once it was filed.
    /// Whoever keeps it can prove later that the archive's history was not written anew.
    public byte[] receipt(Letter letter, Answer answer, LedgerHead head) {
        return answerPdf(letter, answer, Optional.of(head));
    }

    private byte[] answerPdf(Letter letter, Answer answer, Optional<LedgerHead> head) {
        try {
            return PdfSheet.of(
                    letter.terms().film() + " · " + answer.signedBy(),
                    LetterBlocks.answer(letter, answer, head),
                    thumbnails);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Mail mail(Letter letter, Optional<URI> answerAt, String to) {
        return new Mail(
                to,
                subject(letter),
                text(letter, answerAt),
                Optional.of(pdf(letter, answerAt)),
                "thu-xin-phep-" + letter.id().value() + ".pdf");
    }

    private MailServer requireServer() {
        return server.orElseThrow(() -> new ArchiveException(Code.RQ_NO_MAIL_SERVER, ""));
    }

    /// The mail address among the words on how to reach a party.
    public Optional<String> address(PartyId party) {
        return parties.contact(party).flatMap(MailAddresses::in);
    }

    private String requireAddress(PartyId party) {
        return address(party).orElseThrow(() -> new ArchiveException(Code.RQ_NO_ADDRESS, "party " + party));
    }
}
