package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.json.DocumentException;
import org.nguon.indexer.json.Documents;
import org.nguon.indexer.json.Documents.UseDocument;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Obligation;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Verdict;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// Judges facts about a picture against an intended use.
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Say whether a picture may be used, for what, and why.",
        footer = {
            "",
            "Facts and use are JSON documents; their schemas and worked examples stand in",
            "schemas/src/main/resources/org/nguon/schemas/json-schema/v1.",
            "Exit codes: 0 judged, whatever the verdict; 2 wrong usage, or a document with errors."
        })
final class AssessCommand implements Callable<Integer> {

    private static final long LONGEST = 16L * 1024 * 1024;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--facts", required = true, paramLabel = "FILE", description = "What is known of the picture.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path facts;

    @Option(names = "--use", required = true, paramLabel = "FILE", description = "What the film means to do.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path use;

    @Option(
            names = "--day",
            required = true,
            paramLabel = "DATE",
            description = "The day that is asked about, as 2026-11-21, in the zone of the use.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private LocalDate day;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Judge this role alone: ${COMPLETION-CANDIDATES}. Otherwise those of the use.")
    private @Nullable Role role;

    @Option(names = "--json", description = "One JSON document a line and role, see the schema of verdicts.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        RightsFacts known = read(facts, Documents::facts);
        UseDocument intended = read(use, Documents::use);
        List<Role> roles = Optional.ofNullable(role).map(List::of).orElse(intended.roles());
        for (Role each : roles) {
            Verdict verdict = Assessment.of(known, new Question(intended.production(), intended.use(), each, day));
            if (json) {
                out.println(Documents.document(verdict));
            } else {
                print(verdict, out, root.surroundings().language());
            }
        }
        out.flush();
        return ExitCode.OK;
    }

    private interface Reader<T> {
        T read(String json) throws DocumentException;
    }

    private <T> T read(Path given, Reader<T> reader) throws IOException {
        Path file = root.surroundings().resolve(given);
        if (!Files.isRegularFile(file)) {
            throw new ParameterException(spec.commandLine(), "no such file: " + given);
        }
        if (Files.size(file) > LONGEST) {
            throw new ParameterException(spec.commandLine(), given + " is larger than " + LONGEST + " bytes");
        }
        try {
            return reader.read(Files.readString(file));
        } catch (DocumentException e) {
            throw new ParameterException(
                    spec.commandLine(), given + " has errors:\n  " + String.join("\n  ", e.errors()), e);
        } catch (MalformedInputException e) {
            throw new ParameterException(spec.commandLine(), given + " is not UTF-8", e);
        }
    }

    static void print(Verdict verdict, PrintWriter out, Locale language) {
        RightsWords words = RightsWords.in(language);
        out.println(words.text(verdict));
        for (Obligation obligation : verdict.obligations()) {
            out.println("  + " + words.text(obligation));
        }
        for (ProofStep step : verdict.proof()) {
            String act = step.act().map(it -> ", " + words.name(it)).orElse("");
            out.println("  " + words.name(step.layer()) + act + ": " + words.name(step.standing()) + " ("
                    + step.rule().code() + ", " + words.name(step.rule().ground()) + ") "
                    + step.rule().text(language));
            if (!step.fact().isBlank()) {
                out.println("      " + step.fact());
            }
        }
    }
}
