package org.nguon.catalog.picture;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.catalog.look.Purpose;
import org.nguon.catalog.look.Visitor;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.indexer.catalogue.FiledRecord;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.rights.EvidenceFile;
import org.nguon.indexer.rights.EvidenceKind;
import org.nguon.indexer.rights.Parties;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Verdict;
import org.nguon.schemas.rights.WorkId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What a person does about the rights in one picture. Whoever only looks is refused with `RR-NOT-YOURS`, at each act
/// and in the log, whatever the page showed.
@Component
public final class RightsDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RightsDesk.class);

    private final Rights rights;
    private final Parties parties;
    private final Productions productions;
    private final Selections selections;
    private final Clock clock;

    /// Somebody who is named in a form: known already, or new under this name.
    public record Named(Optional<PartyId> known, String name, Party.Kind kind) {}

    /// A file of evidence that may be handed out.
    ///
    /// @param bytes as it came; to be closed
    public record Kept(Evidence evidence, InputStream bytes) {}

    RightsDesk(Rights rights, Parties parties, Productions productions, Selections selections, Clock clock) {
        this.rights = rights;
        this.parties = parties;
        this.productions = productions;
        this.selections = selections;
        this.clock = clock;
    }

    // What is known

    /// All that is known about the rights in a picture.
    public RightsFacts facts(AssetId picture) {
        return rights.facts(picture);
    }

    /// All films, the newest first.
    public List<Production> films() {
        return productions.all().stream().map(AtRevision::value).toList();
    }

    /// The film that is meant, if it is there.
    public Optional<Production> film(Purpose purpose) {
        return productions.find(purpose.film()).map(AtRevision::value);
    }

    /// What is asked of a picture today, in the zone of the film; empty where there is no such film.
    public Optional<Question> question(Purpose purpose) {
        return film(purpose).map(film -> question(film, purpose));
    }

    /// How a picture stands today.
    public Verdict verdict(RightsFacts facts, Production film, Purpose purpose) {
        return Assessment.of(facts, question(film, purpose));
    }

    private Question question(Production film, Purpose purpose) {
        return new Question(Optional.of(film.id()), film.use(), purpose.role(), today(Optional.of(film)));
    }

    /// Today, in the zone of the film; in UTC where there is none.
    public LocalDate today(Optional<Production> film) {
        return LocalDate.ofInstant(
                clock.instant(), film.map(one -> one.use().zone()).orElse(ZoneOffset.UTC));
    }

    /// The moment at which something is filed.
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Everybody whom the archive knows.
    public List<Party> parties() {
        return parties.all().stream().map(AtRevision::value).toList();
    }

    /// Where this picture was picked for a film and role.
    public Optional<AtRevision<Pick>> picked(AssetId picture, Purpose purpose) {
        return selections.picksOf(picture).stream()
                .filter(pick -> pick.value().production().equals(purpose.film())
                        && pick.value().role() == purpose.role())
                .findFirst();
    }

    /// A file of evidence, for those who may see it; empty when its key went with a party that was forgotten.
    ///
    /// @throws IOException when it cannot be read
    public Optional<Kept> evidence(Visitor visitor, RightId right, String hash) throws IOException {
        require(visitor, "evidence " + hash + " of " + right);
        Optional<Evidence> found = rights.find(right).stream()
                .map(FiledRecord::right)
                .flatMap(record -> record.evidence().stream())
                .filter(evidence -> evidence.contentHash().hex().equals(hash))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return rights.open(found.get()).map(bytes -> new Kept(found.get(), bytes));
    }

    /// The type under which a file of evidence is handed out: one that no browser runs.
    public static String safeType(Evidence evidence) {
        return EvidenceKind.withType(evidence.mediaType())
                .map(EvidenceKind::mediaType)
                .orElse("application/octet-stream");
    }

    // What is picked

    /// Lays a picture on the table of a film. Everybody gathers.
    public AtRevision<Pick> pick(Visitor visitor, AssetId picture, Purpose purpose) {
        return selections.pick(purpose.film(), picture, purpose.role(), Optional.empty(), visitor.name());
    }

    /// Takes a pick back.
    ///
    /// @throws ArchiveException `CA-STALE-EDIT` when somebody changed it in the meantime; it stays
    public void unpick(Visitor visitor, AtRevision<Pick> pick) {
        switch (selections.remove(pick.value().production(), pick.value().id(), visitor.name(), pick.revision())) {
            case Edit.Made _ -> {
                // it is out
            }
            case Edit.Stale stale ->
                throw new ArchiveException(stale.code(), "pick " + pick.value().id());
        }
    }

    /// Lays a pick back to where it was.
    public void putBack(Visitor visitor, AtRevision<Pick> pick) {
        var _ = selections.putBack(pick.value(), visitor.name());
    }

    // What is found and filed

    /// Says what was found, and gives what was known before of those layers, for [#restore].
    public Map<Layer, List<Finding>> find(Visitor visitor, AssetId picture, Collection<Finding> found) {
        require(visitor, "findings of " + picture);
        Map<Layer, List<Finding>> before = new EnumMap<>(Layer.class);
        List<Finding> known = facts(picture).findings();
        for (Finding finding : found) {
            before.put(
                    finding.layer(),
                    known.stream().filter(it -> it.layer() == finding.layer()).toList());
            rights.find(picture, finding, visitor.name());
        }
        return before;
    }

    /// Puts back what was found before. Where nobody had looked before, nobody has looked again.
    public void restore(Visitor visitor, AssetId picture, Map<Layer, List<Finding>> before) {
        require(visitor, "findings of " + picture);
        before.forEach((layer, findings) -> {
            rights.withdrawFindings(picture, layer, "taken back", visitor.name());
            findings.forEach(finding -> rights.find(picture, finding, visitor.name()));
        });
    }

    /// That somebody looked for a layer and cannot tell.
    public Finding undecided(Layer layer, Visitor visitor) {
        return finding(layer, Finding.Presence.UNDECIDED, List.of(), visitor);
    }

    /// That somebody looked for a work in a layer and cannot say that it is there.
    public Finding notThisWork(Layer layer, WorkId work, Visitor visitor) {
        return new Finding(
                layer,
                Finding.Presence.UNDECIDED,
                Optional.of(work),
                List.of(),
                visitor.name(),
                today(Optional.empty()));
    }

    /// What this person finds today.
    public Finding finding(Layer layer, Finding.Presence presence, List<PartyId> holders, Visitor visitor) {
        return new Finding(layer, presence, Optional.empty(), holders, visitor.name(), today(Optional.empty()));
    }

    /// Says in a person's name what the terms of a layer are.
    public void claim(
            Visitor visitor,
            AssetId picture,
            Layer layer,
            RightsClaim.Basis basis,
            String words,
            Optional<String> uri) {
        require(visitor, "claim about " + picture);
        rights.claim(picture, layer, basis, words, uri, visitor.name(), visitor.name());
    }

    /// Says that a picture is somebody's own work.
    public List<RightsRecord> ownWork(Visitor visitor, AssetId picture, Named author, String statement) {
        require(visitor, "own work " + picture);
        return rights.ownWork(List.of(picture), party(visitor, author), statement, false, visitor.name());
    }

    /// The party that is named, made known if it is new.
    public PartyId party(Visitor visitor, Named named) {
        require(visitor, "party");
        return named.known()
                .map(id -> parties.get(id).value().id())
                .orElseGet(() -> parties.add(named.kind(), named.name(), List.of(), "", List.of(), "", visitor.name())
                        .value()
                        .id());
    }

    /// A new identity for a record.
    public RightId freshId() {
        return rights.freshId();
    }

    /// Takes a file of evidence in, if it is of a kind that can prove something.
    ///
    /// @throws ArchiveException `RR-NO-EVIDENCE`, `RR-EVIDENCE-LARGE`, `RR-EVIDENCE-KIND`, `RR-NOT-YOURS`
    public Evidence keep(Visitor visitor, String fileName, InputStream bytes) throws IOException {
        require(visitor, "evidence");
        try {
            return rights.keep(new EvidenceFile(fileName, bytes));
        } catch (ArchiveException refused) {
            LOG.warn("refused evidence of {}: {} {}", visitor.name(), refused.code(), fileName);
            throw refused;
        }
    }

    /// Puts a record on file.
    public RightsRecord file(Visitor visitor, RightsRecord record) {
        require(visitor, "record " + record.id());
        return rights.file(record, visitor.name());
    }

    /// Lets a record count no more.
    public void withdraw(Visitor visitor, RightId right, String reason) {
        require(visitor, "withdrawal of " + right);
        rights.withdraw(right, reason, visitor.name());
    }

    /// Files a withdrawn record again, under a new identity.
    public RightsRecord fileAgain(Visitor visitor, RightsRecord record) {
        return file(visitor, record.withId(freshId()));
    }

    /// Refuses whoever only looks.
    static void require(Visitor visitor, String what) {
        if (!visitor.mayChangeRights()) {
            LOG.warn("refused {} to {}", what, visitor.name());
            throw new ArchiveException(Code.RR_NOT_YOURS, what);
        }
    }
}
