package org.nguon.indexer.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.nguon.indexer.archive.Archive;

/// What a command finds around it: the shell that it was typed in, whichever process it runs in.
///
/// @param arguments the whole command line
/// @param workingFolder against which paths are meant
/// @param language of the person
/// @param interactive whether a terminal shows the output, so that a progress bar makes sense
/// @param environment settings of the process
/// @param stopAsked true once nobody waits for the command any more
/// @param opened the archive, when the command was handed over to its owner
record Surroundings(
        List<String> arguments,
        Path workingFolder,
        Locale language,
        boolean interactive,
        Map<String, String> environment,
        BooleanSupplier stopAsked,
        OutputStream out,
        OutputStream err,
        Optional<Archive> opened) {

    Surroundings {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /// A path as typed, made absolute.
    Path resolve(Path typed) {
        return workingFolder.resolve(typed).normalize();
    }
}
