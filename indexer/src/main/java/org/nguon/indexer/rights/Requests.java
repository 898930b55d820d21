package org.nguon.indexer.rights;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.nguon.indexer.catalogue.AnswerLink;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.FiledAnswer;
import org.nguon.indexer.catalogue.FiledRecord;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.production.Selections;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.AskedTerms;
import org.nguon.schemas.request.Completion;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.request.LetterLine;
import org.nguon.schemas.request.LettersNeeded;
import org.nguon.schemas.request.Settlement;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsRecord.Grant;
import org.nguon.schemas.rights.RightsRecord.Request.State;

/// Letters to holders: whom a production has to ask for what, how far each letter has come, the
/// secret addresses for answering, and the answers. Safe for many threads: of two moves at once
/// that cannot both be made, the second is refused. Each move is an entry of the ledger, with who
/// made it and when.
public final class Requests {

    /// How long an address for answering works where nobody says otherwise.
    public static final Duration LINK_LASTS = Duration.ofDays(60);

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final int LONGEST_HISTORY = 1000;

    private final Catalogue catalogue;
    private final Selections selections;
    private final Rights rights;
    private final Parties parties;
    private final SecureRandom chance;
    private final Clock clock;

    public Requests(
            Catalogue catalogue,
            Selections selections,
            Rights rights,
            Parties parties,
            SecureRandom chance,
            Clock clock) {
        this.catalogue = catalogue;
        this.selections = selections;
        this.rights = rights;
        this.parties = parties;
        this.chance = chance;
        this.clock = clock;
    }

    // Whom to ask

    /// The shortest list of letters that would clear what is kept for a production, as its
    /// pictures stand today.
    ///
    /// @throws ArchiveException `PR-NOT-HERE`
    public LettersNeeded needed(ProductionId production) {
        var selection = selections.of(production);
        Production film = selection.production().value();
        LocalDate today = today(film.use().zone());
        List<Pick> kept = selection.picks().stream()
                .map(AtRevision::value)
                .filter(pick -> pick.keep() == Pick.Keep.KEEP)
                .toList();
        Map<AssetId, RightsFacts> facts =
                rights.facts(kept.stream().map(Pick::asset).toList());
        return LettersNeeded.of(kept.stream()
                .filter(pick -> facts.containsKey(pick.asset()))
                .map(pick -> {
                    RightsFacts known = Objects.requireNonNull(facts.get(pick.asset()));
                    return new LettersNeeded.Picked(
                            known, Assessment.of(known, ClearedSelection.question(film, pick.role(), today)));
                })
                .toList());
    }

    /// Writes the letter to one holder that a production needs, and puts it on file as a draft.
    ///
    /// @throws ArchiveException `RQ-NOTHING-TO-ASK` when nothing is to be asked of this holder
    public FiledRequest draft(ProductionId production, PartyId to, LetterWishes wishes, String actor) {
        LettersNeeded.ToHolder needed = needed(production).letters().stream()
                .filter(letter -> letter.holder().equals(to))
                .findFirst()
                .orElseThrow(() -> new ArchiveException(Code.RQ_NOTHING_TO_ASK, "party " + to));
        Letter letter = letter(selections.of(production).production().value(), needed, wishes);
        record(new Fact.RequestDrafted(letter), actor, Code.RR_NOT_HERE);
        return get(letter.id());
    }

    private Letter letter(Production film, LettersNeeded.ToHolder needed, LetterWishes wishes) {
        Map<AssetId, ContentHash> hashes = new HashMap<>();
        catalogue
                .assets(needed.pictures().stream()
                        .map(LettersNeeded.Asked::picture)
                        .toList())
                .forEach(asset -> hashes.put(asset.id(), asset.contentHash()));
        List<LetterLine> lines = needed.pictures().stream()
                .map(asked -> new LetterLine(
                        asked.picture(),
                        asked.title(),
                        Objects.requireNonNull(hashes.get(asked.picture())),
                        asked.covers(),
                        asked.acts()))
                .toList();
        IntendedUse use = film.use();
        AskedTerms terms = new AskedTerms(
                film.title(),
                film.director(),
                parties.get(needed.holder()).value().creditName(),
                use.media(),
                use.territories(),
                use.commercial(),
                use.publication(),
                use.until(),
                use.zone(),
                use.platforms(),
                wishes.fee(),
                wishes.alterations(),
                wishes.askedBy(),
                wishes.contact(),
                wishes.message());
        return new Letter(
                rights.freshId(),
                needed.holder(),
                film.id(),
                Letter.CURRENT_TEMPLATE,
                now(),
                lines,
                terms,
                wishes.chase());
    }

