package org.nguon.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.AssetId;

class OrderedIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Random random = new Random(7);

    @Test
    void givesUuidsOfVersionSevenWithTheTimeInFront() {
        UUID id = at(NOW).get().value();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void growsWithTime() {
        AssetId before = at(NOW).get();
        assertThat(at(NOW.plusMillis(1)).get()).isGreaterThan(before);
    }

    @Test
    void differsWithinOneMillisecond() {
        OrderedIds ids = at(NOW);
        assertThat(ids.get()).isNotEqualTo(ids.get());
    }

    private OrderedIds at(Instant now) {
        return new OrderedIds(Clock.fixed(now, ZoneOffset.UTC), () -> UUID.nameUUIDFromBytes(bytes()));
    }

    private byte[] bytes() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return bytes;
    }
}
