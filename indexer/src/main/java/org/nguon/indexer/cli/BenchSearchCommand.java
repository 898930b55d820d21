package org.nguon.indexer.cli;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.nguon.indexer.bench.SearchBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Indexes pictures made from a seed and searches them: words with all facets.")
final class BenchSearchCommand implements Callable<Integer> {

    private static final int MOST_RECORDS = 10_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--records", paramLabel = "N", defaultValue = "100000", description = "Pictures: ${DEFAULT-VALUE}.")
    private int records;

    @Option(names = "--searches", paramLabel = "N", defaultValue = "2000", description = "Searches: ${DEFAULT-VALUE}.")
    private int searches;

    @Override
    public Integer call() throws IOException {
        if (records < 1 || records > MOST_RECORDS || searches < 1) {
            throw new ParameterException(
                    spec.commandLine(), "at least one picture and one search, at most " + MOST_RECORDS + " pictures");
        }
        try (WorkFolder work = WorkFolder.create("nguon-bench-search")) {
            SearchBench.Report report = SearchBench.run(records, searches, work.path(), Clock.systemUTC());
            spec.commandLine().getOut().print(report.table());
        }
        return ExitCode.OK;
    }
}