    // What is on file

    /// All requests, the one that changed last at the end.
    public List<FiledRequest> all() {
        return catalogue.requests().all();
    }

    /// The requests of a production.
    public List<FiledRequest> of(ProductionId production) {
        return catalogue.requests().of(production);
    }

    /// The request with this identity.
    ///
    /// @throws ArchiveException `RQ-NOT-HERE`
    public FiledRequest get(RightId id) {
        return catalogue.requests().request(id).orElseThrow(() -> Refusals.of(Code.RQ_NOT_HERE, "request " + id));
    }

    /// The letter of a request.
    ///
    /// @throws ArchiveException `RQ-NOT-HERE`, or `RQ-NO-LETTER` when it was put on file without one
    public Letter letter(RightId id) {
        return get(id).letter().orElseThrow(() -> new ArchiveException(Code.RQ_NO_LETTER, "request " + id));
    }

    /// The answers to a request, the first first.
    public List<FiledAnswer> answers(RightId id) {
        return catalogue.requests().answers(id);
    }

    /// What happened to a request, the oldest first: entries of the ledger.
    public List<LedgerEntry> history(RightId id) {
        return catalogue.history(id.value(), LONGEST_HISTORY);
    }

    // Moves

    /// Moves a request on.
    ///
    /// @param note how, or why; may be empty
    /// @throws ArchiveException `RQ-ILLEGAL-MOVE` when it cannot go there from where it stands
    public FiledRequest move(RightId id, State to, String note, String actor) {
        get(id);
        record(new Fact.RequestMoved(id, to, note.strip(), now()), actor, Code.RQ_ILLEGAL_MOVE);
        return get(id);
    }

    /// Takes a move back: the request stands as it stood, with the day on which its letter went out and
    /// the reminders
    /// since.
    ///
    /// @param before as it stood
    /// @throws ArchiveException `RQ-ILLEGAL-MOVE` when it cannot go back there
    public FiledRequest takeBack(FiledRequest before, String actor) {
        record(
                new Fact.RequestMoved(before.id(), before.state(), "taken back", now(), before.sentAt()),
                actor,
                Code.RQ_ILLEGAL_MOVE);
        return get(before.id());
    }

    /// Notes that the holder was reminded.
    ///
    /// @param means how: mail, telephone, chat
    public FiledRequest remind(RightId id, String means, String actor) {
        get(id);
        record(new Fact.RequestReminded(id, means.strip(), now()), actor, Code.RQ_ILLEGAL_MOVE);
        return get(id);
    }

    /// Writes something beside a request.
    public void note(RightId id, String words, String actor) {
        get(id);
        record(new Fact.RequestNoted(id, words.strip(), now()), actor, Code.RQ_NOT_HERE);
    }

    /// What is due by the schedules of all open letters, in the zone of each.
    public List<Overdue> due() {
        List<Overdue> due = new ArrayList<>();
        for (FiledRequest request : all()) {
            if (request.waits()) {
                ZoneId zone = request.zone();
                request.chase()
                        .due(
                                LocalDate.ofInstant(request.sentAt().orElseThrow(), zone),
                                request.reminders(),
                                request.remindedAt().map(at -> LocalDate.ofInstant(at, zone)),
                                today(zone))
                        .ifPresent(what -> due.add(new Overdue(request, what)));
            }
        }
        return due;
    }

    // Addresses for answering

    /// Makes a secret address for answering. The secret is given out once and cannot be had again.
    ///
    /// @return 43 characters that stand for 256 bits of chance
    /// @throws ArchiveException `RQ-NO-LETTER`, `RQ-ILLEGAL-MOVE` when the request is withdrawn
    public String makeLink(RightId id, Duration lasts, String actor) {
        letter(id);
        byte[] bytes = new byte[SECRET_BYTES];
        chance.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = now();
        record(new Fact.AnswerLinkMade(id, hash(secret), now, now.plus(lasts)), actor, Code.RQ_ILLEGAL_MOVE);
        return secret;
    }

    /// Lets all addresses of a request answer no more.
    ///
    /// @return how many there were
    public int revokeLinks(RightId id, String actor) {
        List<AnswerLink> open = catalogue.requests().links(id).stream()
                .filter(link -> link.isOpen(clock.instant()))
                .toList();
        open.forEach(link -> record(new Fact.AnswerLinkRevoked(id, link.secret(), now()), actor, Code.RQ_LINK_CLOSED));
        return open.size();
    }

    /// The addresses of a request, also those that answer no more.
    public List<AnswerLink> links(RightId id) {
        return catalogue.requests().links(id);
    }

