package org.nguon.schemas.production;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// A service or program that pictures or films are given to, with what its terms said on the day
/// somebody read them.
///
/// @param id short name: `runway`, `comfyui`, `youtube`
/// @param name for people
/// @param trainsOnInput whether it takes the right to train on what is sent to it
/// @param commercialUse whether it uses what is sent for a commercial end of its own
/// @param checkedOn when the terms were read
/// @param sourceUrl where they stand
public record Platform(
        String id,
        String name,
        Kind kind,
        Answer trainsOnInput,
        Answer commercialUse,
        Optional<LocalDate> checkedOn,
        Optional<String> sourceUrl) {

    /// In what somebody permits or refuses: each platform.
    public static final String ANY = "*";

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    /// What it is used for.
    public enum Kind {
        /// Generates pictures or clips from what is uploaded.
        GENERATION,
        /// Generates on the production's own machine; nothing is uploaded.
        LOCAL,
        /// Shows the finished film.
        PUBLISHING
    }

    /// What is known; not knowing is an answer of its own and never counts as no.
    public enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    public Platform {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a platform's id is a short lower-case name, not: " + id);
        }
    }
}
