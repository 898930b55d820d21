package org.nguon.indexer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.schemas.db.Migrations;

class H2CatalogueTest extends CatalogueContract {

    private static final String FILE = "nguon.mv.db";

    /// Tables without rows, made once: making them takes longer than most tests.
    @TempDir
    static Path template;

    @TempDir
    Path databases;

    private int made;

    @BeforeAll
    static void makeTables() {
        Database.open(DatabaseSettings.h2(template)).close();
    }

    @Override
    DatabaseSettings emptyDatabase() {
        Path database = databases.resolve("h2 " + made++);
        try {
            Files.createDirectory(database);
            Files.copy(template.resolve(FILE), database.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DatabaseSettings.h2(database);
    }

    @Test
    void seesWithoutFlywayThatTheTablesAreThere() throws SQLException {
        try (Connection connection = catalogue.dataSource().getConnection()) {
            assertThat(SchemaHistory.shows(connection, Migrations.forH2())).isTrue();
            assertThat(SchemaHistory.shows(connection, Migrations.forPostgreSql()))
                    .isFalse();
            execute("update flyway_schema_history set checksum = 1");
            assertThat(SchemaHistory.shows(connection, Migrations.forH2())).isFalse();
        }
    }

    @Test
    void makesItsTablesInAnEmptyFolder() {
        DatabaseSettings fresh = DatabaseSettings.h2(databases.resolve("fresh"));
        catalogue.close();
        catalogue = Catalogue.open(fresh, vault, CLOCK);
        assertThat(catalogue.head().revision()).isEqualTo(1);
    }
}
