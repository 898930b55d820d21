package org.nguon.schemas.rights;

import java.util.regex.Pattern;

/// Identity of a work: a UUID in an archive, any short name in a file of facts.
public record WorkId(String value) implements Comparable<WorkId> {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,63}");

    public WorkId {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("a work's id is a short name of letters and digits, not: " + value);
        }
    }

    @Override
    public int compareTo(WorkId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
