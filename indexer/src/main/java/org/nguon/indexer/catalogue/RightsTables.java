package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.ledger.Facts;
import org.nguon.indexer.ledger.Ledger;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import org.nguon.schemas.ledger.SealedText;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

/// Parties, works, findings and records of rights as they are on file.
public final class RightsTables {

    private static final String PARTIES = "select document, revision, contact from parties ";
    private static final String WORKS = "select document, revision from works ";
    private static final String RECORDS = "select document, withdrawn, revision from rights_records ";

    private final Queries queries;

    RightsTables(Queries queries) {
        this.queries = queries;
    }

    /// All parties, by id.
    public List<AtRevision<KnownParty>> parties() {
        return parties(PARTIES + "order by id", _ -> {});
    }

    /// The party with this identity.
    public Optional<AtRevision<KnownParty>> party(PartyId id) {
        return parties(PARTIES + "where id = ?", query -> query.setString(1, id.value())).stream()
                .findFirst();
    }

    /// All works, by id.
    public List<AtRevision<Work>> works() {
        return works(WORKS + "order by id", _ -> {});
    }

    /// The work with this identity.
    public Optional<AtRevision<Work>> work(WorkId id) {
        return works(WORKS + "where id = ?", query -> query.setString(1, id.value())).stream()
                .findFirst();
    }

    /// All records of rights that are not withdrawn, in the order in which they came.
    public List<FiledRecord> records() {
        return records(RECORDS + "where withdrawn is null order by revision, id", _ -> {});
    }

    /// The record of rights with this identity, also when it was withdrawn.
    public Optional<FiledRecord> record(RightId id) {
        return records(RECORDS + "where id = ?", query -> query.setString(1, id.value())).stream()
                .findFirst();
    }

    /// All records of rights that name a party, withdrawn ones, too, in the order in which they came.
    public List<FiledRecord> naming(PartyId party) {
        return records(RECORDS + "order by revision", _ -> {}).stream()
                .filter(filed -> Mentioned.parties(filed.right()).contains(party))
                .toList();
    }

    /// All records of rights that rest on a file sealed with one of these keys, withdrawn ones, too.
    public List<FiledRecord> restingOn(Set<UUID> keys) {
        return records(RECORDS + "order by revision", _ -> {}).stream()
                .filter(filed -> filed.right().evidence().stream()
                        .flatMap(evidence -> evidence.sealed().stream())
                        .anyMatch(seal -> keys.contains(seal.key())))
                .toList();
    }

