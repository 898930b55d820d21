package org.nguon.indexer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.vocabulary.Licence;
import org.nguon.schemas.vocabulary.Notice;
import org.nguon.schemas.vocabulary.PlusTerm;
import org.nguon.schemas.vocabulary.RightsStatement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what texts and addresses mean for rights, without an archive. Names that programs rely on stand
/// here and nowhere else.
@Command(
        name = "licence",
        mixinStandardHelpOptions = true,
        description = "Says what licences, rights statements and notices permit, one a line, in JSON lines.",
        footer = {
            "",
            "Without texts and files it reads what is piped in. Each answer has text, uri, version, permits, requires,",
            "prohibits (in the words of ccREL), and kind: licence, public domain tool, rights statement, plus term,",
            "in copyright, public domain, unknown. A notice has no uri, and a rights statement permits nothing by"
                    + " itself.",
            "Exit codes: 0 answered, 1 a file could not be read, 2 wrong usage."
        })
final class LicenceCommand implements Callable<Integer> {

    private static final String STATEMENTS_VERSION = "1.0";

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "TEXT", description = "Texts or addresses to read.")
    private List<String> texts = List.of();

    @Option(names = "--file", paramLabel = "FILE", description = "A file with one text a line; may be repeated.")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        List<Path> resolved = files.stream().map(root.surroundings()::resolve).toList();
        try {
            Lines.answer(texts, resolved, System.in, spec.commandLine().getOut(), LicenceCommand::read);
        } catch (IOException e) {
            spec.commandLine().getErr().println("licence: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            return ExitCode.TROUBLE;
        }
        return ExitCode.OK;
    }

    private static ObjectNode read(String text) {
        return switch (Notice.read(text)) {
            case Notice.Licensed(Licence licence) ->
                answer(
                        text,
                        licence.isPublicDomain() ? "public domain tool" : "licence",
                        Optional.of(licence.uri()),
                        licence.version(),
                        licence.permits().stream()
                                .map(Licence.Permission::term)
                                .sorted()
                                .toList(),
                        licence.requires().stream()
                                .map(Licence.Requirement::term)
                                .sorted()
                                .toList(),
                        licence.prohibits().stream()
                                .map(Licence.Prohibition::term)
                                .sorted()
                                .toList());
            case Notice.Stated(RightsStatement statement) ->
                plain(text, "rights statement", Optional.of(statement.uri()), Optional.of(STATEMENTS_VERSION));
            case Notice.Termed(PlusTerm term) ->
                plain(text, "plus term", Optional.of(term.uri()), Optional.empty())
                        .put("meaning", term.meaning());
            case Notice.InCopyright _ -> plain(text, "in copyright", Optional.empty(), Optional.empty());
            case Notice.PublicDomain _ -> plain(text, "public domain", Optional.empty(), Optional.empty());
            case Notice.Unknown _ -> plain(text, "unknown", Optional.empty(), Optional.empty());
        };
    }

    private static ObjectNode plain(String text, String kind, Optional<String> uri, Optional<String> version) {
        return answer(text, kind, uri, version, List.of(), List.of(), List.of());
    }

    private static ObjectNode answer(
            String text,
            String kind,
            Optional<String> uri,
            Optional<String> version,
            Collection<String> permits,
            Collection<String> requires,
            Collection<String> prohibits) {
        ObjectNode answer = Json.mapper()
                .createObjectNode()
                .put("text", text)
                .put("kind", kind)
                .put("uri", uri.orElse(null))
                .put("version", version.orElse(null));
        add(answer.putArray("permits"), permits);
        add(answer.putArray("requires"), requires);
        add(answer.putArray("prohibits"), prohibits);
        return answer;
    }

    private static void add(ArrayNode array, Collection<String> terms) {
        terms.forEach(array::add);
    }
}
