package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.bench.FileFuzz;
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
        subcommands = {FuzzCommand.Kill.class, FuzzCommand.BrokenFiles.class})
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

    @Command(
            name = "files",
            mixinStandardHelpOptions = true,
            description = {
                "Breaks small files of every kind and sends them through reading and rendition.",
                "Each must end admitted, attached, skipped, refused or in quarantine with a code, and nothing",
                "may be held afterwards: descriptors, threads, processes, temporary files."
            })
    static final class BrokenFiles implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private FuzzCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Option(names = "--count", paramLabel = "N", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}.")
        private int count;

        @Option(
                names = "--seed",
                paramLabel = "N",
                defaultValue = "1",
                description = "The same seed makes the same files. Default: ${DEFAULT-VALUE}.")
        private long seed;

        @Option(
                names = "--over",
                paramLabel = "FOLDER",
                description = "Breaks the files of this folder instead of drawn ones; they stay as they are.")
        private @Nullable Path folder;

        @Option(names = "--verbose", description = "Tells the end of each file.")
        private boolean verbose;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            Surroundings surroundings = parent.root.surroundings();
            Path given = folder;
            long start = System.nanoTime();
            try (WorkFolder work = WorkFolder.create("nguon-fuzz")) {
                FileFuzz fuzz = given == null
                        ? FileFuzz.ofDrawn(work.path(), seed)
                        : FileFuzz.over(surroundings.resolve(given), work.path(), seed);
                FileFuzz.Report report = fuzz.run(count, surroundings.stopAsked(), end -> {
                    if (verbose || end.trouble().isPresent()) {
                        out.println(line(end));
                        out.flush();
                    }
                });
                report.ends().forEach((end, number) -> out.printf("%7d %s%n", number, end));
                out.printf("slowest %d ms, all %d s%n", report.slowest().toMillis(), seconds(start));
                out.println("held before: " + report.before());
                out.println("held after:  " + report.after());
                report.troubles().forEach(trouble -> out.println("TROUBLE " + trouble));
                out.printf("%d troubles, seed %d%n", report.troubles().size(), seed);
                out.flush();
                return report.troubles().isEmpty() ? ExitCode.OK : ExitCode.TROUBLE;
            }
        }

        private static long seconds(long start) {
            return Duration.ofNanos(System.nanoTime() - start).toSeconds();
        }

        private static String line(FileFuzz.End end) {
            return end.number() + " " + end.of() + " " + String.join("+", end.ways()) + ": " + end.outcome()
                    + end.code().map(it -> " " + it.id()).orElse("")
                    + end.trouble().map(it -> " " + it).orElse("") + ", "
                    + end.took().toMillis() + " ms";
        }
    }
}
