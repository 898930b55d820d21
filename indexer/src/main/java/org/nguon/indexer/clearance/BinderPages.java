package org.nguon.indexer.clearance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.ledger.Facts;
import org.nguon.indexer.letter.Block;
import org.nguon.indexer.letter.PdfBinder;
import org.nguon.indexer.rights.Requests;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsRecord.Determination;
import org.nguon.schemas.rights.RightsWords;

/// The pages of a log and of a binder, part after part, and the files that are attached.
final class BinderPages {

    private final CaseFile file;
    private final ClearanceLog log;
    private final LogWords words;
    private final RightsWords names;
    private final Rights rights;
    private final Requests requests;
    private final Map<Evidence, String> attached = new LinkedHashMap<>();

    BinderPages(CaseFile file, ClearanceLog log, Rights rights, Requests requests) {
        this.file = file;
        this.log = log;
        this.words = LogWords.in(log.language());
        this.names = RightsWords.in(log.language());
        this.rights = rights;
        this.requests = requests;
    }

    /// What the log alone has.
    List<PdfBinder.Part> logParts() {
        List<Block> about = new ArrayList<>();
        words.about(log.film(), log.day()).forEach(line -> about.add(new Block.Paragraph(line)));
        List<Block> rows = new ArrayList<>();
        for (ClearanceLog.Row row : log.rows()) {
            rows.add(new Block.Picture(
                    row.cell(Column.NUMBER).text() + ". "
                            + row.cell(Column.TITLE).text(),
                    row.cell(Column.STATUS).text() + " · "
                            + row.cell(Column.ROLE).text(),
                    row.picture()));
            for (Column column : Column.values()) {
                boolean said = column == Column.NUMBER || column == Column.TITLE;
                if (!said && !row.cell(column).text().isEmpty()) {
                    rows.add(new Block.Pair(
                            words.heading(column), row.cell(column).text()));
                }
            }
        }
        if (rows.isEmpty()) {
            rows.add(new Block.Paragraph(words.say("nothing")));
        }
        return List.of(new PdfBinder.Part(words.say("about"), about), new PdfBinder.Part(words.say("sheet.log"), rows));
    }

    /// What the binder has.
    List<PdfBinder.Part> binderParts() {
        List<PdfBinder.Part> parts = new ArrayList<>(logParts());
        Map<String, List<Block>> blocks = new LinkedHashMap<>();
        for (String part : List.of("GRANTS", "RELEASES", "DECISIONS", "OWN_WORK", "REFUSALS")) {
            blocks.put(part, new ArrayList<>());
        }
        for (RightsRecord right : file.records()) {
            switch (right) {
                case RightsRecord.Grant grant -> record(blocks, "GRANTS", "grant", file.name(grant.licensor()), right);
                case RightsRecord.Release release ->
                    record(
                            blocks,
                            "RELEASES",
                            "release",
                            release.releasedBy().stream().map(file::name).collect(Collectors.joining(", ")),
                            right);
                case Determination decision -> record(blocks, "DECISIONS", "decision", decision.by(), right);
                case RightsRecord.OwnWork own -> record(blocks, "OWN_WORK", "own-work", file.name(own.author()), right);
                case RightsRecord.Denial denial -> record(blocks, "REFUSALS", "denial", file.name(denial.by()), right);
                case RightsRecord.Takedown takedown ->
                    record(blocks, "REFUSALS", "takedown", takedown.askedBy(), right);
                case RightsRecord.Request _ -> {
                    // letters have a part of their own, with all that happened to them
                }
            }
        }
        blocks.forEach((part, said) -> parts.add(part(part, said)));
        parts.add(part("SEARCH", search()));
        return parts;
    }

    private PdfBinder.Part part(String part, List<Block> said) {
        return new PdfBinder.Part(
                words.say("part." + part), said.isEmpty() ? List.of(new Block.Paragraph(words.say("nothing"))) : said);
    }

