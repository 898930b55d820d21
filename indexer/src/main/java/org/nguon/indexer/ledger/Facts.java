package org.nguon.indexer.ledger;

import org.nguon.indexer.json.Json;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.LedgerEntry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Facts as the documents that the ledger carries: one line of JSON that begins with its `schemaVersion`.
public final class Facts {

    private static final String VERSION = "schemaVersion";
    private static final String PREFIX = "{\"" + VERSION + "\":" + Fact.SCHEMA_VERSION + ",";

    private Facts() {}

    /// The document of a fact. The same fact always gives the same text.
    public static String document(Fact fact) {
        return PREFIX + Json.write(fact).substring(1);
    }

    /// The fact in an entry, in today's shape whatever version it was written in.
    ///
    /// @throws ArchiveException AR-NEWER when a newer version of the program wrote it, LE-BROKEN when it is no
    ///     fact
    public static Fact of(LedgerEntry entry) {
        String document = entry.document();
        try {
            if (document.startsWith(PREFIX)) {
                return Json.read("{" + document.substring(PREFIX.length()), Fact.class);
            }
            return upgraded(entry);
        } catch (JacksonException e) {
            throw new ArchiveException(Code.LE_BROKEN, "entry " + entry.revision() + ": " + e.getOriginalMessage(), e);
        }
    }

    /// Where documents of older versions become today's; see `MIGRATE.md`. There is one version so far.
    private static Fact upgraded(LedgerEntry entry) {
        JsonNode tree = Json.mapper().readTree(entry.document());
        if (!(tree instanceof ObjectNode object) || !object.path(VERSION).isInt()) {
            throw new ArchiveException(
                    Code.LE_BROKEN, "entry " + entry.revision() + ": its document has no " + VERSION);
        }
        int version = object.path(VERSION).asInt();
        if (version != Fact.SCHEMA_VERSION) {
            throw new ArchiveException(Code.AR_NEWER, "entry " + entry.revision() + " has " + VERSION + " " + version);
        }
        object.remove(VERSION);
        return Json.mapper().treeToValue(object, Fact.class);
    }
}
