package org.nguon.indexer.cli;

import picocli.CommandLine.IVersionProvider;

/// Says which version this is, from the jar's manifest; a build that was not packaged says so.
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Version.class.getPackage().getImplementationVersion();
        return new String[] {"nguon " + (version == null ? "(not packaged)" : version)};
    }
}
