package org.nguon.indexer.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.ledger.LedgerEntry;

/// The copy of the ledger that stands in the database. Works within the caller's connection and transaction.
public final class Ledger {

    /// Longest document for a varchar of H2, with room to spare.
    private static final int LONG = 1_000_000;

    private static final String ENTRIES =
            "select revision, written_at, actor, kind, subject, document, long_document, previous, hash"
                    + " from ledger_entries ";

    private Ledger() {}

    /// Appends entries that follow the head, and moves the head.
    ///
    /// @param head where the caller believes the ledger to stand
    /// @throws LedgerMoved when it stands elsewhere: somebody else writes to it
    public static void append(Connection connection, LedgerHead head, List<LedgerEntry> entries)
            throws SQLException, LedgerMoved {
        if (entries.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into ledger_entries
                    (revision, written_at, actor, kind, subject, document, long_document, previous, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (LedgerEntry entry : entries) {
                boolean isLong = entry.document().length() > LONG;
                insert.setLong(1, entry.revision());
                insert.setObject(2, entry.at().atOffset(ZoneOffset.UTC));
                insert.setString(3, entry.actor());
                insert.setString(4, entry.kind());
                insert.setString(5, entry.subject());
                insert.setString(6, isLong ? null : entry.document());
                insert.setString(7, isLong ? entry.document() : null);
                insert.setString(8, entry.previous().hex());
                insert.setString(9, entry.hash().hex());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        LedgerEntry last = entries.getLast();
        try (PreparedStatement move = connection.prepareStatement("""
                update archive set head_revision = ?, head_hash = ?
                where only_row = 1 and head_revision = ? and head_hash = ?""")) {
            move.setLong(1, last.revision());
            move.setString(2, last.hash().hex());
            move.setLong(3, head.revision());
            move.setString(4, head.hash().hex());
            if (move.executeUpdate() != 1) {
                throw new LedgerMoved(head);
            }
        }
    }

    /// Where the ledger stands.
    public static LedgerHead head(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select head_revision, head_hash from archive where only_row = 1");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return new LedgerHead(rows.getLong(1), new ContentHash(rows.getString(2)));
        }
    }

    /// Whether the ledger has, or once had, this head.
    public static boolean passedThrough(Connection connection, LedgerHead head) throws SQLException {
        if (head.equals(LedgerHead.EMPTY)) {
            return true;
        }
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from ledger_entries where revision = ? and hash = ?")) {
            select.setLong(1, head.revision());
            select.setString(2, head.hash().hex());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// Entries after a revision, oldest first, at most `limit` of them.
    public static List<LedgerEntry> after(Connection connection, long revision, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(ENTRIES + "where revision > ? order by revision limit ?")) {
            select.setLong(1, revision);
            select.setInt(2, limit);
            return entries(select);
        }
    }

    /// Entries about one subject, oldest first, at most `limit` of them.
    public static List<LedgerEntry> about(Connection connection, String subject, int limit) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(ENTRIES + "where subject = ? order by revision limit ?")) {
            select.setString(1, subject);
            select.setInt(2, limit);
            return entries(select);
        }
    }

    /// The last entry of one kind about a subject.
    public static Optional<LedgerEntry> last(Connection connection, String subject, String kind) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                ENTRIES + "where subject = ? and kind = ? order by revision desc limit 1")) {
            select.setString(1, subject);
            select.setString(2, kind);
            return entries(select).stream().findFirst();
        }
    }

    /// All entries of one kind about parties, which are few beside pictures.
    public static List<LedgerEntry> aboutParties(Connection connection, String kind) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                ENTRIES + "where subject in (select id from parties) and kind = ? order by revision")) {
            select.setString(1, kind);
            return entries(select);
        }
    }

    private static List<LedgerEntry> entries(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<LedgerEntry> entries = new ArrayList<>();
            while (rows.next()) {
                String document = rows.getString(6);
                entries.add(new LedgerEntry(
                        rows.getLong(1),
                        rows.getObject(2, OffsetDateTime.class).toInstant(),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getString(5),
                        document != null ? document : rows.getString(7),
                        new ContentHash(rows.getString(8)),
                        new ContentHash(rows.getString(9))));
            }
            return entries;
        }
    }
}
