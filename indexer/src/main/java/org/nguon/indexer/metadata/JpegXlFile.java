package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.nguon.indexer.metadata.Boxes.Box;
import org.nguon.schemas.codes.Code;

/// Reads JPEG XL (ISO 18181): Exif and XMP boxes of the container and the size at the head of the code stream. Boxes
/// packed with Brotli are told as unread.
final class JpegXlFile {

    private static final int[] RATIO_ABOVE = {1, 1, 12, 4, 3, 16, 5, 2};
    private static final int[] RATIO_BELOW = {1, 1, 10, 3, 2, 9, 4, 1};

    private JpegXlFile() {}

    static void read(Bytes file, Findings findings) throws IOException {
        if (file.startsWith(0, "\u00ff\n")) {
            size(file, findings);
            return;
        }
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (Box box : Boxes.in(file, findings)) {
            Bytes content = box.content();
            switch (box.type()) {
                case "Exif" ->
                    findings.attempt(
                            "Exif",
                            () -> Exif.read(PngFile.withoutHeader(content.from(4 + content.u32(0))), false, findings));
                case "xml " -> findings.attempt("XMP", () -> Xmp.read(content, findings));
                case "jumb" -> findings.attempt("C2PA", () -> ContentCredentials.read(box.whole(), findings));
                case "brob" ->
                    findings.fault(
                            Code.MD_LIMIT,
                            "a box packed with Brotli is not read: " + (content.has(0, 4) ? content.name(0) : ""));
                case "jxlc" -> head.writeBytes(content.upTo(0, 64).copy());
                case "jxlp" -> {
                    if (head.size() < 64) {
                        head.writeBytes(content.from(4).upTo(0, 64).copy());
                    }
                }
                default -> {}
            }
        }
        findings.attempt("JPEG XL", () -> size(Bytes.of(head.toByteArray()), findings));
    }

    /// SizeHeader (ISO 18181-1, D.2): bits from the lowest on.
    private static void size(Bytes stream, Findings findings) throws IOException {
        if (!stream.startsWith(0, "\u00ff\n")) {
            throw BrokenContent.because("no code stream");
        }
        Bits bits = new Bits(stream.from(2));
        boolean small = bits.next(1) == 1;
        long height = small ? (bits.next(5) + 1) * 8 : length(bits);
        int ratio = (int) bits.next(3);
        long width = switch (ratio) {
            case 0 -> small ? (bits.next(5) + 1) * 8 : length(bits);
            default -> height * RATIO_ABOVE[ratio] / RATIO_BELOW[ratio];
        };
        findings.dimensions(width, height);
    }

    private static long length(Bits bits) throws IOException {
        int[] widths = {9, 13, 18, 30};
        return bits.next(widths[(int) bits.next(2)]) + 1;
    }

    private static final class Bits {
        private final Bytes bytes;
        private long at;

        Bits(Bytes bytes) {
            this.bytes = bytes;
        }

        long next(int count) throws IOException {
            long value = 0;
            for (int i = 0; i < count; i++, at++) {
                value |= (long) ((bytes.u8(at >> 3) >> (at & 7)) & 1) << i;
            }
            return value;
        }
    }
}
