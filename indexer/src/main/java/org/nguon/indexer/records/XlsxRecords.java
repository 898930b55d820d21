package org.nguon.indexer.records;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// The first sheet of a workbook. Of a formula the value is taken that the workbook shows; nothing is computed.
final class XlsxRecords {

    /// Days since 1900 that are shown as a day: up to the year 9999.
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    /// Digits beyond which a number is left as it stands.
    private static final int LONGEST_NUMBER = 50;

    private XlsxRecords() {}

    static void read(RecordFile file, RecordFile.Listener listener) throws IOException {
        WorkbookScan.of(file.path());
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(true, true));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            Iterator<Row> each = rows.iterator();
            if (!each.hasNext()) {
                throw new ArchiveException(Code.MR_UNREADABLE, "no row of headings");
            }
            List<String> headings = Table.headings(cells(each.next()));
            if (headings.size() > RecordLimits.COLUMNS) {
                throw new ArchiveException(Code.MR_TOO_LARGE, headings.size() + " columns");
            }
            boolean goOn = listener.headings(headings);
            while (goOn && each.hasNext()) {
                goOn = take(each.next(), headings, listener);
            }
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            // The library tells broken workbooks in these ways, too.
            throw new ArchiveException(Code.MR_UNREADABLE, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new ArchiveException(Code.MR_UNREADABLE, String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean take(Row row, List<String> headings, RecordFile.Listener listener) {
        int number = row.getRowNum();
        if (row.stream()
                .anyMatch(
                        cell -> cell != null && cell.getType() == CellType.ERROR && isUnderAHeading(cell, headings))) {
            return listener.broken(number, Code.MR_ROW_BROKEN, "a cell holds an error");
        }
        List<String> cells = cells(row);
        if (cells.stream().allMatch(String::isBlank)) {
            return true;
        }
        if (cells.stream().anyMatch(cell -> cell.length() > RecordLimits.CELL)) {
            return listener.broken(number, Code.MR_CELL_LONG, "> " + RecordLimits.CELL);
        }
        return listener.found(new FoundRecord(number, Table.row(headings, cells)));
    }

    private static boolean isUnderAHeading(Cell cell, List<String> headings) {
        int column = cell.getColumnIndex();
        return column < headings.size() && !headings.get(column).isEmpty();
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(row.getCellCount(), RecordLimits.COLUMNS + 1); i++) {
            cells.add(row.getOptionalCell(i).map(XlsxRecords::text).orElse(""));
        }
        return cells;
    }

    /// What the cell shows, without the make-up of numbers. A number that is shown as a day is that day.
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            boolean isDay = number.signum() > 0 && number.compareTo(LAST_DAY) <= 0;
            if (isDay && isDate(cell.getDataFormatString())) {
                LocalDateTime time = cell.asDate();
                boolean wholeDay = time.toLocalTime().equals(LocalTime.MIDNIGHT);
                return wholeDay ? time.toLocalDate().toString() : time.toString();
            }
            boolean isShort = Math.abs((long) number.scale()) + number.precision() < LONGEST_NUMBER;
            return isShort ? number.stripTrailingZeros().toPlainString() : number.toString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    /// Whether a number format of SpreadsheetML (ECMA-376 part 1, 18.8.31) has a year or a day in it, outside quotes
    /// and brackets.
    private static boolean isDate(@Nullable String format) {
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    }
}
