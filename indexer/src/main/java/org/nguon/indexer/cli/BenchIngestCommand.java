package org.nguon.indexer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.bench.IngestBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Measures how close ingest comes to what the machine can do.
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Full ingest against hashing and thumbnailing alone, of the same JPEGs of 12 megapixels.")
final class BenchIngestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--pictures", paramLabel = "N", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}.")
    private int pictures;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--work", paramLabel = "DIR", description = "Keeps the drawn pictures for the next time.")
    private @Nullable Path work;

    @Override
    public Integer call() throws IOException {
        Path given = work;
        Path folder = given == null ? Files.createTempDirectory("nguon-bench") : Files.createDirectories(given);
        IngestBench bench = new IngestBench(
                folder.resolve("pictures"),
                Files.createTempDirectory(folder, "round"),
                Math.max(1, Runtime.getRuntime().availableProcessors()),
                rounds);
        spec.commandLine().getOut().print(bench.run(pictures, Clock.systemUTC()).table());
        return ExitCode.OK;
    }
}
