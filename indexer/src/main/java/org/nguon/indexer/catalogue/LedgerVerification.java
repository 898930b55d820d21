package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.ledger.Chain;
import org.nguon.indexer.ledger.Ledger;
import org.nguon.indexer.ledger.LedgerCheck;
import org.nguon.indexer.ledger.LedgerCheck.Broken;
import org.nguon.indexer.ledger.LedgerCheck.Where;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.ledger.VaultLedger;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.ledger.LedgerEntry;

/// Walks both copies of the ledger side by side, up to where it stood at the beginning, and stops at the first
/// entry that is wrong in either.
final class LedgerVerification {

    private static final int GROUP = 200;

    private final Connection connection;
    private final LedgerHead head;
    private final Chain database = new Chain(LedgerHead.EMPTY);
    private final Chain kept = new Chain(LedgerHead.EMPTY);
    private final Deque<LedgerEntry> rows = new ArrayDeque<>();

    private LedgerVerification(Connection connection, LedgerHead head) {
        this.connection = connection;
        this.head = head;
    }

    /// Ends the walk at the first broken entry.
    private static final class Found extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient @Nullable Broken broken;
        private final @Nullable SQLException trouble;

        Found(@Nullable Broken broken, @Nullable SQLException trouble) {
            super(null, trouble, false, false);
            this.broken = broken;
            this.trouble = trouble;
        }
    }

    static LedgerCheck of(Connection connection, Vault vault, LedgerHead head) throws SQLException {
        LedgerVerification walk = new LedgerVerification(connection, head);
        try {
            VaultLedger.after(vault, 0, walk::compare);
            return walk.end();
        } catch (ArchiveException e) {
            return new Broken(walk.kept.head().revision() + 1, Where.VAULT, e.detail());
        } catch (Found e) {
            if (e.trouble != null) {
                throw e.trouble;
            }
            if (e.broken == null) {
                throw new IllegalStateException("a walk ended without a reason", e);
            }
            return e.broken;
        }
    }

    private void compare(LedgerEntry inVault) {
        if (kept.head().revision() >= head.revision()) {
            return; // came in after the walk began
        }
        LedgerEntry row = next();
        Optional<String> trouble = database.follow(row);
        if (trouble.isPresent()) {
            throw found(Math.min(row.revision(), database.head().revision() + 1), Where.DATABASE, trouble.get());
        }
        trouble = kept.follow(inVault);
        if (trouble.isPresent()) {
            throw found(Math.min(inVault.revision(), kept.head().revision() + 1), Where.VAULT, trouble.get());
        }
        if (!row.equals(inVault)) {
            throw found(row.revision(), Where.BETWEEN, "database and vault hold different entries");
        }
    }

    private LedgerCheck end() {
        if (kept.head().revision() < head.revision()) {
            long missing = kept.head().revision() + 1;
            return new Broken(missing, Where.VAULT, "the vault's ledger ends before it");
        }
        return database.head().equals(head)
                ? new LedgerCheck.Sound(head)
                : new Broken(head.revision(), Where.DATABASE, "the head is not the hash of the last entry");
    }

    private LedgerEntry next() {
        if (rows.isEmpty()) {
            try {
                rows.addAll(Ledger.after(connection, database.head().revision(), GROUP));
            } catch (SQLException e) {
                throw new Found(null, e);
            }
        }
        LedgerEntry row = rows.poll();
        if (row == null) {
            throw found(database.head().revision() + 1, Where.DATABASE, "the entry is missing");
        }
        return row;
    }

    private static Found found(long revision, Where where, String what) {
        return new Found(new Broken(revision, where, what), null);
    }
}
