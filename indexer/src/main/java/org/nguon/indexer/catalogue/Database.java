package org.nguon.indexer.catalogue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.db.Migrations;

/// A pool of connections to a database whose tables have today's shape.
final class Database implements AutoCloseable {

    /// One connection is the appender's; the rest read. A desk's page needs one for a moment.
    static final int CONNECTIONS = 8;

    private static final long TIMEOUT_MILLIS = 10_000;

    private final HikariDataSource pool;
    private final Optional<SoleUse> soleUse;

    private Database(HikariDataSource pool, Optional<SoleUse> soleUse) {
        this.pool = pool;
        this.soleUse = soleUse;
    }

    static Database open(DatabaseSettings settings) {
        Optional<Path> file = settings.h2File();
        if (file.isPresent() && Files.notExists(file.get())) {
            migrateBeside(settings, file.get());
        }
        Database database = connect(settings);
        boolean done = false;
        try {
            boolean ready = database.hasTodaysShape(settings);
            if (!ready && file.isEmpty()) {
                migrate(database.pool, settings);
            }
            done = ready || file.isEmpty();
        } finally {
            if (!done) {
                database.close();
            }
        }
        if (done) {
            return database;
        }
        migrateBeside(settings, file.orElseThrow());
        return connect(settings);
    }

    /// H2 commits each change of a table by itself, so a process killed among them would leave a file that no
    /// migration fits any more. They are made in a copy, which takes the name of the file when all is done.
    private static void migrateBeside(DatabaseSettings settings, Path file) {
        DatabaseSettings making = settings.making();
        Path made = making.h2File().orElseThrow();
        try {
            Files.createDirectories(made.getParent());
            Files.deleteIfExists(made);
            if (Files.exists(file)) {
                Files.copy(file, made);
            }
            try (Database database = connect(making)) {
                migrate(database.pool, making);
            }
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            boolean full = String.valueOf(e.getMessage()).contains("No space left");
            throw new ArchiveException(full ? Code.CA_DISK_FULL : Code.AR_UNWRITABLE, made.toString(), e);
        }
    }

    private static Database connect(DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("nguon-catalogue");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        // one more for the lock
        config.setMaximumPoolSize(settings.isH2() ? CONNECTIONS : CONNECTIONS + 1);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(TIMEOUT_MILLIS);
        if (!settings.isH2()) {
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            config.addDataSourceProperty("ApplicationName", "nguon");
        }
        HikariDataSource pool;
        try {
            pool = new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            throw SqlTrouble.with(settings.shownUrl(), e);
        }
        boolean done = false;
        try {
            Optional<SoleUse> soleUse =
                    settings.isH2() ? Optional.empty() : Optional.of(SoleUse.of(pool, settings.shownUrl()));
            done = true;
            return new Database(pool, soleUse);
        } catch (SQLException e) {
            throw SqlTrouble.with(settings.shownUrl(), e);
        } finally {
            if (!done) {
                pool.close();
            }
        }
    }

    private boolean hasTodaysShape(DatabaseSettings settings) {
        try (Connection connection = pool.getConnection()) {
            return SchemaHistory.shows(connection, settings.isH2() ? Migrations.forH2() : Migrations.forPostgreSql());
        } catch (SQLException e) {
            throw SqlTrouble.with(settings.shownUrl(), e);
        }
    }

    private static void migrate(DataSource pool, DatabaseSettings settings) {
        List<String> folders = settings.isH2() ? Migrations.foldersForH2() : Migrations.foldersForPostgreSql();
        try {
            Flyway flyway = Flyway.configure(Database.class.getClassLoader())
                    .dataSource(pool)
                    .locations(folders.stream().map("classpath:"::concat).toArray(String[]::new))
                    .load();
            for (var migration : flyway.info().applied()) {
                if (migration.getState() == MigrationState.FUTURE_SUCCESS) {
                    throw new ArchiveException(Code.AR_NEWER, "the database has migration " + migration.getVersion());
                }
            }
            flyway.migrate();
        } catch (FlywayException e) {
            throw SqlTrouble.with(settings.shownUrl(), e);
        }
    }

    DataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        soleUse.ifPresent(SoleUse::close);
        pool.close();
    }
}
