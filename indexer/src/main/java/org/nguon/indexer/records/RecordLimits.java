package org.nguon.indexer.records;

/// How large a file of records and its parts may be. Whoever goes beyond is told so, row by row where that can be.
final class RecordLimits {

    /// Bytes of a file, and of what a packed one unpacks to.
    static final long FILE = 4L << 30;

    /// Bytes that one part of a workbook may unpack to, when it is held in memory as a whole: shared texts, styles.
    static final long PART_IN_MEMORY = 96L << 20;

    /// Bytes that a sheet of a workbook may unpack to; it is read row by row.
    static final long SHEET = 1L << 30;

    /// Parts of a workbook.
    static final int PARTS = 10_000;

    /// Characters of one cell.
    static final int CELL = 100_000;

    /// Characters of one line, and of one record with line ends inside.
    static final int RECORD = 1_000_000;

    /// Characters of a document that is read as a whole: a manifest of IIIF, an answer of Wikimedia Commons.
    static final long DOCUMENT = 64L << 20;

    /// Values under one name in such a document: addresses of the pictures of a book.
    static final int VALUES = 1_000;

    /// Lines that one record of a table may reach over.
    static final int LINES_OF_A_RECORD = 1_000;

    /// Columns of a table.
    static final int COLUMNS = 1_000;

    /// Levels of brackets in JSON.
    static final int NESTING = 100;

    private RecordLimits() {}
}
