package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.copies.LikePair;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Kinship;
import org.nguon.schemas.asset.Resemblance.Degree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description =
                "Lists pictures that are held more than once, or look like each other, and takes a person's word on them.",
        footer = {
            "",
            "Classes: same-bytes (one picture, met at several places), same-picture (re-encoded, resized, cropped or in a",
            "border, as far as can be seen), alike (to look at). Nothing is joined without a person's word:",
            "  nguon duplicates --say same-picture MASTER OTHER      the same photograph; MASTER is the better copy",
            "  nguon duplicates --say detail WHOLE DETAIL            a detail of it; also other-photograph, different",
            "  nguon duplicates --undo ONE OTHER                     as if nobody had compared them"
        })
final class DuplicatesCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--all", description = "Also those of which a person said something.")
    private boolean all;

    @Option(names = "--say", paramLabel = "WHAT", description = "What the two pictures are to each other.")
    private @Nullable String say;

    @Option(names = "--undo", description = "Takes back what was said of the two pictures.")
    private boolean undo;

    @Parameters(paramLabel = "ASSET", arity = "0..2", description = "Two pictures, by identity.")
    private List<String> given = new ArrayList<>();

    /// Names of the classes, as they are printed.
    private static final Map<Degree, String> CLASSES =
            Map.of(Degree.SAME_FRAME, "same-picture", Degree.SAME_PART, "same-picture", Degree.ALIKE, "alike");

    @Override
    public Integer call() {
        boolean aPair = say != null || undo;
        if (aPair != (given.size() == 2) || (say != null && undo)) {
            throw new ParameterException(spec.commandLine(), "--say WHAT or --undo goes with two pictures");
        }
        return root.withArchive(this::run);
    }

    private int run(Archive archive) {
        PrintWriter out = spec.commandLine().getOut();
        if (given.size() == 2) {
            List<AssetId> two = new Given(spec.commandLine(), root.surroundings()).pictures(given);
            if (say != null) {
                archive.copies().say(two.getFirst(), two.getLast(), kinship(say), Actors.user());
                out.println("Noted.");
                return ExitCode.OK;
            }
            boolean said = archive.copies().takeBack(two.getFirst(), two.getLast(), Actors.user());
            out.println(said ? "Taken back." : "Nobody had compared them.");
            return said ? ExitCode.OK : ExitCode.TROUBLE;
        }
        archive.catalogue().metTwice().forEach((asset, places) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("class", "same-bytes");
            line.put("asset", asset);
            line.put("places", places);
            tell(line, out);
        });
        for (LikePair pair : all ? archive.copies().pairs() : archive.copies().open()) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("class", CLASSES.get(pair.resemblance().degree()));
            line.put("asset", pair.one());
            line.put("other", pair.other());
            line.put("correlation", Math.round(pair.resemblance().correlation() * 1000) / 1000.0);
            line.put("points", pair.resemblance().points());
            pair.said().ifPresent(it -> line.put("said", name(it.kinship()) + " of " + it.better() + ", " + it.by()));
            tell(line, out);
        }
        int missing = archive.catalogue().looks().missing().size();
        if (missing > 0) {
            spec.commandLine().getErr().println(missing + " pictures have no look yet: nguon rebuild --looks");
        }
        return ExitCode.OK;
    }

    private void tell(Map<String, Object> line, PrintWriter out) {
        if (json) {
            out.println(Json.write(line));
        } else {
            StringBuilder text = new StringBuilder();
            line.forEach((name, value) -> text.append(text.isEmpty() ? "" : "  ")
                    .append(name.equals("class") ? "" : name + " ")
                    .append(value));
            out.println(text);
        }
    }

    private Kinship kinship(String words) {
        for (Kinship kinship : Kinship.values()) {
            if (name(kinship).equals(words.toLowerCase(Locale.ROOT))) {
                return kinship;
            }
        }
        throw new ParameterException(
                spec.commandLine(), "say same-picture, detail, other-photograph or different, not " + words);
    }

    private static String name(Kinship kinship) {
        return kinship.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
