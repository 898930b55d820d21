package org.nguon.indexer.bundle;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A zip whose every byte is known before it is written: entries are stored and not packed, all times are
/// the first day that zip knows, and sums stand before the bytes (APPNOTE 6.3.10). So it can be sent from
/// any byte on, and the same files give the same zip. Where it or the number of entries outgrows 32 or 16
/// bits, it says so as Zip64 does.
final class Zip {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int VERSION = 10;
    private static final int VERSION_64 = 45;
    private static final int UNIX = 3 << 8;
    private static final int UTF_8_NAMES = 0x0800;
    /// 1980-01-01, midnight.
    private static final int FIRST_DAY = 0x0021;
    private static final int REGULAR_FILE = 0100644 << 16;
    private static final long MOST_32 = 0xFFFFFFFFL;
    private static final int MOST_16 = 0xFFFF;

    private final List<Part> parts = new ArrayList<>();
    private final long length;

    /// A run of bytes.
    private record Part(long offset, long length, Entry.Content content) {}

    /// @param folder the one folder that holds all entries
    Zip(String folder, List<Entry> entries) {
        ByteArrayOutputStream directory = new ByteArrayOutputStream();
        long at = 0;
        for (Entry entry : entries) {
            if (entry.length() >= MOST_32) {
                throw new IllegalArgumentException("a single file of 4 GB: " + entry.path());
            }
            byte[] name = (folder + "/" + entry.path()).getBytes(StandardCharsets.UTF_8);
            central(directory, entry, name, at);
            at = add(at, local(entry, name));
            parts.add(new Part(at, entry.length(), entry.content()));
            at += entry.length();
        }
        long directoryAt = at;
        at = add(at, directory.toByteArray());
        this.length = add(at, end(entries.size(), directoryAt, directory.size()));
    }

    private long add(long at, byte[] bytes) {
        parts.add(new Part(at, bytes.length, () -> new ByteArrayInputStream(bytes)));
        return at + bytes.length;
    }

    long length() {
        return length;
    }

    /// Writes the bytes from `from` up to, and without, `to`.
    ///
    /// @throws IOException when a file changed since its sums were taken, too
    void write(long from, long to, OutputStream out) throws IOException {
        if (from < 0 || to > length || from > to) {
            throw new IllegalArgumentException("no such range: " + from + " to " + to + " of " + length);
        }
        for (Part part : parts) {
            long first = Math.max(from, part.offset());
            long last = Math.min(to, part.offset() + part.length());
            if (first < last) {
                try (InputStream in = part.content().open()) {
                    in.skipNBytes(first - part.offset());
                    copy(in, last - first, out);
                }
            }
        }
    }

    private static void copy(InputStream in, long count, OutputStream out) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = count;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("a picture of the bundle was cut short meanwhile");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static byte[] local(Entry entry, byte[] name) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(30 + name.length);
        four(out, LOCAL);
        two(out, VERSION);
        description(out, entry, name.length);
        two(out, 0);
        out.writeBytes(name);
        return out.toByteArray();
    }

    /// What both headers say alike: flags, method, time, sums, length of the name.
    private static void description(ByteArrayOutputStream out, Entry entry, int nameLength) {
        two(out, UTF_8_NAMES);
        two(out, 0);
        two(out, 0);
        two(out, FIRST_DAY);
        four(out, entry.crc());
        four(out, entry.length());
        four(out, entry.length());
        two(out, nameLength);
    }

    private static void central(ByteArrayOutputStream out, Entry entry, byte[] name, long offset) {
        boolean far = offset >= MOST_32;
        four(out, CENTRAL);
        two(out, UNIX | (far ? VERSION_64 : VERSION));
        two(out, far ? VERSION_64 : VERSION);
        description(out, entry, name.length);
        two(out, far ? 12 : 0);
        two(out, 0);
        two(out, 0);
        two(out, 0);
        four(out, REGULAR_FILE);
        four(out, far ? MOST_32 : offset);
        out.writeBytes(name);
        if (far) {
            two(out, 1);
            two(out, 8);
            eight(out, offset);
        }
    }

    private static byte[] end(int count, long directoryAt, long directoryLength) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean large = count >= MOST_16 || directoryAt >= MOST_32 || directoryLength >= MOST_32;
        if (large) {
            four(out, END_64);
            eight(out, 44);
            two(out, UNIX | VERSION_64);
            two(out, VERSION_64);
            four(out, 0);
            four(out, 0);
            eight(out, count);
            eight(out, count);
            eight(out, directoryLength);
            eight(out, directoryAt);
            four(out, LOCATOR_64);
            four(out, 0);
            eight(out, directoryAt + directoryLength);
            four(out, 1);
        }
        four(out, END);
        two(out, 0);
        two(out, 0);
        two(out, Math.min(count, MOST_16));
        two(out, Math.min(count, MOST_16));
        four(out, Math.min(directoryLength, MOST_32));
        four(out, Math.min(directoryAt, MOST_32));
        two(out, 0);
        return out.toByteArray();
    }

    private static void two(ByteArrayOutputStream out, int value) {
        out.write(value);
        out.write(value >> 8);
    }

    private static void four(ByteArrayOutputStream out, long value) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write((int) (value >> shift));
        }
    }

    private static void eight(ByteArrayOutputStream out, long value) {
        four(out, value);
        four(out, value >> 32);
    }
}
