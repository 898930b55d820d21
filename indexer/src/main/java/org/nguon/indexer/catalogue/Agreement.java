package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.nguon.indexer.ledger.Ledger;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.ledger.VaultLedger;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.LedgerEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes database and vault say the same when an archive is opened. Whichever copy of the ledger is shorter is
/// brought to where the longer one stands; no entry is ever dropped, for the disk may have kept one copy and
/// not the other. Where the copies contradict each other, nothing is changed.
final class Agreement {

    private static final Logger LOG = LoggerFactory.getLogger(Agreement.class);

    private static final List<String> PROJECTED = List.of(
            "ledger_entries",
            "assets",
            "statements",
            "claims",
            "faults",
            "sightings",
            "productions",
            "scenes",
            "picks",
            "parties",
            "works",
            "findings",
            "rights_records",
            "rights_covers",
            "rights_evidence",
            "requests",
            "answers",
            "answer_links",
            "museum_records",
            "record_files",
            "looks",
            "comparisons",
            "copies");

    private static final int GROUP = 200;

    private final DataSource database;
    private final Vault vault;

    Agreement(DataSource database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /// Brings both copies together and gives the vault's, which then stands where the database stands.
    VaultLedger reach() throws SQLException {
        VaultLedger kept = new VaultLedger(vault);
        if (isRebuilding()) {
            LOG.info("A rebuild of the catalogue was interrupted; it begins again");
            rebuild();
        }
        LedgerHead here = head();
        LedgerHead there = kept.head();
        if (there.revision() > here.revision()) {
            requireInVault(here);
            LOG.info(
                    "The catalogue stands at revision {}, its vault at {}; replaying",
                    here.revision(),
                    there.revision());
            Replay.from(database, vault, here);
        } else if (here.revision() > there.revision()) {
            requireInDatabase(there);
            requireOriginalsKnown(there);
            LOG.warn(
                    "The vault's ledger ends at revision {}, the catalogue's at {}; writing the rest to the vault",
                    there.revision(),
                    here.revision());
            restore(kept);
        } else if (!here.equals(there)) {
            throw new ArchiveException(Code.CA_OTHER_ARCHIVE, "they differ at revision " + here.revision());
        }
        return kept;
    }

    /// Empties the tables and replays the vault's whole ledger. Interrupted, it begins again at the next start.
    void rebuild() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update archive set rebuilding = true");
            for (String table : PROJECTED) {
                statement.execute("truncate table " + table);
            }
            try (PreparedStatement reset = connection.prepareStatement(
                    "update archive set archive_id = null, head_revision = 0, head_hash = ?")) {
                reset.setString(1, LedgerHead.EMPTY.hash().hex());
                reset.executeUpdate();
            }
            Replay.from(database, vault, LedgerHead.EMPTY);
            statement.execute("update archive set rebuilding = false");
        }
    }

    private boolean isRebuilding() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select rebuilding from archive");
                ResultSet rows = query.executeQuery()) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private LedgerHead head() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Ledger.head(connection);
        }
    }

    /// The database's last entry must stand in the vault's ledger too, or they are two ledgers.
    private void requireInVault(LedgerHead here) {
        if (here.revision() == 0) {
            return;
        }
        Optional<LedgerEntry> same = VaultLedger.first(vault, here.revision() - 1);
        if (!same.map(LedgerHead::at).equals(Optional.of(here))) {
            throw new ArchiveException(Code.CA_OTHER_ARCHIVE, "they differ at revision " + here.revision());
        }
    }

    private void requireInDatabase(LedgerHead there) throws SQLException {
        if (there.revision() == 0) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            if (!Ledger.passedThrough(connection, there)) {
                throw new ArchiveException(Code.CA_OTHER_ARCHIVE, "they differ at revision " + there.revision());
            }
        }
    }

    /// A vault without any ledger may be one whose journal was deleted, or an empty one beside another
    /// archive's database: its originals tell.
    private void requireOriginalsKnown(LedgerHead there) throws SQLException {
        if (there.revision() > 0) {
            return;
        }
        try (Stream<ContentHash> hashes = vault.hashes();
                Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select 1 from assets where content_hash = ?")) {
            Optional<ContentHash> any = hashes.findAny();
            if (any.isPresent()) {
                query.setString(1, any.get().hex());
                try (ResultSet rows = query.executeQuery()) {
                    if (rows.next()) {
                        return;
                    }
                }
            }
            throw new ArchiveException(
                    Code.CA_OTHER_ARCHIVE, "the database holds a ledger, the vault holds nothing of it");
        }
    }

    private void restore(VaultLedger kept) throws SQLException {
        try (Connection connection = database.getConnection()) {
            List<LedgerEntry> entries = Ledger.after(connection, kept.head().revision(), GROUP);
            while (!entries.isEmpty()) {
                kept.append(entries);
                if (kept.openTail() >= Appender.SEGMENT) {
                    kept.sealTail();
                }
                entries = Ledger.after(connection, kept.head().revision(), GROUP);
            }
        }
    }
}
