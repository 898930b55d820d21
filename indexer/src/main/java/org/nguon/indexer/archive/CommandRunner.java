package org.nguon.indexer.archive;

import java.io.OutputStream;
import java.util.function.BooleanSupplier;

/// Runs commands that were handed over; the command line gives it to the archive that it opened.
@FunctionalInterface
public interface CommandRunner {

    /// Runs the command to its end, or until it sees that nobody waits for it any more. It is never
    /// interrupted: an interrupt closes the files of the database and the index under the feet of everybody
    /// else.
    ///
    /// @param stopAsked true once the one who asked has gone, or the owner is about to end
    /// @return the exit code
    int run(HandedOver command, OutputStream out, OutputStream err, BooleanSupplier stopAsked);
}
