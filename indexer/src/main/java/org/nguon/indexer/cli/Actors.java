package org.nguon.indexer.cli;

/// Who does what a command does.
final class Actors {

    private Actors() {}

    /// The user of the machine.
    static String user() {
        return System.getProperty("user.name", "unknown");
    }
}
