package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.ByteOrder;
import org.nguon.schemas.codes.Code;

/// Walks the chunks of a WebP file (RFC 9649).
final class WebpFile {

    private WebpFile() {}

    static void read(Bytes file, Findings findings) throws IOException {
        long end = 8 + file.u32(4, ByteOrder.LITTLE_ENDIAN);
        if (end > file.length()) {
            findings.fault(Code.MD_TRUNCATED, "WebP: " + file.length() + " of " + end + " bytes");
        }
        long at = 12;
        for (int count = 0; at + 8 <= Math.min(end, file.length()) && count < Limits.PARTS; count++) {
            String type = file.name(at);
            long length = file.u32(at + 4, ByteOrder.LITTLE_ENDIAN);
            Bytes content = file.upTo(at + 8, length);
            if (content.length() < length) {
                findings.fault(Code.MD_TRUNCATED, "WebP: chunk " + type + " is cut off");
            }
            findings.attempt("WebP " + type, () -> chunk(type, content, findings));
            at += 8 + length + (length & 1);
        }
        if (findings.dimensions().isEmpty()) {
            findings.fault(Code.MD_BROKEN, "WebP: no picture in it");
        }
    }

    private static void chunk(String type, Bytes content, Findings findings) throws IOException {
        switch (type) {
            case "VP8X" -> {
                findings.version("extended");
                findings.dimensions(u24(content, 4) + 1, u24(content, 7) + 1);
            }
            case "VP8 " -> {
                findings.version("lossy");
                findings.depth(8);
                findings.colours("YCbCr");
                findings.dimensions(
                        content.u16(6, ByteOrder.LITTLE_ENDIAN) & 0x3fff,
                        content.u16(8, ByteOrder.LITTLE_ENDIAN) & 0x3fff);
            }
            case "VP8L" -> {
                findings.version("lossless");
                findings.depth(8);
                findings.colours("RGB");
                long bits = content.u32(1, ByteOrder.LITTLE_ENDIAN);
                findings.dimensions((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
            }
            case "EXIF" -> Exif.read(PngFile.withoutHeader(content), false, findings);
            case "XMP ", "XMP\0" -> Xmp.read(content, findings);
            case "C2PA" -> ContentCredentials.read(content, findings);
            case "ICCP" -> IccProfile.read(content, findings);
            default -> {}
        }
    }

    private static long u24(Bytes content, long at) throws IOException {
        return content.u16(at, ByteOrder.LITTLE_ENDIAN) | ((long) content.u8(at + 2) << 16);
    }
}
