package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.nguon.schemas.codes.ArchiveException;
import picocli.CommandLine;

/// Runs one command line with given outputs; the same for a shell and for a command handed over to the owner.
final class Commands {

    private Commands() {}

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new NguonCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command))
                .execute(args);
    }

    private static int explain(Exception failure, CommandLine command) throws Exception {
        if (failure instanceof ArchiveException trouble) {
            Locale language = Locale.getDefault();
            command.getErr().println(trouble.getMessage());
            command.getErr().println("  " + trouble.code().remedy(language));
            return ExitCode.UNAVAILABLE;
        }
        throw failure;
    }
}
