package org.nguon.indexer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.db.Migrations;
import org.nguon.schemas.ledger.Fact;

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

    /// `archive.KillIT` kills at this moment too; here it is met every time.
    @Test
    void beginsAnewWhereAKilledProcessLeftTablesHalfMade() throws SQLException, IOException {
        DatabaseSettings fresh = DatabaseSettings.h2(Files.createDirectory(databases.resolve("cut")));
        try (Connection killed = DriverManager.getConnection(fresh.making().url(), "nguon", "");
                Statement statement = killed.createStatement()) {
            statement.execute("create table archive (only_row smallint)");
        }
        catalogue.close();
        catalogue = Catalogue.open(fresh, vault, CLOCK);
        assertThat(catalogue.head().revision()).isEqualTo(1);
        assertThat(fresh.making().h2File().orElseThrow()).doesNotExist();
    }

    @Test
    void changesAnOlderFileInACopy() throws SQLException {
        execute("delete from flyway_schema_history where installed_rank = 1");
        catalogue.close();
        // the first script meets its own tables, so the migration fails
        assertThatThrownBy(() -> Catalogue.open(settings, vault, CLOCK)).isInstanceOf(ArchiveException.class);
        assertThat(settings.making().h2File().orElseThrow()).exists();
        catalogue = Catalogue.open(emptyDatabase(), vault, CLOCK);
    }

    @Test
    void putsADamagedFileAsideAndRebuilds() throws IOException {
        record(samples.admitted());
        TreeMap<String, List<String>> before = rows();
        catalogue.close();
        Path file = settings.h2File().orElseThrow();
        byte[] garbage = "no database ".repeat(1000).getBytes(StandardCharsets.UTF_8);
        Files.write(file, garbage);
        assertThatThrownBy(() -> Catalogue.open(settings, vault, CLOCK))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.CA_DAMAGED));
        Catalogue.rebuild(settings, vault, CLOCK);
        catalogue = Catalogue.open(settings, vault, CLOCK);
        assertThat(rows()).isEqualTo(before);
        assertThat(file.resolveSibling("nguon.mv.db.damaged-2026-11-21T010203Z"))
                .hasBinaryContent(garbage);
    }

    @Test
    void replaysWhatAFileCutInHalfHasLost() throws IOException {
        for (Fact fact : samples.story(60)) {
            record(fact);
        }
        TreeMap<String, List<String>> before = rows();
        catalogue.close();
        try (FileChannel file = FileChannel.open(settings.h2File().orElseThrow(), StandardOpenOption.WRITE)) {
            file.truncate(file.size() / 2);
        }
        Catalogue.rebuild(settings, vault, CLOCK);
        catalogue = Catalogue.open(settings, vault, CLOCK);
        assertThat(rows()).isEqualTo(before);
    }
}
