package org.nguon.indexer.metadata;

import java.io.IOException;

/// Reads the header and the image resources of a Photoshop document (PSD and PSB).
final class PhotoshopFile {

    private PhotoshopFile() {}

    static void read(Bytes file, Findings findings) throws IOException {
        int version = file.u16(4);
        if (version != 1 && version != 2) {
            throw BrokenContent.because("Photoshop version " + version);
        }
        findings.dimensions(file.u32(18), file.u32(14));
        findings.version(version == 1 ? "" : "large");
        findings.depth(file.u16(22));
        findings.colours(
                switch (file.u16(24)) {
                    case 0 -> "Bitmap";
                    case 1 -> "Greyscale";
                    case 2 -> "Palette";
                    case 3 -> "RGB";
                    case 4 -> "CMYK";
                    case 7 -> "Multichannel";
                    case 8 -> "Duotone";
                    case 9 -> "Lab";
                    default -> "";
                });
        long resources = 26 + 4 + file.u32(26);
        long length = file.u32(resources);
        Bytes block = file.upTo(resources + 4, length);
        PhotoshopResources.read(block, findings);
        if (block.length() < length) {
            throw BrokenContent.endsBefore(resources + 4 + length, file.length());
        }
    }
}