    /// What stands behind a secret.
    public OpenedLink open(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return new OpenedLink.Closed();
        }
        return catalogue
                .requests()
                .link(hash(secret))
                .filter(link -> link.isOpen(clock.instant()))
                .flatMap(link -> catalogue
                        .requests()
                        .request(link.request())
                        .filter(request -> request.state() != State.WITHDRAWN)
                        .flatMap(request -> request.letter()
                                .map(letter -> (OpenedLink) new OpenedLink.Open(link, request, letter))))
                .orElseGet(OpenedLink.Closed::new);
    }

    /// Notes that the holder opened the letter. Whoever opens a letter that nobody marked as sent
    /// has it, so it was sent.
    public void seen(RightId id) {
        FiledRequest request = get(id);
        String holder = holder(request);
        if (request.state() == State.DRAFT) {
            request = move(id, State.SENT, "the address for answering was opened", holder);
        }
        if (request.state() == State.SENT || request.state() == State.SILENT) {
            move(id, State.SEEN, "", holder);
        }
    }

    /// The name under which the ledger notes what a holder did by an address for answering.
    public static String holder(FiledRequest request) {
        return "holder:" + request.to();
    }

    private static ContentHash hash(String secret) {
        return ContentHash.of(secret.getBytes(StandardCharsets.US_ASCII));
    }

    // Answers

    /// The number that the next answer to a request bears.
    public int nextAnswer(RightId id) {
        return get(id).answers() + 1;
    }

    /// Files an answer, and with it everything that it gives and takes, for all pictures at once.
    /// What an earlier answer gave counts no more.
    ///
    /// @param answer with its evidence, which was kept before
    /// @throws ArchiveException `RQ-BAD-ANSWER` when it does not fit the letter, or another one
    /// came first
    public FiledAnswer answer(Answer answer, String actor) {
        Letter letter = letter(answer.request());
        Settlement settled;
        try {
            settled = Settlement.of(letter, answer, rights::freshId);
        } catch (IllegalArgumentException e) {
            throw Refusals.of(Code.RQ_BAD_ANSWER, e);
        }
        List<RightId> superseded = inForceOf(answer.request());
        record(new Fact.AnswerFiled(answer, settled.rights(), superseded, settled.state()), actor, Code.RQ_BAD_ANSWER);
        return answers(answer.request()).getLast();
    }

    /// The records that stand for the answers so far and were not withdrawn otherwise.
    private List<RightId> inForceOf(RightId request) {
        return answers(request).stream()
                .flatMap(filed -> filed.rights().stream())
                .filter(right -> rights.find(right)
                        .filter(it -> it.withdrawn().isEmpty())
                        .isPresent())
                .toList();
    }

    /// The records of rights that the last answer stands for.
    public List<RightsRecord> rightsOf(RightId request) {
        return inForceOf(request).stream()
                .flatMap(id -> rights.find(id).stream())
                .map(FiledRecord::right)
                .toList();
    }

    /// Takes what was agreed a step nearer to being in force, for all its pictures at once. Steps
    /// that change nothing are left out.
    ///
    /// @throws ArchiveException `RQ-ILLEGAL-MOVE` when nothing was agreed
    public FiledRequest complete(RightId id, List<Completion> steps, String actor) {
        FiledRequest request = get(id);
        List<RightsRecord> now = new ArrayList<>();
        List<RightsRecord> changed = new ArrayList<>();
        List<RightId> superseded = new ArrayList<>();
        for (RightsRecord right : rightsOf(id)) {
            RightsRecord after = right;
            if (right instanceof Grant grant) {
                Grant completed = grant;
                for (Completion step : steps) {
                    completed = step.of(completed, grant.id());
                }
                if (!completed.equals(grant)) {
                    after = steps.getLast().of(completed, rights.freshId());
                    changed.add(after);
                    superseded.add(grant.id());
                }
            }
            now.add(after);
        }
        ZoneId zone = request.letter().map(it -> it.terms().zone()).orElse(ZoneOffset.UTC);
        boolean nothingGiven = now.stream().noneMatch(it -> it instanceof Grant || it instanceof RightsRecord.Release);
        State to = nothingGiven ? request.state() : Settlement.standing(now, today(zone));
        if (changed.isEmpty() && to == request.state()) {
            return request;
        }
        record(new Fact.RequestCompleted(id, changed, superseded, to, now()), actor, Code.RQ_ILLEGAL_MOVE);
        return get(id);
    }

    private LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void record(Fact fact, String actor, Code refusal) {
        try {
            catalogue.record(fact, actor);
        } catch (IllegalArgumentException e) {
            throw Refusals.of(refusal, e);
        }
    }
}
