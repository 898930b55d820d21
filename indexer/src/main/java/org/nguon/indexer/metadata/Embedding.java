package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.apache.commons.imaging.formats.jpeg.exif.ExifRewriter;
import org.apache.commons.imaging.formats.jpeg.iptc.JpegIptcRewriter;
import org.apache.commons.imaging.formats.jpeg.xmp.JpegXmpRewriter;

/// Writes an [Inscription] into a picture: Exif, XMP and IIM into a JPEG, Exif and XMP into a PNG. The
/// picture data stay as they are. The same picture and the same words give the same bytes: no time, no
/// chance, no name of a program.
///
/// Meant for pictures that this program made itself (renditions, drawings). It takes the place of what such a picture
/// said before in the same containers and never touches an original.
public final class Embedding {

    /// What fits into one APP1 segment after the header of XMP (XMP part 3, 1.1.3).
    private static final int LONGEST_PACKET = 65_502;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /// Signature and the header chunk, which comes first.
    private static final int PNG_HEADER = 8 + 12 + 13;

    private Embedding() {}

    /// A copy of the picture that says all of it.
    ///
    /// @param picture a whole JPEG or PNG
    /// @throws IllegalArgumentException for another kind of file, or for words that do not fit into a segment
    public static byte[] into(byte[] picture, Inscription words) {
        String packet = XmpWriter.packet(words.statements());
        if (packet.getBytes(StandardCharsets.UTF_8).length > LONGEST_PACKET) {
            throw new IllegalArgumentException("more words than one XMP segment of a JPEG holds");
        }
        try {
            if (picture.length > 3 && picture[0] == (byte) 0xff && picture[1] == (byte) 0xd8) {
                return jpeg(picture, words, packet);
            }
            if (picture.length > PNG_HEADER && Arrays.equals(picture, 0, PNG.length, PNG, 0, PNG.length)) {
                return png(picture, words, packet);
            }
        } catch (IOException e) {
            // Commons Imaging tells a picture that it cannot walk by its own kind of IOException; no disk is involved.
            throw new IllegalArgumentException("not a whole picture: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("neither a JPEG nor a PNG");
    }

    private static byte[] jpeg(byte[] picture, Inscription words, String packet) throws IOException {
        byte[] written = picture;
        if (!packet.isEmpty()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(written.length + packet.length());
            new JpegXmpRewriter().updateXmpXml(written, out, packet);
            written = out.toByteArray();
        }
        if (words.statements().stream().anyMatch(it -> IimWriter.holds(it.source()))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(written.length);
            new JpegIptcRewriter().writeIptc(written, out, IimWriter.photoshop(words.statements()));
            written = out.toByteArray();
        }
        if (words.statements().stream().anyMatch(it -> ExifWriter.holds(it.source()))) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(written.length);
            new ExifRewriter().updateExifMetadataLossy(written, out, ExifWriter.directories(words.statements()));
            written = out.toByteArray();
        }
        return written;
    }

    private static byte[] png(byte[] picture, Inscription words, String packet) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(picture.length + packet.length());
        out.write(picture, 0, PNG_HEADER);
        if (words.statements().stream().anyMatch(it -> ExifWriter.holds(it.source()))) {
            chunk(out, "eXIf", ExifWriter.tiff(words.statements()));
        }
        if (!packet.isEmpty()) {
            chunk(out, "iTXt", ("XML:com.adobe.xmp\0\0\0\0\0" + packet).getBytes(StandardCharsets.UTF_8));
        }
        out.write(picture, PNG_HEADER, picture.length - PNG_HEADER);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        number(out, content.length);
        out.writeBytes(name);
        out.writeBytes(content);
        number(out, crc.getValue());
    }

    private static void number(ByteArrayOutputStream out, long value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write((int) (value >> shift));
        }
    }
}
