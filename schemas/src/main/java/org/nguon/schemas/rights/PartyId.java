package org.nguon.schemas.rights;

import java.util.regex.Pattern;

/// Identity of a party: a UUID in an archive, any short name in a file of facts.
public record PartyId(String value) implements Comparable<PartyId> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    public PartyId {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("a party's id is a short name of letters and digits, not: " + value);
        }
    }

    @Override
    public int compareTo(PartyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
