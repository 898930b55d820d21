package org.nguon.schemas.asset;

import java.util.List;
import java.util.Optional;

/// All that a file says about itself.
///
/// @param mediaType as detected from the bytes, in the spelling of the IANA registry where there is one
/// @param dimensions as stored, before orientation; absent where the file has none or does not tell
/// @param orientation Exif Orientation, 1 to 8; 1 where the file does not say
/// @param statements in the order of the file
public record Reading(
        String mediaType,
        Optional<Dimensions> dimensions,
        int orientation,
        List<Statement> statements,
        List<RightsClaim> claims,
        List<Fault> faults) {
    public Reading {
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("Exif Orientation is 1 to 8, not " + orientation);
        }
        statements = List.copyOf(statements);
        claims = List.copyOf(claims);
        faults = List.copyOf(faults);
    }

    /// A reading that found nothing but the type.
    public static Reading of(String mediaType) {
        return new Reading(mediaType, Optional.empty(), 1, List.of(), List.of(), List.of());
    }
}
