package org.nguon.indexer.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.rendition.UnguardedThumbnails;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Reading;

/// Full ingest (hash, metadata, thumbnail, vault, catalogue, index, each file next door) of JPEGs of 12
/// megapixels, against the same machine's limit: the same files hashed and their thumbnails drawn in one
/// process by as many threads as ingest has children, nothing else. The two take turns, so that a machine whose
/// speed drifts is fair to both.
///
/// A round of ingest opens a new archive, starts its children, and ends when the archive is closed. In the
/// first round ingest has never run in this process, as when a person starts the command; the limit had ten
/// pictures to warm up. In the later rounds both have run before. The files are in the system's memory for both.
public final class IngestBench {

    private static final int WIDTH = 4000;
    private static final int HEIGHT = 3000;
    private static final int DRAWN = 6;
    private static final long SEED = 20_261_121;

    private final Path pictures;
    private final Path work;
    private final int threads;
    private final int rounds;

    /// @param pictures folder with the pictures; they are drawn when it is empty
    /// @param work folder for archives, emptied after each round
    /// @param threads of the limit, and workers of the ingest
    public IngestBench(Path pictures, Path work, int threads, int rounds) {
        this.pictures = pictures;
        this.work = work;
        this.threads = threads;
        this.rounds = rounds;
    }

    /// What was measured.
    ///
    /// @param peakMegabytes largest resident memory of the ingesting process with all its children
    public record Report(int pictures, List<Round> rounds, long peakMegabytes) {

        public Report {
            rounds = List.copyOf(rounds);
        }

        /// The middle ratio.
        public double ratio() {
            return rounds.stream().map(Round::ratio).sorted().toList().get(rounds.size() / 2);
        }

        /// A few lines for people.
        public String table() {
            StringBuilder table = new StringBuilder();
            table.append(String.format(Locale.ROOT, "%d JPEGs of 12 megapixels%n", pictures));
            for (int i = 0; i < rounds.size(); i++) {
                Round round = rounds.get(i);
                table.append(String.format(
                        Locale.ROOT,
                        "round %d%s: limit %.1f/s, ingest %.1f/s, ratio %.2f;"
                                + " processor time %.1f and %.1f ms a picture, ratio %.2f%n",
                        i + 1,
                        i == 0 ? " (cold)" : "",
                        round.limit().rate(pictures),
                        round.ingest().rate(pictures),
                        round.ratio(),
                        round.limit().millisOfWork(pictures),
                        round.ingest().millisOfWork(pictures),
                        round.ratioOfWork()));
            }
            return table.append(String.format(
                            Locale.ROOT, "median ratio %.2f, peak memory %d MB%n", ratio(), peakMegabytes))
                    .toString();
        }
    }

    /// Both measures, one after the other.
    public record Round(Taken limit, Taken ingest) {
        /// Rate of ingest as a part of the limit's.
        double ratio() {
            return (double) limit.time().toNanos() / ingest.time().toNanos();
        }

        /// The same in processor time, which says what the ratio would be if nobody else used the machine and
        /// nothing had to be waited for.
        double ratioOfWork() {
            return (double) limit.work().toNanos() / ingest.work().toNanos();
        }
    }

    /// What one measure took.
    ///
    /// @param time on the clock
    /// @param work of all processors, children's included; zero where the system does not tell
    public record Taken(Duration time, Duration work) {
        double rate(int pictures) {
            return pictures * 1e9 / time.toNanos();
        }

        double millisOfWork(int pictures) {
            return work.toNanos() / 1e6 / pictures;
        }
    }

    /// Measures.
    ///
    /// @param count of pictures
    /// @throws IOException when the folders cannot be used
    public Report run(int count, Clock clock) throws IOException {
        draw(count);
        List<Path> files;
        try (Stream<Path> listed = Files.list(pictures)) {
            files = listed.sorted().limit(count).toList();
        }
        List<Round> done = new ArrayList<>();
        long peak = 0;
        limit(files.subList(0, Math.min(10, files.size())));
        for (int round = 0; round < rounds; round++) {
            Duration workBefore = work(ProcessHandle.current());
            long before = System.nanoTime();
            limit(files);
            Taken limit = new Taken(
                    Duration.ofNanos(System.nanoTime() - before),
                    work(ProcessHandle.current()).minus(workBefore));
            Ingest ingest = new Ingest(clock);
            done.add(new Round(limit, ingest.run(files)));
            peak = Math.max(peak, ingest.peakMegabytes);
        }
        return new Report(files.size(), done, peak);
    }

