package org.nguon.indexer.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsMeasureTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void holdsWhenEveryLineIsARecordOfItsOwn() throws IOException {
        write("museum/tate/tate_artworks.ndjson.gz", """
                {"id":1,"acno":"A1","title":"Boats"}
                {"id":2,"acno":"A2","title":"Lamps"}
                """);
        write("museum/cmoa/teenie.ndjson.gz", "{\"id\":\"cmoa:1\",\"title\":\"Studio\"}\n");
        StringWriter told = new StringWriter();
        assertThat(RecordsMeasure.run(folder, folder.resolve("work"), CLOCK, new PrintWriter(told)))
                .isTrue();
        assertThat(told.toString())
                .containsPattern("records of Tate in the catalogue +2 +2 +100 %")
                .containsPattern("records of Carnegie in the catalogue +1 +1 +100 %");
    }

    @Test
    void failsWhenALineIsLost() throws IOException {
        write("museum/tate/tate_artworks.ndjson.gz", """
                {"id":1,"acno":"A1","title":"Boats"}
                {"id":1,"acno":"A1","title":"Boats, another time"}
                """);
        StringWriter told = new StringWriter();
        assertThat(RecordsMeasure.run(folder, folder.resolve("work"), CLOCK, new PrintWriter(told)))
                .isFalse();
        assertThat(told.toString()).containsPattern("Tate in the catalogue +1 +2 +100 % +BELOW THE FLOOR");
    }

    private void write(String name, String lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
