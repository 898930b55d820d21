package org.nguon.indexer.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nguon.schemas.codes.Code;

/// Reads Photoshop image resources: IIM (0x0404) and the digest that tells whether it was edited after XMP (0x0425),
/// XMP (0x0424), Exif (0x0422), ICC (0x040f), address (0x040b).
final class PhotoshopResources {

    private static final Set<String> SIGNATURES = Set.of("8BIM", "PHUT", "AgHg", "DCSR", "MeSa");

    private PhotoshopResources() {}

    static void read(Bytes block, Findings findings) throws IOException {
        List<byte[]> iim = new ArrayList<>();
        long at = 0;
        try {
            for (int count = 0; at + 12 <= block.length() && count < Limits.PARTS; count++) {
                if (!SIGNATURES.contains(block.name(at))) {
                    if (block.u8(at) == 0 && at + 13 <= block.length() && SIGNATURES.contains(block.name(at + 1))) {
                        // Some writers pad once too often.
                        at++;
                    } else {
                        findings.fault(Code.MD_BROKEN, "Photoshop: no resource where one should be, at " + at);
                        break;
                    }
                }
                int id = block.u16(at + 4);
                // A Pascal string, padded to an even length together with its length byte.
                long data = at + 6 + ((block.u8(at + 6) + 2) & ~1);
                long size = block.u32(data);
                data += 4;
                if (!block.has(data, size)) {
                    findings.fault(Code.MD_TRUNCATED, "Photoshop: resource 0x%04x says %d bytes".formatted(id, size));
                    if (id == 0x0404) {
                        iim.add(block.from(data).copy());
                    }
                    break;
                }
                Bytes content = block.slice(data, size);
                switch (id) {
                    case 0x0404 -> iim.add(content.copy());
                    case 0x0425 -> findings.digest(content.copy());
                    case 0x040b ->
                        findings.say(
                                "Photoshop:URL", Charsets.guess(content.copy()).text());
                    case 0x040f -> findings.attempt("ICC", () -> IccProfile.read(content, findings));
                    case 0x0422 -> findings.attempt("Exif", () -> Exif.read(content, false, findings));
                    case 0x0424 -> findings.attempt("XMP", () -> Xmp.read(content, findings));
                    default -> {}
                }
                at = data + size + (size & 1);
            }
        } finally {
            for (byte[] each : iim) {
                findings.attempt("IPTC", () -> Iim.read(Bytes.of(each), findings));
            }
        }
    }
}
