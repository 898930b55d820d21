package org.nguon.indexer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nguon.indexer.ledger.LedgerCheck;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.db.Migrations;

class PostgresCatalogueIT extends CatalogueContract {

    private static EmbeddedPostgres server;
    private static int made;

    @BeforeAll
    static void startServer() throws IOException {
        server = EmbeddedPostgres.start();
        onServer("create database empty_tables");
        Database.open(settings("empty_tables")).close();
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.close();
    }

    @Override
    DatabaseSettings emptyDatabase() {
        String name = "nguon_" + made++;
        onServer("create database " + name + " template empty_tables");
        return settings(name);
    }

    private static DatabaseSettings settings(String name) {
        return new DatabaseSettings(server.getJdbcUrl("postgres", name), "postgres", "");
    }

    private static void onServer(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void allowChangesOfTheLedger() throws SQLException {
        execute("alter table ledger_entries disable trigger all");
    }

    @Test
    void refusesASecondProgramOnTheSameDatabase() {
        try (Vault other = Vault.open(folder.resolve("other"), CLOCK)) {
            assertThatThrownBy(() -> Catalogue.open(settings, other, CLOCK))
                    .isInstanceOfSatisfying(
                            ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.CA_IN_USE));
        }
        record(samples.admitted());
        reopen();
        assertThat(catalogue.head().revision()).isEqualTo(2);
    }

    @Test
    void outlivesItsConnections() {
        record(samples.admitted());
        onServer("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'nguon'");
        record(samples.admitted());
        assertThat(catalogue.verifyLedger()).isEqualTo(new LedgerCheck.Sound(catalogue.head()));
        assertThat(catalogue.head().revision()).isEqualTo(3);
    }

    @Test
    void refusesToChangeTheLedgerByHand() {
        record(samples.admitted());
        assertThatThrownBy(() -> execute("update ledger_entries set actor = 'minh'"))
                .hasMessageContaining("never changed or deleted");
        assertThatThrownBy(() -> execute("delete from ledger_entries"))
                .hasMessageContaining("never changed or deleted");
    }

    @Test
    void saysThatTheDatabaseDoesNotAnswer() {
        DatabaseSettings nobody =
                new DatabaseSettings("jdbc:postgresql://127.0.0.1:1/nguon?password=geheim", "nguon", "x");
        assertThatThrownBy(() -> Catalogue.open(nobody, vault, CLOCK))
                .isInstanceOfSatisfying(ArchiveException.class, e -> {
                    assertThat(e.code()).isEqualTo(Code.CA_UNREACHABLE);
                    assertThat(e.detail()).contains("127.0.0.1:1").doesNotContain("geheim");
                });
    }

    @Test
    void seesWithoutFlywayThatTheTablesAreThere() throws SQLException {
        try (Connection connection = catalogue.dataSource().getConnection()) {
            assertThat(SchemaHistory.shows(connection, Migrations.forPostgreSql()))
                    .isTrue();
            assertThat(SchemaHistory.shows(connection, Migrations.forH2())).isFalse();
        }
    }
}
