package org.nguon.indexer.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// The open tail of the ledger: JSON lines that are not yet sealed in a segment. One appender writes; reading
/// is safe beside it. After [#append] returns, the lines are on the disk, and so is everything that was kept in
/// the vault before the call: first all objects are synchronised, then the lines that speak of them are written
/// and synchronised, so that after a power cut no line speaks of an original that is not there.
public final class Journal implements AutoCloseable {

    private static final byte END = '\n';

    private final Path file;
    private final RandomAccessFile writer;
    private final Disk disk;
    private long size;
    private long lines;
    private boolean broken;

    private Journal(Path file, RandomAccessFile writer, Disk disk, long size, long lines) {
        this.file = file;
        this.writer = writer;
        this.disk = disk;
        this.size = size;
        this.lines = lines;
    }

    static Journal open(Path folder, Durability durability) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("journal.jsonl");
        // not a channel, which an interrupt of the writing thread would close
        RandomAccessFile writer = new RandomAccessFile(file.toFile(), "rw");
        try {
            byte[] bytes = Files.readAllBytes(file);
            int whole = wholeLines(bytes, file);
            if (whole < bytes.length) {
                writer.setLength(whole);
            }
            writer.seek(whole);
            return new Journal(file, writer, Disk.of(folder, durability), whole, count(bytes, whole));
        } catch (IOException | RuntimeException e) {
            try (writer) {
                throw e;
            }
        }
    }

    /// Adds lines at the end, all or none.
    ///
    /// @param entries one JSON object each, without line ends
    /// @throws ArchiveException `VA-DISK-FULL` or `VA-UNWRITABLE`; the journal is then as before
    public synchronized void append(List<String> entries) {
        byte[] bytes = joined(entries);
        usable();
        try {
            disk.sync();
            writer.write(bytes);
            disk.force(writer.getFD());
        } catch (IOException e) {
            takeBack(e);
            throw Trouble.with(file, e);
        }
        size += bytes.length;
        lines += entries.size();
    }

    /// Keeps the first lines and drops the rest: `cutTo(0)` after sealing, or the earlier [#size()] when the
    /// database did not take what was appended.
    public synchronized void cutTo(long kept) {
        if (kept < 0 || kept > lines) {
            throw new IllegalArgumentException("the journal has " + lines + " lines, it cannot be cut to " + kept);
        }
        usable();
        try {
            long end = endOf(Files.readAllBytes(file), kept);
            truncate(end);
            disk.force(writer.getFD());
            size = end;
            lines = kept;
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    /// All lines, the oldest first.
    public synchronized List<String> lines() {
        try {
            byte[] bytes = Arrays.copyOf(Files.readAllBytes(file), Math.toIntExact(size));
            return new String(bytes, StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    /// Number of lines.
    public synchronized long size() {
        return lines;
    }

    /// Waits until all that was written to the vault is on its disk.
    void sync() throws IOException {
        disk.sync();
    }

    @Override
    public synchronized void close() {
        try (disk) {
            writer.close();
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    /// Bytes of a JSON Lines document.
    static byte[] joined(List<String> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String entry : entries) {
            if (!entry.startsWith("{")
                    || !entry.endsWith("}")
                    || entry.indexOf('\n') >= 0
                    || entry.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("not one line of a JSON object: " + entry);
            }
            bytes.writeBytes(entry.getBytes(StandardCharsets.UTF_8));
            bytes.write(END);
        }
        return bytes.toByteArray();
    }

    /// After a failure the end of the file is unknown; it goes back to what was acknowledged.
    private void takeBack(IOException failure) {
        try {
            truncate(size);
        } catch (IOException e) {
            failure.addSuppressed(e);
            broken = true;
        }
    }

    private void truncate(long end) throws IOException {
        writer.setLength(end);
        writer.seek(end);
    }

    private void usable() {
        if (broken) {
            throw new ArchiveException(Code.VA_UNWRITABLE, file + ": an earlier write failed; open the archive again");
        }
    }

    /// Length of the sound beginning. A killed process leaves at most an unfinished last line; a power cut may
    /// leave zeros where a line should be. Sound lines after an unsound one mean damage, and nothing is cut
    /// then.
    private static int wholeLines(byte[] bytes, Path file) {
        int sound = 0;
        boolean torn = false;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != END) {
                continue;
            }
            boolean good = i > start && bytes[start] == '{' && bytes[i - 1] == '}';
            if (good && torn) {
                throw new ArchiveException(Code.VA_RECORD_DAMAGED, file + " at byte " + sound);
            }
            if (good) {
                sound = i + 1;
            } else {
                torn = true;
            }
            start = i + 1;
        }
        return sound;
    }

    private static long count(byte[] bytes, int end) {
        long count = 0;
        for (int i = 0; i < end; i++) {
            if (bytes[i] == END) {
                count++;
            }
        }
        return count;
    }

    private static long endOf(byte[] bytes, long lines) {
        long seen = 0;
        int i = 0;
        while (seen < lines) {
            if (bytes[i++] == END) {
                seen++;
            }
        }
        return i;
    }
}
