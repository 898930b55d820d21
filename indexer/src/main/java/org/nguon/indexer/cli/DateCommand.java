package org.nguon.indexer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.time.Certainty;
import org.nguon.schemas.time.DateText;
import org.nguon.schemas.time.DateText.DayOrder;
import org.nguon.schemas.time.Edtf;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/// Reads written dates, without an archive. Names that programs rely on stand here and nowhere else.
@Command(
        name = "date",
        mixinStandardHelpOptions = true,
        description = "Reads written dates in English, Vietnamese and French, one a line, and answers in JSON lines.",
        footer = {
            "",
            "Without texts and files it reads what is piped in. Each answer has text, edtf, earliest, latest and"
                    + " certainty",
            "(certain, uncertain, approximate, uncertain and approximate; unknown when the text tells no date). What"
                    + " is not",
            "known is null. A year that is about may be off by five, a month by three months, a day by fifteen days.",
            "With --edtf: text, valid and level (0, 1, 2, or null) by ISO 8601-2:2019.",
            "Exit codes: 0 answered, 1 a file could not be read, 2 wrong usage."
        })
final class DateCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "Dates to read.")
    private List<String> texts = List.of();

    @Option(names = "--file", paramLabel = "FILE", description = "A file with one date a line; may be repeated.")
    private List<Path> files = List.of();

    @Option(names = "--edtf", description = "Only say whether each text is valid EDTF, and of which level.")
    private boolean edtf;

    @Option(
            names = "--order",
            paramLabel = "ORDER",
            defaultValue = "UNKNOWN",
            description = "How 05/12/1934 is meant: ${COMPLETION-CANDIDATES}. Without it both days are kept.")
    private DayOrder order = DayOrder.UNKNOWN;

    @Override
    public Integer call() {
        List<Path> resolved = files.stream().map(root.surroundings()::resolve).toList();
        try {
            Lines.answer(
                    texts, resolved, System.in, spec.commandLine().getOut(), edtf ? DateCommand::check : this::read);
        } catch (IOException e) {
            spec.commandLine().getErr().println("date: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            return ExitCode.TROUBLE;
        }
        return ExitCode.OK;
    }

    private ObjectNode read(String text) {
        Optional<Edtf> date = DateText.read(text, order);
        return Json.mapper()
                .createObjectNode()
                .put("text", text)
                .put("edtf", date.map(Edtf::text).orElse(null))
                .put("earliest", day(date.flatMap(it -> it.possible().earliest())))
                .put("latest", day(date.flatMap(it -> it.possible().latest())))
                .put("certainty", date.map(Edtf::certainty).map(Certainty::text).orElse("unknown"));
    }

    private static ObjectNode check(String text) {
        Optional<Edtf> date = Edtf.parse(text);
        return Json.mapper()
                .createObjectNode()
                .put("text", text)
                .put("valid", date.isPresent())
                .put("level", date.map(Edtf::level).orElse(null));
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
