package org.nguon.indexer.metadata;

import java.io.IOException;

/// What a file says is not what its own structure promises. It never leaves this room: it becomes a fault. Being an
/// [IOException], it passes through readers of others that know no better.
final class BrokenContent extends IOException {

    private final boolean tooShort;

    private BrokenContent(String message, boolean tooShort) {
        super(message);
        this.tooShort = tooShort;
    }

    static BrokenContent because(String message) {
        return new BrokenContent(message, false);
    }

    static BrokenContent endsBefore(long position, long length) {
        return new BrokenContent("ends at " + length + ", before " + position, true);
    }

    /// Whether bytes are missing rather than wrong.
    boolean isTooShort() {
        return tooShort;
    }

    String explanation() {
        String message = getMessage();
        return message == null ? "" : message;
    }
}
