package org.nguon.indexer.metadata;

import java.io.IOException;
import org.nguon.indexer.metadata.Boxes.Box;

/// Reads JPEG 2000: the boxes of JP2 and JPX (ISO 15444-1, annex I) or a bare code stream.
final class Jpeg2000File {

    private Jpeg2000File() {}

    static void read(Bytes file, Findings findings) throws IOException {
        for (Box box : Boxes.in(file, findings)) {
            Bytes content = box.content();
            switch (box.type()) {
                case "jp2h" -> findings.attempt("JP2 header", () -> header(content, findings));
                case "uuid" -> findings.attempt("uuid box", () -> UuidBox.read(content, findings));
                case "xml " -> {
                    if (new String(content.upTo(0, 2000).copy(), Charsets.WINDOWS_1252).contains("rdf:RDF")) {
                        findings.attempt("XMP", () -> Xmp.read(content, findings));
                    }
                }
                case "jp2c" -> findings.attempt("JP2", () -> codeStream(content, findings));
                default -> {}
            }
        }
    }

    private static void header(Bytes content, Findings findings) throws IOException {
        for (Box box : Boxes.in(content, findings)) {
            Bytes inner = box.content();
            if (box.type().equals("ihdr")) {
                findings.dimensions(inner.u32(4), inner.u32(0));
            } else if (box.type().equals("colr") && inner.length() > 3 && inner.u8(0) == 2) {
                findings.attempt("ICC", () -> IccProfile.read(inner.from(3), findings));
            }
        }
    }

    /// SIZ (annex A.5.1): the reference grid less its offset.
    static void codeStream(Bytes stream, Findings findings) throws IOException {
        if (!stream.startsWith(0, "\u00ffO\u00ffQ")) {
            throw BrokenContent.because("a code stream without its size");
        }
        findings.dimensions(stream.u32(8) - stream.u32(16), stream.u32(12) - stream.u32(20));
    }
}
