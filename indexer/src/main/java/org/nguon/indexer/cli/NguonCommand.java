package org.nguon.indexer.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// The root of all commands. It does nothing by itself.
@Command(
        name = "nguon",
        description = "Nguồn: an archive and provenance catalogue for pictures.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {HelpCommand.class, AcceptanceCommand.class, DescribeCommand.class})
final class NguonCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run() is called
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? See: nguon --help");
    }
}
