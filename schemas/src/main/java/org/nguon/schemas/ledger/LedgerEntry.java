package org.nguon.schemas.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.nguon.schemas.asset.ContentHash;

/// One link of the chain: a fact document, when and by whom it was written, and the hash of the link
/// before it.
///
/// @param revision 1 for the first entry, then one more each time, without gaps; the revision of the
/// catalogue
/// @param at when it was written, UTC, whole microseconds
/// @param actor account or system user
/// @param kind simple name of the [Fact] (`AssetAdmitted` …)
/// @param subject what it speaks of, usually an asset id
/// @param document the fact as JSON text, byte for byte as hashed
/// @param previous hash of the entry before; [#GENESIS] for the first
/// @param hash of this entry, see [#hashOf]
public record LedgerEntry(
        long revision,
        Instant at,
        String actor,
        String kind,
        String subject,
        String document,
        ContentHash previous,
        ContentHash hash) {

    /// What stands in place of a previous hash before the first entry.
    public static final ContentHash GENESIS = new ContentHash("0".repeat(64));

    public LedgerEntry {
        if (revision < 1) {
            throw new IllegalArgumentException("revisions start at 1, not " + revision);
        }
    }

    /// Makes the entry that follows `previous`, computing its hash.
    public static LedgerEntry following(
            ContentHash previous,
            long revision,
            Instant at,
            String actor,
            String kind,
            String subject,
            String document) {
        return new LedgerEntry(
                revision,
                at,
                actor,
                kind,
                subject,
                document,
                previous,
                hashOf(previous, revision, at, actor, kind, subject, document));
    }

    /// Whether this entry's own hash is right; says nothing about its neighbours.
    public boolean isSound() {
        return hash.equals(hashOf(previous, revision, at, actor, kind, subject, document));
    }

    /// SHA-256 over the parts in order, each preceded by its length in bytes and a colon, so that no two
    /// lists of parts give the same input.
    private static ContentHash hashOf(
            ContentHash previous,
            long revision,
            Instant at,
            String actor,
            String kind,
            String subject,
            String document) {
        ContentHash.Running chained = new ContentHash.Running();
        for (String part :
                new String[] {previous.hex(), Long.toString(revision), at.toString(), actor, kind, subject, document}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            chained.add((bytes.length + ":").getBytes(StandardCharsets.US_ASCII))
                    .add(bytes);
        }
        return chained.end();
    }
}
