package org.nguon.indexer.clearance;

import java.time.LocalDate;

/// What stands in a cell of a log.
public sealed interface Cell {

    /// Words, which are never a formula whatever they begin with; empty where there is nothing to say.
    record Words(String text) implements Cell {}

    /// A day, which a spreadsheet can sort and count with.
    record Day(LocalDate day) implements Cell {}

    /// A whole number.
    record Count(long number) implements Cell {}

    /// As it is written in a table of plain text: days as 2026-11-21.
    default String text() {
        return switch (this) {
            case Words(String text) -> text;
            case Day(LocalDate day) -> day.toString();
            case Count(long number) -> Long.toString(number);
        };
    }
}
