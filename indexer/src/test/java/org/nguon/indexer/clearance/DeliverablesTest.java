package org.nguon.indexer.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.credits.Credits;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.rights.EvidenceFile;
import org.nguon.indexer.rights.LetterWishes;
import org.nguon.indexer.rights.OpenRooms;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.SceneId;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.request.Chase;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsRecord;
import tools.jackson.databind.JsonNode;

/// A film with one picture of each kind: permitted, decided after a search, and asked for. Its papers
/// are opened with readers that are none of ours.
class DeliverablesTest {

    private static final String HOSTILE = "=HYPERLINK(\"http://x\")";
    private static final String LETTER = "Tôi đồng ý, ký tên Nguyễn Văn A.";
    private static final LocalDate LAST = LocalDate.of(2031, 12, 31);
    private static final Locale ENGLISH = Locale.ENGLISH;

    @TempDir
    private Path folder;

    private OpenRooms rooms;
    private Deliverables deliverables;
    private ProductionId film;
    private Evidence letter;

    @BeforeEach
    void clearAFilm() throws IOException {
        rooms = new OpenRooms(folder);
        film = rooms.production();
        SceneId scene =
                rooms.selections.addScene(film, "Bến sông", "", "lan").value().id();
        PartyId holder = rooms.party("Nguyễn Văn A");
        letter = rooms.rights.keep(
                new EvidenceFile("thư đồng ý.txt", new ByteArrayInputStream(LETTER.getBytes(StandardCharsets.UTF_8))));
        AssetId permitted = photograph(holder);
        rooms.rights.file(grant(holder, permitted), "lan");
        rooms.selections.pick(film, permitted, Role.SHOWN, Optional.of(scene), "lan");
        AssetId orphan = photograph();
        rooms.rights.file(
                new RightsRecord.Determination(
                        rooms.rights.freshId(),
                        "Trần Thị Lan",
                        RightsRecord.Determination.Basis.ORPHAN_AFTER_SEARCH,
                        Optional.of(film),
                        List.of(Covered.of(orphan, Layer.PHOTOGRAPH)),
                        extents(Act.COPY, Act.SHOW, Act.PUBLISH),
                        "Ba thư viện và hai báo không biết ai chụp.",
                        List.of(letter)),
                "lan");
        rooms.selections.pick(film, orphan, Role.SHOWN, Optional.empty(), "lan");
        PartyId other = rooms.party("Đặng Quốc Bình");
        AssetId asked = photograph(other);
        rooms.selections.pick(film, asked, Role.SHOWN, Optional.empty(), "lan");
        rooms.requests.draft(
                film,
                other,
                new LetterWishes(Optional.empty(), true, "Trần Thị Lan", "lan@example.org", "", Chase.USUAL),
                "lan");
        rooms.rights.file(
                RightsRecord.Denial.of(
                        rooms.rights.freshId(),
                        other,
                        List.of(Covered.of(asked, Layer.PHOTOGRAPH)),
                        Set.of(Act.TRAIN),
                        "không cho huấn luyện"),
                "lan");
        deliverables = new Deliverables(
                rooms.catalogue,
                rooms.selections,
                rooms.rights,
                rooms.requests,
                rooms.parties,
                credits(),
                _ -> thumbnail());
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private Credits credits() {
        return new Credits(rooms.catalogue, rooms.rights, rooms.clock);
    }

    /// A page of the size of a postcard with one line on it, and something that it would do when it is
    /// opened.
    private static byte[] pdf(String line, boolean locked) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.setDocumentId(1L);
            PDPage page = new PDPage(PDRectangle.A6);
            document.addPage(page);
            page.getCOSObject().setItem(COSName.AA, new COSDictionary());
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                stream.beginText();
                stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
                stream.newLineAtOffset(30, 300);
                stream.showText(line);
                stream.endText();
            }
            if (locked) {
                document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            }
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private Evidence evidence(String name, byte[] bytes) throws IOException {
        return rooms.rights.keep(new EvidenceFile(name, new ByteArrayInputStream(bytes)));
    }

