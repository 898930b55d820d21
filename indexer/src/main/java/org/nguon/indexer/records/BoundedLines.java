package org.nguon.indexer.records;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Lines of a text, none longer than the limit however long it is in the file. Lines can be given back, to be read
/// again.
final class BoundedLines implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private int at;
    private int end;
    private final Deque<Line> again = new ArrayDeque<>();
    private final StringBuilder line = new StringBuilder();
    private long number;
    private boolean afterReturn;

    /// A line.
    ///
    /// @param number from 1
    /// @param text without its line end
    /// @param cut whether it was longer than the limit, and the rest was dropped
    record Line(long number, String text, boolean cut) {}

    BoundedLines(Reader reader) {
        this.reader = reader;
    }

    /// The next line; absent at the end.
    Optional<Line> next() throws IOException {
        if (!again.isEmpty()) {
            return Optional.of(again.removeFirst());
        }
        if (afterReturn && more() && buffer[at] == '\n') {
            at++;
        }
        afterReturn = false;
        if (!more()) {
            return Optional.empty();
        }
        line.setLength(0);
        boolean cut = false;
        boolean ended = false;
        while (!ended && more()) {
            int from = at;
            while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
                at++;
            }
            int room = RecordLimits.RECORD - line.length();
            line.append(buffer, from, Math.min(at - from, room));
            cut |= at - from > room;
            ended = at < end;
        }
        if (ended) {
            afterReturn = buffer[at++] == '\r';
        }
        return Optional.of(new Line(++number, line.toString(), cut));
    }

    /// Whether there is a character at [#at], read now where none is left.
    private boolean more() throws IOException {
        while (at == end && end >= 0) {
            at = 0;
            end = reader.read(buffer);
        }
        if (end < 0) {
            at = end;
        }
        return end > 0;
    }

    /// Gives lines back, in their order.
    void giveBack(List<Line> lines) {
        lines.reversed().forEach(again::addFirst);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
