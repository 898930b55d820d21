package org.nguon.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.bench.FilmForTests;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.lineage.Ffmpeg;
import tools.jackson.databind.JsonNode;

/// From a finished film to its credits, by commands alone.
class CutReadIT {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        List<String> all = new ArrayList<>(List.of("--data", "archive"));
        all.addAll(List.of(arguments));
        return Commands.run(new Surroundings(
                all, folder, Locale.ENGLISH, false, System.getenv(), () -> false, out, err, Optional.empty()));
    }

    private String ok(String... arguments) {
        assertThat(run(arguments))
                .as(String.join(" ", arguments) + "\n" + err.toString(StandardCharsets.UTF_8))
                .isEqualTo(ExitCode.OK);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> bringIn(long... numbers) throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        for (long number : numbers) {
            ImageIO.write(
                    FilmForTests.picture(number),
                    "jpg",
                    pictures.resolve(number + ".jpg").toFile());
        }
        ok("ingest", "pictures", "--report", "report.jsonl");
        List<String> ids = new ArrayList<>();
        for (long number : numbers) {
            for (String line : Files.readAllLines(folder.resolve("report.jsonl"))) {
                JsonNode report = Json.mapper().readTree(line);
                if (report.path("file").asString().equals(number + ".jpg")) {
                    ids.add(report.path("assetId").asString());
                }
            }
        }
        assertThat(ids).hasSize(numbers.length);
        return ids;
    }

    @Test
    void creditsAFilmOnceEveryShotIsAnsweredFor() throws IOException {
        Optional<Ffmpeg> ffmpeg = Ffmpeg.find(System.getenv());
        assumeTrue(ffmpeg.isPresent(), "ffmpeg is not installed, so that no film can be read here");
        List<String> ids = bringIn(21, 22);
        String gate = ids.getFirst();
        String river = ids.getLast();
        ok("production", "new", "--title", "Hue");
        ok("pick", "Hue", gate, "--role", "style");
        ok("pick", "Hue", river, "--role", "first_frame");
        FilmForTests.write(ffmpeg.get(), folder.resolve("hue.mp4"), 21, 22, 999);

        JsonNode read = Json.mapper().readTree(ok("cut", "read", "hue.mp4", "--production", "Hue", "--json"));
        assertThat(read.path("shots").size()).isEqualTo(3);
        assertThat(read.path("shots").path(0).path("source").asString()).isEqualTo(gate);
        assertThat(read.path("shots").path(0).path("certainty").asString()).isEqualTo("SURE");
        assertThat(read.path("shots").path(1).path("source").asString()).isEqualTo(river);
        assertThat(read.path("open").asInt()).isEqualTo(1);

        assertThat(run("credits", "--production", "Hue"))
                .as("one shot is unknown")
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("CR-UNKNOWN-ORIGIN", "3");
        assertThat(run("cut", "answer", "--production", "Hue", "9", "own")).isEqualTo(ExitCode.USAGE);
        assertThat(ok("cut", "answer", "--production", "Hue", "3", "own")).contains("own", "0 wait for an answer");
        String roll = ok("credits", "--production", "Hue", "--format", "csv");
        assertThat(roll).contains(gate, "STYLE", river, "FIRST_FRAME");
    }

    @Test
    void saysThatFilmsNeedFfmpeg() throws IOException {
        Files.writeString(folder.resolve("hue.mp4"), "no film");
        ok("production", "new", "--title", "Hue");
        int exit = Commands.run(new Surroundings(
                List.of("--data", "archive", "cut", "read", "hue.mp4", "--production", "Hue"),
                folder,
                Locale.ENGLISH,
                false,
                Map.of("PATH", folder.toString()),
                () -> false,
                out,
                err,
                Optional.empty()));
        assertThat(exit).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("CU-NO-FFMPEG", "apt install ffmpeg");
    }
}
