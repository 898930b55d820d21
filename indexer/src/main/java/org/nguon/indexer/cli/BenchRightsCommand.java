package org.nguon.indexer.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.bench.RightsBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "rights",
        mixinStandardHelpOptions = true,
        description = "Judges a selection and all pictures of an archive made from a seed, and switches the usable"
                + " filter.")
final class BenchRightsCommand implements Callable<Integer> {

    private static final int FEWEST = 100;
    private static final int MOST = 1_000_000;
    private static final int MOST_ROUNDS = 1_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--pictures",
            paramLabel = "N",
            defaultValue = "100000",
            description = "One in eight has rights on file: ${DEFAULT-VALUE}.")
    private int pictures;

    @Option(names = "--picks", paramLabel = "N", defaultValue = "500", description = "Of a film: ${DEFAULT-VALUE}.")
    private int picks;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "40", description = "Of a measure: ${DEFAULT-VALUE}.")
    private int rounds;

    @Override
    public Integer call() throws IOException {
        if (pictures < FEWEST || pictures > MOST || picks < 1 || rounds < 1 || rounds > MOST_ROUNDS) {
            throw new ParameterException(
                    spec.commandLine(),
                    "from " + FEWEST + " to " + MOST + " pictures, one pick at least, up to " + MOST_ROUNDS
                            + " rounds");
        }
        try (WorkFolder work = WorkFolder.create("nguon-bench-rights")) {
            // without the environment, so that no archive's own database is measured
            Clock clock = ArchiveSettings.from(work.path(), Map.of()).clock();
            spec.commandLine()
                    .getOut()
                    .print(RightsBench.run(pictures, picks, rounds, work.path(), clock)
                            .table());
        }
        return ExitCode.OK;
    }
}
