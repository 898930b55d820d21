package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.json.Documents;
import org.nguon.indexer.json.Documents.UseDocument;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
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

/// Judges facts about a picture against an intended use: from files, or the picks of a production in
/// the archive.
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        description = "Say whether a picture may be used, for what, and why.",
        footer = {
            "",
            "Either --facts, --use and --day, which need no archive, or --production.",
            "Facts and use are JSON documents; their schemas and worked examples stand in",
            "schemas/src/main/resources/org/nguon/schemas/json-schema/v1.",
            "Exit codes: 0 judged, whatever the verdict; 2 wrong usage, a document with errors, no such production."
        })
final class AssessCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--facts", paramLabel = "FILE", description = "What is known of the picture.")
    private @Nullable Path facts;

    @Option(names = "--use", paramLabel = "FILE", description = "What the film means to do.")
    private @Nullable Path use;

    @Option(
            names = "--production",
            paramLabel = "PRODUCTION",
            description = "A production of the archive: id or title.")
    private @Nullable String production;

    @Option(names = "--all", description = "With --production: also the picks that are not marked to be kept.")
    private boolean all;

    @Option(
            names = "--day",
            paramLabel = "DATE",
            description = "The day that is asked about, as 2026-11-21, in the zone of the use; of a production: today.")
    private @Nullable LocalDate day;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = "Judge this role alone: ${COMPLETION-CANDIDATES}. Otherwise those of the use.")
    private @Nullable Role role;

    @Option(names = "--json", description = "One JSON document a line and role, see the schema of verdicts.")
    private boolean json;

    @Override
    public Integer call() {
        Path known = facts;
        Path intended = use;
        LocalDate asked = day;
        String film = production;
        if (film != null && known == null && intended == null) {
            return root.withArchive(archive -> judge(archive, film));
        }
        if (film == null && known != null && intended != null && asked != null) {
            return judge(known, intended, asked);
        }
        throw new ParameterException(spec.commandLine(), "give --facts, --use and --day, or --production");
    }

    private int judge(Path known, Path intended, LocalDate asked) {
        Given given = new Given(spec.commandLine(), root.surroundings());
        RightsFacts read = given.document(known, Documents::facts);
        UseDocument meant = given.document(intended, Documents::use);
        List<Role> roles = Optional.ofNullable(role).map(List::of).orElse(meant.roles());
        for (Role each : roles) {
            tell(Assessment.of(read, new Question(meant.production(), meant.use(), each, asked)));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.OK;
    }

    private int judge(Archive archive, String film) {
        Production asking = new Given(spec.commandLine(), root.surroundings())
                .production(archive, film)
                .value();
        LocalDate asked = Optional.ofNullable(day)
                .orElseGet(() -> LocalDate.ofInstant(
                        archive.clock().instant(), asking.use().zone()));
        archive.rights().assess(asking.id(), asked).forEach((pick, verdict) -> {
            boolean wanted = (all || pick.keep() == Pick.Keep.KEEP) && (role == null || role == pick.role());
            if (wanted) {
                tell(verdict);
            }
        });
        return ExitCode.OK;
    }

    private void tell(Verdict verdict) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Documents.document(verdict));
        } else {
            print(verdict, out, root.surroundings().language());
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
