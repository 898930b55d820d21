package org.nguon.indexer.rendition;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/// The largest JPEG (ITU-T T.81, baseline or progressive, 8 bits) that lies somewhere inside a file. Cameras
/// put one into every raw file, each maker at a place of its own; so they are looked for by their own beginning
/// instead.
///
/// @param offset of its first byte
/// @param pixels width times height
record EmbeddedPreview(long offset, long pixels) {
    private static final int MARKERS_AT_MOST = 200;
    private static final ValueLayout.OfByte BYTE = ValueLayout.JAVA_BYTE;

    static Optional<EmbeddedPreview> find(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                Arena arena = Arena.ofConfined()) {
            MemorySegment bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
            Optional<EmbeddedPreview> best = Optional.empty();
            for (long at = 0; at + 4 < bytes.byteSize(); at++) {
                if (bytes.get(BYTE, at) == (byte) 0xFF
                        && bytes.get(BYTE, at + 1) == (byte) 0xD8
                        && bytes.get(BYTE, at + 2) == (byte) 0xFF) {
                    long pixels = pixels(bytes, at + 2);
                    if (pixels > best.map(EmbeddedPreview::pixels).orElse(0L)) {
                        best = Optional.of(new EmbeddedPreview(at, pixels));
                    }
                }
            }
            return best;
        }
    }

    /// Follows the markers up to the frame header; 0 where there is none that our decoders read.
    private static long pixels(MemorySegment bytes, long from) {
        long at = from;
        for (int markers = 0; markers < MARKERS_AT_MOST && at + 10 < bytes.byteSize(); markers++) {
            if (bytes.get(BYTE, at) != (byte) 0xFF) {
                return 0;
            }
            int marker = unsigned(bytes, at + 1, 1);
            switch (marker) {
                case 0xFF -> at++;
                case 0xC0, 0xC1, 0xC2 -> {
                    int parts = unsigned(bytes, at + 9, 1);
                    boolean readable = unsigned(bytes, at + 4, 1) == 8 && (parts == 1 || parts == 3);
                    return readable ? (long) unsigned(bytes, at + 5, 2) * unsigned(bytes, at + 7, 2) : 0;
                }
                case 0xC4, 0xDB, 0xDD, 0xFE -> at += 2 + unsigned(bytes, at + 2, 2);
                default -> {
                    if (marker < 0xE0 || marker > 0xEF) {
                        return 0;
                    }
                    at += 2 + unsigned(bytes, at + 2, 2);
                }
            }
        }
        return 0;
    }

    private static int unsigned(MemorySegment bytes, long at, int length) {
        int value = 0;
        for (int i = 0; i < length; i++) {
            value = value << 8 | Byte.toUnsignedInt(bytes.get(BYTE, at + i));
        }
        return value;
    }
}
