package org.nguon.indexer.index;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.schemas.asset.ContentHash;

/// What is written with every commit: of which archive the index is and how far it has come.
///
/// @param revision up to which all changes are in
/// @param seen a head that the ledger had when the commit was made
/// @param whole whether it once had caught up; an index that never had is not put in the place of one that did
record Stamp(UUID archiveId, long revision, LedgerHead seen, boolean whole) {

    private static final String FORM = "nguon.form";
    private static final String ARCHIVE = "nguon.archive";
    private static final String REVISION = "nguon.revision";
    private static final String SEEN_REVISION = "nguon.seen.revision";
    private static final String SEEN_HASH = "nguon.seen.hash";
    private static final String WHOLE = "nguon.whole";

    static Stamp start(UUID archiveId) {
        return new Stamp(archiveId, 0, LedgerHead.EMPTY, false);
    }

    Map<String, String> written() {
        Map<String, String> data = new TreeMap<>();
        data.put(FORM, Integer.toString(AssetDocument.FORM));
        data.put(ARCHIVE, archiveId.toString());
        data.put(REVISION, Long.toString(revision));
        data.put(SEEN_REVISION, Long.toString(seen.revision()));
        data.put(SEEN_HASH, seen.hash().hex());
        data.put(WHOLE, Boolean.toString(whole));
        return data;
    }

    /// Absent when the commit is not ours or has another form.
    static Optional<Stamp> read(Map<String, String> data) {
        if (!Integer.toString(AssetDocument.FORM).equals(data.get(FORM))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Stamp(
                    UUID.fromString(data.getOrDefault(ARCHIVE, "")),
                    Long.parseLong(data.getOrDefault(REVISION, "")),
                    new LedgerHead(
                            Long.parseLong(data.getOrDefault(SEEN_REVISION, "")),
                            new ContentHash(data.getOrDefault(SEEN_HASH, ""))),
                    Boolean.parseBoolean(data.get(WHOLE))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
