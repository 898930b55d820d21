package org.nguon.indexer.metadata;

import com.drew.lang.RandomAccessReader;
import java.io.IOException;

/// Hands [Bytes] to metadata-extractor. Directories whose last entries were cut off are met often: a small
/// stretch of zeros after the end lets their first entries be read, and whoever takes a value checks that
/// it lies before the end.
final class BytesReader extends RandomAccessReader {

    private static final int ZEROS_AFTER_END = 4096;

    private final Bytes bytes;
    private final int length;

    BytesReader(Bytes bytes) {
        this.bytes = bytes;
        this.length = (int) Math.min(bytes.length(), Integer.MAX_VALUE - ZEROS_AFTER_END);
    }

    /// Whether the range lies in the real bytes.
    boolean isReal(long at, long count) {
        return at >= 0 && count >= 0 && at + count <= length;
    }

    @Override
    public int toUnshiftedOffset(int localOffset) {
        return localOffset;
    }

    @Override
    public byte getByte(int index) throws IOException {
        validateIndex(index, 1);
        return index < length ? (byte) bytes.u8(index) : 0;
    }

    @Override
    public byte[] getBytes(int index, int count) throws IOException {
        validateIndex(index, count);
        return bytes.copy(index, count);
    }

    @Override
    protected void validateIndex(int index, int bytesRequested) throws IOException {
        if (!isValidIndex(index, bytesRequested)) {
            throw BrokenContent.endsBefore((long) index + bytesRequested, length);
        }
    }

    @Override
    protected boolean isValidIndex(int index, int bytesRequested) {
        return index >= 0 && bytesRequested >= 0 && (long) index + bytesRequested <= getLength();
    }

    @Override
    public long getLength() {
        return (long) length + ZEROS_AFTER_END;
    }
}
