package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.index.Facet;
import org.nguon.indexer.index.Hit;
import org.nguon.indexer.index.Notice;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.index.SearchResult;
import org.nguon.indexer.index.SortOrder;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.production.Selections;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = "Finds pictures by words, in Vietnamese and English, with or without accents.",
        footer = {
            "",
            "Filters: kind, creator, licence, year, decade, place, source. Several values of one are alternatives;",
            "a year may be 1925, 1922..1926, 192X or 18XX. Without words all pictures are listed, newest first.",
            "Exit codes: 0 searched, whatever was found; 2 wrong usage; 3 the archive could not be opened."
        })
final class SearchCommand implements Callable<Integer> {

    private static final int SHOWN_VALUES = 6;

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "WORDS", description = "What to look for.")
    private List<String> words = List.of();

    @Option(names = "--filter", paramLabel = "NAME=VALUE", description = "Only pictures with this; may be repeated.")
    private List<String> filters = List.of();

    @Option(names = "--sort", defaultValue = "relevance", description = "${COMPLETION-CANDIDATES}")
    private SortOrder sort = SortOrder.RELEVANCE;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "Pictures to show: ${DEFAULT-VALUE}.")
    private int limit;

    @Option(names = "--offset", paramLabel = "N", defaultValue = "0", description = "Pictures to leave out first.")
    private int offset;

    @Option(
            names = "--production",
            paramLabel = "PRODUCTION",
            description = "Say how each picture stands for this production (id or title); needs --role.")
    private @Nullable String production;

    @Option(names = "--role", paramLabel = "ROLE", description = "With --production: what the picture would be for.")
    private @Nullable String role;

    @Option(names = "--day", paramLabel = "DATE", description = "With --production: the day asked about; today.")
    private @Nullable LocalDate day;

    @Option(names = "--json", description = "One JSON object: total, hits, facets, notices.")
    private boolean json;

    /// What `--json` prints. Names that programs rely on stand here and nowhere else.
    private record Answer(
            long total,
            List<AnsweredHit> hits,
            Map<String, Map<String, Long>> facets,
            List<String> notices,
            long revision,
            double tookMillis) {}

    private record AnsweredHit(
            AssetId assetId,
            String sha256,
            String title,
            Optional<String> creator,
            Optional<String> caption,
            Optional<String> place,
            Optional<String> depicted,
            Optional<String> licence,
            String fileName,
            String mediaType,
            Optional<Standing> standing,
            float score) {
        static AnsweredHit of(Hit hit) {
            return new AnsweredHit(
                    hit.id(),
                    hit.contentHash().hex(),
                    hit.title(),
                    hit.creator(),
                    hit.caption(),
                    hit.place(),
                    hit.depicted(),
                    hit.licence(),
                    hit.fileName(),
                    hit.mediaType(),
                    hit.standing(),
                    hit.score());
        }
    }

    @Override
    public Integer call() {
        SearchRequest request = request();
        if ((production == null) != (role == null)) {
            throw new ParameterException(spec.commandLine(), "a verdict wants both --production and --role");
        }
        return root.withArchive(archive -> search(archive, asking(archive, request)));
    }

    private SearchRequest asking(Archive archive, SearchRequest request) {
        String film = production;
        String wanted = role;
        if (film == null || wanted == null) {
            return request;
        }
        Production asked = new Given(spec.commandLine(), root.surroundings())
                .production(archive, film)
                .value();
        LocalDate on = Optional.ofNullable(day)
                .orElseGet(() -> LocalDate.ofInstant(
                        archive.clock().instant(), asked.use().zone()));
        return request.asking(new Question(Optional.of(asked.id()), asked.use(), Selections.role(wanted), on));
    }

    private SearchRequest request() {
        try {
            SearchRequest request =
                    SearchRequest.of(String.join(" ", words)).sortedBy(sort).page(offset, limit);
            for (String filter : filters) {
                request = request.withFilter(filter);
            }
            return request;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        } catch (ArchiveException e) {
            throw misunderstood(e);
        }
    }

    private int search(Archive archive, SearchRequest request) {
        archive.index().catchUp();
        SearchResult result;
        try {
            result = archive.index().search(request);
        } catch (ArchiveException e) {
            throw misunderstood(e);
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(answer(result)));
        } else {
            people(result, out);
        }
        return ExitCode.OK;
    }

    private RuntimeException misunderstood(ArchiveException e) {
        if (e.code() != Code.IX_BAD_QUERY) {
            return e;
        }
        Locale language = root.surroundings().language();
        return new ParameterException(
                spec.commandLine(), e.code() + ": " + e.code().text(language) + " (" + e.detail() + ")", e);
    }

    private static Answer answer(SearchResult result) {
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        for (Facet facet : result.facets()) {
            Map<String, Long> counts = new LinkedHashMap<>();
            facet.values().forEach(value -> counts.put(value.value(), value.count()));
            facets.put(facet.name().id(), counts);
        }
        return new Answer(
                result.total(),
                result.hits().stream().map(AnsweredHit::of).toList(),
                facets,
                result.notices().stream().map(SearchCommand::sentence).toList(),
                result.revision(),
                result.took().toNanos() / 1e6);
    }

    private static void people(SearchResult result, PrintWriter out) {
        result.notices().forEach(notice -> out.println(sentence(notice)));
        out.println(result.total() + (result.total() == 1 ? " picture" : " pictures"));
        for (Hit hit : result.hits()) {
            StringBuilder line = new StringBuilder("  ").append(hit.title());
            hit.creator().ifPresent(creator -> line.append(" · ").append(creator));
            hit.depicted().ifPresent(date -> line.append(" · ").append(date));
            hit.place().ifPresent(place -> line.append(" · ").append(place));
            hit.licence().ifPresent(licence -> line.append(" · ").append(licence));
            hit.standing().ifPresent(standing -> line.append(" · ").append(standing));
            out.println(line.append("  [").append(hit.id()).append(']'));
        }
        for (Facet facet : result.facets()) {
            if (facet.distinct() > 0) {
                out.println(facet.name().id() + ": " + counts(facet));
            }
        }
    }

    private static String counts(Facet facet) {
        String shown = facet.values().stream()
                .limit(SHOWN_VALUES)
                .map(value -> value.value() + " " + value.count())
                .collect(Collectors.joining(", "));
        long more = facet.distinct() - SHOWN_VALUES;
        return more > 0 ? shown + " … and " + more + " more" : shown;
    }

    private static String sentence(Notice notice) {
        return switch (notice) {
            case Notice.Repaired repaired ->
                "Searched for \"" + repaired.searchedFor() + "\" instead of \"" + repaired.typed() + "\".";
            case Notice.AlsoSearched also ->
                "Also searched for other names of \"" + also.phrase() + "\": " + String.join(", ", also.others()) + ".";
            case Notice.SomeWordsOnly _ -> "No picture has enough of these words; shown are those with some of them.";
            case Notice.Shortened shortened -> "Only the first " + shortened.used() + " words were searched.";
            case Notice.Unfinished _ -> "The search took too long and was stopped; this is a part.";
            case Notice.Rebuilding _ -> "The index is being made; this may be a part.";
        };
    }
}
