package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.nguon.schemas.codes.ArchiveException;

/// Asks the tables, over connections that may have died since they were last used.
final class Queries {

    private final DataSource database;

    Queries(DataSource database) {
        this.database = database;
    }

    /// Something to ask over one connection.
    @FunctionalInterface
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /// @throws ArchiveException `CA-UNREACHABLE` when the database does not answer
    <T> T answer(Question<T> question) {
        for (int left = Database.CONNECTIONS; ; left--) {
            try (Connection connection = database.getConnection()) {
                return question.ask(connection);
            } catch (SQLException e) {
                if (left == 0 || !SqlTrouble.isLostConnection(e)) {
                    throw SqlTrouble.with("reading the catalogue", e);
                }
            }
        }
    }
}
