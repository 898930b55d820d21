package org.nguon.indexer.catalogue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RecordOrigin;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.ledger.Fact;

/// The one function from facts to rows, used when a fact is recorded and when the catalogue is made again. Rows
/// wait in memory until [#flush()], so that many facts cost few round trips; what a fact must look up is
/// flushed before.
final class Projection {

    private static final String SIDECAR = "sidecar:";
    /// The sources of a record name its collection already.
    private static final String AS_IT_IS = "";

    private final Connection connection;
    private final List<AssetRow> assets = new ArrayList<>();
    private final List<StatementRow> statements = new ArrayList<>();
    private final List<ClaimRow> claims = new ArrayList<>();
    private final List<FaultRow> faults = new ArrayList<>();
    private final Map<String, SightingRow> sightings = new LinkedHashMap<>();
    private final List<MuseumRow> records = new ArrayList<>();
    private final List<LookRow> looks = new ArrayList<>();

    private record AssetRow(
            long number,
            Fact.Arrival arrival,
            AssetState state,
            Optional<Thumbnail> thumbnail,
            Optional<Fault> quarantine,
            Optional<AssetId> attachedTo) {}

    private record StatementRow(long id, Statement statement) {}

    private record ClaimRow(long id, RightsClaim claim) {}

    private record FaultRow(long id, Fault fault) {}

    private record LookRow(AssetId asset, long revision, Look look) {}

    private record MuseumRow(AssetId asset, ContentHash contentHash, RecordOrigin origin) {}

    private record SightingRow(String key, AssetId asset, long byteSize, Provenance provenance, Instant seenAt) {}

    Projection(Connection connection) {
        this.connection = connection;
    }

    /// Projects the fact that the ledger carries under this revision.
    void apply(long revision, Fact fact) throws SQLException {
        switch (fact) {
            case Fact.ArchiveFounded founded -> nameArchive(founded.archiveId());
            case Fact.AssetAdmitted admitted -> {
                hold(revision, admitted, AssetState.ADMITTED, admitted.thumbnail(), Optional.empty(), Optional.empty());
                admitted.look().ifPresent(look -> looks.add(new LookRow(admitted.assetId(), revision, look)));
            }
            case Fact.LookTaken taken -> {
                flush();
                new LookProjection(connection).take(revision, taken);
            }
            case Fact.PicturesCompared compared -> {
                flush();
                new LookProjection(connection).compare(revision, compared);
            }
            case Fact.ComparisonWithdrawn withdrawn -> {
                flush();
                new LookProjection(connection).withdraw(revision, withdrawn);
            }
            case Fact.AssetQuarantined broken ->
                hold(
                        revision,
                        broken,
                        AssetState.QUARANTINED,
                        Optional.empty(),
                        Optional.of(broken.reason()),
                        Optional.empty());
            case Fact.SidecarHeld sidecar -> {
                hold(revision, sidecar, AssetState.SIDECAR, Optional.empty(), Optional.empty(), sidecar.attachedTo());
                if (sidecar.attachedTo().isPresent()) {
                    flush();
                    lend(revision, sidecar.assetId(), sidecar.attachedTo().get(), SIDECAR);
                }
            }
            case Fact.SidecarAttached attached -> {
                flush();
                attach(revision, attached.assetId(), attached.attachedTo(), SIDECAR);
            }
            case Fact.RecordSeen seen -> {
                describe(revision, seen, AssetState.RECORD, Optional.empty(), Optional.empty(), seen.attachedTo());
                records.add(new MuseumRow(seen.assetId(), seen.contentHash(), seen.origin()));
                if (seen.attachedTo().isPresent()) {
                    flush();
                    lend(revision, seen.assetId(), seen.attachedTo().get(), AS_IT_IS);
                }
            }
            case Fact.RecordSeenAgain seen -> {
                flush();
                seeAgain(revision, seen);
            }
            case Fact.RecordJoined joined -> {
                flush();
                attach(revision, joined.assetId(), joined.attachedTo(), AS_IT_IS);
            }
            case Fact.AssetSighted seen -> sight(seen.assetId(), seen.byteSize(), seen.provenance(), seen.seenAt());
            case Fact.StatementMade made -> {
                flush();
                long number = numberOf(made.assetId());
                statements.add(new StatementRow(nextId("statements", number), made.statement()));
                flush();
                touch(number, revision);
            }
            case Fact.StatementWithdrawn withdrawn -> {
                flush();
                long number = numberOf(withdrawn.assetId());
                withdraw(number, withdrawn.statement());
                touch(number, revision);
            }
            case Fact.ClaimMade made -> {
                flush();
                long number = numberOf(made.assetId());
                claims.add(new ClaimRow(nextId("claims", number), made.claim()));
                flush();
                touch(number, revision);
            }
            case Fact.ClaimWithdrawn withdrawn -> {
                flush();
                long number = numberOf(withdrawn.assetId());
                withdraw(number, withdrawn.claim());
                touch(number, revision);
            }
            case Fact.FindingMade made -> {
                flush();
                new RightsProjection(connection).find(revision, made.assetId(), made.finding());
            }
            case Fact.FindingsWithdrawn withdrawn -> {
                flush();
                new RightsProjection(connection).forgetFindings(revision, withdrawn.assetId(), withdrawn.layer());
            }
            case Fact.AboutProduction about -> new ProductionProjection(connection).apply(revision, about);
            case Fact.AboutRights about -> {
                flush();
                new RightsProjection(connection).apply(revision, about);
            }
        }
    }

