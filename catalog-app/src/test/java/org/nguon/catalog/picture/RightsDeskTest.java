package org.nguon.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.catalog.look.Visitor;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

class RightsDeskTest {

    private static final Visitor COORDINATOR = new Visitor("coordinator", true);
    private static final Visitor RESEARCHER = new Visitor("researcher", false);
    private static final AssetId FORGED = AssetId.parse("00000000-0000-0000-0000-00000000dead");
    private static final byte[] LETTER = "%PDF-1.7 a letter".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;

    private Archive archive;
    private RightsDesk desk;
    private WorkDesk works;
    private AssetId picture;

    @BeforeEach
    void open() throws IOException {
        Path material = Files.createDirectories(folder.resolve("material"));
        ImageIO.write(
                new BufferedImage(90, 60, BufferedImage.TYPE_INT_RGB),
                "png",
                material.resolve("grey.png").toFile());
        archive = Archive.open(ArchiveSettings.from(folder.resolve("data"), Map.of()));
        archive.folderIntake().admit(List.of(material), Custody.VAULT, "test", () -> false, (_, _, _) -> {});
        archive.index().catchUp();
        picture = archive.index().search(SearchRequest.of("")).hits().getFirst().id();
        desk = new RightsDesk(
                archive.rights(), archive.parties(), archive.productions(), archive.selections(), archive.clock());
        works = new WorkDesk(archive.works(), desk);
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void letsWhoOnlyLooksChangeNothing() throws IOException {
        Evidence letter = desk.keep(COORDINATOR, "letter.pdf", new ByteArrayInputStream(LETTER));
        RightsRecord grant = desk.file(COORDINATOR, grant(picture, holder(), letter));
        refused(Code.RR_NOT_YOURS, () -> desk.find(RESEARCHER, picture, List.of(absent(Layer.PEOPLE))));
        refused(Code.RR_NOT_YOURS, () -> desk.restore(RESEARCHER, picture, Map.of()));
        refused(
                Code.RR_NOT_YOURS,
                () -> desk.claim(
                        RESEARCHER, picture, Layer.PHOTOGRAPH, RightsClaim.Basis.LICENCE, "x", Optional.empty()));
        refused(Code.RR_NOT_YOURS, () -> desk.ownWork(RESEARCHER, picture, named("Me"), "mine"));
        refused(Code.RR_NOT_YOURS, () -> desk.party(RESEARCHER, named("Somebody new")));
        refused(Code.RR_NOT_YOURS, () -> desk.keep(RESEARCHER, "letter.pdf", new ByteArrayInputStream(LETTER)));
        refused(Code.RR_NOT_YOURS, () -> desk.file(RESEARCHER, grant));
        refused(Code.RR_NOT_YOURS, () -> desk.withdraw(RESEARCHER, grant.id(), "so"));
        refused(
                Code.RR_NOT_YOURS,
                () -> desk.evidence(RESEARCHER, grant.id(), letter.contentHash().hex()));
        assertThat(desk.facts(picture).records()).containsExactly(grant);
        assertThat(desk.parties()).hasSize(1);
    }

    @Test
    void refusesPicturesAndPartiesThatAreNotThere() throws IOException {
        PartyId holder = holder();
        Evidence letter = desk.keep(COORDINATOR, "letter.pdf", new ByteArrayInputStream(LETTER));
        refused(Code.PR_NO_PICTURE, () -> desk.facts(FORGED));
        refused(Code.PR_NO_PICTURE, () -> desk.find(COORDINATOR, FORGED, List.of(absent(Layer.PEOPLE))));
        refused(Code.PR_NO_PICTURE, () -> desk.ownWork(COORDINATOR, FORGED, named("Me"), "mine"));
        refused(Code.RR_NOT_HERE, () -> desk.file(COORDINATOR, grant(FORGED, holder, letter)));
        refused(Code.RR_NOT_HERE, () -> desk.file(COORDINATOR, grant(picture, new PartyId("nobody-we-know"), letter)));
        refused(
                Code.RR_NOT_HERE,
                () -> desk.party(
                        COORDINATOR,
                        new RightsDesk.Named(Optional.of(new PartyId("nobody-we-know")), "x", Party.Kind.PERSON)));
        assertThat(desk.facts(picture).records()).isEmpty();
    }

    @Test
    void keepsOnlyWhatCanProveSomething() throws IOException {
        refused(Code.RR_NO_EVIDENCE, () -> desk.keep(COORDINATOR, "empty.pdf", new ByteArrayInputStream(new byte[0])));
        refused(
                Code.RR_EVIDENCE_KIND,
                () -> desk.keep(
                        COORDINATOR,
                        "page.pdf",
                        new ByteArrayInputStream("<script>1</script>".getBytes(StandardCharsets.US_ASCII))));
        Evidence letter = desk.keep(COORDINATOR, "thư.pdf", new ByteArrayInputStream(LETTER));
        assertThat(letter.mediaType()).isEqualTo("application/pdf");
        RightsRecord grant = desk.file(COORDINATOR, grant(picture, holder(), letter));
        assertThat(desk.evidence(COORDINATOR, grant.id(), letter.contentHash().hex()))
                .hasValueSatisfying(kept -> assertThat(kept.bytes()).hasBinaryContent(LETTER));
        assertThat(desk.evidence(COORDINATOR, grant.id(), "0".repeat(64))).isEmpty();
    }

    @Test
    void handsOutNoTypeThatABrowserMightRun() {
        Evidence odd =
                Evidence.asItCame("x.html", "text/html", 1, new org.nguon.schemas.asset.ContentHash("0".repeat(64)));
        assertThat(RightsDesk.safeType(odd)).isEqualTo("application/octet-stream");
    }

    @Test
    void takesAFindingBackToWhatWasFoundBeforeOrToNobodyHavingLooked() {
        Finding absent = absent(Layer.PEOPLE);
        var before = desk.find(COORDINATOR, picture, List.of(absent));
        desk.restore(COORDINATOR, picture, before);
        assertThat(desk.facts(picture).findings()).isEmpty();
        desk.find(COORDINATOR, picture, List.of(absent));
        before = desk.find(COORDINATOR, picture, List.of(desk.undecided(Layer.PEOPLE, COORDINATOR)));
        desk.restore(COORDINATOR, picture, before);
        assertThat(desk.facts(picture).findings()).containsExactly(absent);
    }

    @Test
    void filesAWithdrawnRecordAgainUnderANewIdentity() throws IOException {
        Evidence letter = desk.keep(COORDINATOR, "letter.pdf", new ByteArrayInputStream(LETTER));
        RightsRecord grant = desk.file(COORDINATOR, grant(picture, holder(), letter));
        desk.withdraw(COORDINATOR, grant.id(), "by mistake");
        assertThat(desk.facts(picture).records()).isEmpty();
        RightsRecord again = desk.fileAgain(COORDINATOR, grant);
        assertThat(again.id()).isNotEqualTo(grant.id());
        assertThat(desk.facts(picture).records()).containsExactly(again);
        assertThat(((RightsRecord.Grant) again).evidence()).containsExactly(letter);
    }

    @Test
    void makesAWorkKnownInAPictureAndTakesItBack() {
        desk.find(COORDINATOR, picture, List.of(absent(Layer.DEPICTED_ARTWORK)));
        PartyId painter = holder();
        WorkDesk.Shown shown = works.show(
                COORDINATOR,
                picture,
                Layer.DEPICTED_ARTWORK,
                Optional.empty(),
                work("Thiếu nữ", 1943, painter),
                List.of());
        assertThat(desk.facts(picture).works()).containsExactly(shown.work().value());
        assertThat(desk.facts(picture).findings())
                .extracting(Finding::presence)
                .containsExactly(Finding.Presence.PRESENT);
        assertThat(works.pictures(shown.work().value().id())).isEqualTo(1);
        works.takeBack(COORDINATOR, shown);
        assertThat(desk.facts(picture).findings())
                .extracting(Finding::presence)
                .containsExactly(Finding.Presence.ABSENT);

        WorkDesk.Shown photograph = works.show(
                COORDINATOR, picture, Layer.PHOTOGRAPH, Optional.empty(), work("Ảnh", 1926, painter), List.of());
        works.takeBack(COORDINATOR, photograph);
        assertThat(desk.facts(picture).findings())
                .as("nobody had looked before")
                .noneMatch(finding -> finding.layer() == Layer.PHOTOGRAPH);
    }

    @Test
    void changesWhatIsKnownOfAWorkOnlyOnWhatThePersonSaw() {
        PartyId painter = holder();
        AtRevision<Work> seen = works.show(
                        COORDINATOR, picture, Layer.PHOTOGRAPH, Optional.empty(), work("Ảnh", 1926, painter), List.of())
                .work();
        WorkDesk.Shown changed = works.show(
                COORDINATOR, picture, Layer.PHOTOGRAPH, Optional.of(seen), work("Ảnh", 1927, painter), List.of());
        assertThat(changed.work().value().created()).contains(1927);
        refused(
                Code.CA_STALE_EDIT,
                () -> works.show(
                        COORDINATOR,
                        picture,
                        Layer.PHOTOGRAPH,
                        Optional.of(seen),
                        work("Ảnh", 1930, painter),
                        List.of()));
        works.takeBack(COORDINATOR, changed);
        assertThat(works.work(seen.value().id()).orElseThrow().value()).isEqualTo(seen.value());
        assertThat(desk.facts(picture).works()).containsExactly(seen.value());
        desk.find(
                COORDINATOR,
                picture,
                List.of(desk.notThisWork(Layer.PHOTOGRAPH, seen.value().id(), COORDINATOR)));
        assertThat(desk.facts(picture).findings())
                .extracting(Finding::presence)
                .containsExactly(Finding.Presence.UNDECIDED);
    }

    @Test
    void refusesWorksToWhoOnlyLooksAndForPicturesAndPartiesThatAreNotThere() {
        PartyId painter = holder();
        refused(
                Code.RR_NOT_YOURS,
                () -> works.show(
                        RESEARCHER,
                        picture,
                        Layer.PHOTOGRAPH,
                        Optional.empty(),
                        work("Ảnh", 1926, painter),
                        List.of()));
        refused(
                Code.PR_NO_PICTURE,
                () -> works.show(
                        COORDINATOR,
                        FORGED,
                        Layer.PHOTOGRAPH,
                        Optional.empty(),
                        work("Ảnh", 1926, painter),
                        List.of()));
        refused(
                Code.RR_NOT_HERE,
                () -> works.show(
                        COORDINATOR,
                        picture,
                        Layer.PHOTOGRAPH,
                        Optional.empty(),
                        work("Ảnh", 1926, new PartyId("nobody-we-know")),
                        List.of()));
        assertThat(works.works()).isEmpty();
    }

    private static Function<WorkId, Work> work(String title, int created, PartyId maker) {
        return id -> new Work(
                id,
                title,
                Work.Kind.ARTWORK,
                List.of(maker),
                false,
                Optional.of(created),
                Optional.empty(),
                Work.Publication.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    private PartyId holder() {
        return desk.party(COORDINATOR, named("Nguyễn Thị Lan"));
    }

    private static RightsDesk.Named named(String name) {
        return new RightsDesk.Named(Optional.empty(), name, Party.Kind.PERSON);
    }

    private Finding absent(Layer layer) {
        return desk.finding(layer, Finding.Presence.ABSENT, List.of(), COORDINATOR);
    }

    private RightsRecord.Grant grant(AssetId of, PartyId holder, Evidence letter) {
        return new RightsRecord.Grant(
                desk.freshId(),
                holder,
                Optional.empty(),
                List.of(Covered.of(of, Layer.PHOTOGRAPH)),
                Set.of(Act.COPY).stream().map(Extent::unlimited).toList(),
                false,
                Optional.empty(),
                true,
                false,
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                List.of(letter));
    }

    private static void refused(Code code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ArchiveException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
