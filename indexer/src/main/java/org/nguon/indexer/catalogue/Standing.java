package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.rights.RightsRecord;

/// What is known of the assets, and of all else with a name, that a group of facts speaks of: at first from
/// the tables, then also from the facts of the group that were accepted before.
final class Standing {

    private final Map<ContentHash, AssetId> held = new HashMap<>();
    private final Set<AssetId> known = new HashSet<>();

    private final Named named;
    private final Asked asked;

    private Standing(Named named, Asked asked) {
        this.named = named;
        this.asked = asked;
    }

    /// Looks up everything that these facts name, with a query a table.
    static Standing of(Connection connection, Collection<Fact> facts) throws SQLException {
        Set<String> hashes = new LinkedHashSet<>();
        Set<UUID> ids = new LinkedHashSet<>();
        for (Fact fact : facts) {
            incoming(fact).ifPresent(hash -> hashes.add(hash.hex()));
            if (fact instanceof Fact.AboutAsset about) {
                ids.add(about.assetId().value());
            }
            pictures(fact).forEach(picture -> ids.add(picture.value()));
        }
        Standing standing = new Standing(Named.of(connection, facts), Asked.of(connection, facts));
        standing.load(connection, "content_hash", "varchar", hashes);
        standing.load(connection, "id", "uuid", ids);
        return standing;
    }

    private void load(Connection connection, String column, String type, Set<?> values) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        try (PreparedStatement query =
                connection.prepareStatement("select id, content_hash from assets where " + column + " = any (?)")) {
            query.setArray(1, connection.createArrayOf(type, values.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    AssetId id = new AssetId(rows.getObject(1, UUID.class));
                    held.put(new ContentHash(rows.getString(2)), id);
                    known.add(id);
                }
            }
        }
    }

    /// The asset that already holds the bytes which this fact brings in.
    Optional<AssetId> alreadyPresent(Fact fact) {
        return incoming(fact).map(held::get);
    }

    /// @throws IllegalArgumentException when the fact speaks of something that is not there or belongs
    ///     to another production, or brings in bytes under the identity of another asset
    void require(Fact fact) {
        if (fact instanceof Fact.AboutAsset about) {
            boolean isKnown = known.contains(about.assetId());
            if (isKnown && incoming(fact).isPresent()) {
                throw new IllegalArgumentException("another file is asset " + about.assetId());
            }
            if (!isKnown && incoming(fact).isEmpty()) {
                throw new IllegalArgumentException("no such asset: " + about.assetId());
            }
        }
        pictures(fact).stream()
                .filter(picture -> !known.contains(picture))
                .findFirst()
                .ifPresent(picture -> {
                    throw new IllegalArgumentException("no such picture: " + picture);
                });
        named.require(fact);
        asked.require(fact);
    }

    /// Takes note of an accepted fact.
    void learn(Fact fact) {
        if (fact instanceof Fact.AboutAsset about) {
            known.add(about.assetId());
            incoming(fact).ifPresent(hash -> held.put(hash, about.assetId()));
        }
        named.learn(fact);
        asked.learn(fact);
    }

    private static Optional<ContentHash> incoming(Fact fact) {
        return fact instanceof Fact.Arrival arrival ? Optional.of(arrival.contentHash()) : Optional.empty();
    }

    /// Pictures that a fact names beside the asset that it is about.
    private static List<AssetId> pictures(Fact fact) {
        return switch (fact) {
            case Fact.SidecarHeld in -> in.attachedTo().stream().toList();
            case Fact.SidecarAttached attached -> List.of(attached.attachedTo());
            case Fact.RecordSeen in -> in.attachedTo().stream().toList();
            case Fact.RecordJoined joined -> List.of(joined.attachedTo());
            case Fact.PicturesCompared compared -> List.of(compared.other());
            case Fact.ComparisonWithdrawn withdrawn -> List.of(withdrawn.other());
            case Fact.PickRecorded recorded -> List.of(recorded.pick().asset());
            case Fact.AboutRights about ->
                Mentioned.filed(about).stream()
                        .flatMap(right -> covered(right).stream())
                        .toList();
            case Fact.ArchiveFounded _,
                    Fact.AssetAdmitted _,
                    Fact.AssetQuarantined _,
                    Fact.AssetSighted _,
                    Fact.RecordSeenAgain _,
                    Fact.StatementMade _,
                    Fact.StatementWithdrawn _,
                    Fact.LookTaken _,
                    Fact.FindingMade _,
                    Fact.FindingsWithdrawn _,
                    Fact.ClaimMade _,
                    Fact.ClaimWithdrawn _,
                    Fact.ProductionRecorded _,
                    Fact.SceneRecorded _,
                    Fact.SceneRemoved _,
                    Fact.PickRemoved _,
                    Fact.Exported _,
                    Fact.ShotListKept _ -> List.of();
        };
    }

    private static List<AssetId> covered(RightsRecord right) {
        return right.covers().stream()
                .flatMap(covered -> covered.asset().stream())
                .toList();
    }
}
