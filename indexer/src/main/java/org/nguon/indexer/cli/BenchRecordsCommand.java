package org.nguon.indexer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.bench.RecordsBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "records",
        mixinStandardHelpOptions = true,
        description = "Takes a museum's records into a new archive, twice, and waits until all can be found.")
final class BenchRecordsCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private BenchCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "Real records; without it they are made from a seed.")
    private @Nullable Path file;

    @Option(names = "--profile", paramLabel = "NAME", defaultValue = "tate", description = "Default: ${DEFAULT-VALUE}.")
    private String profile = "tate";

    @Option(
            names = "--records",
            paramLabel = "N",
            defaultValue = "69202",
            description = "How many are made without FILE: ${DEFAULT-VALUE}.")
    private int records;

    @Override
    public Integer call() throws IOException {
        if (records < 1) {
            throw new ParameterException(spec.commandLine(), "at least one record");
        }
        try (WorkFolder work = WorkFolder.create("nguon-bench-records")) {
            Path given = file;
            if (given == null) {
                given = work.path().resolve("records.jsonl");
                RecordsBench.write(given, records, 1);
            } else {
                given = parent.surroundings().resolve(given);
                if (!Files.isRegularFile(given)) {
                    throw new ParameterException(spec.commandLine(), "no such file: " + file);
                }
            }
            spec.commandLine()
                    .getOut()
                    .print(RecordsBench.run(given, profile, work.path()).table());
        }
        return ExitCode.OK;
    }
}
