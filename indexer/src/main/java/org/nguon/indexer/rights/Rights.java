package org.nguon.indexer.rights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.FiledRecord;
import org.nguon.indexer.catalogue.FiledRights;
import org.nguon.indexer.catalogue.Recording;
import org.nguon.indexer.production.Selection;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.vault.PartyKeys;
import org.nguon.indexer.vault.SealedFile;
import org.nguon.indexer.vault.Staged;
import org.nguon.indexer.vault.TooLargeException;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Verdict;

/// What is found and filed about rights, and what follows from it. Safe for many threads.
///
/// What names a picture, party, work, production or record that this archive does not have is refused
/// with an [ArchiveException] (`PR-NO-PICTURE`, `RR-NOT-HERE`) and written to the log.
public final class Rights {

    /// Largest file of evidence, in bytes: above any scanned contract we know of.
    public static final long LARGEST_EVIDENCE = 256L << 20;

    /// Files of evidence that one record may name; a contract in single pages has fewer.
    public static final int MOST_EVIDENCE = 200;

    /// Records that cover very many pictures are cut into several, so that each stays readable.
    private static final int COVERED_TOGETHER = 500;

    /// The name of a letter would say whose it is.
    private static final String SEALED_NAME = "evidence";
    private static final String OF_A_PERSON = "person:";
    private static final Set<Layer> OF_A_PHOTOGRAPHER = EnumSet.of(Layer.PHOTOGRAPH, Layer.DIGITISATION);
    private static final Set<String> TITLES = Set.of("title", "headline", Precedence.IPTC_DIGEST);

    private final Catalogue catalogue;
    private final Vault vault;
    private final PartyKeys keys;
    private final Selections selections;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /// @param ids gives a new identity at each call
    public Rights(
            Catalogue catalogue, Vault vault, PartyKeys keys, Selections selections, Supplier<UUID> ids, Clock clock) {
        this.catalogue = catalogue;
        this.vault = vault;
        this.keys = keys;
        this.selections = selections;
        this.ids = ids;
        this.clock = clock;
    }

    // What is known

    /// All that is known about the rights in a picture.
    ///
    /// @throws ArchiveException `PR-NO-PICTURE` when there is no such picture
    public RightsFacts facts(AssetId picture) {
        return Optional.ofNullable(facts(List.of(picture)).get(picture))
                .orElseThrow(() -> Refusals.of(Code.PR_NO_PICTURE, "picture " + picture));
    }

    /// All that is known about the rights in some pictures, with a few queries for all of them.
    /// Pictures that are not there are left out.
    public Map<AssetId, RightsFacts> facts(Collection<AssetId> pictures) {
        return factsOf(catalogue.assets(new LinkedHashSet<>(pictures)));
    }

    /// Like [#facts(Collection)], for pictures that were read already.
    public Map<AssetId, RightsFacts> factsOf(Collection<AssetRecord> pictures) {
        Map<AssetId, FiledRights> filed =
                catalogue.rights().filed(pictures.stream().map(AssetRecord::id).toList());
        SharedRights shared = SharedRights.of(pictures, catalogue);
        Map<AssetId, RightsFacts> facts = new LinkedHashMap<>();
        for (AssetRecord picture : pictures) {
            FiledRights onFile = filed.getOrDefault(picture.id(), FiledRights.NONE);
            facts.put(
                    picture.id(),
                    shared.with(new RightsFacts(
                            picture.id(),
                            title(picture),
                            onFile.findings(),
                            onFile.works(),
                            onFile.parties(),
                            picture.reading().claims(),
                            onFile.records())));
        }
        return facts;
    }

    private static String title(AssetRecord picture) {
        Map<String, ShownValue> shown = Precedence.shown(picture.reading().statements().stream()
                .filter(statement -> TITLES.contains(statement.field()))
                .toList());
        return Optional.ofNullable(shown.get("title"))
                .or(() -> Optional.ofNullable(shown.get("headline")))
                .map(value -> value.value().text().strip())
                .filter(title -> !title.isEmpty())
                .orElse(picture.provenance().fileName());
    }

