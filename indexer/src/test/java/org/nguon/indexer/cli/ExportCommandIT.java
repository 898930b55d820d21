package org.nguon.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.intake.Admission;
import org.nguon.indexer.intake.TestPictures;
import org.nguon.indexer.metadata.Embedding;
import org.nguon.indexer.metadata.Inscription;
import org.nguon.indexer.metadata.MetadataReader;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;

class ExportCommandIT {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TestPictures pictures = new TestPictures(21);
    private Archive archive;
    private ProductionId production;

    @BeforeEach
    void open() {
        archive = Archive.open(ArchiveSettings.from(folder.resolve("archive"), Map.of()));
        LocalDate today = LocalDate.ofInstant(archive.clock().instant(), ZoneId.of("Asia/Ho_Chi_Minh"));
        production = archive.productions()
                .begin(
                        "Huế, chiều",
                        "Lê Minh",
                        new IntendedUse(
                                Map.of(),
                                List.of(),
                                true,
                                Set.of(Medium.ONLINE),
                                Set.of(new Territory("VN")),
                                today.plusDays(30),
                                Optional.empty(),
                                ZoneId.of("Asia/Ho_Chi_Minh"),
                                List.of("vi", "en"),
                                Policy.ONLINE_MUSIC_VIDEO),
                        "lan")
                .value()
                .id();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    private int run(String... arguments) {
        out.reset();
        return Commands.run(new Surroundings(
                List.of(arguments),
                folder,
                Locale.ENGLISH,
                false,
                Map.of(),
                () -> false,
                out,
                out,
                Optional.of(archive)));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private AssetId admitted(String name) throws IOException {
        byte[] jpeg = Embedding.into(
                pictures.jpeg(2600, 1300),
                Inscription.BLANK
                        .title("vi", name)
                        .caption("vi", "Cổng thành lúc chiều")
                        .caption("en", "The gate at dusk")
                        .creators("Nguyễn Thị Lan")
                        .copyright("© 2019 Nguyễn Thị Lan")
                        .camera("Canon", "EOS")
                        .plus("DMI-PROHIBITED-AIMLTRAINING")
                        .taken(LocalDateTime.of(2019, 3, 4, 17, 0))
                        .position(16.4678, 107.5792));
        Path file = Files.write(folder.resolve(name + ".jpg"), jpeg);
        Admission admission = archive.intake()
                .admit(file, new Provenance("lan", Provenance.Channel.UPLOAD, name + ".jpg", Optional.empty()));
        return ((Admission.Admitted) admission).assetId();
    }

    private void pick(AssetId picture, Optional<Crop> crop) {
        Pick pick = archive.selections()
                .pick(production, picture, Role.SHOWN, Optional.empty(), "lan")
                .value();
        archive.selections()
                .change(
                        new Pick(pick.id(), production, pick.scene(), picture, pick.role(), pick.keep(), 1, crop, ""),
                        "lan",
                        archive.selections().pick(production, pick.id()).revision());
    }

    @Test
    void refusesThenClearsExportsAndProves() throws IOException {
        AssetId gate = admitted("Ngọ Môn");
        AssetId other = admitted("Chưa hỏi");
        pick(gate, Optional.of(new Crop(0.5, 0, 0.5, 1)));
        pick(other, Optional.empty());

        assertThat(run("export", "--production", "Huế, chiều", "--to", "out.zip"))
                .isEqualTo(1);
        assertThat(printed()).contains("BU-NOT-CLEARED", "Ngọ Môn.jpg (shown): Unknown", "Chưa hỏi.jpg (shown)");
        assertThat(printed().lines().filter(line -> line.contains("RG-NOT-EXAMINED")))
                .as("one line a reason and picture, however many acts and layers")
                .hasSize(2);
        assertThat(printed().lines().filter(line -> line.contains("To do: ")))
                .as("what to do once a picture")
                .hasSize(2);
        assertThat(run("export", "--production", "Huế, chiều", "--to", "out.zip", "--json"))
                .isEqualTo(1);
        assertThat(printed()).contains("\"act\":\"COPY\"", "\"act\":\"PUBLISH\"");
        assertThat(folder.resolve("out.zip")).doesNotExist();

        PartyId lan = archive.parties()
                .add(Party.Kind.PERSON, "Nguyễn Thị Lan", List.of(), "", List.of("vi"), "0903", "lan")
                .value()
                .id();
        archive.rights().ownWork(List.of(gate), lan, "Tôi tự chụp.", true, "lan");
        assertThat(run("export", "--production", "Huế, chiều", "--to", "out.zip", "--without-uncleared", "--json"))
                .isZero();
        assertThat(printed()).contains("\"exported\":true", "\"pictures\":1", "\"excluded\":1");
        assertThat(run("verify", "bundle", "out.zip")).isZero();
        assertThat(run("export", "--production", production.toString(), "--to", "bag", "--without-uncleared"))
                .isZero();
        assertThat(run("verify", "bundle", "bag", "--json")).isZero();
        assertThat(printed()).contains("\"sound\":true");

        Path picture;
        try (Stream<Path> refs = Files.list(folder.resolve("bag/data/refs"))) {
            picture = refs.findFirst().orElseThrow();
        }
        assertThat(picture.getFileName()).hasToString("ngo_mon.jpg");
        assertThat(Files.size(picture)).isLessThan(3_200_000);
        BufferedImage image = ImageIO.read(picture.toFile());
        assertThat(image.getWidth()).isEqualTo(1024);
        assertThat(image.getHeight()).isEqualTo(1024);
        Reading reading = new MetadataReader().read(picture);
        assertThat(reading.statements())
                .extracting(Statement::field)
                .contains("creator", "creditLine", "copyrightNotice", "dataMining", "title")
                .doesNotContain("gpsLat", "gpsLon", "make", "model");
        assertThat(reading.statements())
                .filteredOn(it -> it.field().equals("dataMining"))
                .allSatisfy(it -> assertThat(it.value().text()).contains("DMI-PROHIBITED-AIMLTRAINING"));

        Files.writeString(folder.resolve("bag/data/CREDITS.txt"), "me\n");
        assertThat(run("verify", "bundle", "bag")).isEqualTo(1);
        assertThat(printed()).contains("BU-DAMAGED data/CREDITS.txt");
    }

    @Test
    void creditsABundleAndTheShotsOfAFilm() throws IOException {
        AssetId gate = admitted("Ngọ Môn");
        pick(gate, Optional.empty());
        PartyId lan = archive.parties()
                .add(Party.Kind.PERSON, "Nguyễn Thị Lan", List.of(), "NSƯT", List.of("vi"), "0903", "lan")
                .value()
                .id();
        archive.rights().ownWork(List.of(gate), lan, "Tôi tự chụp.", true, "lan");
        assertThat(run("export", "--production", "Huế, chiều", "--to", "bag")).isZero();

        assertThat(run("credits", "--bundle", "bag", "--language", "vi")).isZero();
        assertThat(printed()).contains("Ảnh: NSƯT Nguyễn Thị Lan, “Ngọ Môn”", "Đã chứng minh");
        assertThat(run("credits", "--bundle", "bag", "--format", "csv")).isZero();
        assertThat(printed()).contains(gate.toString(), "OWN_WORK", "Proved: credited if and only if used");

        Files.writeString(
                folder.resolve("shots.csv"),
                "shot,in,out,source,role\n1,0:00,0:04,@ngo_mon,style\n2,0:04,0:09,Ngọ Môn.jpg,shown\n3,0:09,0:12,"
                        + gate + ",shown\n");
        assertThat(run("credits", "--shots", "shots.csv", "--production", "Huế, chiều", "--bundle", "bag"))
                .isZero();
        assertThat(printed())
                .contains(
                        "Visual reference: NSƯT Nguyễn Thị Lan",
                        "Photograph: NSƯT Nguyễn Thị Lan",
                        "Uses: 2, credited: 2");
        assertThat(archive.credits().kept(production)).hasValueSatisfying(kept -> {
            assertThat(kept.list().fileName()).isEqualTo("shots.csv");
            assertThat(kept.list().text()).startsWith("shot,in,out,source,role\n1,0:00");
            assertThat(kept.keptBy()).isEqualTo(System.getProperty("user.name", "unknown"));
        });
        long revision = archive.catalogue().head().revision();
        assertThat(run("credits", "--production", "Huế, chiều", "--bundle", "bag"))
                .as("of the list that was kept")
                .isZero();
        assertThat(printed()).contains("shots.csv, sha256 ", "Uses: 2, credited: 2");
        assertThat(run("credits", "--shots", "shots.csv", "--production", "Huế, chiều", "--bundle", "bag"))
                .isZero();
        assertThat(archive.catalogue().head().revision())
                .as("the same list is kept once")
                .isEqualTo(revision);
        assertThat(run("credits", "--shots", "shots.csv", "--production", "Huế, chiều", "--format", "html"))
                .as("without the bundle nobody knows the tag")
                .isEqualTo(1);
        assertThat(printed()).contains("CR-UNKNOWN-ORIGIN", "line 2 1: @ngo_mon");
        Files.writeString(folder.resolve("shots.csv"), "1,0:00,0:04,x.jpg\n");
        assertThat(run("credits", "--shots", "shots.csv", "--production", "Huế, chiều"))
                .isEqualTo(2);
        assertThat(printed()).contains("CR-SHOTS-UNREADABLE", "Line 1: CR-SHOT-COLUMNS");
    }

    @Test
    void exportsAPictureThatHasMoreToSayThanAJpegHolds() throws IOException {
        AssetId gate = admitted("Ngọ Môn");
        pick(gate, Optional.empty());
        for (String field : List.of("title", "copyrightNotice", "description", "creator")) {
            archive.catalogue()
                    .record(
                            new Fact.StatementMade(
                                    gate,
                                    Statement.of(field, "Ngọ Môn, ".repeat(8_000), "person:lan"),
                                    "lan",
                                    archive.clock().instant().truncatedTo(ChronoUnit.MICROS)),
                            "lan");
        }
        PartyId lan = archive.parties()
                .add(Party.Kind.PERSON, "Nguyễn Thị Lan", List.of(), "", List.of("vi"), "0903", "lan")
                .value()
                .id();
        archive.rights().ownWork(List.of(gate), lan, "Tôi tự chụp.", true, "lan");
        assertThat(run("export", "--production", "Huế, chiều", "--to", "bag"))
                .as(printed())
                .isZero();
        assertThat(run("verify", "bundle", "bag")).isZero();
    }
}
