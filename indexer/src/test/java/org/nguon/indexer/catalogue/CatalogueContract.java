package org.nguon.indexer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.Recording.AlreadyPresent;
import org.nguon.indexer.catalogue.Recording.Recorded;
import org.nguon.indexer.ledger.Chain;
import org.nguon.indexer.ledger.LedgerCheck;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.ledger.LedgerLines;
import org.nguon.indexer.vault.OriginalNote;
import org.nguon.indexer.vault.Staged;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.AskedTerms;
import org.nguon.schemas.request.Chase;
import org.nguon.schemas.request.Completion;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.request.LetterLine;
import org.nguon.schemas.request.Settlement;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsRecord.Request.State;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

/// What a catalogue does on every database.
abstract class CatalogueContract {

    static final Clock CLOCK = Clock.tick(
            Clock.fixed(Instant.parse("2026-11-21T01:02:03.456789123Z"), ZoneOffset.UTC), Duration.ofNanos(1));

    @TempDir
    Path folder;

    final SampleFacts samples = new SampleFacts(7);
    final SampleRights rights = new SampleRights(7);
    DatabaseSettings settings;
    Vault vault;
    Catalogue catalogue;

    /// An empty database of its own for one test.
    abstract DatabaseSettings emptyDatabase();

    @BeforeEach
    void openArchive() {
        settings = emptyDatabase();
        open();
    }

    void open() {
        vault = Vault.open(folder.resolve("vault"), CLOCK);
        catalogue = Catalogue.open(settings, vault, CLOCK);
    }

    @AfterEach
    void close() {
        catalogue.close();
        vault.close();
    }

    void reopen() {
        close();
        open();
    }

    Recorded record(Fact fact) {
        return (Recorded) catalogue.record(fact, "lan");
    }

    @Test
    void beginsWithTheFoundingOfTheArchive() {
        assertThat(catalogue.head().revision()).isEqualTo(1);
        UUID id = catalogue.archiveId();
        reopen();
        assertThat(catalogue.archiveId()).isEqualTo(id);
        assertThat(catalogue.head().revision()).isEqualTo(1);
    }

    @Test
    void givesBackAnAssetAsItWasRecorded() {
        Fact.AssetAdmitted fact = samples.admitted("/ảnh/chợ.jpg", 40);
        Recorded recorded = record(fact);
        assertThat(recorded.entry().revision()).isEqualTo(2);
        assertThat(recorded.entry().at()).isEqualTo(Instant.parse("2026-11-21T01:02:03.456789Z"));
        assertThat(catalogue.asset(fact.assetId()))
                .contains(new AssetRecord(
                        fact.assetId(),
                        fact.contentHash(),
                        AssetState.ADMITTED,
                        fact.byteSize(),
                        fact.custody(),
                        fact.provenance(),
                        fact.receivedAt(),
                        fact.reading(),
                        fact.thumbnail(),
                        Optional.empty(),
                        Optional.empty(),
                        2));
        assertThat(catalogue.withHash(fact.contentHash())).isEqualTo(catalogue.asset(fact.assetId()));
        ContentHash stranger = samples.hash();
        assertThat(catalogue.withHash(stranger)).isEmpty();
        assertThat(catalogue.unknown(List.of(fact.contentHash(), stranger))).containsExactly(stranger);
        assertThat(catalogue.asset(samples.id())).isEmpty();
    }

    @Test
    void holdsQuarantinedFilesWithTheirReason() {
        Fact.AssetQuarantined first = samples.quarantined();
        Fact.AssetQuarantined second = samples.quarantined();
        record(first);
        record(second);
        record(samples.admitted());
        assertThat(catalogue.quarantined(0, 10))
                .extracting(AssetRecord::id)
                .containsExactly(second.assetId(), first.assetId());
        assertThat(catalogue.quarantined(1, 10))
                .extracting(AssetRecord::quarantine)
                .containsExactly(Optional.of(first.reason()));
        assertThat(catalogue.counts())
                .containsEntry(AssetState.QUARANTINED, 2L)
                .containsEntry(AssetState.ADMITTED, 1L)
                .containsEntry(AssetState.SIDECAR, 0L);
    }

    @Test
    void recordsTheSameBytesOnlyOnce() {
        Fact.AssetAdmitted fact = samples.admitted();
        record(fact);
        Fact again = new Fact.AssetQuarantined(
                samples.id(),
                fact.contentHash(),
                fact.byteSize(),
                fact.custody(),
                fact.provenance(),
                fact.receivedAt(),
                fact.reading(),
                new Fault(Code.RE_DAMAGED, ""));
        assertThat(catalogue.record(again, "lan")).isEqualTo(new AlreadyPresent(fact.assetId()));
        assertThat(catalogue.record(fact, "lan")).isEqualTo(new AlreadyPresent(fact.assetId()));
        assertThat(catalogue.head().revision()).isEqualTo(2);
    }

    @Test
    void recordsTheSameBytesOnlyOnceWhenManyComeTogether() {
        List<CompletableFuture<Recording>> answers = new ArrayList<>();
        Fact.AssetAdmitted fact = samples.admitted();
        for (int i = 0; i < 50; i++) {
            answers.add(catalogue.recordLater(
                    new Fact.AssetAdmitted(
                            samples.id(),
                            fact.contentHash(),
                            fact.byteSize(),
                            fact.custody(),
                            fact.provenance(),
                            fact.receivedAt(),
                            fact.reading(),
                            fact.thumbnail()),
                    "lan"));
        }
        assertThat(answers.stream().map(CompletableFuture::join))
                .filteredOn(Recorded.class::isInstance)
                .hasSize(1);
        assertThat(catalogue.head().revision()).isEqualTo(2);
    }

