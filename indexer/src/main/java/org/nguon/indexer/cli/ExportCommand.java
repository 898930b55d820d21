package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.bundle.BundlePlan;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.rights.ClearanceIssue;
import org.nguon.indexer.rights.ClearanceOutcome;
import org.nguon.indexer.rights.RefusedPicture;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Hands a cleared selection over as a bundle: pictures, captions, credits, rights.",
        footer = {
            "",
            "Exit codes: 0 exported; 1 refused, because something is not cleared; 2 wrong usage; 3 it could not be written."
        })
final class ExportCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Option(names = "--production", required = true, paramLabel = "P", description = "Its title or identity.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String production;

    @Option(names = "--scene", paramLabel = "S", description = "One scene alone: its number, title or identity.")
    private @Nullable String scene;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "DIR|FILE.zip",
            description = "Where to; a name that ends in .zip becomes a zip. Nothing is overwritten.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path to;

    @Option(names = "--without-uncleared", description = "Leave out what is not cleared; EXCLUDED.csv lists it.")
    private boolean withoutUncleared;

    @Option(names = "--json", description = "Print what happened as one JSON object.")
    private boolean json;

    /// What `--json` prints.
    private record Answer(
            boolean exported,
            String bundle,
            String name,
            String to,
            int pictures,
            int excluded,
            String manifest,
            List<Refusal> refusals) {}

    private record Refusal(
            String asset,
            String title,
            String role,
            String code,
            String layer,
            String act,
            Standing standing,
            String fact) {}

    @Override
    public Integer call() {
        return root.withArchive(this::export);
    }

    private int export(Archive archive) {
        Production film = given().production(archive, production).value();
        Optional<Scene> one = Optional.ofNullable(scene).map(name -> scene(archive, film, name));
        Predicate<Pick> which = pick -> one.isEmpty() || pick.scene().equals(one.map(Scene::id));
        return switch (archive.rights().clear(film.id(), which, withoutUncleared, archive.clock())) {
            case ClearanceOutcome.Cleared(var selection) -> {
                BundlePlan plan = archive.bundles().plan(selection);
                Path place = root.surroundings().resolve(to);
                if (place.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
                    plan.writeZip(place);
                } else {
                    plan.writeFolder(place);
                }
                archive.bundles().exported(plan, one.map(Scene::id), Actors.user());
                tell(plan, place);
                yield ExitCode.OK;
            }
            case ClearanceOutcome.Blocked(List<ClearanceIssue> issues) -> {
                refuse(issues);
                yield ExitCode.TROUBLE;
            }
        };
    }

    private Given given() {
        return new Given(spec.commandLine(), root.surroundings());
    }

    private Scene scene(Archive archive, Production film, String name) {
        return archive.selections().of(film.id()).scenes().stream()
                .map(AtRevision::value)
                .filter(it -> it.id().toString().equals(name)
                        || it.title().equals(name)
                        || String.valueOf(it.place()).equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), "no such scene: " + name));
    }

    private void tell(BundlePlan plan, Path place) {
        PrintWriter out = spec.commandLine().getOut();
        int pictures = plan.bundle().pictures().size();
        int excluded = plan.bundle().excluded().size();
        if (json) {
            out.println(Json.write(new Answer(
                    true,
                    plan.bundle().id(),
                    plan.bundle().name(),
                    place.toString(),
                    pictures,
                    excluded,
                    plan.manifest().hex(),
                    List.of())));
            return;
        }
        out.println("Bundle " + plan.bundle().name() + ": " + place);
        out.println(pictures + " pictures, " + excluded + " left out");
        plan.bundle().lapsesOn().ifPresent(day -> out.println("the first permission is over on " + day));
    }

    private void refuse(List<ClearanceIssue> issues) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(new Answer(false, "", "", "", 0, 0, "", exactly(issues))));
            return;
        }
        Locale language = root.surroundings().language();
        out.println(Code.BU_NOT_CLEARED + ": " + Code.BU_NOT_CLEARED.text(language));
        RefusedPicture.of(issues).forEach(picture -> picture.lines(language).forEach(line -> out.println("  " + line)));
        issues.stream()
                .filter(ClearanceIssue.NothingPicked.class::isInstance)
                .map(ClearanceIssue.NothingPicked.class::cast)
                .forEach(nothing ->
                        out.println("  " + nothing.code() + " " + nothing.code().text(language)));
        out.println("  " + Code.BU_NOT_CLEARED.remedy(language));
    }

    /// Every act in every layer, for programs.
    private static List<Refusal> exactly(List<ClearanceIssue> issues) {
        List<Refusal> refusals = new ArrayList<>();
        for (ClearanceIssue issue : issues) {
            switch (issue) {
                case ClearanceIssue.Uncleared uncleared -> {
                    for (ProofStep step : uncleared.verdict().obstacles()) {
                        refusals.add(new Refusal(
                                uncleared.pick().asset().toString(),
                                uncleared.asset().provenance().fileName(),
                                uncleared.pick().role().name(),
                                step.rule().code().id(),
                                step.layer().name(),
                                step.act().map(Enum::name).orElse(""),
                                step.standing(),
                                step.fact()));
                    }
                }
                case ClearanceIssue.NothingPicked nothing ->
                    refusals.add(new Refusal("", "", "", nothing.code().id(), "", "", Standing.UNKNOWN, ""));
            }
        }
        return refusals;
    }
}