    @Test
    void bindsThePagesOfEvidenceInAndSaysOfWhichItCannot() throws IOException {
        byte[] signed = pdf("Signed by Nguyen Van A", false);
        PartyId holder = rooms.party("Lê Thị C");
        RightsRecord.Grant first = (RightsRecord.Grant) grant(holder, photograph(holder));
        AssetId picture = first.covers().getFirst().asset().orElseThrow();
        rooms.selections.pick(film, picture, Role.SHOWN, Optional.empty(), "lan");
        rooms.rights.file(
                new RightsRecord.Grant(
                        first.id(),
                        holder,
                        first.production(),
                        first.covers(),
                        first.acts(),
                        false,
                        Optional.empty(),
                        true,
                        true,
                        List.of(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        List.of(
                                evidence("hợp đồng.pdf", signed),
                                evidence("khoá.pdf", pdf("secret", true)),
                                evidence("hỏng.pdf", "%PDF-1.7\nbroken".getBytes(StandardCharsets.US_ASCII)))),
                "lan");
        byte[] bytes = binder();
        assertThat(binder()).as("the same day gives the same bytes").isEqualTo(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper();
            String text = stripper.getText(document);
            assertThat(text)
                    .contains("Attached evidence", "thư đồng ý.txt: attached only; it is no PDF")
                    .containsPattern("hợp đồng.pdf: 1 page\\(s\\) follow")
                    .containsPattern("khoá.pdf: attached only; it is locked")
                    .containsPattern("hỏng.pdf: attached only; it cannot be read as PDF");
            int last = document.getNumberOfPages();
            stripper.setStartPage(last);
            assertThat(stripper.getText(document)).contains("Signed by Nguyen Van A", last + " / " + last);
            assertThat(document.getPage(last - 1).getMediaBox().getWidth()).isEqualTo(PDRectangle.A6.getWidth());
            assertThat(document.getPage(last - 1).getCOSObject().containsKey(COSName.AA))
                    .isFalse();
            stripper.setStartPage(1);
            stripper.setEndPage(2);
            assertThat(stripper.getText(document)).containsPattern("hợp đồng.pdf\\s+" + last);
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).hasSize(4);
            String name = files.keySet().stream()
                    .filter(key -> key.endsWith("hợp đồng.pdf"))
                    .findFirst()
                    .orElseThrow();
            assertThat(files.get(name).getEmbeddedFile().toByteArray())
                    .as("as it came")
                    .isEqualTo(signed);
        }
    }

    @Test
    void saysInWhichShotsAPictureIsByTheShotListThatWasKept() {
        AssetId picture = rooms.selections.of(film).picks().getFirst().value().asset();
        String list = "shot,in,out,source,role\nS1,00:00:01:00,00:00:04:00," + picture + ",shown\n"
                + "S2,00:01:00:00,00:01:02:12," + picture + ",shown\nS3,,,nobody knows.jpg,shown\n";
        credits().keep(film, "cut.csv", list, "lan");
        ClearanceLog.Row row =
                deliverables.log(film, OpenRooms.TODAY, ENGLISH).rows().getFirst();
        assertThat(row.cell(Column.SHOTS).text()).contains("S1", "S2").doesNotContain("S3");
        assertThat(row.cell(Column.TIMECODES).text()).contains("S1: 00:00:01:00–00:00:04:00");
        assertThat(deliverables
                        .log(film, OpenRooms.TODAY, ENGLISH)
                        .rows()
                        .get(1)
                        .cell(Column.SHOTS)
                        .text())
                .isEmpty();
    }

