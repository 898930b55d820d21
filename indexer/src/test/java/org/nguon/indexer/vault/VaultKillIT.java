package org.nguon.indexer.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.vault.Notes.CLOCK;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.schemas.asset.ContentHash;

/// Kills a process that fills a vault, again and again, in the same vault.
class VaultKillIT {

    private static final int ROUNDS = 8;

    @TempDir
    Path data;

    @Test
    void holdsAllThatWasAnsweredAfterBeingKilledAtAnyMoment() throws Exception {
        Path folder = data.resolve("vault");
        Random random = new Random(2026);
        Set<String> answered = new TreeSet<>();
        List<String> journalled = new ArrayList<>();
        int halves = 0;
        for (int round = 0; round < ROUNDS; round++) {
            answered.addAll(fillAndKill(folder, round, 1 + random.nextInt(60), random.nextInt(2_000_000), journalled));
            halves += folderIsInUse(folder) ? 1 : 0;

            try (Vault vault = Vault.open(folder, CLOCK, Durability.PROCESS_DEATH)) {
                Set<String> held = vault.hashes().map(ContentHash::hex).collect(Collectors.toSet());
                assertThat(held).as("round %d", round).containsAll(answered);
                assertThat(vault.originals()).hasSameSizeAs(held);
                // in no order: of two threads, the one that wrote second may have been heard first
                assertThat(vault.journal().lines()).containsAll(journalled);
                assertThat(vault.verify(vault.hashes(), VaultProgress.NONE).findings())
                        .isEmpty();
            }
            assertThat(folder.resolve("extensions/nguon-work")).isEmptyDirectory();
        }
        assertThat(answered).hasSizeGreaterThan(ROUNDS);
        assertThat(halves)
                .as("rounds that were killed in the middle of something")
                .isPositive();
    }

    /// Reads so many answers of a child, lets it go on for so many nanoseconds, and kills it.
    private static Set<String> fillAndKill(
            Path folder, int round, int answers, int nanoseconds, List<String> journalled) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VaultFiller.class.getName(),
                        folder.toString(),
                        Integer.toString(round))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Set<String> answered = new TreeSet<>();
        try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < answers; i++) {
                note(out.readLine(), answered, journalled);
            }
            long end = System.nanoTime() + nanoseconds;
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            // by its handle, which leaves what it said to be read
            child.toHandle().destroyForcibly();
            // what it had still said counts as answered
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                note(line, answered, journalled);
            }
        } finally {
            child.destroyForcibly();
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return answered;
    }

    private static void note(String line, Set<String> answered, List<String> journalled) {
        if (line.startsWith("kept ") && line.length() == 69) {
            answered.add(line.substring(5));
        } else if (line.startsWith("journal ") && line.endsWith("}")) {
            journalled.add(line.substring(8));
        }
    }

    private static boolean folderIsInUse(Path folder) throws IOException {
        try (var work = Files.list(folder.resolve("extensions/nguon-work"))) {
            return work.findAny().isPresent();
        }
    }
}
