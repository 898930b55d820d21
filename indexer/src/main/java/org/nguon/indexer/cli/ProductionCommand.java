package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.json.Documents;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.production.Selection;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.Territory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "production",
        mixinStandardHelpOptions = true,
        description = "Films in the making: what they mean to do with pictures, and what was picked for them.",
        subcommands = {ProductionCommand.New.class, ProductionCommand.All.class, ProductionCommand.Show.class})
final class ProductionCommand implements Runnable {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before run()
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "what about productions? new, list or show");
    }

    /// What `--json` prints of a production.
    private record Listed(String id, String title, String director, IntendedUse use, long revision) {
        static Listed of(AtRevision<Production> production) {
            Production film = production.value();
            return new Listed(film.id().toString(), film.title(), film.director(), film.use(), production.revision());
        }
    }

    /// What `show --json` prints.
    private record Shown(Listed production, List<Scene> scenes, List<Pick> picks) {}

    @Command(
            name = "new",
            mixinStandardHelpOptions = true,
            description = "Begins a production.",
            footer = {
                "",
                "The intended use comes from --use FILE (a document of the schema `use`), or from the options;",
                "without them: a commercial video, online, worldwide, shown from today on."
            })
    static final class New implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private ProductionCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Option(names = "--title", required = true, paramLabel = "TITLE", description = "As it will be credited.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String title;

        @Option(names = "--director", paramLabel = "NAME", defaultValue = "", description = "Name as written.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String director;

        @Option(names = "--use", paramLabel = "FILE", description = "The intended use, as JSON.")
        private @Nullable Path use;

        @Option(
                names = "--commercial",
                negatable = true,
                defaultValue = "true",
                fallbackValue = "true",
                description = "Whether it earns money; a monetised video does.")
        private boolean commercial;

        @Option(names = "--media", paramLabel = "MEDIUM", split = ",", description = "${COMPLETION-CANDIDATES}")
        private List<Medium> media = List.of(Medium.ONLINE);

        @Option(
                names = "--territory",
                paramLabel = "CODE",
                split = ",",
                description = "Countries as VN, US; EU, or WORLD.")
        private List<String> territories = List.of("WORLD");

        @Option(names = "--publication", paramLabel = "DATE", description = "The day on which it goes out.")
        private @Nullable LocalDate publication;

        @Option(names = "--until", paramLabel = "DATE", description = "The last day on which it is shown.")
        private @Nullable LocalDate until;

        @Option(
                names = "--zone",
                paramLabel = "ZONE",
                defaultValue = "Asia/Ho_Chi_Minh",
                description = "${DEFAULT-VALUE}")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String zone;

        @Option(names = "--language", paramLabel = "TAG", split = ",", description = "Of captions and credits.")
        private List<String> languages = List.of("vi", "en");

        @Option(
                names = "--platform",
                paramLabel = "ID[:KIND]",
                split = ",",
                description = "Where pictures are sent or the film is shown: runway:generation, comfyui:local,"
                        + " youtube:publishing. What its terms say is taken as unknown.")
        private List<String> platforms = List.of();

        @Option(names = "--policy", defaultValue = "ONLINE_MUSIC_VIDEO", description = "${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private Policy policy;

        @Option(names = "--json", description = "One JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            Given given = new Given(spec.commandLine(), parent.root.surroundings());
            Optional<IntendedUse> fromFile = Optional.ofNullable(use)
                    .map(file -> given.document(file, Documents::use).use());
            return parent.root.withArchive(archive -> begin(archive, fromFile));
        }

        private int begin(Archive archive, Optional<IntendedUse> fromFile) {
            AtRevision<Production> begun;
            try {
                IntendedUse intended = fromFile.isPresent() ? fromFile.get() : useOfOptions(archive);
                begun = archive.productions().begin(title, director, intended, Actors.user());
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
            }
            PrintWriter out = spec.commandLine().getOut();
            out.println(json ? Json.write(Listed.of(begun)) : begun.value().id().toString());
            return ExitCode.OK;
        }

        private IntendedUse useOfOptions(Archive archive) {
            ZoneId days = ZoneId.of(zone);
            Set<Territory> where = new HashSet<>();
            territories.forEach(code -> where.add(new Territory(code)));
            LocalDate today = LocalDate.ofInstant(archive.clock().instant(), days);
            return new IntendedUse(
                    Map.of(),
                    platforms.stream().map(New::platform).toList(),
                    commercial,
                    EnumSet.copyOf(media),
                    where,
                    Optional.ofNullable(publication).orElse(today),
                    Optional.ofNullable(until),
                    days,
                    languages,
                    policy);
        }

        private static Platform platform(String text) {
            int colon = text.indexOf(':');
            String id = colon < 0 ? text : text.substring(0, colon);
            Platform.Kind kind = colon < 0
                    ? Platform.Kind.GENERATION
                    : Platform.Kind.valueOf(text.substring(colon + 1).toUpperCase(java.util.Locale.ROOT));
            Platform.Answer terms = kind == Platform.Kind.LOCAL ? Platform.Answer.NO : Platform.Answer.UNKNOWN;
            return new Platform(id, id, kind, terms, terms, Optional.empty(), Optional.empty());
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "All productions, the newest first.")
    static final class All implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private ProductionCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        @Override
        public Integer call() {
            return parent.root.withArchive(archive -> {
                PrintWriter out = spec.commandLine().getOut();
                for (AtRevision<Production> production : archive.productions().all()) {
                    Production film = production.value();
                    out.println(
                            json
                                    ? Json.write(Listed.of(production))
                                    : film.title() + (film.director().isBlank() ? "" : " · " + film.director()) + " · "
                                            + film.use().publication() + "  [" + film.id() + "]");
                }
                return ExitCode.OK;
            });
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "One production with its scenes and picks.")
    static final class Show implements Callable<Integer> {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private ProductionCommand parent;

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CommandSpec spec;

        @Parameters(paramLabel = "PRODUCTION", description = "Its id or title.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String production;

        @Option(names = "--json", description = "One JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            Given given = new Given(spec.commandLine(), parent.root.surroundings());
            return parent.root.withArchive(archive -> {
                AtRevision<Production> film = given.production(archive, production);
                show(archive.selections().of(film.value().id()));
                return ExitCode.OK;
            });
        }

        private void show(Selection selection) {
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(Json.write(new Shown(
                        Listed.of(selection.production()),
                        selection.scenes().stream().map(AtRevision::value).toList(),
                        selection.picks().stream().map(AtRevision::value).toList())));
                return;
            }
            Production film = selection.production().value();
            out.println(film.title() + "  [" + film.id() + "]");
            out.println(Json.pretty(film.use()));
            for (AtRevision<Scene> scene : selection.scenes()) {
                out.println(scene.value().place() + ". " + scene.value().title());
                selection.in(Optional.of(scene.value().id())).forEach(pick -> tell(pick.value(), out));
            }
            selection.in(Optional.empty()).forEach(pick -> tell(pick.value(), out));
        }

        private static void tell(Pick pick, PrintWriter out) {
            out.println("  " + pick.role() + " " + pick.keep() + " " + pick.weight() + " " + pick.asset()
                    + (pick.note().isBlank() ? "" : " · " + pick.note()) + "  [" + pick.id() + "]");
        }
    }
}
