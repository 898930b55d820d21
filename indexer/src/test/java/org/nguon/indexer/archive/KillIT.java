package org.nguon.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.bench.KillFuzz;
import org.nguon.indexer.intake.TestPictures;

class KillIT {

    private static final int ROUNDS = 20;

    @TempDir
    Path temp;

    @Test
    void losesAndDoublesNothingWhenKilledAtRandomMoments() throws IOException {
        Path pictures = Files.createDirectory(temp.resolve("ảnh"));
        new TestPictures(7).fill(pictures, 60);
        KillFuzz fuzz = new KillFuzz(
                pictures, Files.createDirectory(temp.resolve("work")), 20_261_121, command(), Duration.ofSeconds(6));
        List<KillFuzz.Round> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rounds.add(fuzz.next());
        }
        assertThat(rounds).allSatisfy(round -> assertThat(round.disagreements()).isEmpty());
        assertThat(rounds)
                .as("some rounds were killed in the middle of the work")
                .anySatisfy(
                        round -> assertThat(round.killed() && round.held() > 0).isTrue());
    }

    private static List<String> command() {
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")
                        .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                "org.nguon.indexer.cli.NguonMain");
    }
}
