package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.nguon.indexer.acceptance.RelevanceMeasure;
import org.nguon.indexer.acceptance.RelevanceReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "relevance",
        mixinStandardHelpOptions = true,
        description = "Measures the search against a folder of judged queries.",
        footer = {
            "",
            "Prints nDCG@10, recall@10 and, for names that differ in their accents only, how often the exact",
            "spelling comes first. Exit codes: 0 all floors reached; 1 one was missed; 2 wrong usage."
        })
final class RelevanceCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder with docs.jsonl and queries.jsonl in it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Path data = root.surroundings().resolve(folder);
        if (!RelevanceMeasure.isIn(data)) {
            throw new ParameterException(spec.commandLine(), "no docs.jsonl and queries.jsonl in " + data);
        }
        return measure(data, spec.commandLine().getOut()) ? ExitCode.OK : ExitCode.TROUBLE;
    }

    /// Prints the measures of a folder and says whether all floors were reached.
    static boolean measure(Path data, PrintWriter out) throws IOException {
        try (WorkFolder work = WorkFolder.create("nguon-relevance")) {
            RelevanceReport report = RelevanceMeasure.measure(data, work.path(), Clock.systemUTC());
            out.print(report.table());
            report.missed().forEach(sentence -> out.println("MISSED: " + sentence));
            if (report.missed().isEmpty()) {
                out.println("all floors reached");
            }
            return report.missed().isEmpty();
        }
    }
}
