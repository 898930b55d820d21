package org.nguon.indexer.catalogue;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Turns what a database says into what a person can act on.
final class SqlTrouble {

    /// H2: the file is damaged, cannot be written, the database was closed under our feet, or does not open.
    private static final Set<Integer> H2_DATABASE_IS_GONE = Set.of(90028, 90030, 90031, 90098, 90121, 50000);

    private static final int H2_CLOSED = 90098;
    private static final int H2_FILE_CORRUPTED = 90030;

    private SqlTrouble() {}

    static ArchiveException with(String what, SQLException trouble) {
        return new ArchiveException(codeOf(trouble), what, trouble);
    }

    /// What a failure to open a database, with an SQLException somewhere behind it, means.
    static ArchiveException with(String what, RuntimeException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return new ArchiveException(codeOf(sql), what, trouble);
            }
        }
        return new ArchiveException(Code.CA_UNREACHABLE, what, trouble);
    }

    private static Code codeOf(SQLException trouble) {
        if (trouble.getErrorCode() == H2_FILE_CORRUPTED) {
            return Code.CA_DAMAGED;
        }
        return isDiskFull(trouble) ? Code.CA_DISK_FULL : Code.CA_UNREACHABLE;
    }

    /// Whether the trouble lies with the database as a whole, so that another fact would fare no better.
    static boolean isOfTheDatabase(SQLException trouble) {
        String state = Optional.ofNullable(trouble.getSQLState()).orElse("");
        return trouble instanceof SQLTransientConnectionException
                || trouble instanceof SQLNonTransientConnectionException
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || H2_DATABASE_IS_GONE.contains(trouble.getErrorCode())
                || isDiskFull(trouble);
    }

    /// Whether a connection broke that had been open. A pool that cannot open one has waited long enough
    /// already.
    static boolean isLostConnection(SQLException trouble) {
        String state = Optional.ofNullable(trouble.getSQLState()).orElse("");
        return !(trouble instanceof SQLTransientConnectionException)
                && (state.startsWith("08") || state.startsWith("57P") || trouble.getErrorCode() == H2_CLOSED);
    }

    private static boolean isDiskFull(SQLException trouble) {
        if ("53100".equals(trouble.getSQLState())) {
            return true;
        }
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            String message = Optional.ofNullable(cause.getMessage()).orElse("").toLowerCase(Locale.ROOT);
            if (message.contains("no space left") || message.contains("not enough space")) {
                return true;
            }
        }
        return false;
    }
}
