package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.bench.KillFuzz;
import org.nguon.indexer.bench.SyntheticFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "fuzz",
        mixinStandardHelpOptions = true,
        description = "Tries to break an archive, for longer than the tests do.",
        subcommands = FuzzCommand.Kill.class)
final class FuzzCommand {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Command(
            name = "kill",
            mixinStandardHelpOptions = true,
            description = "Kills ingest at random moments and checks that vault, catalogue, ledger and index agree.")
    static final class Kill implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private FuzzCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Parameters(
                arity = "0..1",
                paramLabel = "DIR",
                description = "Folder of real files to ingest; pictures are drawn without it.")
        private @Nullable Path folder;

        @Option(names = "--rounds", paramLabel = "N", defaultValue = "200", description = "Default: ${DEFAULT-VALUE}.")
        private int rounds;

        @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
        private long seed;

        @Option(
                names = "--latest",
                paramLabel = "SECONDS",
                defaultValue = "8",
                description = "Longest time before the kill. Default: ${DEFAULT-VALUE}.")
        private int latestSeconds;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            Surroundings surroundings = parent.root.surroundings();
            Path work = Files.createTempDirectory("nguon-fuzz");
            Path given = folder;
            Path pictures =
                    given == null ? SyntheticFolder.draw(work.resolve("pictures"), seed) : surroundings.resolve(given);
            KillFuzz fuzz = new KillFuzz(
                    pictures,
                    Files.createDirectory(work.resolve("rounds")),
                    seed,
                    thisProgram(),
                    Duration.ofSeconds(latestSeconds));
            int bad = 0;
            int killed = 0;
            for (int i = 0; i < rounds && !surroundings.stopAsked().getAsBoolean(); i++) {
                KillFuzz.Round round = fuzz.next();
                killed += round.killed() ? 1 : 0;
                bad += round.disagreements().isEmpty() ? 0 : 1;
                out.printf(
                        "round %d: %s after %d ms, %d promised, %d held, %s%n",
                        round.number(),
                        round.killed() ? "killed" : "ended",
                        round.life().toMillis(),
                        round.reported(),
                        round.held(),
                        round.disagreements().isEmpty() ? "all agree" : round.disagreements());
                out.flush();
            }
            out.printf("%d rounds, %d killed, %d with disagreements (work in %s)%n", rounds, killed, bad, work);
            return bad == 0 ? ExitCode.OK : ExitCode.TROUBLE;
        }

        /// How this program was started, up to its main class.
        private static List<String> thisProgram() {
            return List.of(
                    ProcessHandle.current().info().command().orElse("java"),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    NguonMain.class.getName());
        }
    }
}
