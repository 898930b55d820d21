package org.nguon.indexer.metadata;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.nguon.schemas.codes.Code;

/// Reads a TIFF structure (Exif 3.0, TIFF 6.0, BigTIFF): metadata-extractor walks the directories, [ExifDirectories]
/// takes the values.
final class Exif {

    private Exif() {}

    /// Reads one structure.
    ///
    /// @param bytes from the byte-order mark on
    /// @param isFile whether it is a TIFF file, whose first directory describes the picture itself
    static void read(Bytes bytes, boolean isFile, Findings findings) throws IOException {
        if (bytes.length() < 8) {
            throw BrokenContent.endsBefore(8, bytes.length());
        }
        String mark = new String(bytes.copy(0, 2), StandardCharsets.ISO_8859_1);
        if (!mark.equals("II") && !mark.equals("MM")) {
            throw BrokenContent.because("no byte-order mark");
        }
        ByteOrder order = mark.equals("II") ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        if (bytes.u16(2, order) == 43) {
            BigTiff.read(bytes, order, findings);
            return;
        }
        BytesReader reader = new BytesReader(bytes);
        ExifDirectories directories = new ExifDirectories(bytes, reader, isFile, findings);
        try {
            new TiffReader().processTiff(reader, directories, 0);
        } catch (TiffProcessingException e) {
            findings.fault(Code.MD_BROKEN, "Exif: " + e.getMessage());
        } finally {
            directories.finish();
        }
        checkNext(bytes, order, findings);
    }

    /// metadata-extractor passes over an address of the second directory that leads nowhere; a person should know.
    private static void checkNext(Bytes bytes, ByteOrder order, Findings findings) throws IOException {
        long first = bytes.u32(4, order);
        if (!bytes.has(first, 2)) {
            return;
        }
        long address = first + 2 + 12L * bytes.u16(first, order);
        if (bytes.has(address, 4) && bytes.u32(address, order) != 0 && !bytes.has(bytes.u32(address, order), 2)) {
            findings.fault(Code.MD_TRUNCATED, "Exif: the next directory lies after the end");
        }
    }
}