    /// The files of evidence in the order in which they are named, each once.
    List<PdfBinder.Enclosure> enclosures() {
        List<PdfBinder.Enclosure> enclosures = new ArrayList<>();
        attached.forEach((evidence, name) -> enclosures.add(new PdfBinder.Enclosure(
                name,
                evidence.mediaType(),
                () -> rights.open(evidence)
                        .orElseThrow(() -> new IOException("evidence went while it was bound: " + name)))));
        return enclosures;
    }

    private void record(Map<String, List<Block>> blocks, String part, String kind, String whom, RightsRecord right) {
        List<Block> said = new ArrayList<>();
        said.add(new Block.Heading(words.say(kind, whom)));
        pair(said, "record", right.id().value());
        pair(said, "pictures", String.join(", ", file.titles(right)));
        particulars(said, right);
        evidence(said, right);
        Objects.requireNonNull(blocks.get(part)).addAll(said);
    }

    private void particulars(List<Block> said, RightsRecord right) {
        switch (right) {
            case RightsRecord.Grant grant -> {
                extents(said, grant.acts());
                grant.creditWording()
                        .ifPresent(wording -> said.add(new Block.Pair(words.heading(Column.CREDIT_WORDING), wording)));
                said.add(new Block.Pair(
                        words.heading(Column.ALTERATIONS), words.say(grant.alterations() ? "altered" : "unaltered")));
                pair(said, "countersigned", yesOrNo(grant.countersigned()));
                pair(said, "revocable", yesOrNo(grant.revocable()));
                grant.conditions()
                        .forEach(condition -> pair(
                                said, "conditions", words.say(condition.met() ? "met" : "open", condition.text())));
                grant.fee()
                        .ifPresent(fee -> said.add(new Block.Pair(
                                words.heading(Column.FEE),
                                LogRows.money(fee.amount(), fee.currency()) + ", " + words.say("fee." + fee.state()))));
            }
            case RightsRecord.Release release -> {
                pair(said, "depiction", yesOrNo(release.depiction()));
                pair(said, "simulation", yesOrNo(release.simulation()));
                if (release.minor()) {
                    pair(said, "minor", yesOrNo(release.guardianSigned()));
                }
                said.add(new Block.Pair(
                        words.heading(Column.TERRITORIES),
                        release.territories().stream()
                                .map((Territory it) -> names.name(it))
                                .collect(Collectors.joining(", "))));
                pair(said, "term", term(release.from(), release.to()));
            }
            case Determination decision -> {
                pair(said, "basis", names.name(decision.basis()));
                pair(said, "note", decision.note());
                extents(said, decision.acts());
            }
            case RightsRecord.OwnWork own -> {
                pair(said, "statement", own.statement());
                pair(said, "on", words.day(own.on()));
            }
            case RightsRecord.Denial denial -> {
                pair(said, "acts", acts(denial.acts()));
                pair(said, "term", term(denial.from(), denial.to()));
                pair(said, "reason", denial.reason());
            }
            case RightsRecord.Takedown takedown -> {
                pair(said, "on", words.day(day(takedown.at())));
                pair(said, "reason", takedown.reason());
            }
            case RightsRecord.Request request -> pair(said, "acts", acts(request.acts()));
        }
    }

    private void extents(List<Block> said, List<Extent> extents) {
        for (Extent extent : extents) {
            pair(
                    said,
                    "acts",
                    words.say(
                            "act.extent",
                            names.name(extent.act()),
                            extent.media().stream().map(it -> names.name(it)).collect(Collectors.joining(", ")),
                            extent.territories().stream()
                                    .map((Territory it) -> names.name(it))
                                    .collect(Collectors.joining(", ")),
                            extent.platforms().stream()
                                    .map(id -> id.equals(Platform.ANY) ? words.say("any") : id)
                                    .collect(Collectors.joining(", ")),
                            extent.from().map(words::day).orElse(words.say("from-beginning")),
                            extent.to().map(words::day).orElse(words.say("without-end")),
                            extent.survives() ? words.say("survives") : ""));
        }
    }

    private String term(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.map(words::day).orElse(words.say("from-beginning")) + " – "
                + to.map(words::day).orElse(words.say("without-end"));
    }

