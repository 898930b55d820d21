package org.nguon.indexer.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.ledger.Fact;

/// Looks of pictures, and what persons said of those that look alike.
public final class LookTables {

    private static final String COMPARISONS = "select document from comparisons ";

    private final Queries queries;

    LookTables(Queries queries) {
        this.queries = queries;
    }

    /// The look of a picture.
    public Optional<Look> of(AssetId asset) {
        return queries.answer(connection -> {
            try (PreparedStatement query = connection.prepareStatement("select look from looks where asset = ?")) {
                query.setObject(1, asset.value());
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? Optional.of(Look.parse(row.getString(1))) : Optional.empty();
                }
            }
        });
    }

    /// Looks that were taken after a revision, at most `limit`, each at the revision at which it was taken.
    public List<AtRevision<TakenLook>> after(long revision, int limit) {
        return queries.answer(connection -> {
            List<AtRevision<TakenLook>> looks = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                    "select asset, look, revision from looks where revision > ? order by revision limit ?")) {
                query.setLong(1, revision);
                query.setInt(2, limit);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        looks.add(new AtRevision<>(
                                new TakenLook(new AssetId(row.getObject(1, UUID.class)), Look.parse(row.getString(2))),
                                row.getLong(3)));
                    }
                }
            }
            return looks;
        });
    }

    /// A picture and its look.
    public record TakenLook(AssetId asset, Look look) {}

    /// Pictures with a thumbnail and without a look, in the order in which they came.
    public List<AssetId> missing() {
        return queries.answer(connection -> {
            List<AssetId> missing = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("""
                    select a.id from assets a left join looks l on l.asset = a.id
                    where a.state = ? and a.thumbnail_width is not null and l.asset is null order by a.number""")) {
                query.setString(1, AssetState.ADMITTED.name());
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        missing.add(new AssetId(row.getObject(1, UUID.class)));
                    }
                }
            }
            return missing;
        });
    }

    /// All that persons said of two pictures, in the order in which they said it.
    public List<Compared> comparisons() {
        return comparisons(COMPARISONS + "order by revision", _ -> {});
    }

    /// What persons said of a picture and others.
    public List<Compared> comparisons(AssetId asset) {
        return comparisons(COMPARISONS + "where better = ? or lesser = ? order by revision", query -> {
            query.setObject(1, asset.value());
            query.setObject(2, asset.value());
        });
    }

    /// What was said of these two.
    public Optional<Compared> comparison(AssetId one, AssetId other) {
        return comparisons(COMPARISONS + "where pair = ?", query -> query.setString(1, LookProjection.pair(one, other)))
                .stream()
                .findFirst();
    }

    private List<Compared> comparisons(String sql, Records.Parameters parameters) {
        return queries.answer(connection -> {
            List<Compared> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                parameters.set(query);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        Fact.PicturesCompared said = (Fact.PicturesCompared) Json.read(row.getString(1), Fact.class);
                        found.add(new Compared(
                                said.assetId(), said.other(), said.kinship(), said.comparedBy(), said.comparedAt()));
                    }
                }
            }
            return found;
        });
    }

    /// The pictures that are the same as each of these, themselves among them and the best copy first. Pictures
    /// without a copy are left out.
    public Map<AssetId, List<AssetId>> copies(Collection<AssetId> assets) {
        return queries.answer(connection -> {
            Map<AssetId, List<AssetId>> copies = new LinkedHashMap<>();
            try (PreparedStatement query = connection.prepareStatement("""
                    select c.asset, o.asset from copies c join copies o on o.master = c.master
                    where c.asset = any (?)
                    order by c.asset, case when o.asset = o.master then 0 else 1 end, o.asset""")) {
                query.setArray(
                        1,
                        connection.createArrayOf(
                                "uuid", assets.stream().map(AssetId::value).toArray()));
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        copies.computeIfAbsent(new AssetId(row.getObject(1, UUID.class)), _ -> new ArrayList<>())
                                .add(new AssetId(row.getObject(2, UUID.class)));
                    }
                }
            }
            return copies;
        });
    }
}
