package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;

/// From facts about productions to their rows. What was taken out keeps its row and its place, so that
/// it can come back there.
final class ProductionProjection {

    private final Connection connection;

    ProductionProjection(Connection connection) {
        this.connection = connection;
    }

    void apply(long revision, Fact.AboutProduction fact) throws SQLException {
        switch (fact) {
            case Fact.ProductionRecorded recorded -> record(revision, recorded.production());
            case Fact.SceneRecorded recorded -> record(revision, recorded.scene());
            case Fact.SceneRemoved removed -> remove("scenes", removed.sceneId().value(), revision);
            case Fact.PickRecorded recorded -> record(revision, recorded.pick());
            case Fact.PickRemoved removed -> remove("picks", removed.pickId().value(), revision);
            case Fact.Exported _, Fact.ShotListKept _ -> {
                // stands in the ledger; it changes nothing about the production
            }
        }
    }

    private void record(long revision, Production production) throws SQLException {
        String document = Json.write(production);
        try (PreparedStatement update =
                connection.prepareStatement("update productions set document = ?, revision = ? where id = ?")) {
            update.setString(1, document);
            update.setLong(2, revision);
            update.setObject(3, production.id().value());
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into productions (id, number, document, revision) values (?, ?, ?, ?)")) {
            insert.setObject(1, production.id().value());
            insert.setLong(2, revision);
            insert.setString(3, document);
            insert.setLong(4, revision);
            insert.executeUpdate();
        }
    }

    private void record(long revision, Scene scene) throws SQLException {
        String document = Json.write(scene);
        try (PreparedStatement update = connection.prepareStatement(
                "update scenes set place = ?, document = ?, removed = false, revision = ? where id = ?")) {
            update.setInt(1, scene.place());
            update.setString(2, document);
            update.setLong(3, revision);
            update.setObject(4, scene.id().value());
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into scenes (id, production, place, document, removed, revision)
                values (?, ?, ?, ?, false, ?)""")) {
            insert.setObject(1, scene.id().value());
            insert.setObject(2, scene.production().value());
            insert.setInt(3, scene.place());
            insert.setString(4, document);
            insert.setLong(5, revision);
            insert.executeUpdate();
        }
    }

    private void record(long revision, Pick pick) throws SQLException {
        String document = Json.write(pick);
        UUID scene = pick.scene().map(SceneId::value).orElse(null);
        try (PreparedStatement update = connection.prepareStatement("""
                update picks set scene = ?, asset = ?, document = ?, removed = false, revision = ? where id = ?""")) {
            update.setObject(1, scene, Types.OTHER);
            update.setObject(2, pick.asset().value());
            update.setString(3, document);
            update.setLong(4, revision);
            update.setObject(5, pick.id().value());
            if (update.executeUpdate() > 0) {
                return;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into picks (id, number, production, scene, asset, document, removed, revision)
                values (?, ?, ?, ?, ?, ?, false, ?)""")) {
            insert.setObject(1, pick.id().value());
            insert.setLong(2, revision);
            insert.setObject(3, pick.production().value());
            insert.setObject(4, scene, Types.OTHER);
            insert.setObject(5, pick.asset().value());
            insert.setString(6, document);
            insert.setLong(7, revision);
            insert.executeUpdate();
        }
    }

    private void remove(String table, UUID id, long revision) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update " + table + " set removed = true, revision = ? where id = ?")) {
            update.setLong(1, revision);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }
}
