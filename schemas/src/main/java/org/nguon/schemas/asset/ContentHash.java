package org.nguon.schemas.asset;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// SHA-256 of a file's bytes (FIPS 180-4), as 64 lower-case hexadecimal digits.
public record ContentHash(String hex) implements Comparable<ContentHash> {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final String URN = "urn:sha256:";
    private static final int BUFFER = 256 * 1024;

    public ContentHash {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("a content hash is 64 lower-case hexadecimal digits, not: " + hex);
        }
    }

    /// The hash of these bytes.
    public static ContentHash of(byte[] bytes) {
        return new Running().add(bytes).end();
    }

    /// The hash of all that a stream still has, read to its end.
    ///
    /// @throws IOException when it cannot be read to its end
    public static ContentHash of(InputStream bytes) throws IOException {
        Running running = new Running();
        byte[] buffer = new byte[BUFFER];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            running.add(buffer, 0, read);
        }
        return running.end();
    }

    /// A hash in the making, for bytes that pass by a piece at a time. For one thread.
    public static final class Running {
        private final MessageDigest digest;

        public Running() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }

        /// Takes in the next bytes.
        public Running add(byte[] bytes) {
            return add(bytes, 0, bytes.length);
        }

        /// Takes in the next bytes, a part of an array.
        public Running add(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
            return this;
        }

        /// The hash of all that was taken in; what comes after it begins anew.
        public ContentHash end() {
            return new ContentHash(HexFormat.of().formatHex(digest.digest()));
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
