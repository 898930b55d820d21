package org.nguon.indexer.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.bench.CatalogueBench;
import org.nguon.indexer.catalogue.DatabaseSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "catalogue",
        mixinStandardHelpOptions = true,
        description =
                "Records facts of forty statements, reads, verifies and rebuilds them, in an H2 database of its own.")
final class BenchCatalogueCommand implements Callable<Integer> {

    private static final int FEWEST = 100;
    private static final int MOST = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--facts", paramLabel = "N", defaultValue = "8000", description = "Default: ${DEFAULT-VALUE}.")
    private int facts;

    @Override
    public Integer call() throws IOException {
        if (facts < FEWEST || facts > MOST) {
            throw new ParameterException(spec.commandLine(), "from " + FEWEST + " to " + MOST + " facts");
        }
        try (WorkFolder work = WorkFolder.create("nguon-bench-catalogue")) {
            DatabaseSettings settings = DatabaseSettings.h2(work.path().resolve("catalogue"));
            // without the environment, so that no archive's own database is measured
            Clock clock = ArchiveSettings.from(work.path(), Map.of()).clock();
            spec.commandLine().getOut().print(CatalogueBench.run(facts, settings, work.path(), clock));
        }
        return ExitCode.OK;
    }
}
