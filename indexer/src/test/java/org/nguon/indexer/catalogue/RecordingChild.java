package org.nguon.indexer.catalogue;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.nguon.indexer.catalogue.Recording.Recorded;
import org.nguon.indexer.vault.Vault;

/// A process that records facts until it is killed, and says which ones were acknowledged.
final class RecordingChild {

    private RecordingChild() {}

    /// @param args folder, JDBC address, seed
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        Vault vault = Vault.open(folder.resolve("vault"), Clock.systemUTC());
        Catalogue catalogue = Catalogue.open(settings(args[1]), vault, Clock.systemUTC());
        for (int caller = 0; caller < 4; caller++) {
            SampleFacts samples = new SampleFacts(Long.parseLong(args[2]) * 100 + caller);
            Thread.ofPlatform().start(() -> {
                while (true) {
                    var fact = samples.admitted();
                    Recorded recorded = (Recorded) catalogue.record(fact, "lan");
                    synchronized (out) {
                        out.println(recorded.entry().revision() + " " + fact.assetId());
                        out.flush();
                    }
                }
            });
        }
    }

    static DatabaseSettings settings(String url) {
        return new DatabaseSettings(url, url.startsWith("jdbc:h2") ? "nguon" : "postgres", "");
    }
}
