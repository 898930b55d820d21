package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where the process starts for every command but `start`.
public final class NguonMain {

    private NguonMain() {}

    /// Runs one command and ends the process with its exit code.
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int exitCode = Commands.run(out, err, args);
        out.flush();
        err.flush();
        System.exit(exitCode);
    }
}
