package org.nguon.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.bundle.BundleVerification;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.TestPictures;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;

/// Exports in a process of its own, killed (SIGKILL) at random moments.
class ExportKillIT {

    private static final int PICTURES = 8;
    private static final int ROUNDS = 4;
    private static final String FILM = "Huế, chiều";

    @TempDir
    Path folder;

    private final Random random = new Random(20_261_121);

    private Archive open() {
        return Archive.open(ArchiveSettings.from(folder.resolve("archive"), Map.of()));
    }

    private void fill() throws IOException {
        TestPictures pictures = new TestPictures(31);
        ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
        try (Archive archive = open()) {
            LocalDate today = LocalDate.ofInstant(archive.clock().instant(), zone);
            ProductionId film = archive.productions()
                    .begin(
                            FILM,
                            "Lê Minh",
                            new IntendedUse(
                                    Map.of(),
                                    List.of(),
                                    true,
                                    Set.of(Medium.ONLINE),
                                    Set.of(new Territory("VN")),
                                    today.plusDays(30),
                                    Optional.empty(),
                                    zone,
                                    List.of("vi", "en"),
                                    Policy.ONLINE_MUSIC_VIDEO),
                            "lan")
                    .value()
                    .id();
            PartyId lan = archive.parties()
                    .add(Party.Kind.PERSON, "Nguyễn Thị Lan", List.of(), "", List.of("vi"), "", "lan")
                    .value()
                    .id();
            List<AssetId> all = new ArrayList<>();
            for (int i = 0; i < PICTURES; i++) {
                Path file = Files.write(folder.resolve("ảnh-" + i + ".png"), pictures.noise(500, 400));
                all.add(((Admission.Admitted) archive.intake()
                                .admit(
                                        file,
                                        new Provenance(
                                                "lan",
                                                Provenance.Channel.UPLOAD,
                                                file.getFileName().toString(),
                                                Optional.empty())))
                        .assetId());
            }
            archive.rights().ownWork(all, lan, "Tôi tự chụp.", true, "lan");
            all.forEach(picture -> archive.selections().pick(film, picture, Role.SHOWN, Optional.empty(), "lan"));
        }
    }

    @Test
    void leavesNothingThatLooksLikeABundleAndNothingForGoodWhenKilledAtRandomMoments()
            throws IOException, InterruptedException {
        fill();
        Path out = Files.createDirectory(folder.resolve("out"));
        int killedInTheMiddle = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Path place = out.resolve("film-" + round + (round % 2 == 0 ? "" : ".zip"));
            // the first one dies anywhere, the others while they write
            if (exportAndKill(place, round == 0 ? Optional.empty() : Optional.of(random.nextInt(25)))) {
                killedInTheMiddle++;
            }
            if (Files.exists(place)) {
                assertThat(new BundleVerification(Clock.systemUTC()).of(place).findings())
                        .as("what has its name is whole: %s", place)
                        .isEmpty();
            }
            assertThat(halves(out))
                    .as("the next export swept the last one's half")
                    .hasSizeLessThanOrEqualTo(1);
        }
        assertThat(killedInTheMiddle)
                .as("killed with half a bundle on the disk")
                .isPositive();
        try (Archive archive = open()) {
            assertThat(halves(out)).isEmpty();
            assertThat(run(archive, "export", "--production", FILM, "--to", "out/whole.zip"))
                    .isZero();
            assertThat(run(archive, "verify", "bundle", "out/whole.zip")).isZero();
            assertThat(run(archive, "verify", "ledger")).isZero();
        }
    }

    private static List<Path> halves(Path out) throws IOException {
        try (Stream<Path> all = Files.list(out)) {
            return all.filter(path -> path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    /// @param afterHalf milliseconds to live once half a bundle is there; absent: a random life
    /// @return whether it died with half a bundle on the disk
    private boolean exportAndKill(Path place, Optional<Integer> afterHalf) throws IOException, InterruptedException {
        Path half = place.resolveSibling("." + place.getFileName() + ".nguon-unfinished");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path")
                                .replace(File.pathSeparator + File.pathSeparator, File.pathSeparator),
                        "org.nguon.indexer.cli.NguonMain",
                        "export",
                        "--production",
                        FILM,
                        "--to",
                        place.toString(),
                        "--data",
                        folder.resolve("archive").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            if (afterHalf.isEmpty()) {
                process.waitFor(random.nextInt(800, 2_500), TimeUnit.MILLISECONDS);
            } else {
                while (process.isAlive() && !Files.exists(half)) {
                    Thread.sleep(1);
                }
                process.waitFor(afterHalf.get(), TimeUnit.MILLISECONDS);
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
        assertThat(process.exitValue() == 0 || process.exitValue() == 137)
                .as(Files.readString(folder.resolve("output.txt")))
                .isTrue();
        return Files.exists(half);
    }

    private int run(Archive archive, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = Commands.run(new Surroundings(
                List.of(arguments),
                folder,
                Locale.ENGLISH,
                false,
                Map.of(),
                () -> false,
                out,
                out,
                Optional.of(archive)));
        assertThat(code).as(out.toString(StandardCharsets.UTF_8)).isNotNegative();
        return code;
    }
}
