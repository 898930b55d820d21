package org.nguon.schemas.rights;

import java.util.List;

/// A person or an organisation that made, holds or represents something. How to reach it is sealed
/// elsewhere; a name is public, because it is credited.
///
/// @param name as written, in the order in which it is written: `Nguyễn Văn A`
/// @param aliases other names under which the party is known
/// @param honorific before the name in credits (`NSƯT`); may be empty
/// @param languages BCP 47 tags in which one writes to it, the best first
public record Party(
        PartyId id, Kind kind, String name, List<String> aliases, String honorific, List<String> languages) {

    private static final int LONGEST = 300;

    /// What it is.
    public enum Kind {
        PERSON,
        ORGANISATION,
        /// A village, a people, a parish: holders of what is held in common.
        COMMUNITY
    }

    public Party {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException("a party has a name of 1 to " + LONGEST + " characters");
        }
        aliases = List.copyOf(aliases);
        languages = List.copyOf(languages);
    }

    /// The name with its honorific.
    public String creditName() {
        return honorific.isBlank() ? name : honorific + " " + name;
    }
}
