package org.nguon.indexer.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.credits.FilmShots;
import org.nguon.indexer.credits.ShotLine;
import org.nguon.indexer.credits.Sourceless;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.lineage.Ffmpeg;
import org.nguon.indexer.lineage.FilmReader;
import org.nguon.indexer.lineage.FilmReader.SeenShot;
import org.nguon.indexer.lineage.Films;
import org.nguon.indexer.lineage.UnreadableList;
import org.nguon.indexer.production.Selections;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Finds the shots of a finished film, and which of the pictures picked for it each of them shows.",
        footer = {
            "",
            "Its shots are kept with the film as a shot list, and ./nguon credits --production P makes the roll of them. A shot",
            "that is not surely one of the pictures waits for an answer: ./nguon cut answer.",
            "Exit codes: 0 read; 2 wrong usage, or no film; 3 no ffmpeg."
        })
final class CutReadCommand extends ArchiveAct {

    @ParentCommand
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private CutCommand parent;

    @Parameters(paramLabel = "VIDEO", description = "The film as it was exported: MP4, MOV, MKV, WebM.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private Path video;

    @Option(names = "--production", required = true, paramLabel = "P", description = "The film: title or identity.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before call()
    private String production;

    private record ShotView(
            int shot,
            String in,
            String out,
            int frameIn,
            int frameOut,
            Optional<String> source,
            FilmReader.Certainty certainty,
            double share) {}

    private record Answer(String rate, int frames, int compared, int open, List<ShotView> shots) {}

    @Override
    NguonCommand root() {
        return parent.root();
    }

    @Override
    int on(Archive archive) {
        ProductionId film = given().production(archive, production).value().id();
        Path file = root().surroundings().resolve(video);
        if (!Files.isRegularFile(file)) {
            throw wrong("no such file: " + video, new IOException(video.toString()));
        }
        Ffmpeg ffmpeg = Ffmpeg.find(root().surroundings().environment())
                .orElseThrow(() -> new ArchiveException(Code.CU_NO_FFMPEG, ""));
        Films.ReadFilm read;
        try {
            read = archive.films().read(film, file, ffmpeg);
        } catch (UnreadableList e) {
            throw new ArchiveException(e.code(), e.detail(), e);
        } catch (IOException e) {
            throw wrong("the film cannot be read: " + e.getMessage(), e);
        }
        FilmShots shots = archive.credits().keep(film, file.getFileName().toString(), read, Actors.user());
        if (asJson()) {
            out().println(Json.write(answer(read, shots)));
        } else {
            print(shots, out());
            out().printf(
                            "%d shots, compared with %d pictures%n",
                            read.film().shots().size(), read.compared());
        }
        return ExitCode.OK;
    }

    private static Answer answer(Films.ReadFilm read, FilmShots kept) {
        List<SeenShot> seen = read.film().shots();
        List<ShotView> views = new java.util.ArrayList<>();
        for (int i = 0; i < seen.size(); i++) {
            SeenShot shot = seen.get(i);
            String name = String.valueOf(i + 1);
            ShotLine line = kept.lines().stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            views.add(new ShotView(
                    i + 1,
                    line.in(),
                    line.out(),
                    shot.from(),
                    shot.to(),
                    shot.shown(),
                    shot.certainty(),
                    Math.round(shot.share() * 1_000) / 1_000.0));
        }
        return new Answer(
                read.film().rate().toString(),
                read.film().frames(),
                read.compared(),
                kept.open().size(),
                views);
    }

    private static void print(FilmShots shots, PrintWriter out) {
        for (ShotLine line : shots.lines()) {
            String said = Sourceless.of(line.source())
                    .map(it -> it.name().toLowerCase(Locale.ROOT))
                    .or(() -> FilmShots.proposed(line).map(it -> "perhaps " + it))
                    .orElse(line.source().isEmpty() ? "unknown" : line.source() + " " + line.role());
            out.printf("%4s  %s  %s  %s%n", line.name(), line.in(), line.out(), said);
        }
        out.printf("%d wait for an answer%n", shots.open().size());
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows the shots of the film that was read last, and what was answered since.")
    static final class Show extends ArchiveAct {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CutCommand parent;

        @Option(names = "--production", required = true, paramLabel = "P", description = "The film: title or identity.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String production;

        @Override
        NguonCommand root() {
            return parent.root();
        }

        @Override
        int on(Archive archive) {
            ProductionId film = given().production(archive, production).value().id();
            FilmShots shots =
                    archive.credits().film(film).orElseThrow(() -> new ArchiveException(Code.CU_NO_SHOT, production));
            if (asJson()) {
                out().println(Json.write(shots.lines()));
            } else {
                print(shots, out());
            }
            return ExitCode.OK;
        }
    }

    @Command(
            name = "answer",
            mixinStandardHelpOptions = true,
            description = "Says where shots of the film that was read last come from.",
            footer = {
                "",
                "own: own footage; titles: text and titles; generated: generated without reference; yes: the picture that it",
                "looks like; or the identity of a picture, with --role.",
                "Exit codes: 0 filed; 2 wrong usage, or no such shot."
            })
    static final class Respond extends ArchiveAct {

        @ParentCommand
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private CutCommand parent;

        @Option(names = "--production", required = true, paramLabel = "P", description = "The film: title or identity.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String production;

        @Parameters(index = "0", paramLabel = "SHOTS", description = "Their numbers: 3 or 3,5,8.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String shots;

        @Parameters(index = "1", paramLabel = "ANSWER", description = "own, titles, generated, yes, or a picture.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before call()
        private String answer;

        @Option(
                names = "--role",
                paramLabel = "ROLE",
                defaultValue = "shown",
                description = "Default: ${DEFAULT-VALUE}.")
        private String role = "shown";

        @Override
        NguonCommand root() {
            return parent.root();
        }

        @Override
        int on(Archive archive) {
            ProductionId film = given().production(archive, production).value().id();
            Set<Integer> numbers = new LinkedHashSet<>();
            try {
                Arrays.stream(shots.split(",", -1))
                        .map(String::strip)
                        .map(Integer::valueOf)
                        .forEach(numbers::add);
            } catch (NumberFormatException e) {
                throw wrong("no numbers of shots: " + shots, e);
            }
            FilmShots now = answer.equals("yes") ? confirm(archive, film, numbers) : file(archive, film, numbers);
            if (asJson()) {
                out().println(Json.write(now.lines()));
            } else {
                print(now, out());
            }
            return ExitCode.OK;
        }

        private FilmShots file(Archive archive, ProductionId film, Set<Integer> numbers) {
            Optional<Sourceless> sourceless = Sourceless.of("!" + answer);
            String source = sourceless
                    .map(Sourceless::word)
                    .orElseGet(() -> archive.catalogue()
                            .asset(given().picture(answer))
                            .orElseThrow(() -> new ArchiveException(Code.PR_NO_PICTURE, answer))
                            .id()
                            .toString());
            return archive.credits().answer(film, numbers, source, Selections.role(role), Actors.user());
        }

        private FilmShots confirm(Archive archive, ProductionId film, Set<Integer> numbers) {
            FilmShots now =
                    archive.credits().film(film).orElseThrow(() -> new ArchiveException(Code.CU_NO_SHOT, production));
            for (int number : numbers) {
                ShotLine line = now.lines().stream()
                        .filter(it -> it.name().equals(String.valueOf(number)))
                        .findFirst()
                        .orElseThrow(() -> new ArchiveException(Code.CU_NO_SHOT, String.valueOf(number)));
                AssetId looks = FilmShots.proposed(line)
                        .orElseThrow(() -> new ArchiveException(Code.CU_NO_SHOT, number + " looks like no picture"));
                Role its = line.role();
                now = archive.credits().answer(film, Set.of(number), looks.toString(), its, Actors.user());
            }
            return now;
        }
    }
}
