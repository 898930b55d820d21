package org.nguon.indexer.cli;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.CommandRunner;
import org.nguon.indexer.archive.HandedOver;

/// Runs the commands that other processes hand over to the owner of an archive, on the archive that is open
/// here.
public record HandedOverCommands(Archive archive) implements CommandRunner {

    @Override
    public int run(HandedOver command, OutputStream out, OutputStream err, BooleanSupplier stopAsked) {
        return Commands.run(new Surroundings(
                command.arguments(),
                Path.of(command.workingFolder()),
                Locale.forLanguageTag(command.language()),
                command.interactive(),
                System.getenv(),
                stopAsked,
                out,
                err,
                Optional.of(archive)));
    }
}
