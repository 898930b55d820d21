package org.nguon.indexer.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// One file of a bundle, of which length and sums are known before it is written.
///
/// @param path below the bundle's folder, ASCII, with `/`
/// @param length in bytes
/// @param crc as zip wants it
record Entry(String path, long length, long crc, String sha256, String sha512, Content content) {

    /// Where the bytes are.
    interface Content {
        InputStream open() throws IOException;
    }

    static Entry of(String path, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            return of(path, () -> new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail", e);
        }
    }

    /// The file must stay as it is until the bundle is written.
    static Entry of(String path, Path file) throws IOException {
        return of(path, () -> Files.newInputStream(file));
    }

    static Entry of(String path, Content content) throws IOException {
        CRC32 crc = new CRC32();
        MessageDigest sha256 = digest("SHA-256");
        MessageDigest sha512 = digest("SHA-512");
        long length;
        try (InputStream in = new CheckedInputStream(
                new DigestInputStream(new DigestInputStream(content.open(), sha256), sha512), crc)) {
            length = in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return new Entry(path, length, crc.getValue(), hex(sha256), hex(sha512), content);
    }

    /// The same bytes at another place.
    Entry at(String other) {
        return new Entry(other, length, crc, sha256, sha512, content);
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
