package org.nguon.indexer.metadata;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// A stretch of bytes, of a file or in memory, that can be read at any place and cut into smaller
/// stretches. A file is read in pages, of which a few are kept, so that memory does not grow with the file.
final class Bytes {

    /// No stretch longer than this is ever copied into memory at once.
    static final int LARGEST_COPY = 32 << 20;

    private static final int PAGE = 1 << 15;
    private static final int PAGES_KEPT = 64;

    private interface Source {
        /// Fills the target from the position; both are known to be inside.
        void read(long position, byte[] target, int from, int length) throws IOException;
    }

    private final Source source;
    private final long start;
    private final long length;

    private Bytes(Source source, long start, long length) {
        this.source = source;
        this.start = start;
        this.length = length;
    }

    static Bytes of(byte[] bytes) {
        return new Bytes(
                (position, target, from, length) -> System.arraycopy(bytes, (int) position, target, from, length),
                0,
                bytes.length);
    }

    static Bytes of(FileChannel channel) throws IOException {
        Map<Long, byte[]> pages = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
                return size() > PAGES_KEPT;
            }
        };
        Source source = (position, target, from, length) -> {
            long at = position;
            int to = from;
            int left = length;
            while (left > 0) {
                long number = at / PAGE;
                byte[] page = pages.get(number);
                if (page == null) {
                    page = page(channel, number);
                    pages.put(number, page);
                }
                int inPage = (int) (at % PAGE);
                int count = Math.min(left, page.length - inPage);
                if (count <= 0) {
                    throw BrokenContent.because("the file became shorter while it was read");
                }
                System.arraycopy(page, inPage, target, to, count);
                at += count;
                to += count;
                left -= count;
            }
        };
        return new Bytes(source, 0, channel.size());
    }

    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ);
    }

    private static byte[] page(FileChannel channel, long number) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(PAGE);
        long at = number * PAGE;
        while (buffer.hasRemaining()) {
            int read = channel.read(buffer, at + buffer.position());
            if (read < 0) {
                break;
            }
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    long length() {
        return length;
    }

    /// Whether the whole range lies inside.
    boolean has(long at, long count) {
        return at >= 0 && count >= 0 && at <= length && count <= length - at;
    }

    /// A part of these bytes.
    ///
    /// @throws BrokenContent when it is not all there
    Bytes slice(long at, long count) throws BrokenContent {
        need(at, count);
        return new Bytes(source, start + at, count);
    }

    /// A part of these bytes, or as much of it as there is.
    Bytes upTo(long at, long count) {
        long from = Math.clamp(at, 0, length);
        return new Bytes(source, start + from, Math.clamp(count, 0, length - from));
    }

    Bytes from(long at) {
        return upTo(at, length);
    }

    byte[] copy(long at, long count) throws IOException {
        need(at, count);
        if (count > LARGEST_COPY) {
            throw BrokenContent.because(count + " bytes in one piece");
        }
        byte[] target = new byte[(int) count];
        source.read(start + at, target, 0, target.length);
        return target;
    }

    byte[] copy() throws IOException {
        return copy(0, length);
    }

    int u8(long at) throws IOException {
        need(at, 1);
        byte[] one = new byte[1];
        source.read(start + at, one, 0, 1);
        return one[0] & 0xff;
    }

    int u16(long at) throws IOException {
        return number(at, 2, ByteOrder.BIG_ENDIAN).getShort() & 0xffff;
    }

    int u16(long at, ByteOrder order) throws IOException {
        return number(at, 2, order).getShort() & 0xffff;
    }

    long u32(long at) throws IOException {
        return number(at, 4, ByteOrder.BIG_ENDIAN).getInt() & 0xffff_ffffL;
    }

    long u32(long at, ByteOrder order) throws IOException {
        return number(at, 4, order).getInt() & 0xffff_ffffL;
    }

    long i64(long at) throws IOException {
        return number(at, 8, ByteOrder.BIG_ENDIAN).getLong();
    }

    long i64(long at, ByteOrder order) throws IOException {
        return number(at, 8, order).getLong();
    }

    /// Four letters, as many formats name their parts.
    String name(long at) throws IOException {
        return new String(copy(at, 4), StandardCharsets.ISO_8859_1);
    }

    /// Whether these very bytes (given as Latin-1) stand there.
    boolean startsWith(long at, String latin) throws IOException {
        return has(at, latin.length())
                && new String(copy(at, latin.length()), StandardCharsets.ISO_8859_1).equals(latin);
    }

    private ByteBuffer number(long at, int size, ByteOrder order) throws IOException {
        need(at, size);
        byte[] target = new byte[size];
        source.read(start + at, target, 0, size);
        return ByteBuffer.wrap(target).order(order);
    }

    private void need(long at, long count) throws BrokenContent {
        if (!has(at, count)) {
            throw BrokenContent.endsBefore(at < 0 || count < 0 ? at : at + count, length);
        }
    }
}
