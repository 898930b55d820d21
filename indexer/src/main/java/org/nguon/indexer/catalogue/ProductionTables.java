package org.nguon.indexer.catalogue;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;

/// Productions, scenes and picks as they stand. What was taken out is not among them.
public final class ProductionTables {

    private static final String PRODUCTIONS = "select document, revision from productions ";
    private static final String SCENES = "select document, revision from scenes where not removed and ";

    /// A pick whose scene was taken out lies on the table.
    private static final String PICKS = """
            select p.document, p.revision, p.scene is not null and s.id is null
            from picks p left join scenes s on s.id = p.scene and not s.removed
            where not p.removed and\s""";

    private final Queries queries;

    ProductionTables(Queries queries) {
        this.queries = queries;
    }

    /// All productions, the newest first.
    public List<AtRevision<Production>> productions() {
        return select(PRODUCTIONS + "order by number desc", _ -> {}, Production.class);
    }

    /// The production with this identity.
    public Optional<AtRevision<Production>> production(ProductionId id) {
        return select(PRODUCTIONS + "where id = ?", query -> query.setObject(1, id.value()), Production.class).stream()
                .findFirst();
    }

    /// The scenes of a production in their order.
    public List<AtRevision<Scene>> scenes(ProductionId production) {
        return select(
                SCENES + "production = ? order by place, id",
                query -> query.setObject(1, production.value()),
                Scene.class);
    }

    /// The scene with this identity.
    public Optional<AtRevision<Scene>> scene(SceneId id) {
        return select(SCENES + "id = ?", query -> query.setObject(1, id.value()), Scene.class).stream()
                .findFirst();
    }

    /// The picks of a production in the order in which they were picked.
    public List<AtRevision<Pick>> picks(ProductionId production) {
        return picks("p.production = ? order by p.number", query -> query.setObject(1, production.value()));
    }

    /// The picks of a picture in all productions, in the order in which they were picked.
    public List<AtRevision<Pick>> picks(AssetId asset) {
        return picks("p.asset = ? order by p.number", query -> query.setObject(1, asset.value()));
    }

    /// The pick with this identity.
    public Optional<AtRevision<Pick>> pick(PickId id) {
        return picks("p.id = ?", query -> query.setObject(1, id.value())).stream()
                .findFirst();
    }

    private <T> List<AtRevision<T>> select(String sql, Records.Parameters parameters, Class<T> type) {
        return queries.answer(connection -> {
            List<AtRevision<T>> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                parameters.set(query);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        found.add(new AtRevision<>(Json.read(row.getString(1), type), row.getLong(2)));
                    }
                }
            }
            return found;
        });
    }

    private List<AtRevision<Pick>> picks(String condition, Records.Parameters parameters) {
        return queries.answer(connection -> {
            List<AtRevision<Pick>> found = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(PICKS + condition)) {
                parameters.set(query);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        Pick pick = Json.read(row.getString(1), Pick.class);
                        found.add(new AtRevision<>(row.getBoolean(3) ? onTheTable(pick) : pick, row.getLong(2)));
                    }
                }
            }
            return found;
        });
    }

    private static Pick onTheTable(Pick pick) {
        return new Pick(
                pick.id(),
                pick.production(),
                Optional.empty(),
                pick.asset(),
                pick.role(),
                pick.keep(),
                pick.weight(),
                pick.crop(),
                pick.note());
    }
}
