package org.nguon.indexer.cli;

/// What a command tells the shell.
final class ExitCode {
    /// All was done, nothing wrong was found.
    static final int OK = 0;
    /// The command ran and found trouble: a damaged original, a broken chain, a floor not reached.
    static final int TROUBLE = 1;
    /// The command was called in a way that it does not understand.
    static final int USAGE = 2;
    /// The archive could not be opened or the machine failed.
    static final int UNAVAILABLE = 3;

    private ExitCode() {}
}
