package org.nguon.indexer.metadata;

/// How much of a file's metadata is read. Real files stay far below; hostile ones meet a fault instead of the machine's
/// memory.
final class Limits {
    /// Statements a file.
    static final int STATEMENTS = 10_000;
    /// Characters in one text.
    static final int TEXT = 1 << 20;
    /// Characters of all texts of a file.
    static final int ALL_TEXT = 16 << 20;
    /// Faults a file; more tell nobody anything.
    static final int FAULTS = 40;
    /// Bytes of one XMP packet, joined.
    static final int XMP = 16 << 20;
    /// Depth of elements in XMP.
    static final int DEPTH = 48;
    /// Elements in one XMP packet.
    static final int ELEMENTS = 100_000;
    /// Bytes that a compressed text may unpack to.
    static final int UNPACKED = 16 << 20;
    /// Segments, chunks, boxes, resources in one file.
    static final int PARTS = 100_000;
    /// Boxes or blocks inside one another.
    static final int NESTING = 12;
    /// Numbers in one tag that are still told as a text.
    static final int NUMBERS = 64;

    private Limits() {}
}
