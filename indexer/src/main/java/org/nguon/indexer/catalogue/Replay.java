package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.nguon.indexer.ledger.Chain;
import org.nguon.indexer.ledger.Facts;
import org.nguon.indexer.ledger.Ledger;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.ledger.LedgerMoved;
import org.nguon.indexer.ledger.VaultLedger;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.LedgerEntry;

/// Brings the tables to where the vault's ledger stands, by the same projection that records facts.
final class Replay {

    private static final int GROUP = 500;

    private final Connection connection;
    private final Chain chain;
    private final List<LedgerEntry> waiting = new ArrayList<>();
    private LedgerHead written;

    private Replay(Connection connection, LedgerHead from) {
        this.connection = connection;
        this.chain = new Chain(from);
        this.written = from;
    }

    /// Replays what the vault holds after this head, in transactions of some hundred entries; interrupted, it
    /// goes on from there the next time.
    ///
    /// @return the head that was reached
    /// @throws ArchiveException LE-BROKEN when the vault's entries do not follow from the head
    static LedgerHead from(DataSource database, Vault vault, LedgerHead head) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Replay replay = new Replay(connection, head);
            VaultLedger.after(vault, head.revision(), replay::take);
            replay.write();
            return replay.written;
        } catch (Interrupted e) {
            throw e.why;
        }
    }

    /// Carries an SQLException through a consumer.
    private static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException why;

        Interrupted(SQLException why) {
            super(why);
            this.why = why;
        }
    }

    private void take(LedgerEntry entry) {
        Optional<String> trouble = chain.follow(entry);
        if (trouble.isPresent()) {
            throw new ArchiveException(
                    Code.LE_BROKEN, "ledger of the vault, entry " + entry.revision() + ": " + trouble.get());
        }
        waiting.add(entry);
        if (waiting.size() == GROUP) {
            try {
                write();
            } catch (SQLException e) {
                throw new Interrupted(e);
            }
        }
    }

    private void write() throws SQLException {
        if (waiting.isEmpty()) {
            return;
        }
        Projection projection = new Projection(connection);
        for (LedgerEntry entry : waiting) {
            projection.apply(entry.revision(), Facts.of(entry));
        }
        projection.flush();
        try {
            Ledger.append(connection, written, waiting);
        } catch (LedgerMoved e) {
            throw new ArchiveException(Code.CA_OTHER_ARCHIVE, "somebody else writes to it", e);
        }
        connection.commit();
        written = LedgerHead.at(waiting.getLast());
        waiting.clear();
    }
}
