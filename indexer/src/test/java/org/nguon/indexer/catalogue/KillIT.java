package org.nguon.indexer.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.ledger.LedgerCheck;
import org.nguon.indexer.ledger.VaultLedger;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;

/// Whatever was acknowledged before `kill -9` is there afterwards.
class KillIT {

    private static final long SEED = 20261121;

    @TempDir
    Path folder;

    @Test
    void keepsEveryAcknowledgedFactInH2() throws IOException, InterruptedException {
        killAndLook(DatabaseSettings.h2(folder.resolve("catalogue")).url(), 5);
    }

    @Test
    void keepsEveryAcknowledgedFactInPostgreSql() throws IOException, InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            killAndLook(server.getJdbcUrl("postgres", "postgres"), 2);
        }
    }

    private void killAndLook(String url, int times) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        Map<Long, AssetId> acknowledged = new LinkedHashMap<>();
        for (int time = 0; time < times; time++) {
            int before = acknowledged.size();
            recordUntilKilled(url, time, 1 + random.nextInt(500), acknowledged);
            assertThat(acknowledged).hasSizeGreaterThan(before);
            look(url, acknowledged);
        }
    }

    private void recordUntilKilled(String url, int seed, int answers, Map<Long, AssetId> acknowledged)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RecordingChild.class.getName(),
                        folder.toString(),
                        url,
                        Integer.toString(seed))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = child.inputReader()) {
            int seen = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(" ");
                acknowledged.put(Long.parseLong(parts[0]), AssetId.parse(parts[1]));
                if (++seen == answers) {
                    // by its handle, which leaves the pipe open: what is still in it was acknowledged too
                    child.toHandle().destroyForcibly();
                }
            }
        } finally {
            child.toHandle().destroyForcibly();
            assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void look(String url, Map<Long, AssetId> acknowledged) {
        DatabaseSettings settings = RecordingChild.settings(url);
        try (Vault vault = Vault.open(folder.resolve("vault"), Clock.systemUTC());
                Catalogue catalogue = Catalogue.open(settings, vault, Clock.systemUTC())) {
            assertThat(new VaultLedger(vault).head()).isEqualTo(catalogue.head());
            assertThat(catalogue.verifyLedger()).isEqualTo(new LedgerCheck.Sound(catalogue.head()));
            Map<Long, AssetId> held = new LinkedHashMap<>();
            List<AssetRecord> page = new ArrayList<>(catalogue.changedAfter(0, 1000));
            while (!page.isEmpty()) {
                page.forEach(asset -> held.put(asset.revision(), asset.id()));
                page = catalogue.changedAfter(page.getLast().revision(), 1000);
            }
            assertThat(held).containsAllEntriesOf(acknowledged);
        }
    }
}
