package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.ByteOrder;

/// Formats of which little more than the size is read: BMP, camera raw files that wrap a JPEG or TIFF.
final class SimpleFiles {

    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;

    private SimpleFiles() {}

    static void bmp(Bytes file, Findings findings) throws IOException {
        long header = file.u32(14, LITTLE);
        findings.version(
                switch ((int) Math.min(header, Integer.MAX_VALUE)) {
                    case 12 -> "2.0";
                    case 40 -> "3.0";
                    case 108 -> "4.0";
                    case 124 -> "5.0";
                    default -> "";
                });
        long bits = file.has(0, 30) ? file.u16(header == 12 ? 24 : 28, LITTLE) : 0;
        if (bits > 0) {
            findings.depth(bits <= 8 ? (int) bits : bits == 16 ? 5 : 8);
            findings.colours(bits <= 8 ? "Palette" : "RGB");
        }
        if (header == 12) {
            findings.dimensions(file.u16(18, LITTLE), file.u16(20, LITTLE));
        } else if (header >= 16) {
            // A negative height says that the rows run from the top.
            long height = file.u32(22, LITTLE);
            findings.dimensions(file.u32(18, LITTLE), height > Integer.MAX_VALUE ? (1L << 32) - height : height);
            if (header >= 124 && file.u32(14 + 56, LITTLE) == 0x4d424544L) {
                Bytes profile = file.upTo(14 + file.u32(14 + 112, LITTLE), file.u32(14 + 116, LITTLE));
                findings.attempt("ICC", () -> IccProfile.read(profile, findings));
            }
        } else {
            throw BrokenContent.because("BMP: a header of " + header + " bytes");
        }
    }

    /// Fujifilm: the address of a whole JPEG stands at 84.
    static void raf(Bytes file, Findings findings) throws IOException {
        Bytes jpeg = file.upTo(file.u32(84), file.u32(88));
        if (jpeg.startsWith(0, "\u00ff\u00d8")) {
            JpegFile.read(jpeg, findings);
        } else {
            throw BrokenContent.because("RAF: no JPEG where it says");
        }
    }

    /// Minolta: blocks named by four bytes; `PRD` tells the size of the sensor's picture, `TTW` is a TIFF.
    static void mrw(Bytes file, Findings findings) throws IOException {
        long end = Math.min(file.length(), 8 + file.u32(4));
        long at = 8;
        for (int parts = 0; at + 8 <= end && parts < Limits.PARTS; parts++) {
            String type = file.name(at);
            Bytes content = file.upTo(at + 8, file.u32(at + 4));
            if (type.equals("\0PRD")) {
                findings.dimensions(content.u16(14), content.u16(12));
            } else if (type.equals("\0TTW")) {
                findings.attempt("Exif", () -> Exif.read(content, false, findings));
            }
            at += 8 + file.u32(at + 4);
        }
    }

    /// Sigma: columns and rows stand in the header.
    static void x3f(Bytes file, Findings findings) throws IOException {
        findings.dimensions(file.u32(28, LITTLE), file.u32(32, LITTLE));
    }

    /// Canon CIFF: a heap of records whose directory stands at its end; record 0x1810 tells the size of the picture.
    static void crw(Bytes file, Findings findings) throws IOException {
        ByteOrder order = file.startsWith(0, "II") ? LITTLE : ByteOrder.BIG_ENDIAN;
        ciff(file.from(file.u32(2, order)), order, 0, new int[1], findings);
    }

    /// Heaps may lie over one another, so the records of all of them are counted.
    private static void ciff(Bytes heap, ByteOrder order, int depth, int[] seen, Findings findings) throws IOException {
        if (depth > Limits.NESTING || heap.length() < 6) {
            throw BrokenContent.because("CRW: a heap of " + heap.length() + " bytes at depth " + depth);
        }
        long directory = heap.u32(heap.length() - 4, order);
        int records = heap.u16(directory, order);
        for (int i = 0; i < records && seen[0]++ < Limits.STATEMENTS; i++) {
            long entry = directory + 2 + i * 10L;
            int tag = heap.u16(entry, order);
            int type = tag & 0x3fff;
            boolean inEntry = (tag & 0xc000) == 0x4000;
            long size = inEntry ? 8 : heap.u32(entry + 2, order);
            long at = inEntry ? entry + 2 : heap.u32(entry + 6, order);
            if ((tag & 0x3800) == 0x2800 || (tag & 0x3800) == 0x3000) {
                Bytes inner = heap.slice(at, size);
                findings.attempt("CRW", () -> ciff(inner, order, depth + 1, seen, findings));
            } else if (type == 0x1810) {
                findings.dimensions(heap.u32(at, order), heap.u32(at + 4, order));
            } else if (type == 0x080a) {
                String[] names = new String(heap.copy(at, Math.min(size, 512)), Charsets.WINDOWS_1252).split("\0", 3);
                if (names.length > 1) {
                    findings.say("IFD0:Make", names[0]);
                    findings.say("IFD0:Model", names[1]);
                }
            } else if (type == 0x0810) {
                findings.say(
                        "CanonRaw:OwnerName",
                        Charsets.guess(Charsets.untilNul(heap.copy(at, Math.min(size, 512))))
                                .text());
            }
        }
    }
}