    private void hold(
            long number,
            Fact.Arrival arrival,
            AssetState state,
            Optional<Thumbnail> thumbnail,
            Optional<Fault> quarantine,
            Optional<AssetId> attachedTo) {
        describe(number, arrival, state, thumbnail, quarantine, attachedTo);
        sight(arrival.assetId(), arrival.byteSize(), arrival.provenance(), arrival.receivedAt());
    }

    private void describe(
            long number,
            Fact.Arrival arrival,
            AssetState state,
            Optional<Thumbnail> thumbnail,
            Optional<Fault> quarantine,
            Optional<AssetId> attachedTo) {
        assets.add(new AssetRow(number, arrival, state, thumbnail, quarantine, attachedTo));
        long first = RowId.first(number);
        say(arrival.reading(), first, first, first);
    }

    /// Rows of a reading, each kind from an id on.
    private void say(Reading reading, long firstStatement, long firstClaim, long firstFault) {
        long id = firstStatement;
        for (Statement statement : reading.statements()) {
            statements.add(new StatementRow(id++, statement));
        }
        id = firstClaim;
        for (RightsClaim claim : reading.claims()) {
            claims.add(new ClaimRow(id++, claim));
        }
        id = firstFault;
        for (Fault fault : reading.faults()) {
            faults.add(new FaultRow(id++, fault));
        }
    }

    /// What the record said before gives way to what it says now; what persons said of it stays.
    private void seeAgain(long revision, Fact.RecordSeenAgain seen) throws SQLException {
        long number = numberOf(seen.assetId());
        Optional<AssetId> picture = pictureOf(seen.assetId());
        if (picture.isPresent()) {
            takeBack(revision, seen.assetId(), picture.get());
        }
        for (String table : new String[] {"statements", "claims"}) {
            try (PreparedStatement delete = connection.prepareStatement(
                    "delete from " + table + " where id between ? and ? and source not like 'person:%'")) {
                delete.setLong(1, RowId.first(number));
                delete.setLong(2, RowId.last(number));
                delete.executeUpdate();
            }
        }
        say(seen.reading(), nextId("statements", number), nextId("claims", number), nextId("faults", number));
        try (PreparedStatement update = connection.prepareStatement(
                "update assets set content_hash = ?, byte_size = ?, revision = ? where number = ?")) {
            update.setString(1, seen.contentHash().hex());
            update.setLong(2, seen.byteSize());
            update.setLong(3, revision);
            update.setLong(4, number);
            update.executeUpdate();
        }
        records.add(new MuseumRow(seen.assetId(), seen.contentHash(), seen.origin()));
        flush();
        if (picture.isPresent()) {
            lend(revision, seen.assetId(), picture.get(), AS_IT_IS);
        }
    }

    private void sight(AssetId asset, long byteSize, Provenance provenance, Instant at) {
        String key = locationKey(provenance.channel(), provenance.location(), asset);
        sightings.remove(key);
        sightings.put(key, new SightingRow(key, asset, byteSize, provenance, at));
    }

