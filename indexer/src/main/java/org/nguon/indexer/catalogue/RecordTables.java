package org.nguon.indexer.catalogue;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.RecordOrigin;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;

/// Records of museums: which are known, which of them wait for a picture, in which files they were seen.
public final class RecordTables {

    private final Queries queries;

    RecordTables(Queries queries) {
        this.queries = queries;
    }

    /// Those records of a collection that are known, by key.
    ///
    /// @param keys of the records that are asked for
    public Map<String, KnownRecord> known(String collection, Collection<String> keys) {
        Map<String, String> byHash = new HashMap<>();
        keys.forEach(key -> byHash.put(recordKey(collection, key), key));
        return queries.answer(connection -> {
            Map<String, KnownRecord> known = new HashMap<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select record_key, asset, content_hash from museum_records where record_key = any (?)")) {
                query.setArray(
                        1, connection.createArrayOf("varchar", byHash.keySet().toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        known.put(
                                byHash.getOrDefault(row.getString(1), ""),
                                new KnownRecord(
                                        new AssetId(row.getObject(2, UUID.class)), new ContentHash(row.getString(3))));
                    }
                }
            }
            return known;
        });
    }

    /// What tells a record from all others, of other collections, too.
    static String recordKey(String collection, String key) {
        return ContentHash.of((collection + "\n" + key).getBytes(StandardCharsets.UTF_8))
                .hex();
    }

    /// The one record without a picture that a picture belongs to: by the inventory number that the picture gives
    /// its work, by its file name when that is an inventory number, or because the record shows a picture of this
    /// file name. Absent where none does, or several do and nobody can tell which.
    ///
    /// @param statements of the picture
    /// @param location its file name, with the path or address in front where one is known
    public Optional<AssetId> waitingFor(List<Statement> statements, String location) {
        Set<String> numbers = new LinkedHashSet<>(InventoryNumbers.in(statements));
        numbers.add(InventoryNumbers.keyOfFile(nameIn(location)));
        numbers.remove("");
        Set<String> names = InventoryNumbers.pictureKeysOf(location);
        return queries.answer(connection -> {
            Set<AssetId> waiting = new LinkedHashSet<>();
            if (!numbers.isEmpty()) {
                waiting.addAll(waiting(connection, "name_key", numbers));
            }
            if (!names.isEmpty()) {
                waiting.addAll(waiting(connection, "picture_key", names));
            }
            return waiting.size() == 1 ? waiting.stream().findFirst() : Optional.empty();
        });
    }

    private static List<AssetId> waiting(Connection connection, String column, Set<String> keys) throws SQLException {
        List<AssetId> waiting = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select r.asset from museum_records r join assets a on a.id = r.asset where r." + column
                        + " = any (?) and a.attached_to is null limit 2")) {
            query.setArray(1, connection.createArrayOf("varchar", keys.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    waiting.add(new AssetId(row.getObject(1, UUID.class)));
                }
            }
        }
        return waiting;
    }

    private static String nameIn(String location) {
        return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
    }

    /// Tells the name of every picture in the catalogue and the inventory numbers of the works in it, a picture
    /// perhaps twice. For joining what came after the pictures; it reads on while it tells.
    public void eachPicture(BiConsumer<AssetId, PictureNames> told) {
        var _ = queries.answer(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select id, location from assets where state = ?")) {
                query.setString(1, AssetState.ADMITTED.name());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        String location = row.getString(2);
                        told.accept(
                                new AssetId(row.getObject(1, UUID.class)),
                                new PictureNames(
                                        Set.of(InventoryNumbers.keyOfFile(nameIn(location))),
                                        InventoryNumbers.pictureKeysOf(location)));
                    }
                }
            }
            try (PreparedStatement query = connection.prepareStatement("""
                    select a.id, s.value_json, s.long_json from statements s join assets a on a.number = s.id / 1048576
                    where s.field = 'artworkOrObject' and a.state = ?""")) {
                query.setString(1, AssetState.ADMITTED.name());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        String json = row.getString(2) == null ? row.getString(3) : row.getString(2);
                        if (json != null) {
                            StatementValue value = Json.read(json, StatementValue.class);
                            told.accept(
                                    new AssetId(row.getObject(1, UUID.class)),
                                    new PictureNames(
                                            InventoryNumbers.in(List.of(new Statement(
                                                    "artworkOrObject", value, "catalogue", Optional.empty()))),
                                            Set.of()));
                        }
                    }
                }
            }
            return true;
        });
    }

    /// By what a picture can be known.
    ///
    /// @param numbers keys of inventory numbers
    /// @param files keys of its file name, one for each way to write it into an address
    public record PictureNames(Set<String> numbers, Set<String> files) {
        public PictureNames {
            numbers = Set.copyOf(numbers);
            files = Set.copyOf(files);
        }

        /// By what the picture of a record would be known.
        public static PictureNames of(RecordOrigin origin) {
            return new PictureNames(
                    Set.of(InventoryNumbers.key(origin.inventoryNumber())),
                    origin.picture().map(InventoryNumbers::pictureKey).stream()
                            .filter(key -> !key.isEmpty())
                            .collect(Collectors.toSet()));
        }
    }

    /// Where a record was last seen; absent for what is no record.
    public Optional<RecordOrigin> origin(AssetId record) {
        return queries.answer(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select document from museum_records where asset = ?")) {
                query.setObject(1, record.value());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(Json.read(row.getString(1), RecordOrigin.class)) : Optional.empty();
                }
            }
        });
    }

    /// Hashes of all files in which records were seen, which the vault must hold.
    public Stream<ContentHash> files() {
        return queries
                .answer(connection -> {
                    List<ContentHash> hashes = new ArrayList<>();
                    try (PreparedStatement query = connection.prepareStatement(
                                    "select content_hash from record_files order by content_hash");
                            ResultSet row = query.executeQuery()) {
                        while (row.next()) {
                            hashes.add(new ContentHash(row.getString(1)));
                        }
                    }
                    return hashes;
                })
                .stream();
    }

    /// How a record is named where a file would tell its path.
    public static Provenance provenance(String broughtBy, RecordOrigin origin) {
        String number = origin.inventoryNumber().isBlank() ? origin.key() : origin.inventoryNumber();
        return new Provenance(
                broughtBy, Provenance.Channel.RECORDS, origin.collection() + ":" + number, Optional.empty());
    }
}
