package org.nguon.indexer.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.nguon.indexer.vault.Durability;
import org.nguon.indexer.vault.OriginalNote;
import org.nguon.indexer.vault.Staged;
import org.nguon.indexer.vault.Vault;
import org.nguon.indexer.vault.VaultProgress;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Provenance;

/// Puts files into a vault on one thread, and copies and hashes the same files without one, turn by turn in the
/// same run, so that the ratio holds on a busy machine too. The files are warm in memory.
public final class VaultBench {

    private static final long SEED = 20_261_121;
    private static final int GROUP = 64;
    private static final int BUFFER = 256 * 1024;

    private final Path folder;
    private final Clock clock;

    private VaultBench(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Medians over the rounds, in seconds.
    ///
    /// @param plain copy and hash, without a vault
    /// @param killed into a vault whose answers survive the death of the process
    /// @param power into a vault whose answers survive a power cut, one journal line a file in groups of 64
    /// @param hashed reading and hashing alone, on two threads
    /// @param checked the check of the vault, on two threads
    public record Report(
            int files, int fileBytes, double plain, double killed, double power, double hashed, double checked) {

        /// The figures as text.
        public String table() {
            return String.format(
                    Locale.ROOT,
                    "%,d files of %,d bytes%n"
                            + "  copy and hash          %s%n"
                            + "  vault                  %s, x %.2f, %.2f ms more a file%n"
                            + "  vault, power-proof     %s, x %.2f, %.2f ms more a file%n"
                            + "  hash, two threads      %s%n"
                            + "  check, two threads     %s, x %.2f%n",
                    files,
                    fileBytes,
                    rate(plain),
                    rate(killed),
                    killed / plain,
                    more(killed),
                    rate(power),
                    power / plain,
                    more(power),
                    rate(hashed),
                    rate(checked),
                    checked / hashed);
        }

        private String rate(double seconds) {
            return String.format(
                    Locale.ROOT, "%,8.0f files/s, %,6.0f MB/s", files / seconds, files / seconds * fileBytes / 1e6);
        }

        private double more(double seconds) {
            return (seconds - plain) * 1000 / files;
        }
    }

    /// Measures in an empty folder, which is left full.
    public static Report run(int files, int fileBytes, int rounds, Path folder, Clock clock) throws IOException {
        return new VaultBench(folder, clock).measure(files, fileBytes, rounds);
    }

    private Report measure(int files, int fileBytes, int rounds) throws IOException {
        List<Path> sources = sources(files, fileBytes);
        double[][] seconds = new double[5][rounds];
        vault(sources, Durability.PROCESS_DEATH, folder.resolve("warm-up"));
        for (int round = 0; round < rounds; round++) {
            Path killed = folder.resolve("killed-" + round);
            seconds[0][round] = plain(sources, folder.resolve("plain-" + round));
            seconds[1][round] = vault(sources, Durability.PROCESS_DEATH, killed);
            seconds[2][round] = vault(sources, Durability.POWER_CUT, folder.resolve("power-" + round));
            seconds[3][round] = hash(sources);
            seconds[4][round] = check(killed);
        }
        for (double[] each : seconds) {
            Arrays.sort(each);
        }
        int middle = rounds / 2;
        return new Report(
                files,
                fileBytes,
                seconds[0][middle],
                seconds[1][middle],
                seconds[2][middle],
                seconds[3][middle],
                seconds[4][middle]);
    }

    private List<Path> sources(int files, int fileBytes) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        byte[] bytes = new byte[fileBytes];
        Path source = Files.createDirectories(folder.resolve("source"));
        List<Path> sources = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            random.nextBytes(bytes);
            sources.add(Files.write(source.resolve(i + ".jpg"), bytes));
        }
        return sources;
    }

    private static double plain(List<Path> sources, Path target) throws IOException {
        Files.createDirectories(target);
        byte[] buffer = new byte[BUFFER];
        long begun = System.nanoTime();
        for (Path source : sources) {
            ContentHash.Running hash = new ContentHash.Running();
            try (InputStream in = Files.newInputStream(source);
                    OutputStream out = Files.newOutputStream(
                            target.resolve(source.getFileName()), StandardOpenOption.CREATE_NEW)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    hash.add(buffer, 0, read);
                    out.write(buffer, 0, read);
                }
            }
            ContentHash _ = hash.end();
        }
        return since(begun);
    }

    private double vault(List<Path> sources, Durability durability, Path target) throws IOException {
        try (Vault vault = Vault.open(target, clock, durability)) {
            List<String> lines = new ArrayList<>();
            long begun = System.nanoTime();
            for (int i = 0; i < sources.size(); i++) {
                keep(vault, sources.get(i), i);
                lines.add("{\"n\":" + i + "}");
                if (lines.size() == GROUP || i == sources.size() - 1) {
                    vault.journal().append(lines);
                    lines.clear();
                }
            }
            return since(begun);
        }
    }

    private void keep(Vault vault, Path source, int number) throws IOException {
        Provenance provenance = new Provenance("bench", Provenance.Channel.FOLDER, source.toString(), Optional.empty());
        try (InputStream in = Files.newInputStream(source);
                Staged staged = vault.stage(in, Long.MAX_VALUE)) {
            vault.keep(staged, OriginalNote.of(new AssetId(new UUID(1, number)), provenance, clock.instant()));
        }
    }

    private static double hash(List<Path> sources) throws IOException {
        long begun = System.nanoTime();
        Thread other = Thread.ofPlatform().start(() -> hashEverySecond(sources, 1));
        hashEverySecond(sources, 0);
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the measure was interrupted", e);
        }
        return since(begun);
    }

    private static void hashEverySecond(List<Path> sources, int first) {
        for (int i = first; i < sources.size(); i += 2) {
            try (InputStream in = Files.newInputStream(sources.get(i))) {
                ContentHash _ = ContentHash.of(in);
            } catch (IOException e) {
                throw new IllegalStateException("the bench's own file cannot be read", e);
            }
        }
    }

    private double check(Path target) {
        try (Vault vault = Vault.inspect(target, clock)) {
            long begun = System.nanoTime();
            if (!vault.verify(Stream.empty(), VaultProgress.NONE).isSound()) {
                throw new IllegalStateException("the bench made a damaged vault");
            }
            return since(begun);
        }
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
