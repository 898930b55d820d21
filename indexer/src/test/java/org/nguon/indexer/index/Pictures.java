package org.nguon.indexer.index;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;

/// An archive in memory: what is put in gets the next revision.
final class Pictures implements AssetSource {

    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

    private final UUID archiveId;
    private final Map<AssetId, AssetRecord> records = new LinkedHashMap<>();
    private final Set<LedgerHead> heads = new HashSet<>();
    private LedgerHead head = LedgerHead.EMPTY;

    Pictures(int archive) {
        archiveId = new UUID(7, archive);
    }

    /// Puts in a picture with these statements, `field=value` each; `licence=` makes a claim.
    AssetId add(int number, String... said) {
        return put(number, AssetState.ADMITTED, said);
    }

    synchronized AssetId put(int number, AssetState state, String... said) {
        AssetId id = new AssetId(new UUID(1, number));
        List<Statement> statements = new ArrayList<>();
        List<RightsClaim> claims = new ArrayList<>();
        Provenance.Channel channel = Provenance.Channel.FOLDER;
        String fileName = "file-" + number + ".jpg";
        for (String statement : said) {
            int equals = statement.indexOf('=');
            String field = statement.substring(0, equals);
            String value = statement.substring(equals + 1);
            switch (field) {
                case "licence" ->
                    claims.add(new RightsClaim(
                            Layer.PHOTOGRAPH,
                            RightsClaim.Basis.LICENCE,
                            value,
                            Optional.of(value),
                            "XMP-xmpRights:WebStatement"));
                case "channel" -> channel = Provenance.Channel.valueOf(value);
                case "file" -> fileName = value;
                default -> statements.add(Statement.of(field, value, "person:test"));
            }
        }
        long revision = head.revision() + 1;
        records.put(
                id,
                new AssetRecord(
                        id,
                        new ContentHash(String.format("%064x", number)),
                        state,
                        1_000,
                        Custody.VAULT,
                        new Provenance("test", channel, fileName, Optional.empty()),
                        FIRST.plus(Duration.ofMinutes(number)),
                        new Reading("image/jpeg", Optional.empty(), 1, statements, claims, List.of()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        revision));
        head = new LedgerHead(
                revision, new ContentHash(String.format("%064x", archiveId.hashCode() * 1000L + revision)));
        heads.add(head);
        return id;
    }

    /// Forgets every head, as a ledger would that was restored from elsewhere.
    synchronized void forgetHeads() {
        heads.clear();
    }

    synchronized List<AssetRecord> all() {
        return List.copyOf(records.values());
    }

    @Override
    public UUID archiveId() {
        return archiveId;
    }

    @Override
    public synchronized LedgerHead head() {
        return head;
    }

    @Override
    public synchronized boolean knows(LedgerHead old) {
        return heads.contains(old);
    }

    @Override
    public synchronized List<AssetRecord> changedAfter(long revision, int limit) {
        return records.values().stream()
                .filter(record -> record.revision() > revision)
                .sorted((a, b) -> Long.compare(a.revision(), b.revision()))
                .limit(limit)
                .toList();
    }
}
