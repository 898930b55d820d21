package org.nguon.indexer.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Tables and JSON as strangers hand them over: read row by row, a broken row costs that row, a hostile file nothing.
class RecordFilesTest {

    private static final MappingProfile PROFILE = new MappingProfile(
            "hue",
            "",
            "list.of",
            List.of("so"),
            List.of("so"),
            List.of(),
            List.of(new MappingProfile.Field("AOTitle", List.of("ten"), "")));

    @TempDir
    Path folder;

    private final List<String> found = new ArrayList<>();
    private final Map<Long, Code> broken = new LinkedHashMap<>();

    @Test
    void readsATableWhichHasCommasQuotesAndLineEndsInItsCells() throws IOException {
        read("so,ten\r\n1,\"Chùa, \"\"cổ\"\"\r\nbên sông\"\r\n\r\n2,Chợ\r\n");
        assertThat(found).containsExactly("2 1 Chùa, \"cổ\"\nbên sông", "5 2 Chợ");
        assertThat(broken).isEmpty();
    }

    @Test
    void readsATableWithSemicolonsAndAByteOrderMark() throws IOException {
        read("\uFEFFso;ten\n1;Chùa\n");
        assertThat(found).containsExactly("2 1 Chùa");
    }

    @Test
    void readsATableInWindows1252AndSaysThatItIsAGuess() throws IOException {
        Path file = Files.write(folder.resolve("a.csv"), "so,ten\n1,Musée\n".getBytes(Charset.forName("windows-1252")));
        read(file);
        assertThat(found).containsExactly("2 1 Musée");
        assertThat(RecordFile.at(file).isCharsetGuessed()).isTrue();
    }

    @Test
    void givesUpTheRowWithTooFewOrTooManyCellsAndGoesOn() throws IOException {
        read("so,ten\n1,Chùa\n2\n3,Chợ,Hội An\n4,Cầu\n");
        assertThat(found).containsExactly("2 1 Chùa", "5 4 Cầu");
        assertThat(broken).containsExactly(Map.entry(3L, Code.MR_ROW_BROKEN), Map.entry(4L, Code.MR_ROW_BROKEN));
    }

    @Test
    void givesUpOneRowForAQuoteThatIsNeverClosed() throws IOException {
        read("so,ten\n1,Chùa\n2,\"Chợ\n3,Cầu\n4,Đình\n");
        assertThat(found).containsExactly("2 1 Chùa", "4 3 Cầu", "5 4 Đình");
        assertThat(broken).containsExactly(Map.entry(3L, Code.MR_ROW_BROKEN));
    }

    @Test
    void givesUpOneRowForAQuoteThatIsClosedRowsLater() throws IOException {
        read("so,ten\n1,\"Chùa\n2,Chợ\n3,\"Cầu\"\n4,\"Đình\n5,Làng\n");
        assertThat(found).containsExactly("3 2 Chợ", "4 3 Cầu", "6 5 Làng");
        assertThat(broken).containsOnlyKeys(2L, 5L);
    }

    @Test
    void leavesOutALineWithoutEndAndACellOfAMillionLetters() throws IOException {
        read("so,ten\n1," + "x".repeat(RecordLimits.RECORD + 10) + "\n2," + "y".repeat(RecordLimits.CELL + 1)
                + "\n3,Cầu\n");
        assertThat(found).containsExactly("4 3 Cầu");
        assertThat(broken).containsExactly(Map.entry(2L, Code.MR_CELL_LONG), Map.entry(3L, Code.MR_CELL_LONG));
    }

    @Test
    void keepsAFormulaInATableAsTheTextThatItIs() throws IOException {
        read("so,ten\n1,\"=WEBSERVICE(\"\"http://example.org\"\")\"\n");
        assertThat(found).containsExactly("2 1 =WEBSERVICE(\"http://example.org\")");
    }

    @Test
    void refusesATableWithoutTheColumnOfItsNumbers() {
        assertThat(codeOf(() -> read("id,ten\n1,Chùa\n"))).isEqualTo(Code.MR_NO_COLUMN);
    }

    @Test
    void readsAnObjectALineAndGivesUpTheLineThatIsNone() throws IOException {
        read("{\"so\":1,\"ten\":\"Chùa\"}\n{\"so\":2,\n\n[3]\n{\"so\":4,\"ten\":\"Cầu\"}\n");
        assertThat(found).containsExactly("1 1 Chùa", "5 4 Cầu");
        assertThat(broken).containsOnlyKeys(2L, 4L);
    }

    @Test
    void readsAListAndAListInsideADocument() throws IOException {
        read("[{\"so\":1,\"ten\":\"Chùa\"}, 7, {\"so\":2,\"ten\":\"Chợ\"}]");
        read("{\"made\":{\"of\":[0]},\n\"list\":{\"n\":[[1]],\"of\":[{\"so\":3,\"ten\":\"Cầu\"}]}}");
        assertThat(found).containsExactly("1 1 Chùa", "3 2 Chợ", "1 3 Cầu");
        assertThat(broken).containsOnlyKeys(2L);
    }

    @Test
    void readsWhatStandsBeforeTheBreachOfADocument() {
        assertThat(codeOf(() -> read("[{\"so\":1,\"ten\":\"Chùa\"},{\"so\":2,")))
                .isEqualTo(Code.MR_UNREADABLE);
        assertThat(found).containsExactly("1 1 Chùa");
    }

    @Test
    void refusesADocumentOfAThousandBrackets() {
        assertThat(codeOf(() -> read("[".repeat(100_000)))).isEqualTo(Code.MR_UNREADABLE);
    }

