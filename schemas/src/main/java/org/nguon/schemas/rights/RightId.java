package org.nguon.schemas.rights;

import java.util.regex.Pattern;

/// Identity of a grant, denial, release, determination, takedown, request or own-work statement: a UUID in
/// an archive, any short name in a file of facts.
public record RightId(String value) implements Comparable<RightId> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    public RightId {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("an id is a short name of letters and digits, not: " + value);
        }
    }

    @Override
    public int compareTo(RightId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
