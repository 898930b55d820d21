package org.nguon.indexer.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.ledger.LedgerCheck;
import org.nguon.indexer.vault.HeldOriginal;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Ingests real files in a process of its own, kills that process (SIGKILL) at a random moment, opens the
/// archive again and checks that vault, catalogue, ledger and index agree and that every line of the report
/// is true. The same archive is killed again and again until all files are in; then a new one is begun.
public final class KillFuzz {

    private final Path pictures;
    private final Path work;
    private final Random random;
    private final List<String> command;
    private final Duration latestKill;
    private int round;
    private int archives;
    private boolean complete = true;

    /// @param pictures folder with the files to ingest
    /// @param work folder for archives and reports; must be empty
    /// @param command how the command line of this program is started: a java binary and its arguments up to
    ///     the main class
    /// @param latestKill upper end of the random time of life
    public KillFuzz(Path pictures, Path work, long seed, List<String> command, Duration latestKill) {
        this.pictures = pictures;
        this.work = work;
        this.random = new Random(seed);
        this.command = List.copyOf(command);
        this.latestKill = latestKill;
    }

    /// What one round found.
    ///
    /// @param killed false when the process ended before its time was over
    /// @param reported lines in the report that promise something is held
    /// @param held files the archive holds afterwards
    /// @param disagreements what does not agree; empty when all is well
    public record Round(int number, Duration life, boolean killed, int reported, int held, List<String> disagreements) {
        public Round {
            disagreements = List.copyOf(disagreements);
        }
    }

    /// Does one round.
    ///
    /// @throws IOException when the process cannot be started
    public Round next() throws IOException {
        round++;
        if (complete) {
            archives++;
        }
        Path data = work.resolve("archive-" + archives);
        Path report = work.resolve("report-" + round + ".jsonl");
        Duration life = Duration.ofMillis(random.nextLong(200, latestKill.toMillis()));
        boolean killed = ingestAndKill(data, report, life);
        complete = !killed;
        List<String> disagreements = new ArrayList<>();
        int reported = 0;
        int held = 0;
        if (Files.exists(data)) {
            List<JsonNode> lines = promises(report, disagreements);
            reported = lines.size();
            held = check(data, lines, disagreements);
        }
        return new Round(round, life, killed, reported, held, disagreements);
    }

    private boolean ingestAndKill(Path data, Path report, Duration life) throws IOException {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(
                List.of("ingest", pictures.toString(), "--data", data.toString(), "--report", report.toString()));
        Process process = new ProcessBuilder(arguments)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output-" + round + ".txt").toFile())
                .start();
        try {
            if (process.waitFor(life.toMillis(), TimeUnit.MILLISECONDS)) {
                if (process.exitValue() != 0) {
                    throw new IOException("ingest ended by itself with " + process.exitValue() + ": "
                            + Files.readString(work.resolve("output-" + round + ".txt")));
                }
                return false;
            }
            process.destroyForcibly();
            process.waitFor();
            return true;
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static List<JsonNode> promises(Path report, List<String> disagreements) throws IOException {
        if (!Files.exists(report)) {
            return List.of();
        }
        List<JsonNode> promises = new ArrayList<>();
        for (String line : Files.readAllLines(report)) {
            try {
                JsonNode node = Json.mapper().readTree(line);
                if (!node.path("assetId").isMissingNode()
                        && !node.path("assetId").isNull()) {
                    promises.add(node);
                }
            } catch (JacksonException e) {
                disagreements.add("a torn line in the report: " + line);
            }
        }
        return promises;
    }

    private static int check(Path data, List<JsonNode> promises, List<String> disagreements) {
        try (Archive archive = Archive.open(ArchiveSettings.from(data, java.util.Map.of()))) {
            List<AssetRecord> records = archive.catalogue().changedAfter(0, Integer.MAX_VALUE);
            Set<ContentHash> catalogued =
                    records.stream().map(AssetRecord::contentHash).collect(Collectors.toSet());
            if (catalogued.size() != records.size()) {
                disagreements.add("some bytes are in the catalogue more than once");
            }
            for (JsonNode promise : promises) {
                ContentHash hash = new ContentHash(promise.path("sha256").asString());
                if (!catalogued.contains(hash)) {
                    disagreements.add("reported and not in the catalogue: " + promise);
                }
            }
            checkVault(archive, records, disagreements);
            switch (archive.catalogue().verifyLedger()) {
                case LedgerCheck.Sound _ -> {}
                case LedgerCheck.Broken broken -> disagreements.add("ledger: " + broken);
            }
            archive.index().catchUp();
            long admitted = records.stream()
                    .filter(asset -> asset.state() == AssetState.ADMITTED)
                    .count();
            long found = archive.index().search(SearchRequest.of("")).total();
            if (found != admitted) {
                disagreements.add("the index finds " + found + " of " + admitted + " pictures");
            }
            return records.size();
        }
    }

    private static void checkVault(Archive archive, List<AssetRecord> records, List<String> disagreements) {
        Set<ContentHash> inVault = new HashSet<>();
        try (Stream<HeldOriginal> originals = archive.vault().originals()) {
            originals.forEach(original -> {
                inVault.add(original.contentHash());
                Optional<AssetRecord> record = archive.catalogue().withHash(original.contentHash());
                if (record.isEmpty()) {
                    disagreements.add("an orphan in the vault: " + original.contentHash());
                } else if (!record.get().id().equals(original.note().assetId())) {
                    disagreements.add("vault and catalogue name " + original.contentHash() + " differently");
                }
            });
        }
        for (AssetRecord record : records) {
            if (record.custody() == Custody.VAULT && !inVault.contains(record.contentHash())) {
                disagreements.add("catalogued and not in the vault: " + record.contentHash());
            }
        }
    }
}