    /// What was found of a party: by picture, in the order in which it was found.
    public Map<AssetId, List<Finding>> findings(PartyId party) {
        return queries.answer(connection -> {
            Map<AssetId, List<Finding>> found = new LinkedHashMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select asset, document from findings where document like ? order by revision")) {
                query.setString(1, "%\"" + party.value() + "\"%");
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        Finding finding = Json.read(row.getString(2), Finding.class);
                        if (finding.holders().contains(party)) {
                            found.computeIfAbsent(new AssetId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                                    .add(finding);
                        }
                    }
                }
            }
            return found;
        });
    }

    /// What was put on record of a party, oldest first.
    public List<RecordedParty> history(PartyId party) {
        List<RecordedParty> history = new ArrayList<>();
        for (LedgerEntry entry :
                queries.answer(connection -> Ledger.about(connection, party.value(), Integer.MAX_VALUE))) {
            if (Facts.of(entry) instanceof Fact.PartyRecorded(Party was, Optional<SealedText> contact)) {
                history.add(new RecordedParty(entry.at(), entry.actor(), new KnownParty(was, contact)));
            }
        }
        return history;
    }

    /// That parties were forgotten, with the names of the keys that were destroyed, the first first.
    public List<Fact.PartyForgotten> forgotten() {
        return queries
                .answer(connection -> Ledger.aboutParties(connection, Fact.PartyForgotten.class.getSimpleName()))
                .stream()
                .map(entry -> (Fact.PartyForgotten) Facts.of(entry))
                .toList();
    }

    /// The pictures that show a work, by what was found.
    public List<AssetId> showing(WorkId work) {
        return queries.answer(connection -> {
            Set<AssetId> found = new LinkedHashSet<>();
            try (PreparedStatement query =
                    connection.prepareStatement("select asset from findings where work = ? order by revision")) {
                query.setString(1, work.value());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new AssetId(row.getObject(1, UUID.class)));
                    }
                }
            }
            return List.copyOf(found);
        });
    }

    /// Hashes of all files of evidence, which the vault must hold.
    public Stream<ContentHash> evidence() {
        return queries
                .answer(connection -> {
                    List<ContentHash> hashes = new ArrayList<>();
                    try (PreparedStatement query = connection.prepareStatement(
                                    "select distinct content_hash from rights_evidence order by content_hash");
                            ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            hashes.add(new ContentHash(row.getString(1)));
                        }
                    }
                    return hashes;
                })
                .stream();
    }

    /// What is on file about each of some pictures; a picture of which nothing is on file has
    /// [FiledRights#NONE]. A few queries, however many pictures there are.
    public Map<AssetId, FiledRights> filed(Collection<AssetId> assets) {
        Set<AssetId> wanted = new LinkedHashSet<>(assets);
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return queries.answer(connection -> new Filing(connection, wanted).read());
    }

    private List<AtRevision<KnownParty>> parties(String sql, Records.Parameters parameters) {
        return select(
                sql,
                parameters,
                row -> new AtRevision<>(
                        new KnownParty(
                                Json.read(row.getString(1), Party.class),
                                Optional.ofNullable(row.getString(3)).map(it -> Json.read(it, SealedText.class))),
                        row.getLong(2)));
    }

    private List<AtRevision<Work>> works(String sql, Records.Parameters parameters) {
        return select(
                sql, parameters, row -> new AtRevision<>(Json.read(row.getString(1), Work.class), row.getLong(2)));
    }

    private List<FiledRecord> records(String sql, Records.Parameters parameters) {
        return select(
                sql,
                parameters,
                row -> new FiledRecord(
                        Json.read(row.getString(1), RightsRecord.class),
                        Optional.ofNullable(row.getString(2)),
                        row.getLong(3)));
    }

    @FunctionalInterface
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> select(String sql, Records.Parameters parameters, Row<T> reader) {
        return queries.answer(connection -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                parameters.set(query);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(reader.read(row));
                    }
                }
            }
            return found;
        });
    }

    /// Where a record stands among the others: several may have come, or changed, with one entry of the
    /// ledger.
    private record Place(long revision, RightId id) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            int byRevision = Long.compare(revision, other.revision);
            return byRevision != 0 ? byRevision : id.compareTo(other.id);
        }
    }

    /// One reading of what is on file about some pictures.
    private static final class Filing {
        private final Connection connection;
        private final Map<AssetId, List<Finding>> findings = new LinkedHashMap<>();
        private final Map<AssetId, SortedMap<Place, RightsRecord>> records = new HashMap<>();
        private final Map<WorkId, Set<AssetId>> showing = new HashMap<>();
        private Map<WorkId, Work> works = Map.of();
        private Map<PartyId, Party> parties = Map.of();

        Filing(Connection connection, Set<AssetId> assets) {
            this.connection = connection;
            for (AssetId asset : assets) {
                findings.put(asset, new ArrayList<>());
                records.put(asset, new TreeMap<>());
            }
        }

        Map<AssetId, FiledRights> read() throws SQLException {
            readFindings();
            readRecords();
            works = documents("works", showing.keySet(), Work.class, Work::id);
            Set<PartyId> named = new TreeSet<>();
            findings.values().forEach(all -> all.forEach(finding -> named.addAll(finding.holders())));
            records.values().forEach(all -> all.values().forEach(right -> named.addAll(Mentioned.parties(right))));
            works.values().forEach(work -> named.addAll(Mentioned.parties(work)));
            parties = documents("parties", named, Party.class, Party::id);
            Map<AssetId, FiledRights> filed = new LinkedHashMap<>();
            findings.keySet().forEach(asset -> filed.put(asset, of(asset)));
            return filed;
        }

        private FiledRights of(AssetId asset) {
            List<Finding> found = Objects.requireNonNull(findings.get(asset));
            List<RightsRecord> filed =
                    List.copyOf(Objects.requireNonNull(records.get(asset)).values());
            if (found.isEmpty() && filed.isEmpty()) {
                return FiledRights.NONE;
            }
            List<Work> shown = found.stream()
                    .flatMap(finding -> finding.work().stream())
                    .distinct()
                    .sorted()
                    .map(works::get)
                    .filter(Objects::nonNull)
                    .toList();
            Set<PartyId> named = new TreeSet<>();
            found.forEach(finding -> named.addAll(finding.holders()));
            filed.forEach(right -> named.addAll(Mentioned.parties(right)));
            shown.forEach(work -> named.addAll(Mentioned.parties(work)));
            List<Party> known =
                    named.stream().map(parties::get).filter(Objects::nonNull).toList();
            return new FiledRights(found, shown, known, filed);
        }

        private void readFindings() throws SQLException {
            Object[] ids = findings.keySet().stream().map(AssetId::value).toArray();
            try (PreparedStatement query = connection.prepareStatement(
                    "select asset, document from findings where asset = any (?) order by revision")) {
                query.setArray(1, connection.createArrayOf("uuid", ids));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        AssetId asset = new AssetId(row.getObject(1, UUID.class));
                        Finding finding = Json.read(row.getString(2), Finding.class);
                        Objects.requireNonNull(findings.get(asset)).add(finding);
                        finding.work()
                                .ifPresent(work -> showing.computeIfAbsent(work, _ -> new LinkedHashSet<>())
                                        .add(asset));
                    }
                }
            }
        }

        /// First who is spoken of by what, then each document once: one record may cover very many pictures.
        private void readRecords() throws SQLException {
            Map<String, Set<AssetId>> covering = new HashMap<>();
            Object[] ids = findings.keySet().stream().map(AssetId::value).toArray();
            covers(
                    "asset",
                    "uuid",
                    ids,
                    (row, right) -> covering.computeIfAbsent(right, _ -> new LinkedHashSet<>())
                            .add(new AssetId(row.getObject(2, UUID.class))));
            Object[] named = showing.keySet().stream().map(WorkId::value).toArray();
            covers(
                    "work",
                    "varchar",
                    named,
                    (row, right) -> covering.computeIfAbsent(right, _ -> new LinkedHashSet<>())
                            .addAll(Objects.requireNonNull(showing.get(new WorkId(row.getString(2))))));
            if (covering.isEmpty()) {
                return;
            }
            try (PreparedStatement query = connection.prepareStatement("""
                select id, document, revision from rights_records where id = any (?) and withdrawn is null\
                """)) {
                query.setArray(
                        1, connection.createArrayOf("varchar", covering.keySet().toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        RightsRecord right = Json.read(row.getString(2), RightsRecord.class);
                        Place place = new Place(row.getLong(3), right.id());
                        for (AssetId asset : Objects.requireNonNull(covering.get(row.getString(1)))) {
                            Objects.requireNonNull(records.get(asset)).put(place, right);
                        }
                    }
                }
            }
        }

        @FunctionalInterface
        private interface Cover {
            void take(ResultSet row, String right) throws SQLException;
        }

        private void covers(String column, String type, Object[] values, Cover use) throws SQLException {
            if (values.length == 0) {
                return;
            }
            try (PreparedStatement query = connection.prepareStatement(
                    "select rights_record, " + column + " from rights_covers where " + column + " = any (?)")) {
                query.setArray(1, connection.createArrayOf(type, values));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        use.take(row, row.getString(1));
                    }
                }
            }
        }

        private <K, V> Map<K, V> documents(String table, Set<K> ids, Class<V> type, Function<V, K> identity)
                throws SQLException {
            Map<K, V> found = new HashMap<>();
            if (ids.isEmpty()) {
                return Map.of();
            }
            try (PreparedStatement query =
                    connection.prepareStatement("select document from " + table + " where id = any (?)")) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "varchar", ids.stream().map(Object::toString).toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        V value = Json.read(row.getString(1), type);
                        found.put(identity.apply(value), value);
                    }
                }
            }
            return Map.copyOf(found);
        }
    }
}
