package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.ByteOrder;
import org.nguon.schemas.codes.Code;

/// The first directory of a BigTIFF file (64-bit offsets), which metadata-extractor does not read: dimensions,
/// orientation, texts, and what other standards put into it.
final class BigTiff {

    private static final int MOST_ENTRIES = 4096;

    private BigTiff() {}

    static void read(Bytes bytes, ByteOrder order, Findings findings) throws IOException {
        long directory = bytes.i64(8, order);
        long entries = bytes.i64(directory, order);
        if (entries < 0 || entries > MOST_ENTRIES) {
            throw BrokenContent.because("a directory of " + entries + " entries");
        }
        long width = 0;
        long height = 0;
        for (long i = 0; i < entries; i++) {
            long entry = directory + 8 + i * 20;
            int tag = bytes.u16(entry, order);
            int format = bytes.u16(entry + 2, order);
            long count = bytes.i64(entry + 4, order);
            long size = size(format);
            if (size == 0 || count < 0 || count > bytes.length()) {
                findings.fault(Code.MD_BROKEN, "TIFF: tag 0x%04x of format %d".formatted(tag, format));
                continue;
            }
            long length = count * size;
            long at = length <= 8 ? entry + 12 : bytes.i64(entry + 12, order);
            if (!bytes.has(at, length)) {
                findings.fault(Code.MD_TRUNCATED, "TIFF: the value of tag 0x%04x lies after the end".formatted(tag));
                continue;
            }
            Bytes value = bytes.slice(at, length);
            switch (tag) {
                case 0x100 -> width = number(value, format, order);
                case 0x101 -> height = number(value, format, order);
                case 0x112 -> findings.orientation(number(value, format, order));
                case 0x2bc -> findings.attempt("XMP", () -> Xmp.read(value, findings));
                case 0x83bb -> findings.attempt("IPTC", () -> Iim.read(value, findings));
                case 0x8649 -> findings.attempt("Photoshop", () -> PhotoshopResources.read(value, findings));
                case 0x8773 -> findings.attempt("ICC", () -> IccProfile.read(value, findings));
                default -> {
                    if (format == 2 && length <= Limits.TEXT) {
                        byte[] text = Charsets.untilNul(value.copy());
                        ExifNames.of("IFD0", tag)
                                .ifPresent(name -> findings.say(
                                        "IFD0:" + name, Charsets.guess(text).text()));
                    }
                }
            }
        }
        findings.dimensions(width, height);
    }

    private static long number(Bytes value, int format, ByteOrder order) throws IOException {
        return switch (format) {
            case 1 -> value.u8(0);
            case 3 -> value.u16(0, order);
            case 4, 13 -> value.u32(0, order);
            case 16, 17, 18 -> value.i64(0, order);
            default -> 0;
        };
    }

    private static long size(int format) {
        return switch (format) {
            case 1, 2, 6, 7, 129 -> 1;
            case 3, 8 -> 2;
            case 4, 9, 11, 13 -> 4;
            case 5, 10, 12, 16, 17, 18 -> 8;
            default -> 0;
        };
    }
}
