package org.nguon.indexer.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.nguon.indexer.bench.VaultBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "vault",
        mixinStandardHelpOptions = true,
        description = "Puts files made from a seed into a vault and checks it, against copying and hashing alone.")
final class BenchVaultCommand implements Callable<Integer> {

    private static final int SMALL_FILES = 1000;
    private static final int SMALL = 20_000;
    private static final int LARGE_FILES = 200;
    private static final int LARGE = 5_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds, of which the middle one counts: ${DEFAULT-VALUE}. Each writes three gigabytes.")
    private int rounds;

    @Override
    public Integer call() throws IOException {
        if (rounds < 1) {
            throw new ParameterException(spec.commandLine(), "at least one round");
        }
        for (int[] size : new int[][] {{SMALL_FILES, SMALL}, {LARGE_FILES, LARGE}}) {
            try (WorkFolder work = WorkFolder.create("nguon-bench-vault")) {
                VaultBench.Report report = VaultBench.run(size[0], size[1], rounds, work.path(), Clock.systemUTC());
                spec.commandLine().getOut().print(report.table());
            }
        }
        return ExitCode.OK;
    }
}