    /// The key of a sighting. A path in a folder holds one file at a time; a mere file name may be met for many
    /// assets.
    static String locationKey(Provenance.Channel channel, String location, AssetId asset) {
        String key = channel == Provenance.Channel.FOLDER
                ? channel + ":" + location
                : channel + ":" + asset + ":" + location;
        return ContentHash.of(key.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /// The key that files share which lie in one folder and have one name but for its ending.
    static String stemKey(Provenance.Channel channel, String location) {
        String key = channel + ":" + Sighting.stem(location);
        return ContentHash.of(key.getBytes(StandardCharsets.UTF_8)).hex();
    }

    private void nameArchive(UUID id) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update archive set archive_id = ? where only_row = 1")) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    private void attach(long revision, AssetId sidecar, AssetId picture, String mark) throws SQLException {
        Optional<AssetId> before = pictureOf(sidecar);
        if (before.isPresent()) {
            takeBack(revision, sidecar, before.get());
        }
        try (PreparedStatement update =
                connection.prepareStatement("update assets set attached_to = ?, revision = ? where id = ?")) {
            update.setObject(1, picture.value());
            update.setLong(2, revision);
            update.setObject(3, sidecar.value());
            update.executeUpdate();
        }
        lend(revision, sidecar, picture, mark);
    }

    /// A claim has no name of its own: all that say just this go.
    private void withdraw(long asset, RightsClaim claim) throws SQLException {
        List<Long> equal = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id, layer, basis, claim_text, text_json, uri, source from claims where id between ? and ?")) {
            select.setLong(1, RowId.first(asset));
            select.setLong(2, RowId.last(asset));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    if (Records.claim(rows).equals(claim)) {
                        equal.add(rows.getLong(1));
                    }
                }
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from claims where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", equal.toArray()));
            delete.executeUpdate();
        }
    }

    /// A statement has no name of its own either: all of persons that say just this go.
    private void withdraw(long asset, Statement statement) throws SQLException {
        List<Long> equal = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id, plain_text, value_json, long_json from statements where id between ? and ? and field = ?"
                        + " and source = ? and source like 'person:%'")) {
            select.setLong(1, RowId.first(asset));
            select.setLong(2, RowId.last(asset));
            select.setString(3, Plain.text(statement.field()));
            select.setString(4, Plain.text(statement.source()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String json = rows.getString(3) == null ? rows.getString(4) : rows.getString(3);
                    StatementValue value = json == null
                            ? new StatementValue.Text(rows.getString(2))
                            : Json.read(json, StatementValue.class);
                    if (value.equals(statement.value())) {
                        equal.add(rows.getLong(1));
                    }
                }
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from statements where id = any (?)")) {
            delete.setArray(1, connection.createArrayOf("bigint", equal.toArray()));
            delete.executeUpdate();
        }
    }

    private Optional<AssetId> pictureOf(AssetId sidecar) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select attached_to from assets where id = ?")) {
            select.setObject(1, sidecar.value());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.ofNullable(rows.getObject(1, UUID.class)).map(AssetId::new)
                        : Optional.empty();
            }
        }
    }

    private void takeBack(long revision, AssetId sidecar, AssetId picture) throws SQLException {
        long number = numberOf(picture);
        for (String table : new String[] {"statements", "claims"}) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where id between ? and ? and origin = ?")) {
                delete.setLong(1, RowId.first(number));
                delete.setLong(2, RowId.last(number));
                delete.setObject(3, sidecar.value());
                delete.executeUpdate();
            }
        }
        touch(number, revision);
    }

    /// Gives the picture what its sidecar or its record says.
    ///
    /// @param mark put before the sources
    private void lend(long revision, AssetId sidecar, AssetId picture, String mark) throws SQLException {
        long from = numberOf(sidecar);
        long to = numberOf(picture);
        lend("statements", "field, language, plain_text, value_json, long_json", from, sidecar, to, mark);
        lend("claims", "layer, basis, claim_text, text_json, uri", from, sidecar, to, mark);
        touch(to, revision);
    }

    private void lend(String table, String columns, long from, AssetId sidecar, long to, String mark)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table
                + " (id, source, origin, " + columns
                + ") select cast(? as bigint) + row_number() over (order by id) - 1,"
                + " '" + mark + "' || source, cast(? as uuid), " + columns
                + " from " + table + " where id between ? and ? and origin is null order by id")) {
            insert.setLong(1, nextId(table, to));
            insert.setObject(2, sidecar.value());
            insert.setLong(3, RowId.first(from));
            insert.setLong(4, RowId.last(from));
            insert.executeUpdate();
        }
    }

    private void touch(long number, long revision) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update assets set revision = ? where number = ? or id in ("
                        + "select o.asset from copies o join copies c on c.master = o.master "
                        + "join assets a on a.id = c.asset where a.number = ?)")) {
            update.setLong(1, revision);
            update.setLong(2, number);
            update.setLong(3, number);
            update.executeUpdate();
        }
    }

    private long numberOf(AssetId id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select number from assets where id = ?")) {
            select.setObject(1, id.value());
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalArgumentException("no such asset: " + id);
                }
                return rows.getLong(1);
            }
        }
    }

    private long nextId(String table, long asset) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select max(id) from " + table + " where id between ? and ?")) {
            select.setLong(1, RowId.first(asset));
            select.setLong(2, RowId.last(asset));
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                long last = rows.getLong(1);
                return rows.wasNull() ? RowId.first(asset) : last + 1;
            }
        }
    }

    /// Writes the rows that wait.
    void flush() throws SQLException {
        flushAssets();
        flushStatements();
        flushClaims();
        flushFaults();
        flushSightings();
        flushRecords();
        flushLooks();
    }

    private void flushLooks() throws SQLException {
        if (looks.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(LookProjection.INSERT)) {
            for (LookRow row : looks) {
                LookProjection.insert(insert, row.asset(), row.revision(), row.look());
            }
            insert.executeBatch();
        }
        looks.clear();
    }

    private void flushRecords() throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from museum_records where asset = ?");
                PreparedStatement insert = connection.prepareStatement("""
                insert into museum_records (asset, record_key, name_key, picture_key, content_hash, file_hash, document)
                values (?, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement file = connection.prepareStatement(
                        "insert into record_files (content_hash) values (?) on conflict do nothing")) {
            for (MuseumRow row : records) {
                RecordOrigin origin = row.origin();
                delete.setObject(1, row.asset().value());
                delete.addBatch();
                insert.setObject(1, row.asset().value());
                insert.setString(2, RecordTables.recordKey(origin.collection(), origin.key()));
                insert.setString(3, InventoryNumbers.key(origin.inventoryNumber()));
                insert.setString(
                        4, origin.picture().map(InventoryNumbers::pictureKey).orElse(""));
                insert.setString(5, row.contentHash().hex());
                insert.setString(6, origin.file().hex());
                insert.setString(7, Json.write(origin));
                insert.addBatch();
            }
            for (String hash : records.stream()
                    .map(row -> row.origin().file().hex())
                    .distinct()
                    .toList()) {
                file.setString(1, hash);
                file.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
            file.executeBatch();
        }
        records.clear();
    }

    private void flushAssets() throws SQLException {
        if (assets.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into assets (number, id, content_hash, state, byte_size, custody, brought_by, channel, location,
                    modified_at, received_at, media_type, width, height, orientation, thumbnail_width,
                    thumbnail_height, thumbnail_placeholder, quarantine_code, quarantine_detail, attached_to, revision)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (AssetRow row : assets) {
                Fact.Arrival arrival = row.arrival();
                Provenance from = arrival.provenance();
                Reading reading = arrival.reading();
                insert.setLong(1, row.number());
                insert.setObject(2, arrival.assetId().value());
                insert.setString(3, arrival.contentHash().hex());
                insert.setString(4, row.state().name());
                insert.setLong(5, arrival.byteSize());
                insert.setString(6, arrival.custody().name());
                insert.setString(7, Plain.text(from.broughtBy()));
                insert.setString(8, from.channel().name());
                insert.setString(9, Plain.text(from.location()));
                insert.setObject(10, from.modifiedAt().map(Plain::instant).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setObject(11, Plain.instant(arrival.receivedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setString(12, Plain.text(reading.mediaType()));
                setInt(insert, 13, reading.dimensions().map(Dimensions::width).orElse(null));
                setInt(insert, 14, reading.dimensions().map(Dimensions::height).orElse(null));
                insert.setInt(15, reading.orientation());
                setInt(insert, 16, row.thumbnail().map(Thumbnail::width).orElse(null));
                setInt(insert, 17, row.thumbnail().map(Thumbnail::height).orElse(null));
                insert.setString(18, row.thumbnail().map(Thumbnail::placeholder).orElse(null));
                insert.setString(
                        19, row.quarantine().map(fault -> fault.code().id()).orElse(null));
                insert.setString(
                        20,
                        row.quarantine()
                                .map(fault -> Plain.text(fault.detail()))
                                .orElse(null));
                setUuid(insert, 21, row.attachedTo().map(AssetId::value).orElse(null));
                insert.setLong(22, row.number());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        assets.clear();
    }

    private void flushStatements() throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into statements (id, field, source, language, plain_text, value_json, long_json)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (StatementRow row : statements) {
                Statement statement = row.statement();
                String text = statement.value().text();
                String plain = Plain.text(text);
                insert.setLong(1, row.id());
                insert.setString(2, Plain.text(statement.field()));
                insert.setString(3, Plain.text(statement.source()));
                insert.setString(4, statement.language().map(Plain::text).orElse(null));
                insert.setString(5, plain);
                String json = statement.value() instanceof StatementValue.Text && plain.equals(text)
                        ? null
                        : Json.write(statement.value());
                boolean isLong = json != null && json.length() > Plain.LONG;
                insert.setString(6, isLong ? null : json);
                insert.setString(7, isLong ? json : null);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        statements.clear();
    }

    private void flushClaims() throws SQLException {
        if (claims.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into claims (id, layer, basis, claim_text, text_json, uri, source)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            for (ClaimRow row : claims) {
                RightsClaim claim = row.claim();
                insert.setLong(1, row.id());
                insert.setString(2, claim.layer().name());
                insert.setString(3, claim.basis().name());
                String plain = Plain.text(claim.text());
                insert.setString(4, plain);
                insert.setString(5, plain.equals(claim.text()) ? null : Json.write(claim.text()));
                insert.setString(6, claim.uri().map(Plain::text).orElse(null));
                insert.setString(7, Plain.text(claim.source()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        claims.clear();
    }

    private void flushFaults() throws SQLException {
        if (faults.isEmpty()) {
            return;
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into faults (id, code, detail) values (?, ?, ?)")) {
            for (FaultRow row : faults) {
                insert.setLong(1, row.id());
                insert.setString(2, row.fault().code().id());
                insert.setString(3, Plain.text(row.fault().detail()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        faults.clear();
    }

    private void flushSightings() throws SQLException {
        if (sightings.isEmpty()) {
            return;
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from sightings where location_key = ?");
                PreparedStatement insert = connection.prepareStatement("""
                insert into sightings (location_key, stem_key, channel, location, byte_size, modified_at, seen_at, asset)
                select cast(? as varchar(64)), cast(? as varchar(64)), cast(? as varchar(16)), cast(? as varchar), cast(? as bigint),
                    cast(? as timestamp(6) with time zone), cast(? as timestamp(6) with time zone), number
                from assets where id = ?""")) {
            for (SightingRow row : sightings.values()) {
                Provenance from = row.provenance();
                delete.setString(1, row.key());
                delete.addBatch();
                insert.setString(1, row.key());
                insert.setString(2, stemKey(from.channel(), from.location()));
                insert.setString(3, from.channel().name());
                insert.setString(4, Plain.text(from.location()));
                insert.setLong(5, row.byteSize());
                insert.setObject(6, from.modifiedAt().map(Plain::instant).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setObject(7, Plain.instant(row.seenAt()), Types.TIMESTAMP_WITH_TIMEZONE);
                insert.setObject(8, row.asset().value());
                insert.addBatch();
            }
            delete.executeBatch();
            insert.executeBatch();
        }
        sightings.clear();
    }

    private static void setInt(PreparedStatement statement, int index, @Nullable Integer value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.INTEGER);
        } else {
            statement.setInt(index, value);
        }
    }

    private static void setUuid(PreparedStatement statement, int index, @Nullable UUID value) throws SQLException {
        if (value == null) {
            statement.setNull(index, Types.OTHER);
        } else {
            statement.setObject(index, value);
        }
    }
}
