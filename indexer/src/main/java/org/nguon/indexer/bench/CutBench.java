package org.nguon.indexer.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nguon.indexer.lineage.Ffmpeg;
import org.nguon.indexer.lineage.FilmReader;
import org.nguon.indexer.lineage.FilmReader.Certainty;
import org.nguon.indexer.lineage.FilmReader.SeenShot;
import org.nguon.indexer.lineage.UnreadableList;

/// Reads films that were drawn for it, and counts what was found of what is in them.
public final class CutBench {

    /// A boundary may be found this many frames off: a dissolve has no one frame in which it happens.
    private static final int NEAR = 6;

    private CutBench() {}

    /// What was found.
    ///
    /// @param shots in the films
    /// @param found shots whose beginning and end were found
    /// @param invented shots that are none
    /// @param known shots of a picture that was offered
    /// @param right of these, how many were told rightly, surely or not
    /// @param surely of these, how many surely
    /// @param wrong shots told as surely another picture than they are, or as one when they are none
    /// @param seconds of film, and `took` to read them
    public record Report(
            int shots,
            int found,
            int invented,
            int known,
            int right,
            int surely,
            int wrong,
            double seconds,
            double took) {

        /// The share of shots that were found.
        public double foundShare() {
            return found / (double) Math.max(1, shots);
        }

        /// The share of known shots whose picture was told rightly.
        public double rightShare() {
            return right / (double) Math.max(1, known);
        }

        Report plus(Report other) {
            return new Report(
                    shots + other.shots,
                    found + other.found,
                    invented + other.invented,
                    known + other.known,
                    right + other.right,
                    surely + other.surely,
                    wrong + other.wrong,
                    seconds + other.seconds,
                    took + other.took);
        }

        /// The figures as a table.
        public String table() {
            return String.format(
                    Locale.ROOT,
                    """
                    shots found                       %4d of %4d  %5.1f %%   (at least 95 %%)
                    shots that are none               %4d
                    right picture                     %4d of %4d  %5.1f %%   (at least 95 %%)
                      of these surely                 %4d
                    wrong picture said to be sure     %4d                 (none)
                    film read                         %.0f s in %.1f s, %.1f times as fast as it plays
                    """,
                    found,
                    shots,
                    100 * foundShare(),
                    invented,
                    right,
                    known,
                    100 * rightShare(),
                    surely,
                    wrong,
                    seconds,
                    took,
                    seconds / Math.max(0.001, took));
        }
    }

    /// Draws films and reads them.
    ///
    /// @param offered pictures to draw them from; as many as wished are drawn where none are given
    /// @param folder for the films
    public static Report run(
            Ffmpeg ffmpeg, List<BufferedImage> offered, int pictures, int films, int shots, long seed, Path folder)
            throws IOException, UnreadableList {
        List<BufferedImage> candidates = new ArrayList<>(offered);
        for (int i = 0; candidates.isEmpty() || (offered.isEmpty() && i < pictures); i++) {
            candidates.add(DrawnFilm.picture(seed * 1_000 + i));
        }
        Report all = new Report(0, 0, 0, 0, 0, 0, 0, 0, 0);
        for (int film = 0; film < films; film++) {
            DrawnFilm drawn = new DrawnFilm(candidates, seed + film, film % 2 == 1);
            Path file = folder.resolve("film" + film + ".mp4");
            drawn.write(ffmpeg, file, shots);
            long begin = System.nanoTime();
            FilmReader reader = new FilmReader(ffmpeg);
            for (int i = 0; i < candidates.size(); i++) {
                reader.add(String.valueOf(i), candidates.get(i));
            }
            FilmReader.SeenFilm seen = reader.read(file);
            all = all.plus(compare(drawn.pieces(), seen.shots(), (System.nanoTime() - begin) / 1e9));
        }
        return all;
    }

    private static Report compare(List<DrawnFilm.Piece> made, List<SeenShot> seen, double took) {
        int found = 0;
        int known = 0;
        int right = 0;
        int surely = 0;
        int wrong = 0;
        for (DrawnFilm.Piece piece : made) {
            found += seen.stream()
                            .anyMatch(it -> Math.abs(it.from() - piece.from()) <= NEAR
                                    && Math.abs(it.to() - piece.to()) <= NEAR)
                    ? 1
                    : 0;
            if (piece.picture() >= 0) {
                known++;
                Optional<SeenShot> there = seen.stream()
                        .filter(it -> it.from() <= (piece.from() + piece.to()) / 2
                                && (piece.from() + piece.to()) / 2 < it.to())
                        .findFirst();
                boolean told = there.flatMap(SeenShot::shown)
                        .filter(it -> it.equals(String.valueOf(piece.picture())))
                        .isPresent();
                right += told ? 1 : 0;
                surely += told && there.get().certainty() == Certainty.SURE ? 1 : 0;
            }
        }
        for (SeenShot shot : seen) {
            if (shot.certainty() == Certainty.SURE) {
                int middle = (shot.from() + shot.to()) / 2;
                boolean is = made.stream()
                        .anyMatch(piece -> piece.from() <= middle
                                && middle < piece.to()
                                && shot.shown().orElse("").equals(String.valueOf(piece.picture())));
                wrong += is ? 0 : 1;
            }
        }
        int frames = made.getLast().to();
        return new Report(
                made.size(),
                found,
                Math.max(0, seen.size() - made.size()),
                known,
                right,
                surely,
                wrong,
                frames / (double) DrawnFilm.FRAMES_A_SECOND,
                took);
    }
}
