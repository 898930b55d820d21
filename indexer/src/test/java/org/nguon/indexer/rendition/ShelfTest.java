package org.nguon.indexer.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShelfTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration A_DAY = Duration.ofHours(24);

    @TempDir
    Path folder;

    private Path put(String name, int bytes, Instant lookedAt) throws IOException {
        Path file = Files.write(folder.resolve(name), new byte[bytes]);
        Files.setLastModifiedTime(file, FileTime.from(lookedAt));
        return file;
    }

    private Shelf shelf(long room, Duration atLeast) {
        return new Shelf(folder, room, atLeast, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void givesUpFirstWhatNobodyLookedAtForLongest() throws IOException {
        Path oldest = put("a.jpg", 400, NOON.minus(Duration.ofDays(9)));
        Path older = put("b.jpg", 400, NOON.minus(Duration.ofDays(8)));
        Path fresh = put("c.jpg", 400, NOON);
        shelf(1_000, A_DAY).made(fresh);
        assertThat(oldest).doesNotExist();
        assertThat(older).exists();
        assertThat(fresh).exists();
    }

    @Test
    void keepsForADayWhatADownloadMayStillRead() throws IOException {
        Path today = put("a.jpg", 400, NOON.minus(Duration.ofHours(23)));
        // the time of a look is written once an hour, so that somebody may have looked later than it says
        Path perhaps = put("b.jpg", 400, NOON.minus(Duration.ofMinutes(24 * 60 + 30)));
        Path before = put("c.jpg", 400, NOON.minus(Duration.ofHours(26)));
        Path fresh = put("d.jpg", 400, NOON);
        shelf(100, A_DAY).made(fresh);
        assertThat(today).exists();
        assertThat(perhaps).exists();
        assertThat(before).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void removesWhatACrashLeftHalfWrittenAndLeavesWhatIsBeingWritten() throws IOException {
        Path left = put("a.jpg.17", 400, NOON.minus(Duration.ofHours(2)));
        Path now = put("b.jpg.18", 400, NOON.minus(Duration.ofMinutes(1)));
        shelf(1_000_000, A_DAY).made(put("c.jpg", 400, NOON));
        assertThat(left).doesNotExist();
        assertThat(now).exists();
    }
}
