package org.nguon.indexer.isolation;

import java.util.List;

/// A child did not answer a request, and why. It is about the one request; the next one finds a sound child.
public final class ChildFailure extends Exception {
    private static final long serialVersionUID = 1L;

    /// How the request ended.
    public enum Reason {
        /// Not done within its time; the child was killed.
        TIMED_OUT,
        /// The child's process ended before it answered.
        CRASHED,
        /// The child ran into its memory limit, in the Java heap or beside it.
        OUT_OF_MEMORY,
        /// The task threw; the child is well.
        REFUSED
    }

    private final Reason reason;
    private final transient List<String> lastLines;

    ChildFailure(Reason reason, String message, List<String> lastLines) {
        super(message);
        this.reason = reason;
        this.lastLines = List.copyOf(lastLines);
    }

    /// How the request ended.
    public Reason reason() {
        return reason;
    }

    /// The end of what the child wrote to its error stream; empty where it said nothing or only refused.
    public List<String> lastLines() {
        return lastLines;
    }
}
