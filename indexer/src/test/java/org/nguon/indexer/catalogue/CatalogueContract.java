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
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

/// What a catalogue does on every database.
abstract class CatalogueContract {

    static final Clock CLOCK = Clock.tick(
            Clock.fixed(Instant.parse("2026-11-21T01:02:03.456789123Z"), ZoneOffset.UTC), Duration.ofNanos(1));

    @TempDir
    Path folder;

    final SampleFacts samples = new SampleFacts(7);
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
        assertThat(vault.lastSealed()).isPresent();
        assertThat(vault.journal().size()).isPositive().isLessThan(1300);
        compareWithRebuilt();
        record(samples.admitted());
        assertThat(catalogue.verifyLedger()).isEqualTo(new LedgerCheck.Sound(catalogue.head()));
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
        execute(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success)"
                        + " values (999, '9000', 'from the future', 'SQL', 'V9000__x.sql', 1, 'x', current_timestamp, 1, true)");
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
            {"sightings", "location_key"}
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
