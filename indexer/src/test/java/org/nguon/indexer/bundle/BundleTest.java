package org.nguon.indexer.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.indexer.rights.ClearanceOutcome;
import org.nguon.indexer.rights.ClearedSelection;
import org.nguon.indexer.rights.EvidenceFile;
import org.nguon.indexer.rights.OpenRooms;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.bundle.Shape;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.SceneId;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsRecord;

class BundleTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/bundle-v1");
    private static final LocalDate LAST_DAY = OpenRooms.TODAY.plusYears(1);

    @TempDir
    Path folder;

    private OpenRooms rooms;
    private ProductionId production;

    @BeforeEach
    void open() throws IOException {
        rooms = new OpenRooms(folder.resolve("archive"));
        production = rooms.production();
        PartyId lan = rooms.party("Nguyễn Thị Lan");
        AssetId own = rooms.picture();
        AssetId uncut = rooms.picture(new RightsClaim(
                Layer.PHOTOGRAPH, RightsClaim.Basis.ALTERATION, "AL-CRP", Optional.empty(), "XMP-plus:x"));
        AssetId looked = rooms.picture();
        AssetId granted = rooms.picture();
        rooms.rights.ownWork(List.of(own, uncut), lan, "Tôi tự chụp.", true, "lan");
        grant(granted, lan);
        SceneId scene = rooms.selections
                .addScene(production, "Hoàng hôn", "=cmd|' /C calc'!A0", "lan")
                .value()
                .id();
        pick(own, Role.STYLE, Optional.of(scene), Optional.of(new Crop(0.1, 0.1, 0.5, 0.5)));
        pick(own, Role.PALETTE, Optional.empty(), Optional.of(new Crop(0.1, 0.1, 0.5, 0.5)));
        pick(uncut, Role.COMPOSITION, Optional.of(scene), Optional.of(new Crop(0, 0, 0.5, 1)));
        pick(granted, Role.SHOWN, Optional.of(scene), Optional.empty());
        pick(looked, Role.CONSULTED, Optional.empty(), Optional.empty());
        pick(rooms.picture(), Role.SHOWN, Optional.of(scene), Optional.empty());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private void pick(AssetId picture, Role role, Optional<SceneId> scene, Optional<Crop> crop) {
        Pick pick =
                rooms.selections.pick(production, picture, role, scene, "lan").value();
        if (crop.isPresent()) {
            rooms.selections.change(
                    new Pick(
                            pick.id(),
                            pick.production(),
                            pick.scene(),
                            pick.asset(),
                            pick.role(),
                            pick.keep(),
                            pick.weight(),
                            crop,
                            "@note"),
                    "lan",
                    rooms.selections.pick(production, pick.id()).revision());
        }
    }

    private void grant(AssetId picture, PartyId licensor) throws IOException {
        for (Layer layer : Layer.values()) {
            if (layer != Layer.PHOTOGRAPH) {
                rooms.rights.find(
                        picture,
                        new Finding(
                                layer, Finding.Presence.ABSENT, Optional.empty(), List.of(), "lan", OpenRooms.TODAY),
                        "lan");
            }
        }
        rooms.rights.claim(
                picture, Layer.PHOTOGRAPH, RightsClaim.Basis.IN_COPYRIGHT, "© Lan", Optional.empty(), "lan", "lan");
        Evidence letter = rooms.rights.keep(
                new EvidenceFile("letter.txt", new ByteArrayInputStream("yes".getBytes(StandardCharsets.UTF_8))));
        List<Extent> acts = Stream.of(Act.COPY, Act.SHOW, Act.PUBLISH)
                .map(act -> new Extent(
                        act,
                        Set.of(Medium.ALL),
                        Set.of(Territory.WORLD),
                        Set.of("*"),
                        true,
                        Optional.empty(),
                        Optional.of(LAST_DAY),
                        false))
                .toList();
        rooms.rights.file(
                new RightsRecord.Grant(
                        rooms.rights.freshId(),
                        licensor,
                        Optional.of(production),
                        List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                        acts,
                        false,
                        Optional.of("Ảnh: Lan / Huế"),
                        true,
                        false,
                        List.of(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        List.of(letter)),
                "lan");
    }

    private ClearedSelection cleared() {
        return switch (rooms.rights.clear(production, _ -> true, true, rooms.clock)) {
            case ClearanceOutcome.Cleared(var selection) -> selection;
            case ClearanceOutcome.Blocked(var issues) -> throw new AssertionError(issues);
        };
    }

    private ExportsUnderWay underWay() {
        return new ExportsUnderWay(folder.resolve("exports"));
    }

    private BundlePlan plan() {
        return plan(BundleTest::drawn);
    }

    private BundlePlan plan(BundleWriter.Drawing drawing) {
        return BundleWriter.plan(cleared(), rooms.clock, drawing, underWay());
    }

    /// Stands for a picture: the golden folder is not to change with a decoder.
    private static Rendition drawn(String tag, Object asset, BundleWriter.Look look, Object words) {
        return new Rendition(
                Entry.of("data/refs/" + tag + ".jpg", "picture " + tag + " " + look.crop() + "\n"),
                look.crop().isPresent() ? Shape.of(640, 480) : Shape.padded(2048, 1024, new Crop(0, 0.25, 1, 0.5)));
    }

    private BundleCheck check(Path path) {
        return new BundleVerification(rooms.clock).of(path);
    }

    @Test
    void writesTheGoldenFolder() throws IOException {
        Path written = folder.resolve("out/bag");
        plan().writeFolder(written);
        if (System.getProperty("golden.write") != null) {
            for (Map.Entry<String, String> file : texts(written).entrySet()) {
                Path golden = GOLDEN.resolve(file.getKey());
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, file.getValue());
            }
        }
        assertThat(texts(written)).isEqualTo(texts(GOLDEN));
        assertThat(check(written).findings()).isEmpty();
    }

    /// `bundle-v1-first` was written before bundles said anything of shapes and captions.
    @ParameterizedTest
    @ValueSource(strings = {"bundle-v1", "bundle-v1-first"})
    void opensBundlesOfTheFirstVersionForEver(String golden) {
        BundleCheck check = check(GOLDEN.resolveSibling(golden));
        assertThat(check.findings()).isEmpty();
        assertThat(check.bundle()).isPresent();
    }

    private static Map<String, String> texts(Path root) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }

    @Test
    void givesTheSameZipWholeAndInAnyParts() throws IOException {
        BundlePlan plan = plan();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        plan.writeRange(0, plan.length(), whole);
        assertThat(whole.size()).isEqualTo(plan.length());
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            int from = random.nextInt(whole.size());
            int to = from + random.nextInt(whole.size() - from + 1);
            ByteArrayOutputStream part = new ByteArrayOutputStream();
            plan.writeRange(from, to, part);
            assertThat(part.toByteArray()).isEqualTo(Arrays.copyOfRange(whole.toByteArray(), from, to));
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        BundlePlan second = plan();
        second.writeRange(0, second.length(), again);
        assertThat(again.toByteArray()).isEqualTo(whole.toByteArray());
        assertThat(second.etag()).isEqualTo(plan.etag());
        Path zip = folder.resolve("bundle.zip");
        plan.writeZip(zip);
        assertThat(zip).hasBinaryContent(whole.toByteArray());
        assertThat(check(zip).findings()).isEmpty();
        try (ZipFile opened = new ZipFile(zip.toFile())) {
            assertThat(opened.stream()).allMatch(entry -> entry.getMethod() == ZipEntry.STORED);
        }
    }

    @Test
    void leavesNothingThatLooksLikeABundleWhereverItIsInterrupted() {
        int reads = 40;
        for (int last = 0; last < reads; last++) {
            int[] left = {Integer.MAX_VALUE};
            BundlePlan plan = plan((tag, asset, look, words) -> {
                Rendition rendition = drawn(tag, asset, look, words);
                Entry whole = rendition.file();
                Entry breaking =
                        new Entry(whole.path(), whole.length(), whole.crc(), whole.sha256(), whole.sha512(), () -> {
                            InputStream in = whole.content().open();
                            return new InputStream() {
                                @Override
                                public int read() throws IOException {
                                    if (left[0]-- <= 0) {
                                        throw new IOException("the plug is out");
                                    }
                                    return in.read();
                                }
                            };
                        });
                return new Rendition(breaking, rendition.shape());
            });
            left[0] = last;
            Path place = folder.resolve("cut-" + last);
            assertThatThrownBy(() -> plan.writeFolder(place)).isInstanceOf(ArchiveException.class);
            assertThat(place).doesNotExist();
            assertThat(folder.resolve(".cut-" + last + ".nguon-unfinished")).doesNotExist();
            left[0] = last;
            Path zip = folder.resolve("cut-" + last + ".zip");
            assertThatThrownBy(() -> plan.writeZip(zip)).isInstanceOf(ArchiveException.class);
            assertThat(zip).doesNotExist();
            left[0] = Integer.MAX_VALUE;
            plan.writeFolder(place);
            assertThat(check(place).findings()).isEmpty();
        }
    }

    @Test
    void removesAtTheNextStartWhatAKilledExportLeftAndNothingElse() throws IOException {
        ExportsUnderWay killed = underWay();
        Path half = Files.createDirectories(killed.begin(folder.resolve("film")));
        Files.writeString(Files.createDirectories(half.resolve("data/refs")).resolve("a.jpg"), "half a picture");
        Path zip = Files.writeString(killed.begin(folder.resolve("film.zip")), "half a zip");
        Path gone = Files.createDirectories(folder.resolve("stick"));
        killed.begin(gone.resolve("film.zip"));
        Files.delete(gone);
        Path mine = Files.writeString(folder.resolve("mine.txt"), "mine");
        Files.writeString(folder.resolve("exports/forged"), mine.toString());

        underWay().sweep();
        assertThat(half).doesNotExist();
        assertThat(zip).doesNotExist();
        assertThat(mine).as("a note that is none").exists();
        assertThat(folder.resolve("exports"))
                .as("the disk that is not there, and the forgery")
                .isDirectoryContaining(note -> note.getFileName().toString().equals("forged"));

        Path back =
                Files.writeString(Files.createDirectories(gone).resolve(".film.zip.nguon-unfinished"), "half a zip");
        underWay().sweep();
        assertThat(back).doesNotExist();
    }

    @Test
    void overwritesNothing() throws IOException {
        Path place = Files.createDirectories(folder.resolve("mine"));
        Files.writeString(place.resolve("film.txt"), "mine");
        assertThatThrownBy(() -> plan().writeFolder(place))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.BU_EXISTS));
        assertThatThrownBy(() -> plan().writeZip(place.resolve("film.txt")))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.BU_EXISTS));
        assertThat(place.resolve("film.txt")).hasContent("mine");
    }

    @Test
    void refusesExportWhenAGrantHasLapsedSinceClearance() {
        ClearedSelection selection = cleared();
        Clock later = Clock.offset(rooms.clock, Duration.ofDays(400));
        assertThatThrownBy(() -> BundleWriter.plan(selection, later, BundleTest::drawn, underWay()))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.BU_NOT_CLEARED));
    }

    @Test
    void namesALapsedGrantOfABundle() {
        Path place = folder.resolve("old");
        plan().writeFolder(place);
        Clock later = Clock.offset(rooms.clock, Duration.ofDays(366));
        assertThat(new BundleVerification(later).of(place).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(Code.BU_LAPSED);
                    assertThat(finding.detail()).contains("Nguyễn Thị Lan", "ended on " + LAST_DAY);
                });
    }

    @Test
    void findsEveryKindOfChange() throws IOException {
        BundlePlan plan = plan();
        Path changed = folder.resolve("changed");
        plan.writeFolder(changed);
        Path picture =
                changed.resolve("data/" + plan.bundle().pictures().getFirst().file());
        Files.writeString(picture, Files.readString(picture).replace('p', 'q'));
        assertThat(check(changed).findings()).extracting(BundleFinding::code).containsOnly(Code.BU_DAMAGED);

        Path missing = folder.resolve("missing");
        plan.writeFolder(missing);
        Files.delete(missing.resolve("data/RIGHTS.csv"));
        assertThat(check(missing).findings()).extracting(BundleFinding::code).contains(Code.BU_MISSING, Code.BU_CRATE);

        Path more = folder.resolve("more");
        plan.writeFolder(more);
        Files.writeString(more.resolve("data/refs/other.jpg"), "not cleared");
        assertThat(check(more).findings()).extracting(BundleFinding::code).containsOnly(Code.BU_UNLISTED);

        Path nothing = Files.createDirectories(folder.resolve("nothing"));
        assertThat(check(nothing).findings()).extracting(BundleFinding::code).containsExactly(Code.BU_NOT_A_BUNDLE);

        Path link = folder.resolve("link");
        plan.writeFolder(link);
        Files.createSymbolicLink(link.resolve("data/passwd"), Path.of("/etc/passwd"));
        assertThat(check(link).findings()).extracting(BundleFinding::code).containsExactly(Code.BU_UNSAFE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "/etc/passwd", "a/../../evil", "C:/evil", "a\\evil", "a//b", "a/\u0001"})
    void refusesAZipWithAPathThatLeadsOut(String name) throws IOException {
        Path zip = folder.resolve("evil.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bagit.txt"));
            out.putNextEntry(new ZipEntry(name));
            out.closeEntry();
        }
        assertThat(check(zip).findings()).extracting(BundleFinding::code).containsExactly(Code.BU_UNSAFE);
    }

    @Test
    void refusesAZipThatSwellsAndAFileThatIsNone() throws IOException {
        Path bomb = folder.resolve("bomb.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            out.putNextEntry(new ZipEntry("b/bagit.txt"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                out.write(zeros);
            }
        }
        assertThat(check(bomb).findings()).extracting(BundleFinding::code).containsExactly(Code.BU_UNSAFE);
        Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
        assertThat(check(text).findings()).extracting(BundleFinding::code).containsExactly(Code.BU_NOT_A_BUNDLE);
    }

    @Test
    void findsAnyDamageToAZipThatReachesItsFiles() throws IOException {
        BundlePlan plan = plan();
        Path sound = folder.resolve("sound.zip");
        plan.writeZip(sound);
        byte[] whole = Files.readAllBytes(sound);
        Map<String, String> files = contents(sound);
        Random random = new Random(5);
        int found = 0;
        for (int round = 0; round < 150; round++) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
            Path zip = Files.write(folder.resolve("damaged.zip"), bytes);
            if (check(zip).isSound()) {
                // a time or a note of the zip itself, which no file feels
                assertThat(contents(zip)).isEqualTo(files);
            } else {
                found++;
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    private static Map<String, String> contents(Path path) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (ZipFile zip = new ZipFile(path.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                contents.put(
                        entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }

    @Test
    void cutsNoPictureThatMayNotBeCutAndCopiesNoneThatWasOnlyLookedAt() {
        BundlePlan plan = plan();
        assertThat(plan.bundle().pictures()).hasSize(3);
        assertThat(plan.bundle().pictures())
                .filteredOn(picture -> picture.cropRefused())
                .singleElement()
                .satisfies(picture -> assertThat(picture.crop()).isEmpty());
        assertThat(plan.bundle().pictures().getFirst().uses()).hasSize(2);
        assertThat(plan.bundle().consulted()).hasSize(1);
        assertThat(plan.bundle().excluded()).hasSize(1);
    }
}
