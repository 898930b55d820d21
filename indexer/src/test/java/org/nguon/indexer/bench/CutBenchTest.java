package org.nguon.indexer.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.lineage.Ffmpeg;
import org.nguon.indexer.lineage.FilmReader;
import org.nguon.indexer.lineage.UnreadableList;
import org.nguon.schemas.codes.Code;

/// Reads films that are drawn for it, one wide and one upright. The large one is `./nguon bench cut`.
class CutBenchTest {

    @TempDir
    private Path folder;

    private static Ffmpeg ffmpeg() {
        Optional<Ffmpeg> found = Ffmpeg.find(System.getenv());
        assumeTrue(found.isPresent(), "ffmpeg is not installed, so that no film can be read here");
        return found.orElseThrow();
    }

    @Test
    void findsTheShotsOfAFilmAndTheirPictures() throws IOException, UnreadableList {
        CutBench.Report report = CutBench.run(ffmpeg(), List.of(), 8, 2, 8, 1, folder);
        assertThat(report.foundShare()).as("shots found").isGreaterThanOrEqualTo(0.95);
        assertThat(report.rightShare()).as("right picture").isGreaterThanOrEqualTo(0.95);
        assertThat(report.wrong()).as("wrong picture said to be sure").isZero();
        assertThat(report.known()).as("shots with a picture to be found").isGreaterThan(8);
    }

    @Test
    void claimsNoPictureWhereNoneOfTheFilmIsOffered() throws IOException, UnreadableList {
        Ffmpeg ffmpeg = ffmpeg();
        DrawnFilm film = new DrawnFilm(List.of(DrawnFilm.picture(1), DrawnFilm.picture(2)), 3, false);
        Path file = folder.resolve("film.mp4");
        film.write(ffmpeg, file, 4);
        FilmReader reader = new FilmReader(ffmpeg);
        for (int i = 100; i < 110; i++) {
            reader.add(String.valueOf(i), DrawnFilm.picture(i));
        }
        assertThat(reader.read(file).shots())
                .extracting(FilmReader.SeenShot::certainty)
                .doesNotContain(FilmReader.Certainty.SURE);
    }

    @Test
    void refusesAListThatPointsToOtherFiles() throws IOException {
        Ffmpeg ffmpeg = ffmpeg();
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        for (Map.Entry<String, String> list : Map.of(
                        "list.m3u8", "#EXTM3U\n#EXTINF:1,\nfile://" + secret + "\n#EXT-X-ENDLIST\n",
                        "list.mp4", "ffconcat version 1.0\nfile '" + secret + "'\n",
                        "list.mov", "hello")
                .entrySet()) {
            Path file = Files.writeString(folder.resolve(list.getKey()), list.getValue());
            assertThatThrownBy(() -> ffmpeg.look(file))
                    .isInstanceOfSatisfying(
                            UnreadableList.class, e -> assertThat(e.code()).isEqualTo(Code.CU_NO_FILM));
        }
    }

    @Test
    void findsNoProgramWhereThereIsNone() {
        assertThat(Ffmpeg.find(Map.of("PATH", folder.toString()))).isEmpty();
    }
}
