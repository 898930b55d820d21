package org.nguon.indexer.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.demo.DemoArchive.Filling;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.ledger.LedgerCheck;
import org.nguon.indexer.vault.VaultProgress;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.rights.Verdict;

/// One demo archive, filled as a user would fill it, with drawing, child processes, vault and database.
class DemoArchiveIT {

    @TempDir
    private static Path temp;

    private static Archive archive;
    private static final List<Integer> STEPS = new ArrayList<>();

    @BeforeAll
    static void fill() {
        archive = Archive.open(ArchiveSettings.from(temp.resolve("archive"), Map.of()));
        Filling filling = new DemoArchive(archive).fill((done, _) -> STEPS.add(done), () -> false);
        assertThat(filling).isEqualTo(new Filling.Filled(DemoPictures.all().size()));
    }

    @AfterAll
    static void close() {
        archive.close();
    }

    @Test
    void holdsEveryPictureAndSaysThatItDrewIt() {
        assertThat(archive.catalogue().counts())
                .containsEntry(AssetState.ADMITTED, (long) DemoPictures.all().size());
        assertThat(DemoPictures.all())
                .allSatisfy(picture -> assertThat(archive.catalogue()
                                .asset(Seeded.asset(picture.key()))
                                .orElseThrow()
                                .provenance()
                                .channel())
                        .isEqualTo(Provenance.Channel.DRAWN));
    }

    @Test
    void tellsHowFarItIsFromTheFirstStepToTheLast() {
        assertThat(STEPS).isSorted().startsWith(0).endsWith(DemoPictures.all().size() + 1);
    }

    @Test
    void findsADozenPicturesOfDaiVietWithoutAccents() {
        assertThat(archive.index().search(SearchRequest.of("dai viet")).total()).isGreaterThanOrEqualTo(12);
    }

    @Test
    void showsEveryStandingAmongThePicksOfTheMusicVideo() {
        Set<Standing> standings = EnumSet.noneOf(Standing.class);
        verdicts(DemoFilms.VIDEO).values().forEach(verdict -> standings.add(verdict.standing()));
        assertThat(standings).containsExactlyInAnyOrder(Standing.values());
    }

    @Test
    void standsAsItsStoriesSay() {
        Map<String, Verdict> video = verdicts(DemoFilms.VIDEO);
        Map<String, Standing> standings = new HashMap<>();
        video.forEach((picture, verdict) -> standings.put(picture, verdict.standing()));
        assertThat(standings)
                .containsEntry("drum-star", Standing.CLEARED)
                .containsEntry("mountain-pass", Standing.CLEARED)
                .containsEntry("citadel-gate", Standing.CLEARED_WITH)
                .containsEntry("water-puppets", Standing.CLEARED_WITH)
                .containsEntry("old-street", Standing.CLEARED_BY_DETERMINATION)
                .containsEntry("silk-portrait", Standing.PENDING)
                .containsEntry("cham-tower", Standing.NEEDS_GRANT)
                .containsEntry("basket-boats", Standing.NEEDS_GRANT)
                .containsEntry("market-boats", Standing.NEEDS_GRANT)
                .containsEntry("lacquer-panel", Standing.NEEDS_GRANT)
                .containsEntry("stele-tortoise", Standing.UNKNOWN)
                .containsEntry("communal-house", Standing.BLOCKED)
                .containsEntry("robe-roundel", Standing.BLOCKED);
        assertThat(video.get("lacquer-panel").decidedBy()).contains(Layer.DIGITISATION);
        assertThat(video.get("robe-roundel").decidedBy()).contains(Layer.COMMUNITY);
        assertThat(rules(video.get("cham-tower"))).contains("RG-GRANT-LAPSED");
        assertThat(rules(video.get("market-boats"))).contains("RG-RELEASE-MISSING");
    }

    @Test
    void letsTheShortShowWhatTheVideoMayNotUse() {
        Map<String, Verdict> festival = verdicts(DemoFilms.SHORT);
        assertThat(festival.get("communal-house").standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(festival.get("cham-tower").standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(festival.get("lotus-pond").standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(festival.get("blue-jar").standing()).isEqualTo(Standing.CLEARED);
        assertThat(festival.get("old-street").standing())
                .as("what was decided for the one film does not count for the other")
                .isEqualTo(Standing.NEEDS_GRANT);
        assertThat(festival.get("bamboo-grove").standing()).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void keepsAVaultAndALedgerInWhichNothingIsWrong() {
        assertThat(archive.verifyVault(VaultProgress.NONE).findings()).isEmpty();
        assertThat(archive.catalogue().verifyLedger()).isInstanceOf(LedgerCheck.Sound.class);
    }

    @Test
    void changesNothingAtTheSecondRun() {
        long before = archive.catalogue().head().revision();
        assertThat(new DemoArchive(archive).fill((_, _) -> {}, () -> false)).isEqualTo(new Filling.WasThere());
        assertThat(archive.catalogue().head().revision()).isEqualTo(before);
    }

    @Test
    void movesIntoNoArchiveThatHoldsSomethingElse() throws IOException {
        Path picture = Files.write(
                temp.resolve("mine.jpg"), DemoPictures.all().getLast().bytes());
        try (Archive other = Archive.open(ArchiveSettings.from(temp.resolve("other"), Map.of()))) {
            other.intake()
                    .admit(picture, new Provenance("test", Provenance.Channel.UPLOAD, "mine.jpg", Optional.empty()));
            long before = other.catalogue().head().revision();
            assertThatThrownBy(() -> new DemoArchive(other).fill((_, _) -> {}, () -> false))
                    .isInstanceOfSatisfying(
                            ArchiveException.class,
                            trouble -> assertThat(trouble.code()).isEqualTo(Code.AR_NOT_EMPTY));
            assertThat(other.catalogue().head().revision()).isEqualTo(before);
        }
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        try (Archive other = Archive.open(ArchiveSettings.from(temp.resolve("broken-off"), Map.of()))) {
            int[] done = {0};
            DemoArchive demo = new DemoArchive(other);
            assertThat(demo.fill((steps, _) -> done[0] = steps, () -> done[0] >= 2))
                    .isEqualTo(new Filling.Stopped());
            assertThat(other.catalogue().counts()).containsEntry(AssetState.ADMITTED, 2L);
            assertThat(demo.isThere()).isFalse();
            assertThat(demo.fill((steps, _) -> done[0] = steps, () -> done[0] >= 3))
                    .isEqualTo(new Filling.Stopped());
            assertThat(other.catalogue().counts()).containsEntry(AssetState.ADMITTED, 3L);
        }
    }

    private static Map<String, Verdict> verdicts(String film) {
        ProductionId production = Seeded.production(film);
        Map<Pick, Verdict> verdicts = archive.rights().assess(production, LocalDate.now(DemoRooms.ZONE));
        Map<String, Verdict> byKey = new HashMap<>();
        DemoPictures.all()
                .forEach(picture -> verdicts.forEach((pick, verdict) -> {
                    if (pick.asset().equals(Seeded.asset(picture.key()))) {
                        byKey.put(picture.key(), verdict);
                    }
                }));
        return byKey;
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.obstacles().stream().map(step -> step.rule().code().id()).toList();
    }
}
