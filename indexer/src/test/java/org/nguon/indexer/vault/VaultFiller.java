package org.nguon.indexer.vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.nguon.indexer.json.Json;

/// A process that fills a vault on two threads until it is killed, and says what it was answered.
final class VaultFiller {

    private VaultFiller() {}

    public static void main(String[] arguments) throws InterruptedException {
        int round = Integer.parseInt(arguments[1]);
        AtomicInteger number = new AtomicInteger(round * 100_000);
        try (Vault vault = Vault.open(Path.of(arguments[0]), Notes.CLOCK, Durability.PROCESS_DEATH)) {
            List<Thread> threads = List.of(filler(vault, number, round, 0), filler(vault, number, round, 1));
            for (Thread thread : threads) {
                thread.join();
            }
        }
    }

    private static Thread filler(Vault vault, AtomicInteger number, int round, int thread) {
        Random random = new Random(round * 2L + thread);
        return Thread.ofPlatform().start(() -> {
            while (true) {
                int mine = number.incrementAndGet();
                byte[] bytes = new byte[random.nextInt(200_000)];
                random.nextBytes(bytes);
                Kept kept = Notes.keep(vault, bytes, Notes.note(mine, mine + ".jpg"));
                say("kept " + Notes.hash(bytes));
                if (random.nextInt(5) == 0) {
                    String line = Json.write(kept.note());
                    vault.journal().append(List.of(line));
                    say("journal " + line);
                }
            }
        });
    }

    private static synchronized void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(bytes, 0, bytes.length);
        System.out.flush();
    }
}
