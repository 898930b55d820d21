package org.nguon.indexer.metadata;

/// How much of a file's metadata is read. Real files stay far below; hostile ones meet a fault instead of
/// the machine's memory.
final class Limits {
    /// Statements a file.
    static final int STATEMENTS = 10_000;
    /// Characters in one text.
    static final int TEXT = 1 << 20;
    /// Characters of all texts of a file, names of parts included.
    static final int ALL_TEXT = 4 << 20;
    /// Single texts inside all statements of a file.
    static final int LEAVES = 100_000;
    /// Faults a file; more tell nobody anything.
    static final int FAULTS = 40;
    /// Bytes of one XMP packet, joined.
    static final int XMP = 16 << 20;
    /// Depth of elements in XMP.
    static final int DEPTH = 48;
    /// Elements in one XMP packet.
    static final int ELEMENTS = 100_000;
    /// Languages of one property, times its items.
    static final int TRANSLATIONS = 20_000;
    /// Bytes that all compressed texts of a file may unpack to.
    static final int UNPACKED = 16 << 20;
    /// Bytes of all values in one Exif structure; values may lie over one another.
    static final int EXIF_VALUES = 16 << 20;
    /// Bytes put together from the parts of a profile or block.
    static final int JOINED = 32 << 20;
    /// Items of one HEIF file that carry metadata.
    static final int CARRIERS = 16;
    /// Bytes of a file of chained small blocks that are walked.
    static final long WALKED = 256L << 20;
    /// Segments, chunks, boxes, resources in one file.
    static final int PARTS = 100_000;
    /// Boxes or blocks inside one another.
    static final int NESTING = 12;
    /// Bytes of one assertion of Content Credentials.
    static final int CBOR = 4 << 20;
    /// Numbers in one tag that are still told as a text.
    static final int NUMBERS = 64;

    private Limits() {}
}
