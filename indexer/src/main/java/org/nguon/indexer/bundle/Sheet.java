package org.nguon.indexer.bundle;

import java.util.Arrays;
import java.util.stream.Collectors;

/// A table as CSV (RFC 4180), in UTF-8 with a byte order mark, without which spreadsheets misread
/// Vietnamese. A cell that a spreadsheet would take for a formula gets an apostrophe before it; control
/// characters become spaces.
public final class Sheet {

    private final StringBuilder text = new StringBuilder("\uFEFF");

    /// @param headings of the columns
    public Sheet(String... headings) {
        row(headings);
    }

    /// Adds a row.
    public Sheet row(String... cells) {
        text.append(Arrays.stream(cells).map(Sheet::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    /// The whole table.
    public String text() {
        return text.toString();
    }

    private static String cell(String words) {
        StringBuilder plain = new StringBuilder();
        words.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(plain::appendCodePoint);
        String cell = plain.toString();
        if (startsFormula(cell)) {
            cell = "'" + cell;
        }
        boolean quoted = cell.indexOf(',') >= 0 || cell.indexOf('"') >= 0 || cell.indexOf(';') >= 0;
        return quoted ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell;
    }

    /// Spreadsheets look past leading spaces, and some know the wide forms of the signs.
    private static boolean startsFormula(String cell) {
        String start = cell.stripLeading();
        return !start.isEmpty() && "=+-@\uFF1D\uFF0B\uFF0D\uFF20".indexOf(start.charAt(0)) >= 0;
    }
}
