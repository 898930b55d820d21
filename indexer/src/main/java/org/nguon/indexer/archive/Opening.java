package org.nguon.indexer.archive;

import java.util.ArrayDeque;
import java.util.Deque;
import org.nguon.schemas.codes.ArchiveException;

/// A stack of what was opened, closed in the opposite order unless all went well; also how an archive closes
/// its rooms.
final class Opening implements AutoCloseable {

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();

    <T extends AutoCloseable> T add(T room) {
        opened.push(room);
        return room;
    }

    /// Everything is open now and belongs to the archive.
    void succeeded() {
        opened.clear();
    }

    @Override
    public void close() {
        RuntimeException first = null;
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                RuntimeException failure =
                        e instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
                if (first == null) {
                    first = failure;
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first instanceof ArchiveException trouble) {
            throw trouble;
        }
        if (first != null) {
            throw new IllegalStateException("a room could not be closed", first);
        }
    }
}
