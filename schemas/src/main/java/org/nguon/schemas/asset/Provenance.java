package org.nguon.schemas.asset;

import java.time.Instant;
import java.util.Optional;

/// How a file came to the archive.
///
/// @param broughtBy account or system user who brought it
/// @param channel which way it came
/// @param location where it was found: an absolute path for [Channel#FOLDER], the file name given by the
///     browser otherwise
/// @param modifiedAt last modification at that place, where known; with the size it tells an unchanged file
public record Provenance(String broughtBy, Channel channel, String location, Optional<Instant> modifiedAt) {

    /// The way a file came.
    public enum Channel {
        FOLDER,
        UPLOAD,
        /// Through a phone's browser, which may have re-encoded it and removed its location.
        PHONE,
        /// Drawn by this program, for the demo archive.
        DRAWN,
        /// As a record in a file of a museum; the location is its collection and number.
        RECORDS,
        /// Fetched from the network; the location is the address.
        WEB
    }

    /// The last part of the location, whichever separator it uses.
    public String fileName() {
        return location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
    }
}
