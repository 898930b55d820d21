package org.nguon.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.json.Json;
import tools.jackson.databind.JsonNode;

class CutCommandTest {

    private static final String LIST = """
            TITLE: HUE
            001  AX       V     C        00:00:00:00 00:00:04:00 01:00:00:00 01:00:04:00
            * FROM CLIP NAME: gate.mp4
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        return Commands.run(new Surroundings(
                List.of(arguments), folder, Locale.ENGLISH, false, Map.of(), () -> false, out, err, Optional.empty()));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsTheShotsOfAListAsJson() throws IOException {
        Files.writeString(folder.resolve("hue.edl"), LIST);
        assertThat(run("cut", "import", "hue.edl", "--json", "--rate", "25")).isEqualTo(ExitCode.OK);
        JsonNode shot = Json.mapper().readTree(printed()).path("shots").path(0);
        assertThat(shot.path("name").asString()).isEqualTo("gate.mp4");
        assertThat(shot.path("source").asString()).isEqualTo("gate.mp4");
        assertThat(shot.path("recordIn").asInt()).isEqualTo(90_000);
        assertThat(shot.path("recordOut").asInt()).isEqualTo(90_100);
        assertThat(shot.path("recordInTimecode").asString()).isEqualTo("01:00:00:00");
        assertThat(shot.path("sourceIn").asInt()).isZero();
        assertThat(shot.path("sourceOut").asInt()).isEqualTo(100);
        assertThat(shot.path("rate").asDouble()).isEqualTo(25);
    }

    @Test
    void writesWhatItReadsBackAndFindsNoChangeBetweenTheTwo() throws IOException {
        Files.writeString(folder.resolve("hue.edl"), LIST);
        assertThat(run("cut", "export", "hue.edl", "--otio")).isEqualTo(ExitCode.OK);
        Files.writeString(folder.resolve("hue.otio"), printed());
        assertThat(run("cut", "compare", "hue.edl", "hue.otio")).isEqualTo(ExitCode.OK);
        assertThat(printed()).isEqualTo("0 changes\n");
        Files.writeString(folder.resolve("later.edl"), LIST.replace("04:00", "03:00"));
        assertThat(run("cut", "compare", "hue.edl", "later.edl")).isEqualTo(ExitCode.OK);
        assertThat(printed()).startsWith("trimmed  gate.mp4").endsWith("1 changes\n");
    }

    @Test
    void saysWhatToDoWithAFileThatIsNoList() throws IOException {
        Files.writeString(folder.resolve("hue.edl"), "hello");
        assertThat(run("cut", "import", "hue.edl")).isEqualTo(ExitCode.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("CU-UNREADABLE", "Export it again");
        assertThat(run("cut", "import", "nothing.edl")).isEqualTo(ExitCode.USAGE);
    }
}