    private static Duration work(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static Duration workOfChildren() {
        return ProcessHandle.current().descendants().map(IngestBench::work).reduce(Duration.ZERO, Duration::plus);
    }

    private void limit(List<Path> files) throws IOException {
        List<Future<?>> ends = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (Path file : files) {
                ends.add(pool.submit(() -> {
                    ContentHash _ = hash(file);
                    new UnguardedThumbnails().draw(file, reading());
                    return file;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static Reading reading() {
        return new Reading(
                "image/jpeg", Optional.of(new Dimensions(WIDTH, HEIGHT)), 1, List.of(), List.of(), List.of());
    }

    private static ContentHash hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return ContentHash.of(bytes);
        }
    }

    /// One ingest into an archive of its own.
    private final class Ingest {
        private final Clock clock;
        private long peakMegabytes;

        Ingest(Clock clock) {
            this.clock = clock;
        }

        Taken run(List<Path> files) throws IOException {
            Path data = Files.createTempDirectory(work, "archive");
            ArchiveSettings settings = new ArchiveSettings(
                    data.resolve("data"),
                    Optional.empty(),
                    threads,
                    ArchiveSettings.LARGEST_FILE,
                    Optional.empty(),
                    Optional.empty(),
                    clock);
            int[] admitted = new int[1];
            Duration workBefore = work(ProcessHandle.current());
            Duration ofChildren;
            long before = System.nanoTime();
            try (Archive archive = Archive.open(settings)) {
                archive.folderIntake().admit(files, Custody.VAULT, "bench", () -> false, (_, _, admission) -> {
                    if (admission instanceof Admission.Admitted) {
                        admitted[0]++;
                    }
                });
                archive.index().catchUp();
                peakMegabytes = residentMegabytes();
                ofChildren = workOfChildren();
            }
            Taken taken = new Taken(
                    Duration.ofNanos(System.nanoTime() - before),
                    work(ProcessHandle.current()).minus(workBefore).plus(ofChildren));
            deleteRecursively(data);
            if (admitted[0] != files.size()) {
                throw new IOException("admitted " + admitted[0] + " of " + files.size());
            }
            return taken;
        }
    }

    private static long residentMegabytes() throws IOException {
        long kilobytes = peakKilobytes(ProcessHandle.current());
        for (ProcessHandle child : ProcessHandle.current().descendants().toList()) {
            kilobytes += peakKilobytes(child);
        }
        return kilobytes / 1024;
    }

    /// The high-water mark that Linux keeps (`proc(5)`, VmHWM); 0 elsewhere.
    private static long peakKilobytes(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }
    }

    /// Draws a few pictures and makes the rest from them by a comment segment (ITU T.81, B.2.4.5): all have
    /// to be decoded in full, and no two have the same bytes.
    private void draw(int count) throws IOException {
        Files.createDirectories(pictures);
        Random random = new Random(SEED);
        List<byte[]> drawn = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Path file = pictures.resolve(String.format(Locale.ROOT, "bench-%04d.jpg", i));
            if (Files.exists(file)) {
                continue;
            }
            if (drawn.isEmpty()) {
                for (int j = 0; j < DRAWN; j++) {
                    drawn.add(jpeg(random));
                }
            }
            Files.write(file, commented(drawn.get(i % DRAWN), "bench " + i));
        }
    }

    private static byte[] commented(byte[] jpeg, String comment) {
        byte[] text = comment.getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(jpeg.length + text.length + 4);
        bytes.write(jpeg, 0, 2);
        bytes.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) (text.length + 2)});
        bytes.writeBytes(text);
        bytes.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    /// Soft waves with grain, about as hard to compress as a photograph.
    private static byte[] jpeg(Random random) throws IOException {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        double[] waves = random.doubles(6, 0.001, 0.02).toArray();
        int[] row = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grain = random.nextInt(-10, 11);
                row[x] = (tone(waves[0] * x + waves[1] * y, grain) << 16)
                        | (tone(waves[2] * x - waves[3] * y, grain) << 8)
                        | tone(waves[4] * x + waves[5] * y, grain);
            }
            image.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static int tone(double phase, int grain) {
        return Math.clamp((int) (128 + 100 * Math.sin(phase)) + grain, 0, 255);
    }

    private static void deleteRecursively(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            Path[] all = paths.toArray(Path[]::new);
            Arrays.sort(all, java.util.Comparator.reverseOrder());
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }
}