    @Test
    void givesRevisionsWithoutGapsToManyCallers() throws InterruptedException {
        List<Fact> story = samples.story(400);
        List<Fact> arrivals =
                story.stream().filter(Fact.AssetAdmitted.class::isInstance).toList();
        List<Thread> callers = new ArrayList<>();
        Set<Long> revisions = ConcurrentHashMap.newKeySet();
        for (int caller = 0; caller < 8; caller++) {
            int mine = caller;
            callers.add(Thread.ofPlatform().start(() -> {
                for (int i = mine; i < arrivals.size(); i += 8) {
                    revisions.add(record(arrivals.get(i)).entry().revision());
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(revisions).hasSize(arrivals.size());
        assertThat(revisions.stream().mapToLong(Long::longValue).max()).hasValue(arrivals.size() + 1L);
        assertThat(catalogue.verifyLedger()).isEqualTo(new LedgerCheck.Sound(catalogue.head()));
    }

    @Test
    void failsOnlyTheFactThatIsWrong() {
        List<CompletableFuture<Recording>> answers = new ArrayList<>();
        Fact.AssetAdmitted first = samples.admitted();
        answers.add(catalogue.recordLater(first, "lan"));
        answers.add(catalogue.recordLater(samples.correction(samples.id()), "lan"));
        Fact.AssetAdmitted clash = samples.admitted();
        answers.add(catalogue.recordLater(
                new Fact.AssetAdmitted(
                        first.assetId(),
                        clash.contentHash(),
                        1,
                        clash.custody(),
                        clash.provenance(),
                        clash.receivedAt(),
                        clash.reading(),
                        clash.thumbnail()),
                "lan"));
        answers.add(catalogue.recordLater(samples.admitted(), "lan"));
        assertThat(answers.get(0).join()).isInstanceOf(Recorded.class);
        assertThatThrownBy(answers.get(1)::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(answers.get(2)::join).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(answers.get(3).join()).isInstanceOf(Recorded.class);
        assertThat(catalogue.head().revision()).isEqualTo(3);
    }

    @Test
    void putsACorrectionAfterWhatTheFileSaid() {
        Fact.AssetAdmitted fact = samples.admitted();
        record(fact);
        Fact.StatementMade correction = samples.correction(fact.assetId());
        record(correction);
        AssetRecord asset = catalogue.asset(fact.assetId()).orElseThrow();
        assertThat(asset.reading().statements())
                .startsWith(fact.reading().statements().toArray(org.nguon.schemas.asset.Statement[]::new))
                .endsWith(correction.statement());
        assertThat(asset.revision()).isEqualTo(3);
    }

    @Test
    void refusesAnEditOfWhatHasChangedSince() {
        Fact.AssetAdmitted fact = samples.admitted();
        record(fact);
        assertThat(catalogue.record(samples.correction(fact.assetId()), "lan", 2))
                .isInstanceOf(Edit.Made.class);
        Edit stale = catalogue.record(samples.correction(fact.assetId()), "minh", 2);
        assertThat(stale).isEqualTo(new Edit.Stale(3));
        assertThat(((Edit.Stale) stale).code()).isEqualTo(Code.CA_STALE_EDIT);
        assertThat(catalogue.record(samples.correction(fact.assetId()), "minh", 3))
                .isInstanceOf(Edit.Made.class);
    }

    @Test
    void showsWhatASidecarSaysWithItsPicture() {
        Fact.AssetAdmitted picture = samples.admitted();
        record(picture);
        Fact.SidecarHeld sidecar = samples.sidecar(Optional.of(picture.assetId()));
        record(sidecar);
        AssetRecord shown = catalogue.asset(picture.assetId()).orElseThrow();
        assertThat(shown.revision()).isEqualTo(3);
        assertThat(shown.reading().statements())
                .hasSize(picture.reading().statements().size() + 2)
                .element(picture.reading().statements().size())
                .satisfies(statement -> {
                    assertThat(statement.source()).isEqualTo("sidecar:XMP-dc:Title");
                    assertThat(statement.value())
                            .isEqualTo(sidecar.reading().statements().getFirst().value());
                });
        assertThat(shown.reading().claims())
                .last()
                .extracting(RightsClaim::source)
                .isEqualTo("sidecar:XMP-dc:Rights");
        AssetRecord held = catalogue.asset(sidecar.assetId()).orElseThrow();
        assertThat(held.reading()).isEqualTo(sidecar.reading());
        assertThat(held.attachedTo()).contains(picture.assetId());
        assertThat(catalogue.sidecars(picture.assetId())).containsExactly(held);
    }

    @Test
    void attachesASidecarLaterAndMovesItToAnotherPicture() {
        Fact.SidecarHeld sidecar = samples.sidecar(Optional.empty());
        Fact.AssetAdmitted one = samples.admitted();
        Fact.AssetAdmitted two = samples.admitted();
        record(sidecar);
        record(one);
        record(two);
        record(new Fact.SidecarAttached(sidecar.assetId(), one.assetId(), samples.at()));
        assertThat(catalogue.asset(one.assetId()).orElseThrow().reading().statements())
                .hasSize(one.reading().statements().size() + 2);
        record(new Fact.SidecarAttached(sidecar.assetId(), two.assetId(), samples.at()));
        assertThat(catalogue.asset(one.assetId()).orElseThrow().reading()).isEqualTo(one.reading());
        assertThat(catalogue.asset(two.assetId()).orElseThrow().reading().statements())
                .hasSize(two.reading().statements().size() + 2);
        assertThat(catalogue.changedAfter(5, 10))
                .extracting(AssetRecord::id)
                .containsExactlyInAnyOrder(one.assetId(), two.assetId(), sidecar.assetId());
    }

    @Test
    void handsOutChangesInTheirOrderWithoutTearingAFactApart() {
        samples.story(150).stream()
                .map(fact -> catalogue.recordLater(fact, "lan"))
                .toList()
                .forEach(CompletableFuture::join);
        List<AssetRecord> all = catalogue.changedAfter(0, 1_000_000);
        assertThat(all).isSortedAccordingTo(Comparator.comparingLong(AssetRecord::revision));
        List<AssetRecord> paged = new ArrayList<>();
        List<AssetRecord> page = catalogue.changedAfter(0, 7);
        while (!page.isEmpty()) {
            paged.addAll(page);
            page = catalogue.changedAfter(page.getLast().revision(), 7);
        }
        assertThat(paged).isEqualTo(all);
        assertThat(catalogue.assets(all.stream().map(AssetRecord::id).toList()))
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void remembersWhereAFileWasSeen() {
        Fact.AssetAdmitted fact = samples.admitted("/ảnh/a.jpg", 3);
        record(fact);
        Sighting first = catalogue.sighting("/ảnh/a.jpg").orElseThrow();
        assertThat(first.looksLike(
                        fact.byteSize(),
                        fact.provenance().modifiedAt().orElseThrow().plusNanos(300)))
                .isTrue();
        assertThat(first.looksLike(
                        fact.byteSize() + 1, fact.provenance().modifiedAt().orElseThrow()))
                .isFalse();
        assertThat(first.contentHash()).isEqualTo(fact.contentHash());
        assertThat(first.code()).isEmpty();
        assertThat(catalogue.sighting("/ảnh/b.jpg")).isEmpty();
        assertThat(catalogue.sightings(List.of("/ảnh/b.jpg", "/ảnh/a.jpg")))
                .containsExactly(Map.entry("/ảnh/a.jpg", first));
        assertThat(catalogue.sightings(List.of())).isEmpty();

        Instant touched = Instant.parse("2026-12-01T00:00:00Z");
        record(new Fact.AssetSighted(
                fact.assetId(),
                fact.contentHash(),
                fact.byteSize(),
                new Provenance("lan", Provenance.Channel.FOLDER, "/ảnh/a.jpg", Optional.of(touched)),
                samples.at()));
        assertThat(catalogue.sighting("/ảnh/a.jpg").orElseThrow().modifiedAt()).contains(touched);
        assertThat(catalogue.asset(fact.assetId()).orElseThrow().revision()).isEqualTo(2);

        Fact.AssetQuarantined bad = samples.quarantined();
        record(bad);
        assertThat(catalogue.sighting(bad.provenance().location()).orElseThrow().code())
                .contains(Code.RE_TRUNCATED);
    }

    @Test
    void keepsUploadsOfOneFileNameApart() {
        for (int i = 0; i < 2; i++) {
            Fact.AssetAdmitted fact = samples.admitted();
            record(new Fact.AssetAdmitted(
                    fact.assetId(),
                    fact.contentHash(),
                    1,
                    fact.custody(),
                    new Provenance("lan", Provenance.Channel.UPLOAD, "IMG_1.jpg", Optional.empty()),
                    fact.receivedAt(),
                    fact.reading(),
                    fact.thumbnail()));
        }
        assertThat(rows().get("sightings")).hasSize(2);
        assertThat(catalogue.sighting("IMG_1.jpg")).isEmpty();
    }

    @Test
    void findsTheFilesOfOneNameWhateverTheirEndings() {
        for (String location : List.of("/ảnh/chợ.jpg", "/ảnh/chợ.xmp", "/ảnh/chợ nổi.jpg", "/khác/chợ.jpg")) {
            Fact.AssetAdmitted fact = samples.admitted();
            record(new Fact.AssetAdmitted(
                    fact.assetId(),
                    fact.contentHash(),
                    1,
                    fact.custody(),
                    new Provenance("lan", Provenance.Channel.FOLDER, location, Optional.empty()),
                    fact.receivedAt(),
                    fact.reading(),
                    fact.thumbnail()));
        }
        assertThat(catalogue.sightingsWithStem("/ảnh/chợ"))
                .extracting(Sighting::location)
                .containsExactly("/ảnh/chợ.jpg", "/ảnh/chợ.xmp");
    }

    @Test
    void keepsTextThatNoColumnCanHold() {
        String nul = "trước\u0000sau";
        String half = "x\ud800y";
        String endless = "Đà Lạt ".repeat(300_000);
        Fact.AssetAdmitted plain = samples.admitted("/ảnh/" + nul + ".jpg", 0);
        Reading reading = new Reading(
                "image/png",
                Optional.empty(),
                1,
                List.of(
                        org.nguon.schemas.asset.Statement.of("title", nul, "PNG:Title"),
                        org.nguon.schemas.asset.Statement.of("comment", half, "PNG:Comment"),
                        org.nguon.schemas.asset.Statement.of("description", endless, "PNG:Description"),
                        new org.nguon.schemas.asset.Statement(
                                "keywords",
                                new StatementValue.Many(List.of(new StatementValue.Text(nul))),
                                "IPTC:Keywords",
                                Optional.empty())),
                List.of(new RightsClaim(
                        Layer.PHOTOGRAPH,
                        RightsClaim.Basis.USAGE_TERMS,
                        nul + endless,
                        Optional.empty(),
                        "PNG:Copyright")),
                List.of());
        Fact.AssetAdmitted fact = new Fact.AssetAdmitted(
                plain.assetId(),
                plain.contentHash(),
                1,
                plain.custody(),
                plain.provenance(),
                Instant.MAX.minusSeconds(9),
                reading,
                Optional.empty());
        record(fact);
        AssetRecord asset = catalogue.asset(fact.assetId()).orElseThrow();
        assertThat(asset.reading()).isEqualTo(reading);
        assertThat(asset.provenance().location()).isEqualTo("/ảnh/trước\u2400sau.jpg");
        assertThat(asset.receivedAt()).isEqualTo(Instant.parse("9999-12-31T00:00:00Z"));
        assertThat(catalogue.verifyLedger()).isInstanceOf(LedgerCheck.Sound.class);
        compareWithRebuilt();
    }

    @Test
    void writesNothingWhenTheVaultCannotBeWritten() {
        vault.close();
        Fact.AssetAdmitted fact = samples.admitted();
        assertThatThrownBy(() -> catalogue.record(fact, "lan")).isInstanceOf(ArchiveException.class);
        assertThat(catalogue.asset(fact.assetId())).isEmpty();
        assertThat(catalogue.head().revision()).isEqualTo(1);
        catalogue.close();
        open();
        record(fact);
        assertThat(catalogue.verifyLedger()).isEqualTo(new LedgerCheck.Sound(catalogue.head()));
    }

    @Test
    void outlivesAReaderThatIsInterrupted() throws InterruptedException, SQLException {
        Fact.AssetAdmitted fact = samples.admitted("/ảnh/a.jpg", 500);
        record(fact);
        reopen(); // nothing of it is in memory
        try (Connection connection = catalogue.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            Thread reader = Thread.ofPlatform().start(() -> {
                Thread.currentThread().interrupt();
                try {
                    statement
                            .executeQuery("select sum(length(plain_text)) from statements")
                            .close();
                } catch (SQLException e) {
                    assertThat(SqlTrouble.with("reading", e).code()).isEqualTo(Code.CA_UNREACHABLE);
                }
            });
            reader.join();
        }
        assertThat(catalogue.asset(fact.assetId())).isPresent();
        record(samples.admitted());
    }

    @Test
    void refusesAnActorWithoutAName() {
        assertThatThrownBy(() -> catalogue.record(samples.admitted(), " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> catalogue.record(samples.admitted(), "a\u0000"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isMadeAgainFromTheVaultRowByRow() {
        for (Fact fact : samples.story(1100)) {
            catalogue.recordLater(fact, "lan");
        }
        for (Fact fact : samples.story(50)) {
            catalogue.record(fact, "minh");
        }
        List<AssetId> held =
                catalogue.changedAfter(0, 100).stream().map(AssetRecord::id).toList();
        rights.story(held, 400).stream()
                .map(fact -> catalogue.recordLater(fact, "lan"))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(vault.lastSealed()).isPresent();
        assertThat(vault.journal().size()).isPositive().isLessThan(1700);
        compareWithRebuilt();
        record(samples.admitted());
        assertThat(catalogue.verifyLedger()).isEqualTo(new LedgerCheck.Sound(catalogue.head()));
    }

    private AssetId picture() {
        Fact.AssetAdmitted fact = samples.admitted();
        record(fact);
        return fact.assetId();
    }

    private PartyId party() {
        Party party = rights.party();
        record(new Fact.PartyRecorded(party, Optional.empty()));
        return party.id();
    }

    private ProductionId production() {
        Production production = rights.production();
        record(new Fact.ProductionRecorded(production));
        return production.id();
    }

    @Test
    void givesBackAProductionWithItsScenesAndPicksAsTheyWereRecorded() {
        Production production = rights.production();
        record(new Fact.ProductionRecorded(production));
        Scene second = rights.scene(production.id());
        Scene first = new Scene(new SceneId(new UUID(1, 2)), production.id(), 1, "Mở đầu", "");
        record(new Fact.SceneRecorded(new Scene(second.id(), second.production(), 2, second.title(), "")));
        record(new Fact.SceneRecorded(first));
        AssetId picture = picture();
        Pick onTable = rights.pick(production.id(), Optional.empty(), picture);
        Pick inScene = rights.pick(production.id(), Optional.of(first.id()), picture);
        record(new Fact.PickRecorded(onTable));
        long revision = record(new Fact.PickRecorded(inScene)).entry().revision();
        ProductionTables tables = catalogue.productions();
        assertThat(tables.production(production.id()).orElseThrow().value()).isEqualTo(production);
        assertThat(tables.productions()).extracting(AtRevision::value).containsExactly(production);
        assertThat(tables.scenes(production.id()))
                .extracting(it -> it.value().id())
                .containsExactly(first.id(), second.id());
        assertThat(tables.picks(production.id())).extracting(AtRevision::value).containsExactly(onTable, inScene);
        assertThat(tables.picks(picture)).hasSize(2);
        assertThat(tables.pick(inScene.id())).contains(new AtRevision<>(inScene, revision));
    }

    @Test
    void bringsAPickBackToItsPlaceAndASceneBackWithItsPicks() {
        ProductionId production = production();
        Scene scene = rights.scene(production);
        record(new Fact.SceneRecorded(scene));
        AssetId picture = picture();
        Pick one = rights.pick(production, Optional.of(scene.id()), picture);
        Pick two = rights.pick(production, Optional.empty(), picture);
        record(new Fact.PickRecorded(one));
        record(new Fact.PickRecorded(two));
        record(new Fact.PickRemoved(production, one.id()));
        assertThat(catalogue.productions().picks(production))
                .extracting(AtRevision::value)
                .containsExactly(two);
        record(new Fact.PickRecorded(one));
        record(new Fact.SceneRemoved(production, scene.id()));
        assertThat(catalogue.productions().scenes(production)).isEmpty();
        assertThat(catalogue.productions().picks(production))
                .extracting(it -> it.value().scene())
                .containsExactly(Optional.empty(), Optional.empty());
        record(new Fact.SceneRecorded(scene));
        assertThat(catalogue.productions().picks(production))
                .extracting(AtRevision::value)
                .containsExactly(one, two);
    }

    @Test
    void refusesFactsAboutWhatIsNotThereOrOfAnotherProduction() {
        ProductionId production = production();
        ProductionId other = production();
        Scene scene = rights.scene(production);
        record(new Fact.SceneRecorded(scene));
        AssetId picture = picture();
        PartyId party = party();
        Pick pick = rights.pick(production, Optional.empty(), picture);
        record(new Fact.PickRecorded(pick));
        WorkId noWork = new WorkId("nowhere");
        List<Fact> refused = List.of(
                new Fact.SceneRecorded(rights.scene(rights.production().id())),
                new Fact.SceneRecorded(new Scene(scene.id(), other, 1, "của phim khác", "")),
                new Fact.SceneRemoved(other, scene.id()),
                new Fact.SceneRemoved(production, new SceneId(new UUID(0, 1))),
                new Fact.PickRecorded(rights.pick(production, Optional.empty(), samples.id())),
                new Fact.PickRecorded(rights.pick(other, Optional.of(scene.id()), picture)),
                new Fact.PickRecorded(rights.pick(rights.production().id(), Optional.empty(), picture)),
                new Fact.PickRecorded(new Pick(
                        pick.id(),
                        other,
                        Optional.empty(),
                        picture,
                        pick.role(),
                        pick.keep(),
                        1,
                        Optional.empty(),
                        "")),
                new Fact.PickRemoved(other, pick.id()),
                new Fact.PickRemoved(production, new PickId(new UUID(0, 1))),
                new Fact.WorkRecorded(rights.work(List.of(rights.party().id()))),
                new Fact.FindingMade(samples.id(), rights.finding(List.of(), List.of())),
                new Fact.FindingMade(
                        picture,
                        new Finding(
                                Layer.PHOTOGRAPH,
                                Finding.Presence.PRESENT,
                                Optional.of(noWork),
                                List.of(),
                                "lan",
                                LocalDate.EPOCH)),
                new Fact.ClaimMade(samples.id(), rights.claim(), "lan", samples.at()),
                new Fact.RightRecorded(denial(Covered.of(samples.id(), Layer.PHOTOGRAPH), party)),
                new Fact.RightRecorded(denial(Covered.of(noWork), party)),
                new Fact.RightRecorded(denial(
                        Covered.of(picture, Layer.PHOTOGRAPH), rights.party().id())),
                new Fact.RightWithdrawn(new RightId("nowhere"), ""));
        LedgerHead head = catalogue.head();
        for (Fact fact : refused) {
            assertThatThrownBy(() -> catalogue.record(fact, "lan"))
                    .as(fact.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(catalogue.head()).isEqualTo(head);
    }

    private RightsRecord denial(Covered covered, PartyId by) {
        return RightsRecord.Denial.of(rights.rightId(), by, List.of(covered), Set.of(Act.TRAIN), "không");
    }

    @Test
    void givesBackWhatIsOnFileAboutAPictureAndTheWorksInIt() {
        AssetId picture = picture();
        AssetId other = picture();
        PartyId painter = party();
        Work work = rights.work(List.of(painter));
        record(new Fact.WorkRecorded(work));
        Finding finding = new Finding(
                Layer.DEPICTED_ARTWORK,
                Finding.Presence.PRESENT,
                Optional.of(work.id()),
                List.of(),
                "lan",
                LocalDate.EPOCH);
        record(new Fact.FindingMade(picture, finding));
        RightsRecord ofTheWork = denial(Covered.of(work.id()), painter);
        record(new Fact.RightRecorded(ofTheWork));
        RightsRecord ofBoth = RightsRecord.Denial.of(
                rights.rightId(),
                painter,
                List.of(Covered.of(picture, Layer.PHOTOGRAPH), Covered.of(other, Layer.PHOTOGRAPH)),
                Set.of(Act.UPLOAD),
                "");
        record(new Fact.RightRecorded(ofBoth));
        var filed = catalogue.rights().filed(List.of(other, picture));
        assertThat(filed.get(picture).findings()).containsExactly(finding);
        assertThat(filed.get(picture).works()).containsExactly(work);
        assertThat(filed.get(picture).parties()).extracting(Party::id).containsExactly(painter);
        assertThat(filed.get(picture).records()).containsExactly(ofTheWork, ofBoth);
        assertThat(filed.get(other).records()).containsExactly(ofBoth);
        record(new Fact.RightWithdrawn(ofBoth.id(), "nhầm"));
        assertThat(catalogue.rights().filed(List.of(other))).containsEntry(other, FiledRights.NONE);
        assertThat(catalogue.rights().record(ofBoth.id()).orElseThrow().withdrawn())
                .contains("nhầm");
        assertThatThrownBy(() -> record(new Fact.RightWithdrawn(ofBoth.id(), "")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> record(new Fact.RightRecorded(ofBoth))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void movesTheRevisionOfEachPictureThatARightTouches() {
        AssetId shows = picture();
        AssetId covered = picture();
        AssetId untouched = picture();
        PartyId party = party();
        Work work = rights.work(List.of(party));
        record(new Fact.WorkRecorded(work));
        long before = catalogue.asset(untouched).orElseThrow().revision();
        record(new Fact.FindingMade(
                shows,
                new Finding(
                        Layer.DEPICTED_ARTWORK,
                        Finding.Presence.PRESENT,
                        Optional.of(work.id()),
                        List.of(),
                        "lan",
                        LocalDate.EPOCH)));
        assertThat(catalogue.changedAfter(catalogue.head().revision() - 1, 9))
                .extracting(AssetRecord::id)
                .containsExactly(shows);
        RightsRecord right = RightsRecord.Denial.of(
                rights.rightId(),
                party,
                List.of(Covered.of(work.id()), Covered.of(covered, Layer.PHOTOGRAPH)),
                Set.of(Act.TRAIN),
                "");
        for (Fact fact : List.of(new Fact.RightRecorded(right), new Fact.RightWithdrawn(right.id(), "nhầm"))) {
            record(fact);
            assertThat(catalogue.changedAfter(catalogue.head().revision() - 1, 9))
                    .extracting(AssetRecord::id)
                    .containsExactlyInAnyOrder(shows, covered);
        }
        record(new Fact.WorkRecorded(work));
        record(new Fact.ClaimMade(covered, rights.claim(), "lan", samples.at()));
        assertThat(catalogue.asset(shows).orElseThrow().revision())
                .isEqualTo(catalogue.head().revision() - 1);
        assertThat(catalogue.asset(covered).orElseThrow().revision())
                .isEqualTo(catalogue.head().revision());
        assertThat(catalogue.asset(covered).orElseThrow().reading().claims()).endsWith(rights.claim());
        assertThat(catalogue.asset(untouched).orElseThrow().revision()).isEqualTo(before);
    }

    @Test
    void letsALaterFindingTakeThePlaceOfAnEarlierOne() {
        AssetId picture = picture();
        Work one = rights.work(List.of(party()));
        Work two = rights.work(one.creators());
        record(new Fact.WorkRecorded(one));
        record(new Fact.WorkRecorded(two));
        Finding unnamed = found(Finding.Presence.PRESENT, Optional.empty());
        Finding showsOne = found(Finding.Presence.PRESENT, Optional.of(one.id()));
        Finding showsTwo = found(Finding.Presence.PRESENT, Optional.of(two.id()));
        Finding doubtful = found(Finding.Presence.UNDECIDED, Optional.of(one.id()));
        Finding absent = found(Finding.Presence.ABSENT, Optional.empty());
        assertThat(afterFinding(picture, unnamed)).containsExactly(unnamed);
        assertThat(afterFinding(picture, showsOne)).containsExactly(showsOne);
        assertThat(afterFinding(picture, showsTwo)).containsExactly(showsOne, showsTwo);
        assertThat(afterFinding(picture, doubtful)).containsExactly(showsTwo, doubtful);
        assertThat(afterFinding(picture, absent)).containsExactly(absent);
        assertThat(afterFinding(picture, showsTwo)).containsExactly(showsTwo);
    }

    @Test
    void takesBackWhatWasFoundAndClaimedAndNothingBeside() {
        AssetId picture = picture();
        RightsClaim lengthy = new RightsClaim(
                Layer.PHOTOGRAPH,
                RightsClaim.Basis.USAGE_TERMS,
                "x\u0000" + "ảnh ".repeat(400_000),
                Optional.empty(),
                "person:lan");
        List<RightsClaim> ofTheFile =
                catalogue.asset(picture).orElseThrow().reading().claims();
        record(new Fact.ClaimMade(picture, rights.claim(), "lan", samples.at()));
        record(new Fact.ClaimMade(picture, lengthy, "lan", samples.at()));
        record(new Fact.ClaimWithdrawn(picture, rights.claim(), "nhầm", "lan", samples.at()));
        List<RightsClaim> left = new ArrayList<>(ofTheFile);
        left.add(lengthy);
        assertThat(catalogue.asset(picture).orElseThrow().reading().claims()).isEqualTo(left);
        record(new Fact.ClaimWithdrawn(picture, lengthy, "nhầm", "lan", samples.at()));
        assertThat(catalogue.asset(picture).orElseThrow().reading().claims()).isEqualTo(ofTheFile);
        assertThat(catalogue.asset(picture).orElseThrow().revision())
                .isEqualTo(catalogue.head().revision());

        afterFinding(picture, found(Finding.Presence.UNDECIDED, Optional.empty()));
        record(new Fact.FindingsWithdrawn(picture, Layer.PHOTOGRAPH, "nhầm", "lan", samples.at()));
        assertThat(catalogue.rights().filed(List.of(picture)).get(picture).findings())
                .hasSize(1);
        record(new Fact.FindingsWithdrawn(picture, Layer.DEPICTED_ARTWORK, "nhầm", "lan", samples.at()));
        assertThat(catalogue.rights().filed(List.of(picture))).containsEntry(picture, FiledRights.NONE);
    }

    @Test
    void putsACorrectedRecordInThePlaceOfTheFirstInOneAct() {
        AssetId picture = picture();
        PartyId party = party();
        RightsRecord wrong = denial(Covered.of(picture, Layer.PHOTOGRAPH), party);
        record(new Fact.RightRecorded(wrong));
        RightsRecord right = denial(Covered.of(picture, Layer.DIGITISATION), party);
        long revision = record(new Fact.RightSuperseded(wrong.id(), right, "lớp khác"))
                .entry()
                .revision();
        assertThat(catalogue.rights().filed(List.of(picture)).get(picture).records())
                .containsExactly(right);
        assertThat(catalogue.rights().record(wrong.id()).orElseThrow())
                .isEqualTo(new FiledRecord(wrong, Optional.of("lớp khác"), revision));
        RightsRecord other = denial(Covered.of(picture, Layer.PHOTOGRAPH), party);
        for (Fact again : List.of(
                new Fact.RightSuperseded(wrong.id(), other, "nó đã bị thay"),
                new Fact.RightSuperseded(right.id(), wrong, "nó có rồi"),
                new Fact.RightSuperseded(rights.rightId(), other, "không có"))) {
            assertThatThrownBy(() -> record(again)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Finding found(Finding.Presence presence, Optional<WorkId> work) {
        return new Finding(Layer.DEPICTED_ARTWORK, presence, work, List.of(), "lan", LocalDate.EPOCH);
    }

    private List<Finding> afterFinding(AssetId picture, Finding finding) {
        record(new Fact.FindingMade(picture, finding));
        return catalogue.rights().filed(List.of(picture)).get(picture).findings();
    }

    @Test
    void refusesAnEditOfAPickOrProductionThatHasChangedSince() {
        Production production = rights.production();
        long seen = record(new Fact.ProductionRecorded(production)).entry().revision();
        Fact edit = new Fact.ProductionRecorded(rights.production(production.id()));
        assertThat(catalogue.record(edit, "lan", seen)).isInstanceOf(Edit.Made.class);
        assertThat(catalogue.record(edit, "minh", seen)).isEqualTo(new Edit.Stale(seen + 1));
        Pick pick = rights.pick(production.id(), Optional.empty(), picture());
        assertThat(catalogue.record(new Fact.PickRecorded(pick), "lan", 0)).isInstanceOf(Edit.Made.class);
        long picked = catalogue.head().revision();
        assertThat(catalogue.record(new Fact.PickRemoved(production.id(), pick.id()), "lan", picked))
                .isInstanceOf(Edit.Made.class);
        assertThat(catalogue.record(new Fact.PickRecorded(pick), "minh", picked))
                .isEqualTo(new Edit.Stale(picked + 1));
    }

    @Test
    void takesEvidenceOnlyWhenTheVaultHoldsItAndKnowsItAfterARebuild() throws IOException {
        AssetId picture = picture();
        PartyId party = party();
        List<Covered> covers = List.of(Covered.of(picture, Layer.PHOTOGRAPH));
        byte[] letter = "Tôi đồng ý.".getBytes(StandardCharsets.UTF_8);
        ContentHash hash;
        try (Staged staged = vault.stage(new ByteArrayInputStream(letter), Long.MAX_VALUE)) {
            hash = staged.hash();
            List<Evidence> evidence = List.of(Evidence.asItCame("thư.pdf", "application/pdf", letter.length, hash));
            for (RightsRecord right : rights.rights(covers, List.of(party), Optional.empty(), evidence)) {
                if (!right.evidence().isEmpty()) {
                    assertThatThrownBy(() -> record(new Fact.RightRecorded(right)))
                            .isInstanceOf(IllegalArgumentException.class)
                            .hasMessageContaining(hash.hex());
                }
            }
            vault.keepEvidence(staged, "thư.pdf");
            rights.rights(covers, List.of(party), Optional.empty(), evidence)
                    .forEach(right -> record(new Fact.RightRecorded(right)));
        }
        assertThat(catalogue.rights().evidence()).containsExactly(hash);
        compareWithRebuilt();
        assertThat(catalogue.rights().evidence()).containsExactly(hash);
        assertThat(vault.evidence(hash))
                .hasValueSatisfying(file -> assertThat(file).hasBinaryContent(letter));
        assertThat(vault.hashes()).isEmpty();
    }

    /// Rebuilds in the same database, and fills another one by opening it beside the same vault.
    void compareWithRebuilt() {
        UUID id = catalogue.archiveId();
        TreeMap<String, List<String>> before = rows();
        catalogue.close();
        Catalogue.rebuild(settings, vault, CLOCK);
        catalogue = Catalogue.open(settings, vault, CLOCK);
        assertThat(rows()).isEqualTo(before);
        catalogue.close();
        settings = emptyDatabase();
        catalogue = Catalogue.open(settings, vault, CLOCK);
        assertThat(rows()).isEqualTo(before);
        assertThat(catalogue.archiveId()).isEqualTo(id);
    }

    /// A letter for the photograph in one picture.
    private Letter letter(AssetId picture, PartyId to, ProductionId production) {
        return new Letter(
                rights.rightId(),
                to,
                production,
                1,
                samples.at(),
                List.of(new LetterLine(
                        picture,
                        "Hồ Gươm",
                        new ContentHash("e".repeat(64)),
                        List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                        Set.of(Act.COPY, Act.CONDITION))),
                new AskedTerms(
                        "Huế, chiều",
                        "Lê Minh",
                        "Nguyễn Văn A",
                        Set.of(Medium.ONLINE),
                        Set.of(Territory.WORLD),
                        true,
                        LocalDate.of(2027, 1, 1),
                        Optional.empty(),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        List.of(),
                        Optional.empty(),
                        true,
                        "Lan",
                        "lan@example.org",
                        ""),
                Chase.USUAL);
    }

    private Answer answer(Letter letter, int number, Answer.Says says) {
        return new Answer(
                letter.id(),
                number,
                Answer.Channel.LETTER,
                samples.at(),
                List.of(new Answer.Decision(1, Act.CONDITION, says, "")),
                Optional.empty(),
                Optional.empty(),
                true,
                Answer.Sitters.NOBODY_SHOWN,
                "Ảnh: A",
                "",
                "Nguyễn Văn A",
                LocalDate.of(2026, 11, 21),
                List.of());
    }

    private Fact.AnswerFiled filed(Letter letter, Answer answer, List<RightId> superseded) {
        Settlement settled = Settlement.of(letter, answer, rights::rightId);
        return new Fact.AnswerFiled(answer, settled.rights(), superseded, settled.state());
    }

    @Test
    void keepsALetterWithItsMovesAndAnswersAndMakesThemAgainFromTheVault() {
        AssetId picture = picture();
        PartyId holder = party();
        Letter letter = letter(picture, holder, production());
        record(new Fact.RequestDrafted(letter));
        RequestTables requests = catalogue.requests();
        assertThat(requests.request(letter.id()).orElseThrow().letter()).contains(letter);
        assertThat(catalogue.rights().filed(List.of(picture)).get(picture).records())
                .containsExactly(letter.request());
        record(new Fact.RequestMoved(letter.id(), State.SENT, "bằng thư", samples.at()));
        record(new Fact.RequestReminded(letter.id(), "điện thoại", samples.at()));
        record(new Fact.RequestNoted(letter.id(), "gọi lại sau Tết", samples.at()));
        ContentHash secret = new ContentHash("f".repeat(64));
        record(new Fact.AnswerLinkMade(
                letter.id(), secret, samples.at(), samples.at().plusSeconds(60)));
        assertThat(requests.link(secret).orElseThrow().request()).isEqualTo(letter.id());
        record(new Fact.AnswerLinkRevoked(letter.id(), secret, samples.at()));
        assertThat(requests.link(secret).orElseThrow().revoked()).isTrue();
        Fact.AnswerFiled yes = filed(letter, answer(letter, 1, Answer.Says.YES), List.of());
        long moved = record(yes).entry().revision();
        assertThat(catalogue.asset(picture).orElseThrow().revision()).isEqualTo(moved);
        List<RightId> granted = ids(yes.rights());
        assertThat(requests.answers(letter.id()).getFirst().rights()).isEqualTo(granted);
        Fact.AnswerFiled no = filed(letter, answer(letter, 2, Answer.Says.NO), granted);
        record(no);
        FiledRequest request = requests.request(letter.id()).orElseThrow();
        assertThat(request.state()).isEqualTo(State.REFUSED);
        assertThat(request.reminders()).isEqualTo(1);
        assertThat(requests.answers(letter.id()))
                .extracting(FiledAnswer::answer)
                .containsExactly(yes.answer(), no.answer());
        assertThat(catalogue.rights().record(granted.getFirst()).orElseThrow().withdrawn())
                .isPresent();
        assertThat(catalogue.rights().filed(List.of(picture)).get(picture).records())
                .hasSize(2)
                .contains(no.rights().getFirst());
        Fact.AnswerFiled again = filed(letter, answer(letter, 3, Answer.Says.YES), ids(no.rights()));
        record(again);
        RightsRecord.Grant grant = (RightsRecord.Grant) again.rights().getFirst();
        RightsRecord.Grant signed = Completion.COUNTERSIGNED.of(grant, rights.rightId());
        record(new Fact.RequestCompleted(
                letter.id(), List.of(signed), List.of(grant.id()), State.IN_FORCE, samples.at()));
        assertThat(requests.answers(letter.id()).getLast().rights()).containsExactly(signed.id());
        assertThat(catalogue.history(letter.id().value(), 99))
                .extracting(LedgerEntry::kind)
                .containsExactly(
                        "RequestDrafted",
                        "RequestMoved",
                        "RequestReminded",
                        "RequestNoted",
                        "AnswerLinkMade",
                        "AnswerLinkRevoked",
                        "AnswerFiled",
                        "AnswerFiled",
                        "AnswerFiled",
                        "RequestCompleted");
        compareWithRebuilt();
    }

    private static List<RightId> ids(List<RightsRecord> filed) {
        return filed.stream().map(RightsRecord::id).toList();
    }

    @Test
    void refusesMovesAndAnswersThatCannotBe() {
        Letter letter = letter(picture(), party(), production());
        record(new Fact.RequestDrafted(letter));
        ContentHash secret = new ContentHash("a".repeat(64));
        Fact.AnswerFiled yes = filed(letter, answer(letter, 1, Answer.Says.YES), List.of());
        List<Fact> refused = List.of(
                new Fact.RequestDrafted(letter),
                new Fact.RequestMoved(letter.id(), State.SEEN, "", samples.at()),
                new Fact.RequestMoved(letter.id(), State.DRAFT, "", samples.at()),
                new Fact.RequestMoved(new RightId("nowhere"), State.SENT, "", samples.at()),
                new Fact.RequestReminded(letter.id(), "", samples.at()),
                new Fact.RequestNoted(new RightId("nowhere"), "", samples.at()),
                new Fact.AnswerLinkRevoked(letter.id(), secret, samples.at()),
                yes);
        LedgerHead head = catalogue.head();
        for (Fact fact : refused) {
            assertThatThrownBy(() -> catalogue.record(fact, "lan"))
                    .as(fact.toString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(catalogue.head()).isEqualTo(head);
        // of two that arrive at once, the second sees what the first did
        List<CompletableFuture<Recording>> both = List.of(
                catalogue.recordLater(new Fact.RequestMoved(letter.id(), State.SENT, "", samples.at()), "lan"),
                catalogue.recordLater(new Fact.RequestMoved(letter.id(), State.SENT, "", samples.at()), "minh"));
        assertThat(both.getFirst().join()).isInstanceOf(Recording.Recorded.class);
        assertThatThrownBy(() -> both.getLast().join()).hasCauseInstanceOf(IllegalArgumentException.class);
        record(yes);
        Fact.AnswerFiled sameNumber = filed(letter, answer(letter, 1, Answer.Says.NO), List.of());
        assertThatThrownBy(() -> record(sameNumber)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesARequestThatWasFiledWithoutALetterItsPlaceAmongTheRequests() {
        AssetId picture = picture();
        RightsRecord.Request request = new RightsRecord.Request(
                rights.rightId(),
                party(),
                production(),
                List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                Set.of(Act.CONDITION),
                State.SENT,
                Optional.of(LocalDate.of(2026, 11, 1)));
        record(new Fact.RightRecorded(request));
        FiledRequest filed = catalogue.requests().request(request.id()).orElseThrow();
        assertThat(filed.state()).isEqualTo(State.SENT);
        assertThat(filed.letter()).isEmpty();
        record(new Fact.RequestMoved(request.id(), State.SILENT, "", samples.at()));
        assertThat(catalogue.rights().filed(List.of(picture)).get(picture).records())
                .containsExactly(request.in(State.SILENT, request.sentOn()));
        record(new Fact.RightWithdrawn(request.id(), "nhầm"));
        assertThat(catalogue.requests().all()).isEmpty();
    }

    @Test
    void beginsAnInterruptedRebuildAgain() throws SQLException {
        samples.story(100).forEach(fact -> catalogue.record(fact, "lan"));
        TreeMap<String, List<String>> before = rows();
        execute("update archive set rebuilding = true");
        execute("truncate table assets");
        reopen();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void replaysWhatTheDatabaseLost() throws SQLException {
        List<Fact> story = samples.story(60);
        story.subList(0, 40).forEach(fact -> catalogue.record(fact, "lan"));
        // a copy of the database as it stood earlier: a backup, or a disk that kept the journal and not the last commit
        DatabaseSettings earlier = settings;
        settings = emptyDatabase();
        catalogue.close();
        catalogue = Catalogue.open(settings, vault, CLOCK);
        story.subList(40, 60).forEach(fact -> catalogue.record(fact, "lan"));
        TreeMap<String, List<String>> expected = rows();
        catalogue.close();
        settings = earlier;
        catalogue = Catalogue.open(settings, vault, CLOCK);
        assertThat(rows()).isEqualTo(expected);
    }

    @Test
    void writesAgainAJournalThatWasDeleted() throws IOException {
        record(kept("chợ nổi"));
        samples.story(30).forEach(more -> catalogue.record(more, "lan"));
        LedgerHead head = catalogue.head();
        List<String> lines = vault.journal().lines();
        close();
        try (Stream<Path> files = Files.walk(folder.resolve("vault"))) {
            for (Path journal :
                    files.filter(file -> file.endsWith("journal.jsonl")).toList()) {
                Files.delete(journal);
            }
        }
        open();
        assertThat(catalogue.head()).isEqualTo(head);
        assertThat(vault.journal().lines()).isEqualTo(lines);
        assertThat(catalogue.verifyLedger()).isEqualTo(new LedgerCheck.Sound(head));
    }

    /// A fact whose original lies in the vault.
    private Fact.AssetAdmitted kept(String bytes) throws IOException {
        Fact.AssetAdmitted fact = samples.admitted();
        try (Staged staged =
                vault.stage(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)), Long.MAX_VALUE)) {
            vault.keep(staged, OriginalNote.of(fact.assetId(), fact.provenance(), fact.receivedAt()));
            return new Fact.AssetAdmitted(
                    fact.assetId(),
                    staged.hash(),
                    staged.byteSize(),
                    fact.custody(),
                    fact.provenance(),
                    fact.receivedAt(),
                    fact.reading(),
                    fact.thumbnail());
        }
    }

    @Test
    void refusesTheDatabaseOfAnotherArchive() {
        record(samples.admitted());
        catalogue.close();
        try (Vault other = Vault.open(folder.resolve("other"), CLOCK)) {
            assertThatThrownBy(() -> Catalogue.open(settings, other, CLOCK))
                    .isInstanceOfSatisfying(
                            ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.CA_OTHER_ARCHIVE));
            DatabaseSettings third = emptyDatabase();
            Catalogue.open(third, other, CLOCK).close();
            assertThatThrownBy(() -> Catalogue.open(third, vault, CLOCK))
                    .isInstanceOfSatisfying(
                            ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.CA_OTHER_ARCHIVE));
        }
        catalogue = Catalogue.open(settings, vault, CLOCK);
    }

    @Test
    void namesTheFirstBrokenEntry() throws SQLException {
        samples.story(40).forEach(fact -> catalogue.record(fact, "lan"));
        allowChangesOfTheLedger();
        execute("update ledger_entries set actor = 'minh' where revision = 17");
        assertThat(catalogue.verifyLedger()).isInstanceOfSatisfying(LedgerCheck.Broken.class, broken -> {
            assertThat(broken.revision()).isEqualTo(17);
            assertThat(broken.where()).isEqualTo(LedgerCheck.Where.DATABASE);
        });
        execute("delete from ledger_entries where revision = 9");
        assertThat(((LedgerCheck.Broken) catalogue.verifyLedger()).revision()).isEqualTo(9);
    }

    @Test
    void sealsTheTailWhenAsked() {
        samples.story(20).forEach(fact -> catalogue.record(fact, "lan"));
        LedgerHead head = catalogue.sealTail();
        assertThat(head).isEqualTo(catalogue.head());
        assertThat(vault.journal().size()).isZero();
        assertThat(vault.lastSealed().map(LedgerLines::read).map(LedgerHead::at))
                .contains(head);
        record(samples.admitted());
        reopen();
        assertThat(catalogue.verifyLedger()).isEqualTo(new LedgerCheck.Sound(catalogue.head()));
        assertThat(catalogue.head().revision()).isEqualTo(22);
        assertThat(catalogue.knows(head)).isTrue();
        assertThat(catalogue.knows(LedgerHead.EMPTY)).isTrue();
        assertThat(catalogue.knows(new LedgerHead(22, head.hash()))).isFalse();
    }

    @Test
    void closesAfterWritingWhatWaits() {
        List<CompletableFuture<Recording>> answers = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            answers.add(catalogue.recordLater(samples.admitted(), "lan"));
        }
        catalogue.close();
        assertThat(answers).allMatch(CompletableFuture::isDone).noneMatch(CompletableFuture::isCompletedExceptionally);
        assertThatThrownBy(() -> catalogue.record(samples.admitted(), "lan")).isInstanceOf(IllegalStateException.class);
        Chain chain = new Chain(LedgerHead.EMPTY);
        for (String line : vault.journal().lines()) {
            LedgerEntry entry = LedgerLines.read(line);
            assertThat(chain.follow(entry)).isEmpty();
        }
        assertThat(chain.head().revision()).isEqualTo(301);
    }

    @Test
    void refusesADatabaseOfANewerVersion() throws SQLException {
        execute("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, installed_on, execution_time, success) values (999, '9000', 'from the future',"
                + " 'SQL', 'V9000__x.sql', 1, 'x', current_timestamp, 1, true)");
        close();
        vault = Vault.open(folder.resolve("vault"), CLOCK);
        assertThatThrownBy(() -> Catalogue.open(settings, vault, CLOCK))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.AR_NEWER));
    }

    /// Lifts what forbids changes of the ledger's rows, for tests that damage them.
    void allowChangesOfTheLedger() throws SQLException {}

    void execute(String sql) throws SQLException {
        try (Connection connection = catalogue.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// All rows of all tables that hold facts, as text, in the order of their keys.
    TreeMap<String, List<String>> rows() {
        TreeMap<String, List<String>> tables = new TreeMap<>();
        String[][] keys = {
            {"archive", "only_row"},
            {"ledger_entries", "revision"},
            {"assets", "number"},
            {"statements", "id"},
            {"claims", "id"},
            {"faults", "id"},
            {"sightings", "location_key"},
            {"productions", "id"},
            {"scenes", "id"},
            {"picks", "id"},
            {"parties", "id"},
            {"works", "id"},
            {"findings", "revision"},
            {"rights_records", "id"},
            {"rights_covers", "rights_record, place"},
            {"rights_evidence", "rights_record, place"}
        };
        try (Connection connection = catalogue.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            for (String[] key : keys) {
                List<String> lines = new ArrayList<>();
                try (ResultSet rows = statement.executeQuery("select * from " + key[0] + " order by " + key[1])) {
                    int columns = rows.getMetaData().getColumnCount();
                    while (rows.next()) {
                        StringBuilder line = new StringBuilder();
                        for (int i = 1; i <= columns; i++) {
                            line.append(rows.getString(i)).append('|');
                        }
                        lines.add(line.toString());
                    }
                }
                tables.put(key[0], lines);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }
}