    /// The verdict on a picture.
    ///
    /// @throws ArchiveException `PR-NO-PICTURE` when there is no such picture
    public Verdict assess(AssetId picture, Question question) {
        return Assessment.of(facts(picture), question);
    }

    /// The verdicts on the picks of a production, each in its own role, on a day. What was put aside is
    /// judged, too.
    ///
    /// @throws ArchiveException `PR-NOT-HERE` when there is no such production
    public Map<Pick, Verdict> assess(ProductionId production, LocalDate day) {
        Selection selection = selections.of(production);
        List<Pick> picks = selection.picks().stream().map(AtRevision::value).toList();
        Map<AssetId, RightsFacts> facts = facts(picks.stream().map(Pick::asset).toList());
        Map<Pick, Verdict> verdicts = new LinkedHashMap<>();
        for (Pick pick : picks) {
            RightsFacts known = facts.getOrDefault(pick.asset(), RightsFacts.none(pick.asset(), ""));
            verdicts.put(
                    pick,
                    Assessment.of(
                            known,
                            ClearedSelection.question(selection.production().value(), pick.role(), day)));
        }
        return verdicts;
    }

    // What goes out

    /// Judges the picks of a production that are to be kept and that a filter lets through.
    ///
    /// @param withoutTheUncleared whether what may not be used is left out instead of stopping the rest
    /// @param now gives the day that is asked for, in the zone of the production
    /// @throws ArchiveException `PR-NOT-HERE` when there is no such production
    public ClearanceOutcome clear(
            ProductionId production, Predicate<Pick> which, boolean withoutTheUncleared, Clock now) {
        Selection selection = selections.of(production);
        List<Pick> wanted = selection.picks().stream()
                .map(AtRevision::value)
                .filter(pick -> pick.keep() == Pick.Keep.KEEP && which.test(pick))
                .toList();
        Map<AssetId, AssetRecord> assets =
                catalogue.assets(wanted.stream().map(Pick::asset).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AssetRecord::id, asset -> asset));
        Clearing clearing = new Clearing(selection.production().value(), now);
        clearing.judge(wanted, assets, factsOf(assets.values()));
        return clearing.outcome(selection.scenes(), withoutTheUncleared);
    }

    // What is found and filed

    /// Says what was found when somebody looked for a layer in a picture.
    ///
    /// @param actor account or system user who records it
    public void find(AssetId picture, Finding finding, String actor) {
        record(new Fact.FindingMade(requirePicture(picture), finding), actor);
    }

    /// Says something about the rights in a picture in a person's name: it counts instead of what the
    /// file says.
    ///
    /// @param uri address of the licence or statement that is meant, where there is one
    public void claim(
            AssetId picture,
            Layer layer,
            RightsClaim.Basis basis,
            String words,
            Optional<String> uri,
            String person,
            String actor) {
        RightsClaim claim = new RightsClaim(layer, basis, words, uri, OF_A_PERSON + person);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        record(new Fact.ClaimMade(requirePicture(picture), claim, person, now), actor);
    }

    /// Lets what was found about a layer count no more, as if nobody had looked for it. It stays on file.
    ///
    /// @param reason in the person's own words
    public void withdrawFindings(AssetId picture, Layer layer, String reason, String actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        record(new Fact.FindingsWithdrawn(requirePicture(picture), layer, reason, actor, now), actor);
    }

    /// What persons said about the rights in a picture, beside what its file claims.
    public List<RightsClaim> claimsOfPersons(AssetId picture) {
        return catalogue
                .asset(picture)
                .orElseThrow(() -> Refusals.of(Code.PR_NO_PICTURE, "picture " + picture))
                .reading()
                .claims()
                .stream()
                .filter(claim -> claim.source().startsWith(OF_A_PERSON))
                .toList();
    }

    /// Lets what a person said about the rights in a picture count no more. It stays on file; what a file claims
    /// cannot be withdrawn, only answered with another claim.
    ///
    /// @param reason in the person's own words
    /// @throws ArchiveException `RR-NOT-HERE` when no person says this
    public void withdrawClaim(AssetId picture, RightsClaim claim, String reason, String actor) {
        if (!claimsOfPersons(requirePicture(picture)).contains(claim)) {
            throw Refusals.of(Code.RR_NOT_HERE, "no person claims this of " + picture + ": " + claim.text());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        record(new Fact.ClaimWithdrawn(picture, claim, reason, actor, now), actor);
    }

    /// Says that pictures are the author's own work: one touch for one or many.
    ///
    /// @param statement in the author's words
    /// @param nothingElse whether the author also says that no other work, person, place, trademark or
    ///     community is in them
    /// @return what was put on file
    public List<RightsRecord> ownWork(
            Collection<AssetId> pictures, PartyId author, String statement, boolean nothingElse, String actor) {
        List<AssetId> all = new ArrayList<>(new LinkedHashSet<>(pictures));
        if (all.isEmpty()) {
            throw new IllegalArgumentException("own work is of one picture at least");
        }
        requirePictures(all);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<RightsRecord> filed = new ArrayList<>();
        for (int from = 0; from < all.size(); from += COVERED_TOGETHER) {
            List<Covered> covers = new ArrayList<>();
            for (AssetId picture : all.subList(from, Math.min(from + COVERED_TOGETHER, all.size()))) {
                OF_A_PHOTOGRAPHER.forEach(layer -> covers.add(Covered.of(picture, layer)));
            }
            filed.add(file(new RightsRecord.OwnWork(freshId(), author, covers, statement, today), actor));
        }
        if (nothingElse) {
            findAbsent(all, EnumSet.complementOf(EnumSet.copyOf(OF_A_PHOTOGRAPHER)), today, actor);
        }
        return filed;
    }

    /// Hands all findings over before it waits, so that they share commits.
    private void findAbsent(List<AssetId> pictures, Set<Layer> layers, LocalDate today, String actor) {
        List<CompletableFuture<Recording>> answers = new ArrayList<>();
        for (AssetId picture : pictures) {
            for (Layer layer : layers) {
                Finding absent = new Finding(layer, Finding.Presence.ABSENT, Optional.empty(), List.of(), actor, today);
                answers.add(catalogue.recordLater(new Fact.FindingMade(picture, absent), actor));
            }
        }
        answers.forEach(CompletableFuture::join);
    }

    /// A new identity for a record of rights.
    public RightId freshId() {
        return new RightId(ids.get().toString());
    }

    /// Takes a file of evidence into the vault, sealed with a key of its own. It counts once a record that names it is
    /// on file.
    ///
    /// @throws ArchiveException `RR-NO-EVIDENCE` when it is empty, `RR-EVIDENCE-LARGE`, `RR-EVIDENCE-KIND`
    ///     when it is of no kind that can prove something
    /// @throws IOException when the bytes cannot be read
    public Evidence keep(EvidenceFile file) throws IOException {
        String name = file.plainName();
        byte[] head = file.bytes().readNBytes(EvidenceKind.HEAD);
        if (head.length == 0) {
            throw new ArchiveException(Code.RR_NO_EVIDENCE, name);
        }
        EvidenceKind kind =
                EvidenceKind.of(head, name).orElseThrow(() -> new ArchiveException(Code.RR_EVIDENCE_KIND, name));
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), file.bytes());
        try {
            SealedFile sealed = keys.seal(ids.get(), whole, vault, LARGEST_EVIDENCE);
            try (Staged staged = sealed.staged()) {
                vault.keepEvidence(staged, SEALED_NAME);
                return new Evidence(
                        name,
                        kind.mediaType(),
                        sealed.byteSize(),
                        staged.hash(),
                        Optional.of(new Evidence.Seal(sealed.key(), sealed.commitment())));
            }
        } catch (TooLargeException e) {
            throw new ArchiveException(Code.RR_EVIDENCE_LARGE, name + ": " + e.getMessage(), e);
        }
    }

    /// The bytes of a file of evidence as it came; empty when the vault does not hold it, or when its key went with a
    /// party that was forgotten.
    ///
    /// @throws IOException when they cannot be read; reading throws it when they were changed since
    public Optional<InputStream> open(Evidence evidence) throws IOException {
        Optional<Path> kept = vault.evidence(evidence.contentHash());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        InputStream bytes = Files.newInputStream(kept.get());
        return evidence.sealed().isEmpty()
                ? Optional.of(bytes)
                : keys.open(evidence.sealed().get().key(), bytes);
    }

    /// Puts a record of rights on file: a grant, a denial, a determination, a release, a takedown or
    /// another. Its evidence must have been [#keep]t before.
    ///
    /// @throws ArchiveException `RR-EVIDENCE-MANY` when it names more files than [#MOST_EVIDENCE]
    public RightsRecord file(RightsRecord right, String actor) {
        requireFewEvidence(right);
        record(new Fact.RightRecorded(right), actor);
        return right;
    }

    /// Puts a record in the place of one that was wrong, in one act. The first stays on file and counts no more.
    ///
    /// @param corrected of the same kind; it gets an identity of its own
    /// @param reason in the person's own words
    /// @return what counts now
    /// @throws ArchiveException `RR-NOT-HERE` when there is no such record that counts, `RR-OTHER-KIND` when the
    ///     correction is of another kind
    public RightsRecord correct(RightId wrong, RightsRecord corrected, String reason, String actor) {
        FiledRecord first = catalogue
                .rights()
                .record(wrong)
                .filter(filed -> filed.withdrawn().isEmpty())
                .orElseThrow(() -> Refusals.of(Code.RR_NOT_HERE, "record " + wrong));
        if (!first.right().getClass().equals(corrected.getClass())) {
            throw Refusals.of(Code.RR_OTHER_KIND, "record " + wrong);
        }
        requireFewEvidence(corrected);
        RightsRecord filed = corrected.withId(freshId());
        record(new Fact.RightSuperseded(wrong, filed, reason), actor);
        return filed;
    }

    /// Lets a record of rights count no more. It stays on file.
    public void withdraw(RightId right, String reason, String actor) {
        record(new Fact.RightWithdrawn(right, reason), actor);
    }

    /// The record of rights with this identity, also when it was withdrawn.
    public Optional<FiledRecord> find(RightId right) {
        return catalogue.rights().record(right);
    }

    /// All records of rights that count, in the order in which they came.
    public List<FiledRecord> all() {
        return catalogue.rights().records();
    }

    private static void requireFewEvidence(RightsRecord right) {
        if (right.evidence().size() > MOST_EVIDENCE) {
            throw new ArchiveException(Code.RR_EVIDENCE_MANY, right.evidence().size() + " > " + MOST_EVIDENCE);
        }
    }

    private AssetId requirePicture(AssetId picture) {
        requirePictures(List.of(picture));
        return picture;
    }

    private void requirePictures(List<AssetId> pictures) {
        Set<AssetId> there = catalogue.assets(pictures).stream()
                .filter(asset -> asset.state() == AssetState.ADMITTED)
                .map(AssetRecord::id)
                .collect(Collectors.toSet());
        pictures.stream()
                .filter(picture -> !there.contains(picture))
                .findFirst()
                .ifPresent(picture -> {
                    throw Refusals.of(Code.PR_NO_PICTURE, "picture " + picture);
                });
    }

    private void record(Fact fact, String actor) {
        try {
            catalogue.record(fact, actor);
        } catch (IllegalArgumentException e) {
            throw Refusals.of(Code.RR_NOT_HERE, e);
        }
    }
}
