package org.nguon.indexer.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.nguon.indexer.catalogue.Appender.Verdict;
import org.nguon.indexer.ledger.Facts;
import org.nguon.indexer.ledger.Ledger;
import org.nguon.indexer.ledger.LedgerCheck;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.ledger.VaultLedger;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.Evidence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The door of the catalogue. Safe for many threads. Trouble of the database is an [ArchiveException]
/// (`CA-UNREACHABLE`, `CA-DISK-FULL`, `CA-OTHER-ARCHIVE`, `LE-BROKEN`); trouble of the vault's journal comes as
/// the vault tells it.
public final class Catalogue implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Catalogue.class);

    private static final String SYSTEM = "nguon";
    private static final int PAGE = 10_000;

    private final Database database;
    private final Vault vault;
    private final Appender appender;
    private final UUID archiveId;
    private final Queries queries;

    private Catalogue(Database database, Vault vault, Appender appender, UUID archiveId) {
        this.database = database;
        this.vault = vault;
        this.appender = appender;
        this.archiveId = archiveId;
        this.queries = new Queries(database.pool());
    }

    /// Opens the catalogue, gives its tables today's shape, and makes it agree with the vault's ledger. An
    /// empty database beside an empty vault becomes a new archive; an empty database beside a vault with a
    /// ledger is filled from it.
    ///
    /// The caller must be the archive's owner, and closes the catalogue before the vault.
    ///
    /// @throws ArchiveException `CA-UNREACHABLE`; `CA-IN-USE` when another program has the database; `AR-NEWER`
    ///     when a newer version of the program has written here; `CA-OTHER-ARCHIVE` when database and vault are
    ///     not of the same archive; `LE-BROKEN` when the vault's ledger does not follow
    public static Catalogue open(DatabaseSettings settings, Vault vault, Clock clock) {
        return open(settings, vault, clock, new SecureRandom());
    }

    /// Like [#open(DatabaseSettings, Vault, Clock)].
    ///
    /// @param chance gives a new archive its identity
    public static Catalogue open(DatabaseSettings settings, Vault vault, Clock clock, RandomGenerator chance) {
        Database database = Database.open(settings);
        boolean done = false;
        try {
            VaultLedger kept = new Agreement(database.pool(), vault).reach();
            Appender appender = new Appender(database.pool(), kept, kept.head(), clock);
            appender.start();
            if (kept.head().equals(LedgerHead.EMPTY)) {
                Fact founded =
                        new Fact.ArchiveFounded(freshId(chance), clock.instant().truncatedTo(ChronoUnit.MICROS));
                answerOf(appender.submit(founded, SYSTEM, null));
            }
            Catalogue catalogue = new Catalogue(database, vault, appender, archiveId(database));
            done = true;
            return catalogue;
        } catch (SQLException e) {
            throw SqlTrouble.with(settings.shownUrl(), e);
        } finally {
            if (!done) {
                database.close();
            }
        }
    }

    /// Makes the catalogue again from the vault's ledger alone: empties the tables that hold facts and replays
    /// all of them. Accounts are left as they are. Interrupted, it goes on when the catalogue is next opened.
    ///
    /// A file of H2 that is damaged beyond opening is put aside under another name, never deleted; the accounts
    /// in it are lost with it.
    public static void rebuild(DatabaseSettings settings, Vault vault, Clock clock) {
        try {
            rebuild(settings, vault);
        } catch (ArchiveException e) {
            Optional<Path> file = settings.h2File();
            if (e.code() != Code.CA_DAMAGED || file.isEmpty()) {
                throw e;
            }
            putAside(file.get(), clock);
            rebuild(settings, vault);
        }
    }

    private static void rebuild(DatabaseSettings settings, Vault vault) {
        try (Database database = Database.open(settings)) {
            new Agreement(database.pool(), vault).rebuild();
        } catch (SQLException e) {
            throw SqlTrouble.with(settings.shownUrl(), e);
        }
    }

    private static void putAside(Path file, Clock clock) {
        String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
        Path aside = file.resolveSibling(file.getFileName() + ".damaged-" + time);
        try {
            Files.move(file, aside);
            LOG.warn("{} is damaged and was put aside as {}", file, aside.getFileName());
        } catch (IOException e) {
            throw new ArchiveException(Code.CA_DAMAGED, file.toString(), e);
        }
    }

    /// Records a fact and waits until it is safe.
    ///
    /// @param actor account or system user who caused it
    /// @throws IllegalArgumentException when the fact speaks of something that is not there, belongs to
    ///     another production, or names evidence that the vault does not hold
    public Recording record(Fact fact, String actor) {
        requireEvidence(fact);
        return recording(answerOf(appender.submit(fact, actor, null)));
    }

    /// Hands a fact over and does not wait for it; waits only while very many are waiting already. Facts are
    /// recorded in the order in which one thread hands them over. What hangs on the answer runs on the
    /// catalogue's own thread unless it is told otherwise, and must be short.
    public CompletableFuture<Recording> recordLater(Fact fact, String actor) {
        requireEvidence(fact);
        return appender.submit(fact, actor, null).thenApply(Catalogue::recording);
    }

    /// Records what a person changes, if the asset, production, scene, pick, party, work or record of
    /// rights still stands at the revision that the person saw.
    ///
    /// @param madeOn [AssetRecord#revision()] or [AtRevision#revision()] of what was seen; 0 for what
    ///     must be new
    /// @throws IllegalArgumentException as [#record(Fact, String)]
    public Edit record(Fact fact, String actor, long madeOn) {
        requireEvidence(fact);
        return switch (answerOf(appender.submit(fact, actor, madeOn))) {
            case Verdict.Written(var entry) -> new Edit.Made(entry);
            case Verdict.Stale(long revision) -> new Edit.Stale(revision);
            case Verdict.Present _ -> throw new IllegalArgumentException("bytes that come in are no edit: " + fact);
            case Verdict.Refused(RuntimeException why) -> throw why;
        };
    }

    /// Nothing in the vault is ever deleted, so what is there now is there for good.
    private void requireEvidence(Fact fact) {
        for (Evidence file : Mentioned.evidence(fact)) {
            if (vault.evidence(file.contentHash()).isEmpty()) {
                throw new IllegalArgumentException("the vault does not hold this evidence: " + file.contentHash());
            }
        }
    }

    private static Recording recording(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Written(var entry) -> new Recording.Recorded(entry);
            case Verdict.Present(AssetId id) -> new Recording.AlreadyPresent(id);
            case Verdict.Stale _ -> throw new IllegalStateException("no revision was asked for");
            case Verdict.Refused(RuntimeException why) -> throw why;
        };
    }

    private static <T> T answerOf(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                why.addSuppressed(new IllegalStateException("handed over here"));
                throw why;
            }
            throw e;
        }
    }

    /// The asset with this identity.
    public Optional<AssetRecord> asset(AssetId id) {
        return assets(List.of(id)).stream().findFirst();
    }

    /// The asset that holds these bytes.
    public Optional<AssetRecord> withHash(ContentHash hash) {
        return where("where content_hash = ?", query -> query.setString(1, hash.hex())).stream()
                .findFirst();
    }

    /// Those of these bytes that no asset holds.
    public List<ContentHash> unknown(Collection<ContentHash> hashes) {
        Set<String> held = queries.answer(connection -> {
            Set<String> found = new HashSet<>();
            try (PreparedStatement query =
                    connection.prepareStatement("select content_hash from assets where content_hash = any (?)")) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "varchar", hashes.stream().map(ContentHash::hex).toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(row.getString(1));
                    }
                }
            }
            return found;
        });
        return hashes.stream().filter(hash -> !held.contains(hash.hex())).toList();
    }

    /// The assets with these identities, in the order in which they came in; identities without an asset are
    /// left out.
    public List<AssetRecord> assets(Collection<AssetId> ids) {
        Object[] values = ids.stream().map(AssetId::value).toArray();
        return where(
                "where id = any (?) order by number",
                query -> query.setArray(1, query.getConnection().createArrayOf("uuid", values)));
    }

    /// The sidecars that are attached to a picture.
    public List<AssetRecord> sidecars(AssetId picture) {
        return where("where attached_to = ? order by number", query -> query.setObject(1, picture.value()));
    }

    /// Assets in quarantine, the newest first.
    public List<AssetRecord> quarantined(int offset, int limit) {
        return where("where state = ? order by number desc limit ? offset ?", query -> {
            query.setString(1, AssetState.QUARANTINED.name());
            query.setInt(2, limit);
            query.setInt(3, offset);
        });
    }

    /// Assets that were changed after a revision, by ascending revision of their last change. Assets that one
    /// fact changed are never torn apart, so there may be more than `limit`, where a grant speaks of many;
    /// there are fewer only when there are no more.
    public List<AssetRecord> changedAfter(long revision, int limit) {
        return where("""
            where revision > ? and revision <= (
                select max(revision) from (
                    select revision from assets where revision > ? order by revision, number limit ?) as page)
            order by revision, number\
            """, query -> {
            query.setLong(1, revision);
            query.setLong(2, revision);
            query.setInt(3, limit);
        });
    }

    private List<AssetRecord> where(String condition, Records.Parameters parameters) {
        return queries.answer(connection -> new Records(connection).where(condition, parameters));
    }

    /// What was last met at a path in the file system.
    public Optional<Sighting> sighting(String path) {
        // the asset is no part of the key of a path
        String key = Projection.locationKey(Provenance.Channel.FOLDER, path, new AssetId(new UUID(0, 0)));
        return sightingsWhere("s.location_key = ?", List.of(key)).stream().findFirst();
    }

    /// What was last met at each of these paths in the file system, by path; a path where nothing was met is
    /// left out. One question for all, so that a folder of a hundred thousand is soon compared.
    ///
    /// @param paths some hundreds at most
    public Map<String, Sighting> sightings(List<String> paths) {
        if (paths.isEmpty()) {
            return Map.of();
        }
        AssetId noPart = new AssetId(new UUID(0, 0));
        List<String> keys = paths.stream()
                .map(path -> Projection.locationKey(Provenance.Channel.FOLDER, path, noPart))
                .toList();
        return sightingsWhere("s.location_key in (" + "?, ".repeat(keys.size() - 1) + "?)", keys).stream()
                .collect(Collectors.toMap(Sighting::location, sighting -> sighting));
    }

    /// What was last met at the paths that have this stem (see [Sighting#stem]), by path.
    public List<Sighting> sightingsWithStem(String stem) {
        // a stem may itself have an ending, which a file of this stem does not show
        return sightingsWhere("s.stem_key = ?", List.of(Projection.stemKey(Provenance.Channel.FOLDER, stem + ".")))
                .stream()
                .sorted(Comparator.comparing(Sighting::location))
                .toList();
    }

    private List<Sighting> sightingsWhere(String condition, List<String> keys) {
        return queries.answer(connection -> {
            List<Sighting> sightings = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("""
                select s.location, s.byte_size, s.modified_at, s.seen_at, a.content_hash, a.id, a.state, a.custody,
                    a.attached_to, a.quarantine_code
                from sightings s join assets a on a.number = s.asset where \
                """ + condition)) {
                for (int i = 0; i < keys.size(); i++) {
                    query.setString(i + 1, keys.get(i));
                }
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        sightings.add(sighting(row));
                    }
                }
            }
            return sightings;
        });
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                row.getString(1),
                row.getLong(2),
                Optional.ofNullable(row.getObject(3, OffsetDateTime.class)).map(OffsetDateTime::toInstant),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                new ContentHash(row.getString(5)),
                new AssetId(row.getObject(6, UUID.class)),
                AssetState.valueOf(row.getString(7)),
                Custody.valueOf(row.getString(8)),
                Optional.ofNullable(row.getObject(9, UUID.class)).map(AssetId::new),
                Optional.ofNullable(row.getString(10)).map(Records::code));
    }

    /// Pictures whose bytes were met at several places, with the places, by name of the place; at most 1,000 pictures.
    public Map<AssetId, List<String>> metTwice() {
        return queries.answer(connection -> {
            Map<AssetId, List<String>> places = new LinkedHashMap<>();
            try (PreparedStatement query = connection.prepareStatement("""
                    select a.id, s.location from sightings s join assets a on a.number = s.asset
                    where s.asset in (
                        select t.asset from sightings t join assets b on b.number = t.asset where b.state = ?
                        group by t.asset having count(*) > 1 order by t.asset limit 1000)
                    order by s.asset, s.location""")) {
                query.setString(1, AssetState.ADMITTED.name());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        places.computeIfAbsent(new AssetId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                                .add(row.getString(2));
                    }
                }
            }
            return places;
        });
    }

    /// Hashes of all originals that the vault must hold, in ascending order; read a page at a time. Records of
    /// museums are not among them: the vault holds the files in which they were seen, see [RecordTables#files()].
    public Stream<ContentHash> preserved() {
        return Stream.iterate(
                        preservedAfter(""),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE ? List.of() : preservedAfter(page.getLast()))
                .flatMap(List::stream)
                .map(ContentHash::new);
    }

    private List<String> preservedAfter(String last) {
        return queries.answer(connection -> {
            List<String> page = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("""
                select content_hash from assets where custody = ? and state <> ? and content_hash > ?
                order by content_hash limit ?\
                """)) {
                query.setString(1, Custody.VAULT.name());
                query.setString(2, AssetState.RECORD.name());
                query.setString(3, last);
                query.setInt(4, PAGE);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        page.add(rows.getString(1));
                    }
                }
            }
            return page;
        });
    }

    /// How many assets stand where; every state has its number.
    public Map<AssetState, Long> counts() {
        return queries.answer(connection -> {
            Map<AssetState, Long> counts = new EnumMap<>(AssetState.class);
            for (AssetState state : AssetState.values()) {
                counts.put(state, 0L);
            }
            try (PreparedStatement query =
                            connection.prepareStatement("select state, count(*) from assets group by state");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    counts.put(AssetState.valueOf(row.getString(1)), row.getLong(2));
                }
            }
            return counts;
        });
    }

    /// What happened to an asset: its ledger entries, oldest first, at most `limit` of them.
    public List<LedgerEntry> history(AssetId id, int limit) {
        return queries.answer(connection -> Ledger.about(connection, id.toString(), limit));
    }

    /// The shot list that was last kept with a production, with the entry that says who kept it and when.
    public Optional<KeptShotList> shotList(ProductionId production) {
        return queries.answer(connection ->
                        Ledger.last(connection, production.toString(), Fact.ShotListKept.class.getSimpleName()))
                .map(entry -> new KeptShotList((Fact.ShotListKept) Facts.of(entry), entry.actor(), entry.revision()));
    }

    /// The bundles of a production that went out, the first first, each with what was picked for it at
    /// that moment.
    public List<HandedOutBundle> bundles(ProductionId production) {
        Map<PickId, Pick> picks = new LinkedHashMap<>();
        List<HandedOutBundle> bundles = new ArrayList<>();
        for (LedgerEntry entry : history(production.toString(), Integer.MAX_VALUE)) {
            Fact fact = Facts.of(entry);
            if (fact instanceof Fact.PickRecorded(Pick pick)) {
                picks.put(pick.id(), pick);
            } else if (fact instanceof Fact.PickRemoved removed) {
                picks.remove(removed.pickId());
            } else if (fact instanceof Fact.Exported exported) {
                bundles.add(new HandedOutBundle(
                        exported,
                        picks.values().stream()
                                .filter(pick -> pick.keep() == Pick.Keep.KEEP)
                                .filter(pick -> exported.sceneId().isEmpty()
                                        || pick.scene().equals(exported.sceneId()))
                                .toList()));
            }
        }
        return bundles;
    }

    /// What happened to anything with an identity: its ledger entries, oldest first, at most `limit`.
    ///
    /// @param subject text of the identity, as entries carry it
    public List<LedgerEntry> history(String subject, int limit) {
        return queries.answer(connection -> Ledger.about(connection, subject, limit));
    }

    /// Letters to holders, their answers and the addresses for answering.
    public RequestTables requests() {
        return new RequestTables(queries);
    }

    /// What pictures look like, and which of them are copies.
    public LookTables looks() {
        return new LookTables(queries);
    }

    /// Productions, scenes and picks.
    public ProductionTables productions() {
        return new ProductionTables(queries);
    }

    /// Records of museums.
    public RecordTables records() {
        return new RecordTables(queries);
    }

    /// Parties, works, findings and records of rights.
    public RightsTables rights() {
        return new RightsTables(queries);
    }

    /// Where the ledger stands: its last acknowledged entry.
    public LedgerHead head() {
        return appender.head();
    }

    /// Whether the ledger has, or once had, this head.
    public boolean knows(LedgerHead head) {
        return queries.answer(connection -> Ledger.passedThrough(connection, head));
    }

    /// Identity of the archive, the same after every rebuild.
    public UUID archiveId() {
        return archiveId;
    }

    /// Walks the whole ledger in database and vault; safe while facts are recorded.
    public LedgerCheck verifyLedger() {
        LedgerHead now = head();
        return queries.answer(connection -> LedgerVerification.of(connection, vault, now));
    }

    /// Seals the entries that are still in the vault's journal as a segment, as before a backup.
    public LedgerHead sealTail() {
        return answerOf(appender.sealTail());
    }

    /// The database, for tables that are not the catalogue's own (accounts of the app).
    public DataSource dataSource() {
        return database.pool();
    }

    /// Writes what waits, then closes the database. The vault stays open.
    @Override
    public void close() {
        appender.close();
        database.close();
    }

    /// A UUID of version 4 (RFC 9562, section 5.4).
    private static UUID freshId(RandomGenerator chance) {
        return new UUID(
                (chance.nextLong() & 0xffff_ffff_ffff_0fffL) | 0x4000L,
                (chance.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L);
    }

    private static UUID archiveId(Database database) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement query = connection.prepareStatement("select archive_id from archive");
                ResultSet row = query.executeQuery()) {
            UUID id = row.next() ? row.getObject(1, UUID.class) : null;
            if (id == null) {
                throw new ArchiveException(Code.LE_BROKEN, "the ledger does not begin with the founding of an archive");
            }
            return id;
        }
    }
}
