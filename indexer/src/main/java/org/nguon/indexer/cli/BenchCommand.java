package org.nguon.indexer.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// The benchmarks. It does nothing by itself.
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures speed on this machine.",
        synopsisSubcommandLabel = "WHAT",
        subcommands = {
            BenchCatalogueCommand.class,
            BenchCutCommand.class,
            BenchIngestCommand.class,
            BenchRecordsCommand.class,
            BenchRightsCommand.class,
            BenchSearchCommand.class,
            BenchVaultCommand.class
        })
final class BenchCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    Surroundings surroundings() {
        return root.surroundings();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which benchmark? See: nguon bench --help");
    }
}
