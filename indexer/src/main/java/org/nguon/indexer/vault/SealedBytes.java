package org.nguon.indexer.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The bytes of a file, sealed or opened a piece at a time, so that a file of any size takes little memory: a
/// mark, seven random bytes, then pieces of 64 KiB, each AES-256-GCM with its own tag. The nonce of a piece is the
/// seven bytes, its number, and whether it is the last, so that no piece can be moved, doubled or left out
/// unnoticed (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015).
final class SealedBytes extends InputStream {

    static final int RANDOM_BYTES = 7;

    private static final byte[] MARK = {'N', 'G', 'S', '1'};
    private static final int HEAD_BYTES = MARK.length + RANDOM_BYTES;
    private static final int NONCE_BYTES = 12;
    private static final int PIECE = 1 << 16;
    private static final int TAG_BYTES = 16;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private final int mode;
    private final byte[] key;
    private final byte[] name;
    private final byte[] random;
    private final InputStream source;
    private final int pieceBytes;
    private byte[] next;
    private byte[] ready = {};
    private int given;
    private int number;
    private boolean ended;

    private SealedBytes(int mode, byte[] key, UUID name, byte[] random, InputStream source) throws IOException {
        this.mode = mode;
        this.key = key.clone();
        this.name = name.toString().getBytes(StandardCharsets.US_ASCII);
        this.random = random.clone();
        this.source = source;
        this.pieceBytes = mode == Cipher.ENCRYPT_MODE ? PIECE : PIECE + TAG_BYTES;
        this.next = source.readNBytes(pieceBytes);
    }

    /// The sealed form of a file.
    ///
    /// @param name of the key, bound to what it seals
    /// @param random seven bytes that no other file under this key has
    static InputStream seal(byte[] key, UUID name, byte[] random, InputStream plain) throws IOException {
        byte[] head = ByteBuffer.allocate(HEAD_BYTES).put(MARK).put(random).array();
        return new SequenceInputStream(
                new ByteArrayInputStream(head), new SealedBytes(Cipher.ENCRYPT_MODE, key, name, random, plain));
    }

    /// The file in its sealed form. What it gives before it ends is true; that all is there, its end says.
    ///
    /// @throws IOException when it is no sealed file; reading throws it when it was sealed with another key, was
    ///     changed since, or ends too early
    static InputStream open(byte[] key, UUID name, InputStream sealed) throws IOException {
        byte[] head = sealed.readNBytes(HEAD_BYTES);
        if (head.length < HEAD_BYTES || !Arrays.equals(head, 0, MARK.length, MARK, 0, MARK.length)) {
            throw new IOException("no sealed file");
        }
        byte[] random = Arrays.copyOfRange(head, MARK.length, HEAD_BYTES);
        return new SealedBytes(Cipher.DECRYPT_MODE, key, name, random, sealed);
    }

    /// The most bytes that the sealed form of a file takes.
    ///
    /// @param length of the file
    static long most(long length) {
        return length + HEAD_BYTES + (length / PIECE + 1) * TAG_BYTES;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (given == ready.length) {
            if (ended) {
                return -1;
            }
            byte[] piece = next;
            next = piece.length < pieceBytes ? new byte[0] : source.readNBytes(pieceBytes);
            ended = next.length == 0;
            ready = turned(piece);
            given = 0;
        }
        int count = Math.min(length, ready.length - given);
        System.arraycopy(ready, given, bytes, from, count);
        given += count;
        return count;
    }

    private byte[] turned(byte[] piece) throws IOException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .put(random)
                .putInt(number++)
                .put((byte) (ended ? 1 : 0))
                .array();
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
            cipher.updateAAD(name);
            return cipher.doFinal(piece);
        } catch (GeneralSecurityException e) {
            throw new IOException("sealed with another key, cut short, or changed since", e);
        }
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(key, (byte) 0);
        source.close();
    }
}
