package org.nguon.indexer.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.SealedText;

/// Keys of parties and of files of evidence, one file each, readable by their owner only. Erasing a party destroys its
/// key: what was
/// sealed with it stays in ledger and vault, unreadable for good. An erased party gets no new key; a tombstone
/// says so and also outlives a key that comes back from a backup.
///
/// Overwriting a file destroys it on the disk that this program sees; copy-on-write file systems, flash memory
/// and backups may keep older blocks, which is why keys are backed up apart (see the package).
public final class PartyKeys {

    private static final String TOMBSTONE = ".erased";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Path folder;
    private final SecureRandom random;
    private final boolean posix;

    private PartyKeys(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
        this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Opens the folder of keys (`DATA/keys`), making it where it is missing, and destroys again any key whose
    /// party was erased.
    ///
    /// @throws ArchiveException `VA-UNWRITABLE`, `VA-DISK-FULL`
    public static PartyKeys open(Path folder, SecureRandom random) {
        PartyKeys keys = new PartyKeys(folder, random);
        try {
            Files.createDirectories(folder, keys.permissions("rwx------"));
            try (var files = Files.newDirectoryStream(folder, "*.{erased,new}")) {
                for (Path file : files) {
                    String name = file.getFileName().toString();
                    if (name.endsWith(".new")) {
                        keys.destroy(file);
                    } else {
                        keys.destroy(folder.resolve(name.replace(TOMBSTONE, ".key")));
                    }
                }
            }
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
        return keys;
    }

    /// Seals a text for a party, making the party's key where it has none.
    ///
    /// @throws IllegalStateException when the party was erased
    public synchronized SealedText seal(UUID party, String plain) {
        byte[] key = key(party).orElseGet(() -> make(party));
        byte[] text = plain.getBytes(StandardCharsets.UTF_8);
        byte[] salted = Arrays.copyOf(random(SALT_BYTES), SALT_BYTES + text.length);
        System.arraycopy(text, 0, salted, SALT_BYTES, text.length);
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, key, nonce, party).doFinal(salted);
            return new SealedText(
                    party,
                    Base64.getEncoder().encodeToString(nonce),
                    Base64.getEncoder().encodeToString(ciphertext),
                    ContentHash.of(salted));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /// Opens a sealed text; empty when the party was erased or has no key here.
    ///
    /// @throws ArchiveException `VA-RECORD-DAMAGED` when it was sealed with another key or changed since
    public synchronized Optional<String> open(SealedText sealed) {
        Optional<byte[]> key = key(sealed.party());
        if (key.isEmpty()) {
            return Optional.empty();
        }
        try {
            byte[] salted = cipher(
                            Cipher.DECRYPT_MODE, key.get(), Base64.getDecoder().decode(sealed.nonce()), sealed.party())
                    .doFinal(Base64.getDecoder().decode(sealed.ciphertext()));
            if (salted.length < SALT_BYTES || !ContentHash.of(salted).equals(sealed.commitment())) {
                throw new ArchiveException(Code.VA_RECORD_DAMAGED, "sealed text of party " + sealed.party());
            }
            return Optional.of(new String(salted, SALT_BYTES, salted.length - SALT_BYTES, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            throw new ArchiveException(Code.VA_RECORD_DAMAGED, "sealed text of party " + sealed.party(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        } finally {
            Arrays.fill(key.get(), (byte) 0);
        }
    }

    /// Seals a file with a key of its own, on its way into the vault.
    ///
    /// @param key a name that no key has yet
    /// @param limit largest file taken, in bytes
    /// @throws TooLargeException when the file has more
    /// @throws IOException when the file cannot be read; trouble of the vault is an [ArchiveException]
    public SealedFile seal(UUID key, InputStream file, Vault vault, long limit) throws IOException {
        byte[] secret = keyOrNew(key);
        byte[] salt = random(SALT_BYTES);
        Committing plain = new Committing(salt, file, limit);
        try (InputStream sealed = SealedBytes.seal(secret, key, random(SealedBytes.RANDOM_BYTES), plain)) {
            Staged staged = vault.stage(sealed, SealedBytes.most(limit + SALT_BYTES));
            return new SealedFile(staged, key, plain.commitment(), plain.length());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /// Opens a sealed file; empty when its key was destroyed or is not here. Reading throws an [IOException] where the
    /// file was changed since.
    ///
    /// @param sealed as the vault holds it; closed with the result
    /// @throws IOException when it cannot be read, or is no sealed file
    public Optional<InputStream> open(UUID key, InputStream sealed) throws IOException {
        Optional<byte[]> secret = keyOf(key);
        if (secret.isEmpty()) {
            sealed.close();
            return Optional.empty();
        }
        InputStream plain = SealedBytes.open(secret.get(), key, sealed);
        Arrays.fill(secret.get(), (byte) 0);
        plain.skipNBytes(SALT_BYTES);
        return Optional.of(plain);
    }

    private synchronized byte[] keyOrNew(UUID name) {
        return key(name).orElseGet(() -> make(name));
    }

    private synchronized Optional<byte[]> keyOf(UUID name) {
        return key(name);
    }

    /// Salt and file one after the other, with their hash.
    private static final class Committing extends InputStream {
        private final InputStream bytes;
        private final long limit;
        private final ContentHash.Running hash = new ContentHash.Running();
        private long count;

        Committing(byte[] salt, InputStream file, long limit) {
            this.bytes = new SequenceInputStream(new ByteArrayInputStream(salt), file);
            this.limit = limit;
        }

        ContentHash commitment() {
            return hash.end();
        }

        long length() {
            return count - SALT_BYTES;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = bytes.read(into, from, length);
            if (read > 0) {
                count += read;
                hash.add(into, from, read);
            }
            if (length() > limit) {
                throw new TooLargeException(limit);
            }
            return read;
        }
    }

    /// Whether a salt and a text are what was sealed: for whoever kept them, also after the erasure.
    ///
    /// @param salt 32 bytes
    public static boolean matches(SealedText sealed, byte[] salt, String plain) {
        ContentHash.Running hash = new ContentHash.Running();
        hash.add(salt).add(plain.getBytes(StandardCharsets.UTF_8));
        return hash.end().equals(sealed.commitment());
    }

    /// Destroys a party's key for good. Idempotent, also for a party that never had one.
    public synchronized void erase(UUID party) {
        Path tombstone = folder.resolve(party + TOMBSTONE);
        try {
            if (Files.notExists(tombstone)) {
                Files.createFile(tombstone);
                force(folder);
            }
            destroy(file(party));
            force(folder);
        } catch (IOException e) {
            throw Trouble.with(tombstone, e);
        }
    }

    /// Whether the party was erased.
    public boolean isErased(UUID party) {
        return Files.exists(folder.resolve(party + TOMBSTONE));
    }

    /// Whether a key lies here, readable or not: what [#isErased] says should not be.
    public boolean isHere(UUID party) {
        return Files.exists(file(party));
    }

    /// Names of all keys that were destroyed here.
    ///
    /// @throws ArchiveException `VA-UNWRITABLE` when the folder cannot be read
    public List<UUID> erased() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(TOMBSTONE))
                    .map(name -> UUID.fromString(name.substring(0, name.length() - TOMBSTONE.length())))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
    }

    private Path file(UUID party) {
        return folder.resolve(party + ".key");
    }

    private Optional<byte[]> key(UUID party) {
        if (isErased(party)) {
            return Optional.empty();
        }
        Path file = file(party);
        try {
            byte[] key = Files.readAllBytes(file);
            if (key.length != KEY_BYTES) {
                throw new ArchiveException(Code.VA_RECORD_DAMAGED, file.toString());
            }
            return Optional.of(key);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
    }

    private byte[] make(UUID party) {
        if (isErased(party)) {
            throw new IllegalStateException("party " + party + " was erased and gets no new key");
        }
        byte[] key = random(KEY_BYTES);
        Path file = file(party);
        Path half = folder.resolve(party + ".new");
        try {
            Files.deleteIfExists(half);
            Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(half, options, permissions("rw-------"))) {
                writeAll(channel, key);
            }
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } catch (IOException e) {
            throw Trouble.with(file, e);
        }
        return key;
    }

    private void destroy(Path file) throws IOException {
        if (Files.isRegularFile(file)) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                writeAll(channel, random(KEY_BYTES));
            }
            Files.delete(file);
        }
    }

    private static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        channel.force(true);
    }

    /// Puts new and removed names of a folder on the disk, where the system can.
    private void force(Path folder) throws IOException {
        if (posix) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] permissions(String permissions) {
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, UUID party) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(party.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
