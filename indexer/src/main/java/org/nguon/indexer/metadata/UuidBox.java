package org.nguon.indexer.metadata;

import java.io.IOException;
import java.util.HexFormat;

/// The `uuid` boxes that carry metadata in JPEG 2000 and its relatives.
final class UuidBox {

    private static final String XMP = "be7acfcb97a942e89c71999491e3afac";
    private static final String EXIF = "4a706754696666457869662d3e4a5032";
    private static final String IPTC = "33c7a4d2b81d4723a0baf1a3e097ad38";
    private static final String PHOTOSHOP = "2c4c010085044040b9a03e562148d6df";

    private UuidBox() {}

    static void read(Bytes content, Findings findings) throws IOException {
        String id = HexFormat.of().formatHex(content.copy(0, 16));
        Bytes data = content.from(16);
        switch (id) {
            case XMP -> Xmp.read(data, findings);
            case EXIF -> Exif.read(PngFile.withoutHeader(data), false, findings);
            case IPTC -> Iim.read(data, findings);
            case PHOTOSHOP -> PhotoshopResources.read(data, findings);
            default -> {}
        }
    }
}
