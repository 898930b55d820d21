package org.nguon.indexer.clearance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A log as a workbook (ECMA-376, SpreadsheetML): the headings stay in sight and filter, days are days,
/// and what was typed by anybody is text and never a formula. Written here since it must have the same
/// bytes each time, without the clock that libraries put into it.
final class Workbook {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final LocalDateTime FIRST_DAY_OF_ZIP = LocalDateTime.of(1980, 1, 1, 0, 0);
    /// The most that a cell holds.
    private static final int LONGEST = 32_767;

    private static final int PLAIN = 0;
    private static final int HEADING = 1;
    private static final int DATE = 2;
    private static final int QUOTED = 3;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private Workbook() {}

    static byte[] of(LogWords words, ClearanceLog log) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            put(zip, "xl/workbook.xml", workbook(words, log));
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                            + relation(2, "worksheet", "worksheets/sheet2.xml")
                            + relation(3, "styles", "styles.xml")));
            put(zip, "xl/styles.xml", styles());
            put(zip, "xl/worksheets/sheet1.xml", table(words, log));
            put(zip, "xl/worksheets/sheet2.xml", about(words, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(FIRST_DAY_OF_ZIP);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String contentTypes() {
        String sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return HEAD + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("/xl/workbook.xml", sheet + "sheet.main+xml")
                + override("/xl/styles.xml", sheet + "styles+xml")
                + override("/xl/worksheets/sheet1.xml", sheet + "worksheet+xml")
                + override("/xl/worksheets/sheet2.xml", sheet + "worksheet+xml") + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    private static String relations(String inner) {
        return HEAD + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + inner + "</Relationships>";
    }

    private static String relation(int number, String type, String target) {
        return "<Relationship Id=\"rId" + number + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target
                + "\"/>";
    }

    private static String workbook(LogWords words, ClearanceLog log) {
        return HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                + "<sheet name=\"" + escaped(words.say("sheet.log")) + "\" sheetId=\"1\" r:id=\"rId1\"/>"
                + "<sheet name=\"" + escaped(words.say("sheet.about")) + "\" sheetId=\"2\" r:id=\"rId2\"/>"
                + "</sheets><definedNames><definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"0\""
                + " hidden=\"1\">'" + escaped(words.say("sheet.log").replace("'", "''")) + "'!$A$1:$"
                + letters(Column.values().length) + "$" + (log.rows().size() + 1)
                + "</definedName></definedNames></workbook>";
    }

    /// In the order of [#PLAIN], [#HEADING], [#DATE], [#QUOTED].
    private static String styles() {
        String top = "<alignment vertical=\"top\" wrapText=\"1\"/>";
        return HEAD + "<styleSheet xmlns=\"" + MAIN + "\">"
                + "<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"10\"/><name val=\"Arial\"/></font>"
                + "<font><b/><sz val=\"10\"/><name val=\"Arial\"/></font></fonts>"
                + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEFE9DF\"/></patternFill></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                + "</cellStyleXfs><cellXfs count=\"4\">"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyAlignment=\"1\">" + top
                + "</xf>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyFont=\"1\""
                + " applyFill=\"1\" applyAlignment=\"1\">" + top + "</xf>"
                + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + " applyNumberFormat=\"1\" applyAlignment=\"1\">" + top + "</xf>"
                + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\""
                + " applyAlignment=\"1\">" + top + "</xf></cellXfs></styleSheet>";
    }

    private static String table(LogWords words, ClearanceLog log) {
        List<Column> columns = List.of(Column.values());
        String last = letters(columns.size());
        StringBuilder sheet = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\">"
                + "<dimension ref=\"A1:" + last + (log.rows().size() + 1) + "\"/>"
                + "<sheetViews><sheetView workbookViewId=\"0\" tabSelected=\"1\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
                + "</sheetView></sheetViews><cols>");
        for (int i = 1; i <= columns.size(); i++) {
            sheet.append("<col min=\"" + i + "\" max=\"" + i + "\" width=\""
                    + columns.get(i - 1).width() + "\" customWidth=\"1\"/>");
        }
        sheet.append("</cols><sheetData>");
        row(sheet, 1, columns.stream().map(words::heading).map(Cell.Words::new).toList(), HEADING);
        int number = 2;
        for (ClearanceLog.Row row : log.rows()) {
            row(sheet, number++, columns.stream().map(row::cell).toList(), PLAIN);
        }
        return sheet.append(
                        "</sheetData><autoFilter ref=\"A1:" + last + (log.rows().size() + 1) + "\"/></worksheet>")
                .toString();
    }

    private static String about(LogWords words, ClearanceLog log) {
        StringBuilder sheet = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN
                + "\"><cols><col min=\"1\" max=\"1\" width=\"110\" customWidth=\"1\"/></cols><sheetData>");
        List<Cell> lines = new ArrayList<>();
        words.about(log.film(), log.day()).forEach(line -> lines.add(new Cell.Words(line)));
        int number = 1;
        for (Cell line : lines) {
            row(sheet, number++, List.of(line), PLAIN);
        }
        return sheet.append("</sheetData></worksheet>").toString();
    }

    private static void row(StringBuilder sheet, int number, List<? extends Cell> cells, int style) {
        sheet.append("<row r=\"" + number + "\">");
        int column = 1;
        for (Cell cell : cells) {
            String at = letters(column++) + number;
            switch (cell) {
                case Cell.Words(String text) when text.isEmpty() -> {
                    // an empty cell is left out
                }
                case Cell.Words(String text) ->
                    sheet.append("<c r=\"" + at + "\" s=\""
                            + (style == PLAIN && looksLikeFormula(text) ? QUOTED : style)
                            + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>");
                case Cell.Day(LocalDate day) ->
                    sheet.append("<c r=\"" + at + "\" s=\"" + DATE + "\"><v>" + ChronoUnit.DAYS.between(DAY_ZERO, day)
                            + "</v></c>");
                case Cell.Count(long count) ->
                    sheet.append("<c r=\"" + at + "\" s=\"" + style + "\"><v>" + count + "</v></c>");
            }
        }
        sheet.append("</row>");
    }

    /// Marked as text beyond its type, so that it stays text when somebody edits the cell.
    private static boolean looksLikeFormula(String text) {
        String start = text.stripLeading();
        return !start.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(start.charAt(0)) >= 0;
    }

    /// A, B, … Z, AA, AB, …
    private static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /// For text and attributes; what XML 1.0 cannot hold becomes a space.
    private static String escaped(String text) {
        StringBuilder plain = new StringBuilder();
        String cut = text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…" : text;
        cut.codePoints().forEach(point -> {
            boolean allowed = point == '\t'
                    || point == '\n'
                    || (point >= 0x20 && point <= 0xD7FF)
                    || (point >= 0xE000 && point <= 0xFFFD)
                    || point >= 0x10000;
            switch (allowed ? point : ' ') {
                case '&' -> plain.append("&amp;");
                case '<' -> plain.append("&lt;");
                case '>' -> plain.append("&gt;");
                case '"' -> plain.append("&quot;");
                default -> plain.appendCodePoint(allowed ? point : ' ');
            }
        });
        return plain.toString();
    }
}
