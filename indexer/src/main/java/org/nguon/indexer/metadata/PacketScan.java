package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Finds an XMP packet by its wrapper in a file whose structure nobody here knows (XMP part 1, 7.3.2; part
/// 3, 1.1.5). Only the beginning and the end of the file are searched.
final class PacketScan {

    private static final String BEGIN = "<?xpacket begin";
    private static final String END = "<?xpacket end";
    private static final int HEAD = 4 << 20;
    private static final int TAIL = 1 << 20;

    private PacketScan() {}

    static void read(Bytes file, Findings findings) throws IOException {
        if (!read(file.upTo(0, HEAD).copy(), findings) && file.length() > HEAD) {
            read(file.upTo(Math.max(HEAD, file.length() - TAIL), TAIL).copy(), findings);
        }
    }

    private static boolean read(byte[] bytes, Findings findings) throws IOException {
        String latin = new String(bytes, StandardCharsets.ISO_8859_1);
        int begin = latin.indexOf(BEGIN);
        int end = latin.indexOf(END, Math.max(0, begin));
        if (begin < 0 || end < 0) {
            return false;
        }
        int close = latin.indexOf("?>", end);
        Bytes packet = Bytes.of(bytes).upTo(begin, (close < 0 ? end : close + 2) - begin);
        findings.attempt("XMP", () -> Xmp.read(packet, findings));
        return true;
    }
}
