package org.nguon.indexer.cli;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.bench.CutBench;
import org.nguon.indexer.lineage.Ffmpeg;
import org.nguon.indexer.lineage.UnreadableList;
import org.nguon.schemas.codes.Code;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "cut",
        mixinStandardHelpOptions = true,
        description = "Draws films, reads them, and counts which shots and pictures were found.",
        footer = {
            "",
            "Exit codes: 0 at least 95 % of shots and pictures and no wrong one said to be sure, 1 less, 3 no ffmpeg."
        })
final class BenchCutCommand implements Callable<Integer> {

    private static final double FLOOR = 0.95;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private BenchCommand parent;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "JPEGs to make the films of; without it pictures are drawn from a seed.")
    private @Nullable Path given;

    @Option(names = "--films", paramLabel = "N", defaultValue = "6", description = "Default: ${DEFAULT-VALUE}.")
    private int films;

    @Option(names = "--shots", paramLabel = "N", defaultValue = "40", description = "A film: ${DEFAULT-VALUE}.")
    private int shots;

    @Option(names = "--pictures", paramLabel = "N", defaultValue = "40", description = "Default: ${DEFAULT-VALUE}.")
    private int pictures;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws IOException {
        if (films < 1 || shots < 2 || pictures < 2) {
            throw new ParameterException(spec.commandLine(), "at least one film, two shots and two pictures");
        }
        Ffmpeg ffmpeg = Ffmpeg.find(parent.surroundings().environment()).orElse(null);
        if (ffmpeg == null) {
            var language = parent.surroundings().language();
            spec.commandLine().getErr().println(Code.CU_NO_FFMPEG + ": " + Code.CU_NO_FFMPEG.text(language));
            return ExitCode.UNAVAILABLE;
        }
        try (WorkFolder work = WorkFolder.create("nguon-bench-cut")) {
            CutBench.Report report = CutBench.run(ffmpeg, offered(), pictures, films, shots, seed, work.path());
            spec.commandLine().getOut().print(report.table());
            return report.foundShare() >= FLOOR && report.rightShare() >= FLOOR && report.wrong() == 0
                    ? ExitCode.OK
                    : ExitCode.TROUBLE;
        } catch (UnreadableList e) {
            throw new IOException(e);
        }
    }

    private List<BufferedImage> offered() throws IOException {
        List<BufferedImage> offered = new ArrayList<>();
        if (given != null) {
            Path folder = parent.surroundings().resolve(given);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    BufferedImage picture = ImageIO.read(file.toFile());
                    if (picture != null) {
                        offered.add(picture);
                    }
                }
            }
        }
        return offered;
    }
}
