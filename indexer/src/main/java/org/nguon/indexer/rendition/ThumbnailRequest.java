package org.nguon.indexer.rendition;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.nguon.schemas.asset.Reading;

/// What a child needs to know to make a thumbnail.
///
/// @param longSide of what is made, in pixels
/// @param orientation Exif Orientation as read, 1 to 8
record ThumbnailRequest(
        Path original, String mediaType, int orientation, int longSide, RenditionLimits limits, Engine engine) {

    static ThumbnailRequest of(Path original, Reading reading, int longSide, RenditionLimits limits, Engine engine) {
        return new ThumbnailRequest(
                original.toAbsolutePath(), reading.mediaType(), reading.orientation(), longSide, limits, engine);
    }

    ThumbnailRequest with(Engine other) {
        return new ThumbnailRequest(original, mediaType, orientation, longSide, limits, other);
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(original.toString());
            out.writeUTF(mediaType);
            out.writeInt(orientation);
            out.writeInt(longSide);
            out.writeLong(limits.pixels());
            out.writeLong(limits.pixelsInMemory());
            out.writeUTF(engine.name());
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    static ThumbnailRequest parse(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            return new ThumbnailRequest(
                    Path.of(in.readUTF()),
                    in.readUTF(),
                    in.readInt(),
                    in.readInt(),
                    new RenditionLimits(in.readLong(), in.readLong()),
                    Engine.valueOf(in.readUTF()));
        }
    }
}