    private void evidence(List<Block> said, RightsRecord right) {
        for (Evidence evidence : right.evidence()) {
            Optional<String> sum = sha256(evidence);
            if (sum.isPresent()) {
                String name = attached.computeIfAbsent(evidence, this::nextName);
                pair(said, "evidence", words.say("evidence.file", evidence.fileName(), evidence.byteSize(), name));
                pair(said, "evidence.sha256", sum.get());
            } else {
                pair(said, "evidence", words.say("evidence.gone", evidence.fileName()));
            }
            pair(said, "evidence.vault", evidence.contentHash().hex());
        }
    }

    private String nextName(Evidence evidence) {
        return String.format(Locale.ROOT, "%03d-%s", attached.size() + 1, evidence.fileName());
    }

    /// Of the file as it came, which is what is attached; the vault holds it sealed and under another
    /// hash. Empty when it cannot be read any more, as when its key went with a party that was forgotten.
    private Optional<String> sha256(Evidence evidence) {
        try {
            Optional<InputStream> opened = rights.open(evidence);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (DigestInputStream bytes = new DigestInputStream(opened.get(), MessageDigest.getInstance("SHA-256"))) {
                bytes.transferTo(OutputStream.nullOutputStream());
                return Optional.of(
                        HexFormat.of().formatHex(bytes.getMessageDigest().digest()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    // What was done to find and ask holders

    private List<Block> search() {
        List<Block> said = new ArrayList<>();
        for (FiledRequest request : file.requests()) {
            said.add(new Block.Heading(words.say("letter", file.name(request.to()))));
            pair(said, "record", request.id().value());
            said.add(new Block.Pair(words.heading(Column.STATUS), words.say("state." + request.state())));
            request.letter()
                    .ifPresent(letter -> pair(
                            said,
                            "pictures",
                            letter.lines().stream().map(it -> it.title()).collect(Collectors.joining(", "))));
            for (LedgerEntry entry : requests.history(request.id())) {
                said.add(new Block.Item(words.say("happened", entry.at(), entry.actor(), event(entry))));
            }
        }
        for (RightsRecord right : file.records()) {
            if (right instanceof Determination decision
                    && decision.basis() == Determination.Basis.ORPHAN_AFTER_SEARCH) {
                said.add(new Block.Heading(words.say("orphan", decision.by())));
                pair(said, "record", decision.id().value());
                pair(said, "pictures", String.join(", ", file.titles(decision)));
                pair(said, "note", decision.note());
                evidence(said, decision);
            }
        }
        return said;
    }

    private String event(LedgerEntry entry) {
        if (!(Facts.of(entry) instanceof Fact.AboutRequest about)) {
            return entry.kind();
        }
        return switch (about) {
            case Fact.RequestMoved moved ->
                words.say("event.RequestMoved", words.say("state." + moved.to()))
                        + (moved.note().isBlank() ? "" : " (" + moved.note() + ")");
            case Fact.RequestReminded reminded -> words.say("event.RequestReminded", reminded.means());
            case Fact.RequestNoted noted -> words.say("event.RequestNoted", noted.words());
            case Fact.AnswerFiled filed ->
                words.say("event.AnswerFiled", filed.answer().signedBy());
            case Fact.RequestCompleted completed ->
                words.say("event.RequestCompleted", words.say("state." + completed.to()));
            case Fact.RequestDrafted _ -> words.say("event.RequestDrafted");
            case Fact.AnswerLinkMade _ -> words.say("event.AnswerLinkMade");
            case Fact.AnswerLinkRevoked _ -> words.say("event.AnswerLinkRevoked");
        };
    }

    private void pair(List<Block> said, String label, String text) {
        if (!text.isBlank()) {
            said.add(new Block.Pair(words.say(label), text));
        }
    }

    private String acts(Collection<Act> acts) {
        return acts.stream().map(act -> names.name(act)).collect(Collectors.joining(", "));
    }

    private String yesOrNo(boolean yes) {
        return words.say(yes ? "yes" : "no");
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, file.film().use().zone());
    }
}
