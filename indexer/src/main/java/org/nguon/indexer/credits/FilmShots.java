package org.nguon.indexer.credits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nguon.indexer.lineage.FilmReader.Certainty;
import org.nguon.indexer.lineage.FilmReader.SeenShot;
import org.nguon.indexer.lineage.Films;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Timecode;
import org.nguon.schemas.production.Role;

/// The shots of a finished film as a shot list that people can read and correct: a line for each shot and source. A
/// shot
/// that looks like a picture but not surely has the picture's identity after a question mark; one of which nothing is
/// known has no source. Neither counts as answered.
///
/// @param lines in the order of the film
public record FilmShots(List<ShotLine> lines) {

    private static final String LIKELY = "?";
    private static final String HEADING = "shot,in,out,source,role\n";

    public FilmShots {
        lines = List.copyOf(lines);
    }

    static FilmShots of(Films.ReadFilm film) {
        List<ShotLine> lines = new ArrayList<>();
        FrameRate rate = film.film().rate();
        int number = 0;
        for (SeenShot shot : film.film().shots()) {
            number++;
            String name = String.valueOf(number);
            String in = new Timecode(shot.from(), rate, false).toString();
            String out = new Timecode(shot.to(), rate, false).toString();
            if (shot.certainty() == Certainty.SURE) {
                AssetId asset = AssetId.parse(shot.shown().orElseThrow());
                for (Role role : film.roles().getOrDefault(asset, Set.of(Role.SHOWN))) {
                    lines.add(new ShotLine(lines.size() + 2, name, in, out, asset.toString(), role));
                }
            } else {
                String source = shot.certainty() == Certainty.PLAIN
                        ? Sourceless.PLAIN.word()
                        : shot.shown().map(it -> LIKELY + it).orElse("");
                Role role = shot.shown()
                        .map(AssetId::parse)
                        .flatMap(it ->
                                film.roles().getOrDefault(it, Set.of()).stream().findFirst())
                        .orElse(Role.SHOWN);
                lines.add(new ShotLine(lines.size() + 2, name, in, out, source, role));
            }
        }
        return new FilmShots(lines);
    }

    /// The shots of a list that is on file.
    static FilmShots read(String text) {
        return new FilmShots(ShotList.read(text).shots());
    }

    /// The picture that an unanswered line looks like.
    public static Optional<AssetId> proposed(ShotLine line) {
        return line.source().startsWith(LIKELY)
                ? Optional.of(AssetId.parse(line.source().substring(LIKELY.length())))
                : Optional.empty();
    }

    /// Whether nobody knows yet where a shot comes from.
    public static boolean isOpen(ShotLine line) {
        return line.source().isEmpty() || line.source().startsWith(LIKELY);
    }

    /// The lines that wait for an answer.
    public List<ShotLine> open() {
        return lines.stream().filter(FilmShots::isOpen).toList();
    }

    /// The same with an answer for some shots, whatever was known of them.
    ///
    /// @throws ArchiveException `CU-NO-SHOT` when there is no such shot
    FilmShots answered(Set<Integer> numbers, String answer, Role role) {
        Set<String> names = new LinkedHashSet<>();
        numbers.forEach(number -> names.add(String.valueOf(number)));
        Map<String, ShotLine> first = new LinkedHashMap<>();
        lines.forEach(line -> first.putIfAbsent(line.name(), line));
        for (String name : names) {
            if (!first.containsKey(name)) {
                throw new ArchiveException(Code.CU_NO_SHOT, name);
            }
        }
        List<ShotLine> answered = new ArrayList<>();
        for (ShotLine line : lines) {
            if (!names.contains(line.name())) {
                answered.add(line);
            } else if (line.equals(first.get(line.name()))) {
                answered.add(new ShotLine(line.line(), line.name(), line.in(), line.out(), answer, role));
            }
        }
        answered.sort(Comparator.comparingInt(ShotLine::line));
        return new FilmShots(answered);
    }

    /// The list as a table.
    String text() {
        StringBuilder text = new StringBuilder(HEADING);
        lines.forEach(line -> text.append(cell(line.name()))
                .append(',')
                .append(line.in())
                .append(',')
                .append(line.out())
                .append(',')
                .append(cell(line.source()))
                .append(',')
                .append(line.role().name())
                .append('\n'));
        return text.toString();
    }

    private static String cell(String text) {
        return text.indexOf(',') >= 0 || text.indexOf('"') >= 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
