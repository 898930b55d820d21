package org.nguon.indexer.metadata;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nguon.schemas.codes.Code;

/// The boxes of an ISO base media file (ISO 14496-12, 4.2), which JPEG 2000, JPEG XL, HEIF and AVIF share.
final class Boxes {

    private Boxes() {}

    /// One box.
    ///
    /// @param type four letters
    /// @param content without the header
    /// @param whole with it
    record Box(String type, Bytes content, Bytes whole) {}

    /// The boxes that follow each other in these bytes. What is cut off is a fault, and handed on as far as it goes.
    static List<Box> in(Bytes bytes, Findings findings) throws IOException {
        List<Box> boxes = new ArrayList<>();
        long at = 0;
        while (at + 8 <= bytes.length()) {
            if (boxes.size() >= Limits.PARTS) {
                findings.fault(Code.MD_LIMIT, "more than " + Limits.PARTS + " boxes");
                break;
            }
            long size = bytes.u32(at);
            String type = bytes.name(at + 4);
            long header = 8;
            if (size == 1) {
                if (!bytes.has(at, 16)) {
                    findings.fault(Code.MD_TRUNCATED, "box " + type + " is cut off");
                    break;
                }
                size = bytes.i64(at + 8);
                header = 16;
            } else if (size == 0) {
                size = bytes.length() - at;
            }
            if (size < header) {
                findings.fault(Code.MD_BROKEN, "box " + type + " of " + size + " bytes");
                break;
            }
            Bytes content = bytes.upTo(at + header, size - header);
            if (content.length() < size - header) {
                findings.fault(Code.MD_TRUNCATED, "box " + type + " says " + size + " bytes");
            }
            boxes.add(new Box(type, content, bytes.upTo(at, size)));
            if (size > bytes.length() - at) {
                break;
            }
            at += size;
        }
        return boxes;
    }
}
