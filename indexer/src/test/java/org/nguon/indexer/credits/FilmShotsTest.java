package org.nguon.indexer.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nguon.indexer.lineage.FilmReader.Certainty;
import org.nguon.indexer.lineage.FilmReader.SeenFilm;
import org.nguon.indexer.lineage.FilmReader.SeenShot;
import org.nguon.indexer.lineage.Films;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.lineage.FilmTime;
import org.nguon.schemas.lineage.FrameRate;
import org.nguon.schemas.lineage.Span;
import org.nguon.schemas.production.Role;

class FilmShotsTest {

    private static final AssetId GATE = new AssetId(new UUID(1, 1));
    private static final AssetId RIVER = new AssetId(new UUID(1, 2));

    private static SeenShot shot(int from, int to, Optional<AssetId> shown, Certainty certainty) {
        return new SeenShot(
                new Span(FilmTime.ofFrames(from, FrameRate.PAL), FilmTime.ofFrames(to, FrameRate.PAL)),
                from,
                to,
                shown.map(AssetId::toString),
                certainty,
                1,
                new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
    }

    private static FilmShots film() {
        return FilmShots.of(new Films.ReadFilm(
                new SeenFilm(
                        FrameRate.PAL,
                        200,
                        List.of(
                                shot(0, 50, Optional.of(GATE), Certainty.SURE),
                                shot(50, 100, Optional.of(RIVER), Certainty.LIKELY),
                                shot(100, 150, Optional.empty(), Certainty.UNKNOWN),
                                shot(150, 200, Optional.empty(), Certainty.PLAIN))),
                Map.of(GATE, EnumSet.of(Role.STYLE, Role.FIRST_FRAME), RIVER, EnumSet.of(Role.SUBJECT)),
                2));
    }

    private static List<String> told(FilmShots shots) {
        return shots.lines().stream()
                .map(line -> line.name() + " " + line.in() + " " + line.source() + " " + line.role())
                .toList();
    }

    @Test
    void creditsAPictureInEachRoleItWasPickedForAndLeavesDoubtToAPerson() {
        assertThat(told(film()))
                .containsExactly(
                        "1 00:00:00:00 " + GATE + " STYLE",
                        "1 00:00:00:00 " + GATE + " FIRST_FRAME",
                        "2 00:00:02:00 ?" + RIVER + " SUBJECT",
                        "3 00:00:04:00  SHOWN",
                        "4 00:00:06:00 !plain SHOWN");
        assertThat(film().open()).extracting(ShotLine::name).containsExactly("2", "3");
        assertThat(FilmShots.proposed(film().open().getFirst())).contains(RIVER);
    }

    @Test
    void isReadBackAsItWasWritten() {
        assertThat(ShotList.read(film().text()).errors()).isEmpty();
        assertThat(FilmShots.read(film().text())).isEqualTo(film());
    }

    @Test
    void takesAnAnswerInPlaceOfAllThatWasKnownOfAShot() {
        FilmShots answered = film().answered(Set.of(1, 3), Sourceless.OWN.word(), Role.SHOWN);
        assertThat(told(answered))
                .containsExactly(
                        "1 00:00:00:00 !own SHOWN",
                        "2 00:00:02:00 ?" + RIVER + " SUBJECT",
                        "3 00:00:04:00 !own SHOWN",
                        "4 00:00:06:00 !plain SHOWN");
        assertThat(answered.open()).extracting(ShotLine::name).containsExactly("2");
        assertThatThrownBy(() -> film().answered(Set.of(9), "!own", Role.SHOWN)).isInstanceOf(ArchiveException.class);
    }

    @Test
    void letsAPersonTypeWhyAShotOwesNobodyACredit() {
        ShotList typed = ShotList.read("shot,in,out,source,role\n1,,,!titles,\n2,,,!Own,shown\n");
        assertThat(typed.errors()).isEmpty();
        assertThat(typed.shots())
                .extracting(shot -> Sourceless.of(shot.source()))
                .containsExactly(Optional.of(Sourceless.TITLES), Optional.of(Sourceless.OWN));
    }
}
