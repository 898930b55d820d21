package org.nguon.indexer.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.DatabaseSettings;
import org.nguon.indexer.ledger.Facts;
import org.nguon.indexer.ledger.LedgerCheck;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.ledger.Fact;

/// Records facts with forty statements each, from one caller and from eight, reads them back, verifies and
/// rebuilds. Beside it stands the least that any journal must do: write the same documents to a file, one by
/// one, each synchronised.
public final class CatalogueBench {

    private static final long SEED = 20_261_121;
    private static final int STATEMENTS = 40;
    private static final int CALLERS = 8;
    private static final int PAGE = 1000;

    private final SyntheticPictures pictures;
    private final int facts;
    private int made;

    private CatalogueBench(int facts) {
        this.facts = facts;
        this.pictures = new SyntheticPictures(SEED, 4 * facts);
    }

    /// One kind of work.
    ///
    /// @param seconds for all of it
    /// @param median of one call, in milliseconds; 0 where calls are not told apart
    /// @param slow the slowest call but one in a hundred, in milliseconds
    private record Work(int count, double seconds, double median, double slow) {

        double rate() {
            return count / seconds;
        }

        String line(String name) {
            String calls = median == 0 ? "" : String.format(Locale.ROOT, "  p50 %.1f ms  p99 %.1f ms", median, slow);
            return String.format(Locale.ROOT, "  %-24s %,8.0f/s%s%n", name, rate(), calls);
        }
    }

    /// Records in an empty database and vault, and says how fast.
    ///
    /// @param facts for the eight callers; one caller records a quarter of them
    /// @throws IllegalStateException when the ledger is not sound afterwards
    public static String run(int facts, DatabaseSettings settings, Path folder, Clock clock) throws IOException {
        return new CatalogueBench(facts).measure(settings, folder, clock);
    }

    private String measure(DatabaseSettings settings, Path folder, Clock clock) throws IOException {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%,d facts of %d statements, %s%n", facts, STATEMENTS, settings));
        try (Vault vault = Vault.open(folder.resolve("vault"), clock)) {
            try (Catalogue catalogue = Catalogue.open(settings, vault, clock)) {
                record(catalogue, facts / 4, CALLERS); // warms up
                Work file = synchronise(folder.resolve("plain.jsonl"), facts / 4);
                Work one = record(catalogue, facts / 4, 1);
                Work eight = record(catalogue, facts, CALLERS);
                table.append(file.line("file, synchronised"));
                table.append(one.line("1 caller"));
                table.append(eight.line(CALLERS + " callers"));
                read(catalogue);
                table.append(read(catalogue).line("records read"));
                table.append(verify(catalogue).line("entries verified"));
                table.append(String.format(
                        Locale.ROOT,
                        "  ratios: 1 caller / file %.2f, %d callers / 1 caller %.2f%n",
                        one.rate() / file.rate(),
                        CALLERS,
                        eight.rate() / one.rate()));
            }
            long start = System.nanoTime();
            Catalogue.rebuild(settings, vault, clock);
            table.append(new Work(made, since(start), 0, 0).line("facts rebuilt"));
        }
        return table.toString();
    }

    private List<Fact> facts(int count) {
        List<Fact> some = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            AssetRecord picture = pictures.picture(++made);
            Reading reading = picture.reading();
            List<Statement> said = new ArrayList<>(reading.statements());
            for (int tag = said.size(); tag < STATEMENTS; tag++) {
                said.add(Statement.of("ExifIFD:Tag" + tag, "value " + made * tag, "ExifIFD:Tag" + tag));
            }
            some.add(new Fact.AssetAdmitted(
                    picture.id(),
                    picture.contentHash(),
                    picture.byteSize(),
                    picture.custody(),
                    picture.provenance(),
                    picture.receivedAt(),
                    new Reading(
                            reading.mediaType(),
                            reading.dimensions(),
                            reading.orientation(),
                            said,
                            reading.claims(),
                            reading.faults()),
                    picture.thumbnail()));
        }
        return some;
    }

    private Work record(Catalogue catalogue, int count, int callers) {
        List<Fact> some = facts(count);
        double[] millis = new double[count];
        AtomicInteger next = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        long start = System.nanoTime();
        for (int caller = 0; caller < callers; caller++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    long from = System.nanoTime();
                    catalogue.record(some.get(i), "bench");
                    millis[i] = since(from) * 1000;
                }
            }));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        double seconds = since(start);
        Arrays.sort(millis);
        return new Work(count, seconds, millis[count / 2], millis[count * 99 / 100]);
    }

    private Work synchronise(Path file, int count) throws IOException {
        List<Fact> some = facts(count);
        long start = System.nanoTime();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (Fact fact : some) {
                ByteBuffer line = ByteBuffer.wrap((Facts.document(fact) + "\n").getBytes(StandardCharsets.UTF_8));
                while (line.hasRemaining()) {
                    channel.write(line);
                }
                channel.force(false);
            }
        }
        Work work = new Work(count, since(start), 0, 0);
        made -= count;
        return work;
    }

    private static Work read(Catalogue catalogue) {
        long start = System.nanoTime();
        int count = 0;
        List<AssetRecord> page = catalogue.changedAfter(0, PAGE);
        while (!page.isEmpty()) {
            count += page.size();
            page = catalogue.changedAfter(page.getLast().revision(), PAGE);
        }
        return new Work(count, since(start), 0, 0);
    }

    private static Work verify(Catalogue catalogue) {
        long start = System.nanoTime();
        LedgerCheck check = catalogue.verifyLedger();
        if (!(check instanceof LedgerCheck.Sound(var head))) {
            throw new IllegalStateException("the ledger is not sound: " + check);
        }
        return new Work(Math.toIntExact(head.revision()), since(start), 0, 0);
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
