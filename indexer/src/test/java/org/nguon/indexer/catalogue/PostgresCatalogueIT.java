package org.nguon.indexer.catalogue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresCatalogueIT extends CatalogueContract {

    private static EmbeddedPostgres server;
    private static int made;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    DatabaseSettings emptyDatabase() {
        String name = "nguon_" + made++;
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new DatabaseSettings(server.getJdbcUrl("postgres", name), "postgres", "");
    }

    @Override
    void allowChangesOfTheLedger() throws SQLException {
        execute("alter table ledger_entries disable trigger all");
    }
}
