package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import picocli.CommandLine;

/// Runs one command line in given surroundings; the same for a shell and for a command handed over to the
/// owner.
final class Commands {

    private Commands() {}

    static int run(Surroundings surroundings) {
        PrintWriter out = new PrintWriter(surroundings.out(), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8);
        int exitCode = new CommandLine(new NguonCommand(surroundings))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command, surroundings))
                .execute(surroundings.arguments().toArray(String[]::new));
        out.flush();
        err.flush();
        return exitCode;
    }

    private static int explain(Exception failure, CommandLine command, Surroundings surroundings) throws Exception {
        if (failure instanceof ArchiveException trouble) {
            String detail = trouble.detail().isEmpty() ? "" : " (" + trouble.detail() + ")";
            command.getErr().println(trouble.code() + ": " + trouble.code().text(surroundings.language()) + detail);
            command.getErr().println("  " + trouble.code().remedy(surroundings.language()));
            return isRefusal(trouble) ? ExitCode.USAGE : ExitCode.UNAVAILABLE;
        }
        throw failure;
    }

    /// Whether what was asked names something that the archive does not have; asked rightly, it would do it.
    private static boolean isRefusal(ArchiveException trouble) {
        String id = trouble.code().id();
        return id.startsWith("PR-")
                || id.startsWith("RR-")
                || (id.startsWith("CU-") && trouble.code() != Code.CU_NO_FFMPEG);
    }
}
