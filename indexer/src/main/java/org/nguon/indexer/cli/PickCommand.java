package org.nguon.indexer.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.production.Selections;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.SceneId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "pick",
        mixinStandardHelpOptions = true,
        description = "Picks pictures for a production, or changes how they are picked.",
        footer = {
            "",
            "Picked again for the same role and scene, a picture is picked once and takes the new weight and note."
        })
final class PickCommand implements Callable<Integer> {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private NguonCommand root;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PRODUCTION", description = "Its id or title.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String production;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "ASSET", description = "Ids of pictures.")
    private List<String> assets = List.of();

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "style, composition, subject, location, palette, first-frame, last-frame, control, shown or"
                    + " consulted")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String role;

    @Option(names = "--scene", paramLabel = "TITLE", description = "A scene; made where there is none of this title.")
    private @Nullable String scene;

    @Option(names = "--keep", paramLabel = "CHOICE", description = "${COMPLETION-CANDIDATES}")
    private Pick.@Nullable Keep keep;

    @Option(names = "--weight", paramLabel = "NUMBER", description = "From 0 to 1.")
    private @Nullable Double weight;

    @Option(
            names = "--crop",
            paramLabel = "L,T,W,H",
            split = ",",
            arity = "1",
            description = "The part that is meant, in fractions of the upright picture.")
    private List<Double> crop = List.of();

    @Option(names = "--note", paramLabel = "WORDS", description = "In your own words.")
    private @Nullable String note;

    @Option(names = "--remove", description = "Take it out.")
    private boolean remove;

    @Option(names = "--json", description = "One JSON object a pick.")
    private boolean json;

    @Override
    public Integer call() {
        Given given = new Given(spec.commandLine(), root.surroundings());
        List<AssetId> pictures = given.pictures(assets);
        if (!crop.isEmpty() && crop.size() != 4) {
            throw new ParameterException(spec.commandLine(), "a crop is written LEFT,TOP,WIDTH,HEIGHT");
        }
        return root.withArchive(archive -> {
            ProductionId film = given.production(archive, production).value().id();
            Role wanted = Selections.role(role);
            Optional<SceneId> in = Optional.ofNullable(scene).map(title -> sceneOf(archive, film, title));
            for (AssetId picture : pictures) {
                pick(archive, film, picture, wanted, in);
            }
            return ExitCode.OK;
        });
    }

    private static SceneId sceneOf(Archive archive, ProductionId film, String title) {
        Optional<SceneId> there = archive.selections().of(film).scenes().stream()
                .filter(scene -> scene.value().title().equals(title))
                .map(scene -> scene.value().id())
                .findFirst();
        return there.orElseGet(() -> archive.selections()
                .addScene(film, title, "", Actors.user())
                .value()
                .id());
    }

    private void pick(Archive archive, ProductionId film, AssetId picture, Role wanted, Optional<SceneId> in) {
        Selections selections = archive.selections();
        AtRevision<Pick> picked = selections.pick(film, picture, wanted, in, Actors.user());
        Pick before = picked.value();
        if (remove) {
            answer(selections.remove(film, before.id(), Actors.user(), picked.revision()));
            return;
        }
        Pick after;
        try {
            after = new Pick(
                    before.id(),
                    film,
                    before.scene(),
                    picture,
                    wanted,
                    Optional.ofNullable(keep).orElse(before.keep()),
                    Optional.ofNullable(weight).orElse(before.weight()),
                    crop.isEmpty()
                            ? before.crop()
                            : Optional.of(new Crop(crop.get(0), crop.get(1), crop.get(2), crop.get(3))),
                    Optional.ofNullable(note).orElse(before.note()));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
        if (!after.equals(before)) {
            answer(selections.change(after, Actors.user(), picked.revision()));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? Json.write(after) : after.role() + " " + picture + "  [" + after.id() + "]");
    }

    private static void answer(Edit edit) {
        switch (edit) {
            case Edit.Made _ -> {
                // done
            }
            case Edit.Stale stale -> throw new ArchiveException(stale.code(), "revision " + stale.revision());
        }
    }
}
