package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sole use of a PostgreSQL database, or of one schema in it: a lock that belongs to a connection of
/// its own, so that it ends with this process, however that ends. Two owners of data folders on different
/// machines do not see each other's folder locks; here they meet. (H2 locks its own file.)
///
/// The lock is lost when that one connection is. Then the ledger still notices a second writer, at its next entry.
final class SoleUse implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SoleUse.class);

    /// The server needs a moment to notice that a killed process is gone.
    private static final int WAIT_MILLIS = 3000;

    /// SQLSTATE of a lock that was not free in time (PostgreSQL, appendix A).
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /// Any number will do, as long as it stays the same.
    private static final int NGUON = 0x6e67756f;

    private static final String KEY = "(" + NGUON + ", hashtext(coalesce(current_schema(), '')))";

    private final Connection connection;

    private SoleUse(Connection connection) {
        this.connection = connection;
    }

    /// Takes it, keeping one connection of the pool.
    ///
    /// @param shown how the database is named to people
    /// @throws ArchiveException `CA-IN-USE` when another program has it
    static SoleUse of(DataSource pool, String shown) throws SQLException {
        Connection connection = pool.getConnection();
        boolean done = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set lock_timeout = " + WAIT_MILLIS);
            statement.execute("select pg_advisory_lock" + KEY);
            statement.execute("reset lock_timeout");
            done = true;
            return new SoleUse(connection);
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw new ArchiveException(Code.CA_IN_USE, shown, e);
            }
            throw e;
        } finally {
            if (!done) {
                connection.close();
            }
        }
    }

    @Override
    public void close() {
        try (connection;
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock" + KEY);
        } catch (SQLException e) {
            LOG.debug("The connection with the lock of the database was lost before it was given back", e);
        }
    }
}
