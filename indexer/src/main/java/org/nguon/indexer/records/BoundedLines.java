package org.nguon.indexer.records;

import java.io.BufferedReader;
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

    private final BufferedReader reader;
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
        this.reader = new BufferedReader(reader, 1 << 16);
    }

    /// The next line; absent at the end.
    Optional<Line> next() throws IOException {
        if (!again.isEmpty()) {
            return Optional.of(again.removeFirst());
        }
        line.setLength(0);
        boolean cut = false;
        int c = reader.read();
        if (c == '\n' && afterReturn) {
            c = reader.read();
        }
        afterReturn = false;
        if (c < 0) {
            return Optional.empty();
        }
        while (c >= 0 && c != '\n' && c != '\r') {
            if (line.length() < RecordLimits.RECORD) {
                line.append((char) c);
            } else {
                cut = true;
            }
            c = reader.read();
        }
        afterReturn = c == '\r';
        return Optional.of(new Line(++number, line.toString(), cut));
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
