package org.nguon.schemas.asset;

import java.util.regex.Pattern;

/// SHA-256 of a file's bytes (FIPS 180-4), as 64 lower-case hexadecimal digits.
public record ContentHash(String hex) implements Comparable<ContentHash> {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final String URN = "urn:sha256:";

    public ContentHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a content hash is 64 lower-case hexadecimal digits, not: " + hex);
        }
    }

    /// Reads the form made by [#urn()].
    ///
    /// @throws IllegalArgumentException when the text has another form
    public static ContentHash parseUrn(String urn) {
        if (!urn.startsWith(URN)) {
            throw new IllegalArgumentException("not a " + URN + " name: " + urn);
        }
        return new ContentHash(urn.substring(URN.length()));
    }

    /// The name under which the vault keeps the bytes.
    public String urn() {
        return URN + hex;
    }

    @Override
    public int compareTo(ContentHash other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