    @Test
    void readsWhatIsPackedWithGzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write("so,ten\n1,Chùa\n".getBytes(StandardCharsets.UTF_8));
        }
        read(Files.write(folder.resolve("a.csv.gz"), bytes.toByteArray()));
        assertThat(found).containsExactly("2 1 Chùa");
    }

    @Test
    void readsTheFirstSheetOfAWorkbookWithDaysNumbersAndTheShownValueOfAFormula() throws IOException {
        read(workbook("""
                <row r="1"><c r="A1" t="inlineStr"><is><t>so</t></is></c><c r="B1" t="s"><v>0</v></c></row>
                <row r="3"><c r="A3"><v>1.50</v></c><c r="B3" t="s"><v>1</v></c></row>
                <row r="4"><c r="A4" s="1"><v>19725</v></c><c r="B4" t="str"><f>WEBSERVICE("http://x")</f><v>Cầu</v></c></row>
                <row r="5"><c r="A5"><v>9E999999999</v></c><c r="B5" t="e"><v>#REF!</v></c></row>
                <row r="6"><c r="B6" t="s"><v>1</v></c></row>""", "<si><t>ten</t></si><si><t>Chùa</t></si>"));
        assertThat(found).containsExactly("3 1.5 Chùa", "4 1954-01-01 Cầu", "6  Chùa");
        assertThat(broken).containsExactly(Map.entry(5L, Code.MR_ROW_BROKEN));
    }

    @Test
    void refusesAWorkbookWithADocumentTypeAndReadsNoFileForIt() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        Path file = workbook(
                "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
                "<si><t>&x;</t></si>",
                "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>");
        assertThat(codeOf(() -> read(file))).isEqualTo(Code.MR_UNREADABLE);
    }

    @Test
    void refusesAWorkbookThatUnpacksToMoreThanItMay() throws IOException {
        Path file = workbook(
                "<row r=\"1\"></row>", " ".repeat(1 << 20).repeat((int) (RecordLimits.PART_IN_MEMORY >> 20) + 1));
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(codeOf(() -> read(file))).isEqualTo(Code.MR_TOO_LARGE);
    }

    @Test
    void refusesASheetWithAColumnBeyondTheLastOrACellOfManyMegabytes() throws IOException {
        Path wide = workbook("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>", "");
        assertThat(codeOf(() -> read(wide))).isEqualTo(Code.MR_UNREADABLE);
        Path long_ = workbook("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "x".repeat(17 << 20) + "</v></c></row>", "");
        assertThat(codeOf(() -> read(long_))).isEqualTo(Code.MR_TOO_LARGE);
    }

    @Test
    void refusesWhatIsNoWorkbookAlthoughItBeginsLikeOne() throws IOException {
        Path file = Files.write(folder.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9, 9, 9, 9, 9});
        assertThat(codeOf(() -> read(file))).isEqualTo(Code.MR_UNREADABLE);
    }

    @Test
    void readsOrRefusesAWorkbookWithAWrongByteAtItsEnd() throws IOException {
        byte[] whole = Files.readAllBytes(workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", ""));
        for (int at = whole.length - 22; at < whole.length; at++) {
            for (int value : new int[] {0, 1, 0x7f, 0xff}) {
                byte[] wrong = whole.clone();
                wrong[at] = (byte) value;
                Path file = Files.write(folder.resolve("wrong.xlsx"), wrong);
                try {
                    read(file);
                } catch (ArchiveException e) {
                    assertThat(e.code().id()).startsWith("MR-");
                }
            }
        }
    }

    @Test
    void readsADocumentThatStandsInOneLine() throws IOException {
        read("{\"made\":1,\"list\":{\"of\":[{\"so\":3,\"ten\":\"Cầu\"}]}}");
        assertThat(found).containsExactly("1 3 Cầu");
    }

    private void read(String text) throws IOException {
        read(Files.writeString(folder.resolve("records"), text));
    }

    private void read(Path file) throws IOException {
        RecordFile.at(file).read(PROFILE, new RecordFile.Listener() {
            @Override
            public boolean found(FoundRecord record) {
                found.add(record.row() + " " + record.said().path("so").asString() + " "
                        + record.said().path("ten").asString());
                return true;
            }

            @Override
            public boolean broken(long row, Code code, String detail) {
                broken.put(row, code);
                return true;
            }
        });
    }

    private interface Act {
        void run() throws IOException;
    }

    private static Code codeOf(Act act) {
        List<Code> codes = new ArrayList<>();
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(ArchiveException.class, trouble -> codes.add(trouble.code()));
        return codes.getFirst();
    }

    private Path workbook(String rows, String shared) throws IOException {
        return workbook(rows, shared, "");
    }

    private Path workbook(String rows, String shared, String docType) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            part(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + types + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + types
                            + "worksheet+xml\"/>"
                            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + types + "styles+xml\"/>"
                            + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + types
                            + "sharedStrings+xml\"/>"
                            + "</Types>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"" + office
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/>"
                            + "</Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><sheets>"
                            + "<sheet name=\"Sổ\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                            + "<Relationship Id=\"r1\" Type=\"" + office
                            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                            + "<Relationship Id=\"r2\" Type=\"" + office
                            + "/sharedStrings\" Target=\"sharedStrings.xml\"/>"
                            + "<Relationship Id=\"r3\" Type=\"" + office + "/styles\" Target=\"styles.xml\"/>"
                            + "</Relationships>");
            part(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + main + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/>"
                            + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            part(zip, "xl/sharedStrings.xml", docType + "<sst xmlns=\"" + main + "\">" + shared + "</sst>");
            part(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
