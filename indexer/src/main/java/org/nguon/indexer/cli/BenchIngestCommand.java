package org.nguon.indexer.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.bench.IngestBench;
import org.nguon.indexer.bench.ManyFilesBench;
import org.nguon.indexer.bench.RescanBench;
import org.nguon.indexer.bench.SmallPictures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures how close ingest comes to what the machine can do.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = {
            "Full ingest against hashing and thumbnailing alone, of the same JPEGs of 12 megapixels; then how fast",
            "small files are described, and how soon an unchanged folder is brought in again."
        })
final class BenchIngestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "200",
            description = "Large pictures; 0 leaves them out. Default: ${DEFAULT-VALUE}.")
    private int pictures;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--work", paramLabel = "DIR", description = "Keeps the drawn pictures for the next time.")
    private @Nullable Path work;

    @Option(
            names = "--describe",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Small files to describe; 0 leaves it out. Default: ${DEFAULT-VALUE}.")
    private int described;

    @Option(
            names = "--unchanged",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Unchanged files to bring in again; 0 leaves it out. Default: ${DEFAULT-VALUE}.")
    private int unchanged;

    @Option(
            names = "--many",
            paramLabel = "N",
            defaultValue = "0",
            description = "Small pictures to bring in while looking at the heap; a hundred thousand take half an hour."
                    + " Default: ${DEFAULT-VALUE}, which leaves it out.")
    private int many;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (pictures > 0) {
            out.print(againstTheLimit().table());
            out.flush();
        }
        if (described > 0) {
            out.print(describe());
            out.flush();
        }
        if (unchanged > 0) {
            try (WorkFolder folder = WorkFolder.create("nguon-bench-again")) {
                out.print(RescanBench.run(unchanged, folder.path(), Clock.systemUTC())
                        .table());
                out.flush();
            }
        }
        if (many > 0) {
            try (WorkFolder folder = WorkFolder.create("nguon-bench-many")) {
                out.print(ManyFilesBench.run(many, folder.path()).table());
            }
        }
        return ExitCode.OK;
    }

    /// The whole command, as a person would call it: its children are started in that time.
    private String describe() throws IOException {
        try (WorkFolder folder = WorkFolder.create("nguon-bench-describe")) {
            SmallPictures.draw(folder.path(), described, 1);
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            long before = System.nanoTime();
            int exit = Commands.run(new Surroundings(
                    List.of("describe", "--json", folder.path().toString()),
                    folder.path(),
                    Locale.ENGLISH,
                    false,
                    Map.of(),
                    () -> false,
                    said,
                    OutputStream.nullOutputStream(),
                    Optional.empty()));
            long nanoseconds = System.nanoTime() - before;
            long lines = said.toString(StandardCharsets.UTF_8).lines().count();
            if (exit != ExitCode.OK || lines != described) {
                throw new IOException("described " + lines + " of " + described + ", exit " + exit);
            }
            return String.format(
                    Locale.ROOT,
                    "%d small files described in %.1f s, %.0f a second%n",
                    described,
                    nanoseconds / 1e9,
                    described * 1e9 / nanoseconds);
        }
    }

    private IngestBench.Report againstTheLimit() throws IOException {
        Path given = work;
        Path folder = given == null ? Files.createTempDirectory("nguon-bench") : Files.createDirectories(given);
        IngestBench bench = new IngestBench(
                folder.resolve("pictures"),
                Files.createTempDirectory(folder, "round"),
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                rounds);
        return bench.run(pictures, Clock.systemUTC());
    }
}
