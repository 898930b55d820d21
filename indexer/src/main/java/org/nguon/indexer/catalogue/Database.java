package org.nguon.indexer.catalogue;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
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
            migrate(pool, settings);
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

    private static void migrate(DataSource pool, DatabaseSettings settings) {
        List<String> scripts = settings.isH2() ? Migrations.forH2() : Migrations.forPostgreSql();
        try (Connection connection = pool.getConnection()) {
            if (SchemaHistory.shows(connection, scripts)) {
                return;
            }
        } catch (SQLException e) {
            throw SqlTrouble.with(settings.shownUrl(), e);
        }
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
