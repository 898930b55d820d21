package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.nguon.schemas.codes.Code;

/// Walks the blocks of a GIF file (GIF89a): comments, XMP and ICC application extensions.
final class GifFile {

    private final Bytes file;
    private final Findings findings;
    private final StringBuilder comments = new StringBuilder();

    private GifFile(Bytes file, Findings findings) {
        // Sub-blocks can be of a single byte: nobody waits for the end of an endless chain.
        this.file = file.upTo(0, Limits.WALKED);
        this.findings = findings;
    }

    static void read(Bytes file, Findings findings) throws IOException {
        findings.dimensions(file.u16(6, ByteOrder.LITTLE_ENDIAN), file.u16(8, ByteOrder.LITTLE_ENDIAN));
        String mark = new String(file.copy(3, 3), StandardCharsets.ISO_8859_1);
        findings.version(mark);
        if (file.has(10, 1)) {
            findings.depth(8);
            findings.colours("Palette");
        }
        GifFile gif = new GifFile(file, findings);
        try {
            gif.blocks();
        } finally {
            if (!gif.comments.isEmpty()) {
                findings.say("File:Comment", gif.comments.toString());
            }
        }
    }

    private static long table(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3L << ((flags & 7) + 1);
    }

    private void blocks() throws IOException {
        long at = 13 + table(file.u8(10));
        for (int count = 0; count < Limits.PARTS; count++) {
            switch (file.u8(at)) {
                case 0x3b -> {
                    return;
                }
                case 0x2c -> at = skip(at + 11 + table(file.u8(at + 9)));
                case 0x21 -> at = extension(at);
                case 0 -> at++;
                default -> throw BrokenContent.because("GIF: no block where one should be, at " + at);
            }
        }
        findings.fault(Code.MD_LIMIT, "GIF: more than " + Limits.PARTS + " blocks");
    }

    private long extension(long at) throws IOException {
        int label = file.u8(at + 1);
        if (label == 0xfe) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            long next = collect(at + 2, text);
            if (comments.length() < Limits.TEXT) {
                comments.append(Charsets.guess(text.toByteArray()).text());
            }
            return next;
        }
        if (label == 0xff && file.u8(at + 2) == 11) {
            String application = new String(file.copy(at + 3, 11), StandardCharsets.ISO_8859_1);
            if (application.equals("XMP DataXMP")) {
                return xmp(at + 14);
            }
            if (application.equals("C2PA_GIF\u0001\0\0")) {
                ByteArrayOutputStream store = new ByteArrayOutputStream();
                long next = collect(at + 14, store);
                findings.attempt("C2PA", () -> ContentCredentials.read(Bytes.of(store.toByteArray()), findings));
                return next;
            }
            if (application.equals("ICCRGBG1012")) {
                ByteArrayOutputStream profile = new ByteArrayOutputStream();
                long next = collect(at + 14, profile);
                findings.attempt("ICC", () -> IccProfile.read(Bytes.of(profile.toByteArray()), findings));
                return next;
            }
        }
        return skip(at + 2);
    }

    /// The packet stands there as it is; 258 magic bytes after it make it look like blocks to readers that skip it.
    private long xmp(long at) throws IOException {
        long next = skip(at);
        Bytes packet = file.upTo(at, Math.max(0, next - at - 258));
        findings.attempt("XMP", () -> Xmp.read(packet, findings));
        return next;
    }

    private long skip(long at) throws IOException {
        long next = at;
        for (int size = file.u8(next); size > 0; size = file.u8(next)) {
            next += 1 + (long) size;
        }
        return next + 1;
    }

    private long collect(long at, ByteArrayOutputStream into) throws IOException {
        long next = at;
        for (int size = file.u8(next); size > 0; size = file.u8(next)) {
            if (into.size() < Limits.UNPACKED) {
                into.writeBytes(file.copy(next + 1, size));
            }
            next += 1 + (long) size;
        }
        return next + 1;
    }
}
