package org.nguon.indexer.cli;

import java.util.concurrent.Callable;
import org.nguon.indexer.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description =
                "Makes the catalogue and the index anew from the vault alone. Accounts are kept where they are there.")
final class RebuildCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(
            names = "--looks",
            description = "Also take the looks of pictures that have none, by which copies are found.")
    private boolean looks;

    @Override
    public Integer call() {
        if (root.surroundings().opened().isPresent()) {
            spec.commandLine().getErr().println("Stop the archive first: a rebuild needs it for itself.");
            return ExitCode.UNAVAILABLE;
        }
        try (Archive archive = Archive.rebuild(root.settings())) {
            spec.commandLine()
                    .getOut()
                    .println("Rebuilt to revision " + archive.catalogue().head().revision() + ".");
            if (looks) {
                spec.commandLine()
                        .getOut()
                        .println("Looks taken: " + archive.takeMissingLooks(Actors.user())
                                + ", still missing: "
                                + archive.catalogue().looks().missing().size() + ".");
            }
        }
        return ExitCode.OK;
    }
}
