package org.nguon.catalog.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.catalog.look.Purpose;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.index.Hit;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Standing;

class FilmWorkTest {

    private static final ProductionId FORGED_FILM = ProductionId.parse("00000000-0000-0000-0000-00000000f11a");
    private static final AssetId FORGED_PICTURE = AssetId.parse("00000000-0000-0000-0000-00000000dead");

    @TempDir
    Path folder;

    private Archive archive;
    private FilmWork work;
    private Purpose purpose;
    private List<Hit> hits;

    @BeforeEach
    void open() throws IOException {
        Path material = Files.createDirectories(folder.resolve("material"));
        for (int i = 0; i < 3; i++) {
            BufferedImage image = new BufferedImage(60 + i, 40, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(image, "png", material.resolve("grey-" + i + ".png").toFile());
        }
        archive = Archive.open(ArchiveSettings.from(folder.resolve("data"), Map.of()));
        archive.folderIntake().admit(List.of(material), Custody.VAULT, "test", () -> false, (_, _, _) -> {});
        archive.index().catchUp();
        hits = archive.index().search(SearchRequest.of("")).hits();
        IntendedUse use = new IntendedUse(
                Map.of(),
                List.of(),
                true,
                Set.of(Medium.ONLINE),
                Set.of(new Territory("VN")),
                LocalDate.of(2030, 1, 1),
                Optional.empty(),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                List.of("vi"),
                Policy.ONLINE_MUSIC_VIDEO);
        purpose = new Purpose(
                archive.productions().begin("Hơi thở", "", use, "test").value().id(), Role.STYLE);
        work = new FilmWork(archive.productions(), archive.selections(), archive.rights(), archive.clock());
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void judgesWhatIsOnRecordAtThisMomentAndNotWhatTheIndexStillThinks() {
        assertThat(work.standings(hits, purpose).values()).containsOnly(Standing.UNKNOWN);
        PartyId author = archive.parties()
                .add(org.nguon.schemas.rights.Party.Kind.PERSON, "Phan Thị Mai", List.of(), "", List.of(), "", "test")
                .value()
                .id();
        AssetId own = hits.getFirst().id();
        archive.rights().ownWork(List.of(own), author, "mine", true, "test");
        Map<AssetId, Standing> standings = work.standings(hits, purpose);
        assertThat(standings).hasSize(3).containsEntry(own, Standing.CLEARED);
        assertThat(standings.values()).contains(Standing.UNKNOWN);
    }

    @Test
    void picksEachPictureOnceInARoleAndTakesItOutAndBack() {
        List<AssetId> two = hits.stream().map(Hit::id).limit(2).toList();
        assertThat(work.pick(two, purpose, "test")).hasSize(2);
        assertThat(work.pick(two, purpose, "test")).isEmpty();
        assertThat(work.picked(purpose)).containsExactlyInAnyOrderElementsOf(two);
        assertThat(work.picked(new Purpose(purpose.film(), Role.SHOWN))).isEmpty();
        var taken = work.takeOut(two.getFirst(), purpose, "test");
        assertThat(work.picked(purpose)).containsExactly(two.getLast());
        work.putBack(taken, "test");
        assertThat(work.picked(purpose)).containsExactlyInAnyOrderElementsOf(two);
    }

    @Test
    void refusesFilmsAndPicturesThatAreNotThere() {
        Purpose forged = new Purpose(FORGED_FILM, Role.STYLE);
        assertThat(work.film(forged)).isEmpty();
        assertThat(work.question(forged)).isEmpty();
        assertThat(work.standings(hits, forged)).isEmpty();
        refused(Code.PR_NOT_HERE, () -> work.pick(List.of(hits.getFirst().id()), forged, "test"));
        refused(Code.PR_NO_PICTURE, () -> work.pick(List.of(FORGED_PICTURE), purpose, "test"));
        assertThat(work.picked(purpose)).isEmpty();
    }

    private static void refused(Code code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ArchiveException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
