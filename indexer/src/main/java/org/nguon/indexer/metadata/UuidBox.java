package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// The `uuid` boxes that carry metadata in JPEG 2000 and its relatives.
final class UuidBox {

    private static final String XMP = "be7acfcb97a942e89c71999491e3afac";
    private static final String EXIF = "4a706754696666457869662d3e4a5032";
    private static final String IPTC = "33c7a4d2b81d4723a0baf1a3e097ad38";
    private static final String C2PA = "d8fec3d61b0e483c92975828877ec481";
    private static final String PHOTOSHOP = "2c4c010085044040b9a03e562148d6df";

    private UuidBox() {}

    static void read(Bytes content, Findings findings) throws IOException {
        String id = HexFormat.of().formatHex(content.copy(0, 16));
        Bytes data = content.from(16);
        switch (id) {
            case XMP -> Xmp.read(data, findings);
            case EXIF -> Exif.read(PngFile.withoutHeader(data), false, findings);
            case IPTC -> Iim.read(data, findings);
            case C2PA -> credentials(data, findings);
            case PHOTOSHOP -> PhotoshopResources.read(data, findings);
            default -> {}
        }
    }

    /// C2PA 2.x, embedding in BMFF: version and flags, the purpose as a text, the place of a Merkle tree, then the
    /// store.
    private static void credentials(Bytes data, Findings findings) throws IOException {
        Bytes purpose = data.from(4);
        String name = new String(Charsets.untilNul(purpose.upTo(0, 32).copy()), StandardCharsets.UTF_8);
        if (name.equals("manifest") || name.equals("original") || name.equals("update")) {
            ContentCredentials.read(purpose.from(name.length() + 1L + 8), findings);
        }
    }
}
