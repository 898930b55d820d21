package org.nguon.indexer.archive;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.nguon.schemas.asset.AssetId;

/// Identities that grow with time: UUIDs of version 7 (RFC 9562, 5.7), milliseconds first and then chance. Rows that
/// come in together lie together in every tree that is ordered by identity, so that a group of facts changes few
/// pages of the catalogue and not all of them.
///
/// @param chance random UUIDs, of which 74 bits are used
record OrderedIds(Clock clock, Supplier<UUID> chance) implements Supplier<AssetId> {

    private static final int CHANCE_BITS = 12;
    private static final long VERSION = 0x7000;

    @Override
    public AssetId get() {
        UUID random = chance.get();
        long low = random.getMostSignificantBits() & ((1L << CHANCE_BITS) - 1);
        return new AssetId(new UUID((clock.millis() << Short.SIZE) | VERSION | low, random.getLeastSignificantBits()));
    }
}
