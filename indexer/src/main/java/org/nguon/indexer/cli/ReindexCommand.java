package org.nguon.indexer.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.nguon.indexer.archive.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = "Makes the search index anew from the catalogue. Searches go on meanwhile.")
final class ReindexCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        return root.withArchive(this::reindex);
    }

    private int reindex(Archive archive) {
        long start = System.nanoTime();
        long records = archive.index().rebuild();
        spec.commandLine()
                .getOut()
                .printf(
                        Locale.ROOT,
                        "Indexed %,d records up to revision %,d in %.1f s.%n",
                        records,
                        archive.index().revision(),
                        (System.nanoTime() - start) / 1e9);
        return ExitCode.OK;
    }
}
