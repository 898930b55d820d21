package org.nguon.indexer.archive;

import java.util.List;

/// A command line that another process hands to the owner of the archive.
///
/// @param arguments as the shell gave them
/// @param workingFolder against which the paths among them are meant; absolute
/// @param language BCP 47 tag of the person who typed them
/// @param interactive whether a terminal shows what the command prints
public record HandedOver(List<String> arguments, String workingFolder, String language, boolean interactive) {
    public HandedOver {
        arguments = List.copyOf(arguments);
    }
}
