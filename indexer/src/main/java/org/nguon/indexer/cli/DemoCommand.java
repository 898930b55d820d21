package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.demo.DemoArchive;
import org.nguon.indexer.demo.DemoArchive.Filling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Fills an empty archive with the demo: drawn pictures, letters, two films half cleared.",
        footer = {
            "",
            "All people, museums and letters in it are invented. A second run changes nothing; one that was",
            "broken off is carried on. An archive that holds something of its own is left alone.",
            "Exit codes: 0 the demo is there; 1 it was broken off; 3 the archive cannot take it."
        })
final class DemoCommand implements Callable<Integer> {

    private static final int BAR_WIDTH = 24;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Override
    public Integer call() {
        return root.withArchive(this::fill);
    }

    private int fill(Archive archive) {
        Surroundings surroundings = root.surroundings();
        PrintWriter err = spec.commandLine().getErr();
        boolean drawn = surroundings.interactive();
        Filling filling =
                new DemoArchive(archive).fill((steps, of) -> tell(steps, of, drawn, err), surroundings.stopAsked());
        PrintWriter out = spec.commandLine().getOut();
        return switch (filling) {
            case Filling.Filled(int pictures) -> {
                out.println("The demo archive is filled: " + pictures + " pictures drawn and taken in. All in it is"
                        + " invented.");
                yield ExitCode.OK;
            }
            case Filling.WasThere() -> {
                out.println("The demo archive is there already; nothing was changed.");
                yield ExitCode.OK;
            }
            case Filling.Stopped() -> {
                out.println("Broken off; the same command carries it on.");
                yield ExitCode.TROUBLE;
            }
        };
    }

    private static void tell(int steps, int of, boolean drawn, PrintWriter err) {
        if (drawn) {
            int full = BAR_WIDTH * steps / of;
            err.print("\r[" + "#".repeat(full) + ".".repeat(BAR_WIDTH - full) + "] drawing the demo archive, " + steps
                    + " of " + of);
            if (steps == of) {
                err.println();
            }
            err.flush();
        } else if (steps == 0) {
            err.println("Drawing the demo archive; this takes some seconds ...");
        }
    }
}
