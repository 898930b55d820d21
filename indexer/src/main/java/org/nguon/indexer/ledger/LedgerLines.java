package org.nguon.indexer.ledger;

import org.nguon.indexer.json.Json;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.LedgerEntry;
import tools.jackson.core.JacksonException;

/// Entries as the vault keeps them: one line of JSON each, the document in it as a string, so that it stays
/// byte for byte what was hashed.
public final class LedgerLines {

    private LedgerLines() {}

    /// One line, without its end.
    public static String write(LedgerEntry entry) {
        return Json.write(entry);
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws ArchiveException LE-BROKEN when it is not such a line
    public static LedgerEntry read(String line) {
        try {
            return Json.read(line, LedgerEntry.class);
        } catch (JacksonException e) {
            String start = line.length() > 80 ? line.substring(0, 80) + "…" : line;
            throw new ArchiveException(Code.LE_BROKEN, "not an entry: " + start, e);
        }
    }
}
