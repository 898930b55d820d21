package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Kinship;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.ledger.Fact;

/// From looks and comparisons to their rows. A comparison moves the revision of every picture of the groups that it
/// joins or tears apart, since what is found about one copy is seen from the others. The rows of those assets must be
/// written.
final class LookProjection {

    private final Connection connection;

    LookProjection(Connection connection) {
        this.connection = connection;
    }

    /// A picture that comes in has no look yet.
    static void insert(PreparedStatement insert, AssetId asset, long revision, Look look) throws SQLException {
        insert.setObject(1, asset.value());
        insert.setLong(2, revision);
        insert.setString(3, look.toString());
        insert.addBatch();
    }

    static final String INSERT = "insert into looks (asset, revision, look) values (?, ?, ?)";

    void take(long revision, Fact.LookTaken taken) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from looks where asset = ?");
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            delete.setObject(1, taken.assetId().value());
            delete.executeUpdate();
            insert(insert, taken.assetId(), revision, taken.look());
            insert.executeBatch();
        }
    }

    void compare(long revision, Fact.PicturesCompared compared) throws SQLException {
        forget(compared.assetId(), compared.other());
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into comparisons (pair, better, lesser, kinship, document, revision) values (?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, pair(compared.assetId(), compared.other()));
            insert.setObject(2, compared.assetId().value());
            insert.setObject(3, compared.other().value());
            insert.setString(4, compared.kinship().name());
            insert.setString(5, Json.write(compared));
            insert.setLong(6, revision);
            insert.executeUpdate();
        }
        regroup(revision, compared.assetId(), compared.other());
    }

    void withdraw(long revision, Fact.ComparisonWithdrawn withdrawn) throws SQLException {
        forget(withdrawn.assetId(), withdrawn.other());
        regroup(revision, withdrawn.assetId(), withdrawn.other());
    }

    private void forget(AssetId one, AssetId other) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from comparisons where pair = ?")) {
            delete.setString(1, pair(one, other));
            delete.executeUpdate();
        }
    }

    /// What tells two pictures from any other two, whichever is named first.
    static String pair(AssetId one, AssetId other) {
        String a = one.toString();
        String b = other.toString();
        return a.compareTo(b) < 0 ? a + " " + b : b + " " + a;
    }

    /// Makes anew the groups of copies that two pictures belonged to or belong to now.
    private void regroup(long revision, AssetId one, AssetId other) throws SQLException {
        Set<UUID> touched = new LinkedHashSet<>(List.of(one.value(), other.value()));
        touched.addAll(members(one.value()));
        touched.addAll(members(other.value()));
        try (PreparedStatement delete = connection.prepareStatement("delete from copies where asset = any (?)")) {
            delete.setArray(1, connection.createArrayOf("uuid", touched.toArray()));
            delete.executeUpdate();
        }
        Set<UUID> grouped = new LinkedHashSet<>();
        for (UUID asset : List.copyOf(touched)) {
            if (!grouped.contains(asset)) {
                grouped.addAll(group(asset));
            }
        }
        touched.addAll(grouped);
        try (PreparedStatement update =
                connection.prepareStatement("update assets set revision = ? where id = any (?)")) {
            update.setLong(1, revision);
            update.setArray(2, connection.createArrayOf("uuid", touched.toArray()));
            update.executeUpdate();
        }
    }

    private Set<UUID> members(UUID asset) throws SQLException {
        Set<UUID> members = new LinkedHashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select asset from copies where master = (select master from copies where asset = ?)")) {
            query.setObject(1, asset);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    members.add(row.getObject(1, UUID.class));
                }
            }
        }
        return members;
    }

    /// Writes the group of a picture, if it has copies. The master is the one that nobody found lesser; of several,
    /// the one that came first.
    private Set<UUID> group(UUID asset) throws SQLException {
        Set<UUID> members = new LinkedHashSet<>();
        Set<UUID> lesser = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(asset));
        try (PreparedStatement query = connection.prepareStatement(
                "select better, lesser from comparisons where kinship = ? and (better = ? or lesser = ?)")) {
            while (!open.isEmpty()) {
                UUID next = open.remove();
                if (!members.add(next)) {
                    continue;
                }
                query.setString(1, Kinship.SAME_PICTURE.name());
                query.setObject(2, next);
                query.setObject(3, next);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        open.add(row.getObject(1, UUID.class));
                        open.add(row.getObject(2, UUID.class));
                        lesser.add(row.getObject(2, UUID.class));
                    }
                }
            }
        }
        if (members.size() == 1) {
            return members;
        }
        Set<UUID> best = new LinkedHashSet<>(members);
        best.removeAll(lesser);
        UUID master = first(best.isEmpty() ? members : best);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into copies (asset, master) values (?, ?)")) {
            for (UUID member : members) {
                insert.setObject(1, member);
                insert.setObject(2, master);
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return members;
    }

    private UUID first(Collection<UUID> assets) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id from assets where id = any (?) order by number limit 1")) {
            query.setArray(1, connection.createArrayOf("uuid", assets.toArray()));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, UUID.class);
            }
        }
    }
}
