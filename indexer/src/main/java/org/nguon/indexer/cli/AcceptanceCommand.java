package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import org.nguon.indexer.acceptance.DateMeasure;
import org.nguon.indexer.acceptance.EditListMeasure;
import org.nguon.indexer.acceptance.LicenceMeasure;
import org.nguon.indexer.acceptance.MetadataMeasure;
import org.nguon.indexer.acceptance.RecordsMeasure;
import org.nguon.indexer.acceptance.RelevanceMeasure;
import org.nguon.indexer.archive.ArchiveSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Measures this build against a folder of pictures whose truth is known from elsewhere.
@Command(
        name = "acceptance",
        description = "Measure against a folder of pictures with known truth.",
        mixinStandardHelpOptions = true)
final class AcceptanceCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder with images/expected_core.jsonl in it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path given;

    @Option(names = "--verbose", description = "Print everything that differs.")
    private boolean verbose;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Path folder = root.surroundings().resolve(given);
        if (!Files.isRegularFile(folder.resolve("images/expected_core.jsonl"))) {
            throw new ParameterException(spec.commandLine(), "no images/expected_core.jsonl in " + folder);
        }
        boolean holds = new MetadataMeasure().run(folder, out, verbose);
        if (DateMeasure.canRun(folder)) {
            holds &= DateMeasure.run(folder, out, verbose);
        }
        if (LicenceMeasure.canRun(folder)) {
            holds &= LicenceMeasure.run(folder, out, verbose);
        }
        if (RecordsMeasure.canRun(folder)) {
            try (WorkFolder work = WorkFolder.create("nguon-acceptance-records")) {
                Clock clock = ArchiveSettings.from(work.path(), Map.of()).clock();
                holds &= RecordsMeasure.run(folder, work.path(), clock, out);
            }
        }
        if (EditListMeasure.canRun(folder)) {
            holds &= EditListMeasure.run(folder, out, verbose);
        }
        Path judged = folder.resolve("vietnamese-search/open");
        if (RelevanceMeasure.isIn(judged)) {
            out.println();
            holds &= RelevanceCommand.measure(judged, out);
        }
        return holds ? ExitCode.OK : ExitCode.TROUBLE;
    }
}
