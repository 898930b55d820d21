package org.nguon.indexer.clearance;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nguon.indexer.bundle.Sheet;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.production.Production;

/// Everything that is to be kept for a film, a row a pick: what it is, by what right it is used, and
/// what is missing.
///
/// @param day for which it was judged, in the zone of the film
/// @param language of what is said in it
public record ClearanceLog(Production film, LocalDate day, Locale language, List<Row> rows) {

    /// One pick.
    ///
    /// @param picture hash of its file
    public record Row(ContentHash picture, Map<Column, Cell> cells) {
        public Row {
            EnumMap<Column, Cell> copy = new EnumMap<>(Column.class);
            copy.putAll(cells);
            cells = Collections.unmodifiableMap(copy);
        }

        /// What stands in a column; no words where nothing does.
        public Cell cell(Column column) {
            return cells.getOrDefault(column, new Cell.Words(""));
        }
    }

    public ClearanceLog {
        rows = List.copyOf(rows);
    }

    /// As CSV, with the names of columns that programs read.
    public String csv() {
        Sheet sheet = new Sheet(Arrays.stream(Column.values()).map(Column::id).toArray(String[]::new));
        for (Row row : rows) {
            sheet.row(Arrays.stream(Column.values())
                    .map(column -> row.cell(column).text())
                    .toArray(String[]::new));
        }
        return sheet.text();
    }

    /// As a workbook, with headings in the language of the log and a second sheet that says what it is.
    public byte[] xlsx() {
        LogWords words = LogWords.in(language);
        return Workbook.of(words, this);
    }
}