    private Optional<Path> thumbnail() {
        Path file = folder.resolve("thumbnail.jpg");
        if (!Files.exists(file)) {
            BufferedImage image = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
            Graphics2D drawing = image.createGraphics();
            drawing.setColor(new Color(0x9E2A2B));
            drawing.fillRect(0, 0, 300, 200);
            drawing.dispose();
            try {
                ImageIO.write(image, "jpg", file.toFile());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return Optional.of(file);
    }

    private AssetId photograph(PartyId... holders) {
        AssetId picture = rooms.picture(
                new RightsClaim(Layer.PHOTOGRAPH, RightsClaim.Basis.IN_COPYRIGHT, "© A", Optional.empty(), "XMP"));
        for (Layer layer : List.of(Layer.DEPICTED_ARTWORK, Layer.PEOPLE)) {
            find(picture, layer, Finding.Presence.ABSENT);
        }
        find(picture, Layer.PHOTOGRAPH, Finding.Presence.PRESENT, holders);
        return picture;
    }

    private void find(AssetId picture, Layer layer, Finding.Presence presence, PartyId... holders) {
        rooms.rights.find(
                picture,
                new Finding(layer, presence, Optional.empty(), List.of(holders), "lan", OpenRooms.TODAY),
                "lan");
    }

    private static List<Extent> extents(Act... acts) {
        return Stream.of(acts)
                .map(act -> new Extent(
                        act,
                        Set.of(Medium.ALL),
                        Set.of(new Territory("VN")),
                        Set.of(Platform.ANY),
                        true,
                        Optional.of(OpenRooms.TODAY),
                        Optional.of(LAST),
                        false))
                .toList();
    }

    private RightsRecord grant(PartyId holder, AssetId picture) {
        return new RightsRecord.Grant(
                rooms.rights.freshId(),
                holder,
                Optional.of(film),
                List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                extents(Act.COPY, Act.SHOW, Act.PUBLISH, Act.CONDITION),
                false,
                Optional.of(HOSTILE),
                true,
                true,
                List.of(),
                Optional.of(new RightsRecord.Fee(5_000_000, "VND", RightsRecord.Fee.Payment.PAID)),
                true,
                Optional.empty(),
                List.of(letter));
    }

    private byte[] binder() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        deliverables.binder(film, OpenRooms.TODAY, ENGLISH, bytes);
        return bytes.toByteArray();
    }

    private static Cell cell(Row row, Column column) {
        return row.getCell(column.ordinal());
    }

    @Test
    void writesALogThatASpreadsheetOpens() throws IOException {
        byte[] bytes = deliverables.log(film, OpenRooms.TODAY, ENGLISH).xlsx();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("Clearance log", "About");
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(4);
            assertThat(rows.getFirst().stream().map(Cell::asString))
                    .doesNotHaveDuplicates()
                    .hasSize(Column.values().length);
            Row first = rows.get(1);
            assertThat(cell(first, Column.SCENE).asString()).isEqualTo("1. Bến sông");
            assertThat(cell(first, Column.TERM_TO).getType()).isEqualTo(CellType.NUMBER);
            assertThat(cell(first, Column.TERM_TO).asDate().toLocalDate()).isEqualTo(LAST);
            assertThat(cell(first, Column.LAPSES_ON).asDate().toLocalDate()).isEqualTo(LAST.plusDays(1));
            assertThat(cell(first, Column.CREDIT_WORDING).getType()).isEqualTo(CellType.STRING);
            assertThat(cell(first, Column.CREDIT_WORDING).asString()).isEqualTo(HOSTILE);
            assertThat(cell(first, Column.CREDIT_WORDING).getFormula()).isNull();
            assertThat(cell(first, Column.BASIS).asString()).isEqualTo("The holder permitted it.");
            assertThat(cell(first, Column.HOLDERS).asString()).isEqualTo("Nguyễn Văn A");
            assertThat(cell(first, Column.CONTACT).asString()).isEqualTo("Nguyễn Văn A: 0903 000 000");
            assertThat(cell(first, Column.FEE).asString()).isEqualTo("5000000 VND");
            assertThat(cell(first, Column.FEE_STATE).asString()).isEqualTo("paid");
            assertThat(cell(first, Column.EVIDENCE_SHA256).asString())
                    .isEqualTo(letter.contentHash().hex());
            assertThat(cell(rows.get(2), Column.DETERMINATIONS).asString()).contains("Trần Thị Lan", "Ba thư viện");
            assertThat(cell(rows.get(3), Column.MISSING).asString()).contains("Đặng Quốc Bình");
            assertThat(cell(rows.get(3), Column.CORRESPONDENCE).asString()).startsWith("Đặng Quốc Bình: draft");
        }
        assertThat(entries(bytes).get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "<autoFilter ref=\"A1:AN4\"/>")
                .doesNotContain("<f>");
        assertThat(deliverables.log(film, OpenRooms.TODAY, ENGLISH).xlsx())
                .as("the same day gives the same bytes")
                .isEqualTo(bytes);
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new java.util.HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void writesTheSameRowsAsCommaSeparatedValues() {
        ClearanceLog log = deliverables.log(film, OpenRooms.TODAY, ENGLISH);
        assertThat(log.csv().lines()).hasSize(4);
        assertThat(log.csv()).startsWith("\uFEFFnumber,scene,title").contains("'" + "=HYPERLINK", "2031-12-31");
        assertThat(log.rows().getFirst().cell(Column.TERM_TO))
                .isEqualTo(new org.nguon.indexer.clearance.Cell.Day(LAST));
    }

    @Test
    void bindsPermissionsWithTheirEvidence() throws IOException {
        byte[] bytes = binder();
        assertThat(binder()).as("the same day gives the same bytes").isEqualTo(bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains("Clearance binder: Huế, chiều", "Contents", "Permission of Nguyễn Văn A")
                    .contains("Decision after a search: Trần Thị Lan", "Letter to Đặng Quốc Bình", "letter written")
                    .contains("Refusal of Đặng Quốc Bình", "không cho huấn luyện");
            assertThat(text.replaceAll("\\s", ""))
                    .as("the hash of what is attached, and of what the vault holds")
                    .contains(
                            ContentHash.of(LETTER.getBytes(StandardCharsets.UTF_8))
                                    .hex(),
                            letter.contentHash().hex());
            bookmarksLeadToTheirPages(document);
            var files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertThat(files).containsOnlyKeys("001-thư đồng ý.txt");
            assertThat(files.get("001-thư đồng ý.txt").getEmbeddedFile().toByteArray())
                    .asString(StandardCharsets.UTF_8)
                    .isEqualTo(LETTER);
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            Path shots = Files.createDirectories(Path.of("target/screenshots"));
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        new PDFRenderer(document).renderImageWithDPI(page, 60),
                        "png",
                        shots.resolve("binder-" + (page + 1) + ".png").toFile());
            }
        }
    }

    private static void bookmarksLeadToTheirPages(PDDocument document) throws IOException {
        List<String> parts = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(1);
        stripper.setEndPage(1);
        String contents = stripper.getText(document);
        for (PDOutlineItem part :
                document.getDocumentCatalog().getDocumentOutline().children()) {
            parts.add(part.getTitle());
            int page = document.getPages().indexOf(part.findDestinationPage(document)) + 1;
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            assertThat(stripper.getText(document))
                    .contains(part.getTitle(), page + " / " + document.getNumberOfPages());
            assertThat(contents).containsPattern(java.util.regex.Pattern.quote(part.getTitle()) + "\\s+" + page);
        }
        assertThat(parts)
                .containsExactly(
                        "About",
                        "Clearance log",
                        "Permissions",
                        "Releases",
                        "Decisions of named persons",
                        "Own work",
                        "Refusals and withdrawals",
                        "Search for holders and correspondence",
                        "Attached evidence");
    }

    @Test
    void setsTheLogWithThumbnailsInVietnamese() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        deliverables.logPdf(film, OpenRooms.TODAY, Locale.of("vi"), bytes);
        try (PDDocument document = Loader.loadPDF(bytes.toByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Nhật ký quyền: Huế, chiều", "Mục lục", "Lời ghi nguồn", "Chủ sở hữu quyền");
            long pictures = 0;
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    pictures += page.getResources().isImageXObject(name) ? 1 : 0;
                }
            }
            assertThat(pictures).isGreaterThanOrEqualTo(3);
            assertThat(document.getDocumentCatalog().getNames()).isNull();
        }
    }

    @Test
    void saysInOdrlWhatIsPermittedAndRefused() {
        JsonNode graph =
                Json.mapper().readTree(deliverables.odrl(film, OpenRooms.TODAY)).path("@graph");
        assertThat(graph).hasSize(3);
        JsonNode permitted = graph.get(0);
        assertThat(permitted.path("@type").asString()).isEqualTo("Agreement");
        assertThat(permitted.path("permission")).hasSize(4);
        assertThat(permitted.at("/permission/0/action").asString()).isEqualTo("reproduce");
        assertThat(permitted.at("/permission/3/action/@id").asString()).isEqualTo("urn:nguon:act:CONDITION");
        assertThat(permitted
                        .at("/permission/0/constraint/1/rightOperand/@value")
                        .asString())
                .isEqualTo("2031-12-31");
        assertThat(permitted.at("/permission/0/assigner/schema:name").asString())
                .isEqualTo("Nguyễn Văn A");
        assertThat(graph.get(1).has("permission"))
                .as("a decision is no permission")
                .isFalse();
        assertThat(graph.get(1).at("/@type/1").asString()).isEqualTo("schema:ImageObject");
        assertThat(graph.get(2).at("/prohibition/0/action/@id").asString()).isEqualTo("urn:nguon:act:TRAIN");
    }
}
