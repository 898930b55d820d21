package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Where the XMP packet stands in a JPEG or PNG, or would stand.
final class XmpPlace {

    private static final byte[] JPEG_HEADER = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] PNG_KEYWORD = "XML:com.adobe.xmp\0".getBytes(StandardCharsets.ISO_8859_1);
    /// After the keyword: not packed, method 0, no language, no translation.
    private static final byte[] PNG_PLAIN = {0, 0, 0, 0};

    private static final int LONGEST_SEGMENT = 65_533;

    /// Which container it is.
    enum Kind {
        JPEG,
        PNG
    }

    private final byte[] picture;
    private final Kind kind;
    private final int from;
    private final int to;
    private final Optional<String> packet;

    private XmpPlace(byte[] picture, Kind kind, int from, int to, Optional<String> packet) {
        this.picture = picture;
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.packet = packet;
    }

    /// Where the segment or chunk that holds the packet begins.
    int from() {
        return from;
    }

    /// Where it ends; the same where there is none yet.
    int to() {
        return to;
    }

    /// The packet that is there.
    Optional<String> packet() {
        return packet;
    }

    /// Finds it; empty for what is neither, or is broken before its picture data.
    static Optional<XmpPlace> in(byte[] picture) {
        if (picture.length > 4 && picture[0] == (byte) 0xff && picture[1] == (byte) 0xd8) {
            return jpeg(picture);
        }
        if (picture.length > 8 && Arrays.equals(picture, 0, 8, PNG_SIGNATURE, 0, 8)) {
            return png(picture);
        }
        return Optional.empty();
    }

    private static Optional<XmpPlace> jpeg(byte[] picture) {
        int at = 2;
        int free = 2;
        while (at + 4 <= picture.length && picture[at] == (byte) 0xff) {
            int marker = picture[at + 1] & 0xff;
            int length = ((picture[at + 2] & 0xff) << 8) | (picture[at + 3] & 0xff);
            int end = at + 2 + length;
            if (marker == 0xda) {
                return Optional.of(new XmpPlace(picture, Kind.JPEG, free, free, Optional.empty()));
            }
            if (marker < 0xc0 || marker == 0xff || length < 2 || end > picture.length) {
                return Optional.empty();
            }
            if (marker == 0xe1 && startsWith(picture, at + 4, end, JPEG_HEADER)) {
                int text = at + 4 + JPEG_HEADER.length;
                String packet = new String(picture, text, end - text, StandardCharsets.UTF_8);
                return Optional.of(new XmpPlace(picture, Kind.JPEG, at, end, Optional.of(packet)));
            }
            // behind JFIF and Exif, as Exif asks to stand first
            free = marker == 0xe0 || marker == 0xe1 ? end : free;
            at = end;
        }
        return Optional.empty();
    }

    private static Optional<XmpPlace> png(byte[] picture) {
        int at = 8;
        int free = 0;
        while (at + 12 <= picture.length) {
            int length = ByteBuffer.wrap(picture).getInt(at);
            String type = new String(picture, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (length < 0 || length > picture.length - at - 12) {
                return Optional.empty();
            }
            int end = at + 12 + length;
            if (type.equals("iTXt") && startsWith(picture, at + 8, end - 4, PNG_KEYWORD)) {
                int flags = at + 8 + PNG_KEYWORD.length;
                if (!startsWith(picture, flags, end - 4, PNG_PLAIN)) {
                    return Optional.empty();
                }
                int text = flags + PNG_PLAIN.length;
                String packet = new String(picture, text, end - 4 - text, StandardCharsets.UTF_8);
                return Optional.of(new XmpPlace(picture, Kind.PNG, at, end, Optional.of(packet)));
            }
            if (type.equals("IEND")) {
                return free == 0
                        ? Optional.empty()
                        : Optional.of(new XmpPlace(picture, Kind.PNG, free, free, Optional.empty()));
            }
            free = type.equals("IHDR") ? end : free;
            at = end;
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] beginning) {
        return to - from >= beginning.length
                && Arrays.equals(bytes, from, from + beginning.length, beginning, 0, beginning.length);
    }

    /// The picture with this packet in the place of the one before.
    ///
    /// @throws ArchiveException `MD-CANNOT-EMBED` for a packet that is longer than a segment of a JPEG
    byte[] with(String changed) {
        byte[] text = changed.getBytes(StandardCharsets.UTF_8);
        byte[] part = switch (kind) {
            case JPEG -> segment(text);
            case PNG -> chunk(text);
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length + part.length);
        out.write(picture, 0, from);
        out.writeBytes(part);
        out.write(picture, to, picture.length - to);
        return out.toByteArray();
    }

    private static byte[] segment(byte[] text) {
        int length = 2 + JPEG_HEADER.length + text.length;
        if (length > LONGEST_SEGMENT) {
            throw new ArchiveException(Code.MD_CANNOT_EMBED, text.length + " bytes of XMP");
        }
        return ByteBuffer.allocate(2 + length)
                .putShort((short) 0xffe1)
                .putShort((short) length)
                .put(JPEG_HEADER)
                .put(text)
                .array();
    }

    private static byte[] chunk(byte[] text) {
        int length = PNG_KEYWORD.length + PNG_PLAIN.length + text.length;
        ByteBuffer chunk = ByteBuffer.allocate(12 + length)
                .putInt(length)
                .put("iTXt".getBytes(StandardCharsets.ISO_8859_1))
                .put(PNG_KEYWORD)
                .put(PNG_PLAIN)
                .put(text);
        CRC32 crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + length);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
