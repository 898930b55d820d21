package org.nguon.indexer.vault;

import io.ocfl.api.exception.OcflIOException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// The door of the vault. Safe for many threads. What goes wrong with the vault's own disk is an
/// [ArchiveException] (`VA-DISK-FULL`, `VA-UNWRITABLE`, `VA-DAMAGED`, `VA-MISSING`) and leaves nothing half
/// done.
public final class Vault implements AutoCloseable {

    static final String ORIGINAL = "original";
    static final String EVIDENCE = "evidence";
    static final String NOTE = "note.json";
    static final String ENTRIES = "entries.jsonl";
    static final String ORIGINAL_OF = "Original of asset ";
    static final String LOGICAL_FOLDER = "original/";

    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    private static final String ORIGINAL_URN = "urn:sha256:";
    private static final String EVIDENCE_URN = "urn:nguon:evidence:";
    private static final int BUFFER = 256 * 1024;
    private static final Set<PosixFilePermission> READ_ONLY = PosixFilePermissions.fromString("r--r--r--");

    private final StorageRoot root;
    private final Clock clock;
    private final @Nullable WorkArea work;
    private final @Nullable Journal journal;
    private final boolean posix;
    private volatile boolean closed;

    private Vault(StorageRoot root, Clock clock, @Nullable WorkArea work, @Nullable Journal journal) {
        this.root = root;
        this.clock = clock;
        this.work = work;
        this.journal = journal;
        this.posix = root.folder().getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Opens the vault so that its answers survive a power cut, see [#open(Path, Clock, Durability)].
    public static Vault open(Path folder, Clock clock) {
        return open(folder, clock, Durability.POWER_CUT);
    }

    /// Opens the vault in this folder, or makes one where the folder is missing or empty; sweeps away what a
    /// killed process left in the work area and cuts a torn line off the journal. The caller must be the
    /// archive's owner.
    ///
    /// @throws ArchiveException `AR-NOT-AN-ARCHIVE` when the folder holds something else, `AR-NEWER` when its
    ///     layout is unknown, `VA-RECORD-DAMAGED` when the journal is damaged before its end, `VA-UNWRITABLE`
    public static Vault open(Path folder, Clock clock, Durability durability) {
        try {
            StorageRoot root = StorageRoot.openOrMake(folder);
            WorkArea work = WorkArea.sweep(root.extension(StorageRoot.WORK));
            return new Vault(root, clock, work, Journal.open(root.extension(StorageRoot.JOURNAL), durability));
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
    }

    /// Opens a vault to look at it: writes nothing, so that it works on a read-only copy and beside the owner.
    /// What writes throws [IllegalStateException].
    ///
    /// @throws ArchiveException `AR-NOT-AN-ARCHIVE` when there is no vault in this folder, `AR-NEWER`
    public static Vault inspect(Path folder, Clock clock) {
        try {
            return new Vault(StorageRoot.open(folder), clock, null, null);
        } catch (IOException e) {
            throw Trouble.with(folder, e);
        }
    }

    /// Copies a source to its end into the work area and hashes it on the way: one read, one write.
    ///
    /// @param limit largest size taken, in bytes
    /// @throws TooLargeException when the source has more
    /// @throws IOException when the source cannot be read; trouble of the vault is an [ArchiveException]
    public Staged stage(InputStream bytes, long limit) throws IOException {
        Path path = working().fresh(".staged");
        boolean done = false;
        try {
            Staged staged = copy(bytes, limit, path);
            done = true;
            return staged;
        } finally {
            if (!done) {
                drop(path);
            }
        }
    }

    private static void drop(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw Trouble.with(path, e);
        }
    }

    private Staged copy(InputStream bytes, long limit, Path path) throws IOException {
        ContentHash.Running hash = new ContentHash.Running();
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = create(path)) {
            for (int read = bytes.readNBytes(buffer, 0, BUFFER); read > 0; read = bytes.readNBytes(buffer, 0, BUFFER)) {
                size += read;
                if (size > limit) {
                    throw new TooLargeException(limit);
                }
                write(out, buffer, read, path);
                hash.add(buffer, 0, read);
            }
        }
        return new Staged(path, hash.end(), size);
    }

    /// A stream of this kind is not closed by an interrupt, as a channel would be.
    private OutputStream create(Path path) {
        try {
            OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW);
            if (posix) {
                Files.setPosixFilePermissions(path, READ_ONLY);
            }
            return out;
        } catch (IOException e) {
            throw Trouble.with(path, e);
        }
    }

    private static void write(OutputStream out, byte[] buffer, int length, Path path) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw Trouble.with(path, e);
        }
    }

    /// Moves staged bytes to their place, with the note beside them. Idempotent: when the vault holds these
    /// bytes already, they stay as they are and the earlier note is the answer. Where what it holds under this
    /// hash is incomplete or differs (a power cut before any answer, a damaged disk), that object is set aside,
    /// undeleted, and the staged bytes take its place under the earlier note where that can still be read.
    public Kept keep(Staged staged, OriginalNote note) {
        Path place = root.place(staged.hash().urn());
        Path original = place.resolve(Deposit.CONTENT + ORIGINAL);
        try {
            OriginalNote written = note;
            if (Files.isDirectory(place)) {
                Optional<OriginalNote> earlier = readableNote(place);
                if (earlier.isPresent() && holds(staged, original)) {
                    staged.close();
                    return new Kept(earlier.get(), true, original);
                }
                setAside(staged, place, ORIGINAL);
                written = earlier.orElse(note);
            }
            if (deposit(staged, written).appear(place)) {
                return new Kept(written, false, original);
            }
            // another thread was first, a moment ago
            return new Kept(readNote(place.resolve(Deposit.CONTENT + NOTE)), true, original);
        } catch (OcflIOException e) {
            throw Trouble.with(place, new IOException(e));
        } catch (IOException e) {
            throw Trouble.with(place, e);
        }
    }

    private Deposit deposit(Staged staged, OriginalNote note) throws IOException {
        Deposit deposit = Deposit.begin(working(), staged.hash().urn());
        boolean done = false;
        try {
            deposit.write(NOTE, Json.pretty(note).getBytes(StandardCharsets.UTF_8));
            deposit.move(
                    staged.path(), ORIGINAL, logicalPath(note), staged.hash().hex());
            deposit.describe(ORIGINAL_OF + note.assetId(), clock);
            done = true;
            return deposit;
        } finally {
            if (!done) {
                deposit.drop();
            }
        }
    }

    private static boolean holds(Staged staged, Path original) throws IOException {
        return Files.isRegularFile(original) && Files.mismatch(staged.path(), original) < 0;
    }

    private static Optional<OriginalNote> readableNote(Path place) throws IOException {
        try {
            return Optional.of(readNote(place.resolve(Deposit.CONTENT + NOTE)));
        } catch (NoSuchFileException | ArchiveException e) {
            return Optional.empty();
        }
    }

    /// Two threads may bring the same bytes: what the first one puts right must not be set aside by the second.
    private synchronized void setAside(Staged staged, Path place, String content) throws IOException {
        boolean noted = content.equals(EVIDENCE) || readableNote(place).isPresent();
        if (!Files.isDirectory(place) || (noted && holds(staged, place.resolve(Deposit.CONTENT + content)))) {
            return;
        }
        Path aside = Files.createDirectories(root.extension(StorageRoot.ASIDE));
        Path target = aside.resolve(place.getFileName() + "-" + clock.millis());
        for (int i = 1; Files.exists(target); i++) {
            target = aside.resolve(place.getFileName() + "-" + clock.millis() + "-" + i);
        }
        Files.move(place, target, StandardCopyOption.ATOMIC_MOVE);
        LOG.warn("{} was incomplete or damaged and is set aside as {}", place, target);
    }

    /// Whether the vault holds these bytes, unchanged; reads all of them.
    public boolean isSound(ContentHash hash) {
        Optional<Path> original = original(hash);
        if (original.isEmpty()) {
            return false;
        }
        try (InputStream bytes = Files.newInputStream(original.get())) {
            return ContentHash.of(bytes).equals(hash);
        } catch (IOException e) {
            throw Trouble.with(original.get(), e);
        }
    }

    /// Moves staged bytes that prove something to their place: an object like an original's, but of no
    /// asset, named after the content hash too. Idempotent as [#keep] is; who says what the file proves
    /// is the ledger.
    ///
    /// @param fileName the name under which OCFL tools give it back
    /// @return where the bytes lie; to be read only
    public Path keepEvidence(Staged staged, String fileName) {
        String id = evidenceId(staged.hash());
        Path place = root.place(id);
        Path evidence = place.resolve(Deposit.CONTENT + EVIDENCE);
        try {
            if (Files.isDirectory(place)) {
                if (holds(staged, evidence)) {
                    staged.close();
                    return evidence;
                }
                setAside(staged, place, EVIDENCE);
            }
            Deposit deposit = Deposit.begin(working(), id);
            boolean done = false;
            try {
                deposit.move(
                        staged.path(),
                        EVIDENCE,
                        EVIDENCE + "/" + safeName(fileName),
                        staged.hash().hex());
                deposit.describe("Evidence", clock);
                done = true;
            } finally {
                if (!done) {
                    deposit.drop();
                }
            }
            deposit.appear(place);
            return evidence;
        } catch (OcflIOException e) {
            throw Trouble.with(place, new IOException(e));
        } catch (IOException e) {
            throw Trouble.with(place, e);
        }
    }

    /// Where the bytes of a piece of evidence lie, to be read only; empty when the vault does not hold them.
    public Optional<Path> evidence(ContentHash hash) {
        Path path = root.place(evidenceId(hash)).resolve(Deposit.CONTENT + EVIDENCE);
        return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    }

    static String evidenceId(ContentHash hash) {
        return EVIDENCE_URN + hash.hex();
    }

    /// The evidence that an object holds; empty when it holds something else.
    static Optional<ContentHash> evidenceHash(String id) {
        try {
            return id.startsWith(EVIDENCE_URN)
                    ? Optional.of(new ContentHash(id.substring(EVIDENCE_URN.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The name under which OCFL tools give the original back: its own.
    private static String logicalPath(OriginalNote note) {
        return LOGICAL_FOLDER + safeName(note.provenance().fileName());
    }

    private static String safeName(String fileName) {
        StringBuilder name = new StringBuilder();
        fileName.codePoints()
                .map(c -> c < ' ' || c == '/' || c == '\\' || Character.getType(c) == Character.SURROGATE ? '_' : c)
                .forEach(name::appendCodePoint);
        String safe = name.toString();
        return safe.isEmpty() || safe.equals(".") || safe.equals("..") ? "unnamed" : safe;
    }

    /// The note beside an original; empty when the vault does not hold these bytes.
    ///
    /// @throws ArchiveException `VA-DAMAGED` when the note cannot be read any more
    public Optional<OriginalNote> note(ContentHash hash) {
        Path path = root.place(hash.urn()).resolve(Deposit.CONTENT + NOTE);
        try {
            return Optional.of(readNote(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw Trouble.with(path, e);
        }
    }

    static OriginalNote readNote(Path path) throws IOException {
        try {
            return Json.read(Files.readString(path), OriginalNote.class);
        } catch (JacksonException | CharacterCodingException e) {
            throw new ArchiveException(Code.VA_DAMAGED, path.toString(), e);
        }
    }

    /// Where the bytes lie, to be read only; empty when the vault does not hold them.
    public Optional<Path> original(ContentHash hash) {
        Path path = root.place(hash.urn()).resolve(Deposit.CONTENT + ORIGINAL);
        return Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
    }

    /// Hashes of all originals, in no order of meaning, read off directory names alone.
    public Stream<ContentHash> hashes() {
        return ids().flatMap(id -> originalHash(id).stream());
    }

    /// The original that an object holds; empty when it holds something else.
    static Optional<ContentHash> originalHash(String id) {
        try {
            return id.startsWith(ORIGINAL_URN) ? Optional.of(ContentHash.parseUrn(id)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// All originals with their notes; reads one small file each, so prefer [#hashes()] where that is enough.
    public Stream<HeldOriginal> originals() {
        return hashes().map(hash -> new HeldOriginal(
                hash,
                note(hash).orElseThrow(() -> new ArchiveException(Code.VA_DAMAGED, hash + ": no note beside it"))));
    }

    private Stream<String> ids() {
        try {
            return root.tuples().stream().flatMap(tuple -> {
                try {
                    return StorageRoot.objects(tuple).stream().flatMap(object -> StorageRoot.id(object).stream());
                } catch (IOException e) {
                    throw Trouble.with(tuple, e);
                }
            });
        } catch (IOException e) {
            throw Trouble.with(root.folder(), e);
        }
    }

    /// The open tail of the ledger.
    public Journal journal() {
        if (journal == null) {
            throw new IllegalStateException("this vault is open for reading only");
        }
        return journal;
    }

    /// Seals lines of the ledger as an object of their own, for good. Idempotent.
    ///
    /// @param segment revisions it holds, `first-last`
    /// @param lines one JSON document each, without line ends
    /// @throws IllegalStateException when other lines are sealed under this name
    public void seal(String segment, List<String> lines) {
        Segment name = Segment.parse(segment);
        byte[] bytes = Journal.joined(lines);
        Path place = root.place(name.id());
        try {
            if (Files.notExists(place)) {
                Deposit deposit = Deposit.begin(working(), name.id());
                boolean done = false;
                try {
                    deposit.write(ENTRIES, bytes);
                    deposit.describe("Ledger entries " + segment, clock);
                    done = true;
                } finally {
                    if (!done) {
                        deposit.drop();
                    }
                }
                if (deposit.appear(place)) {
                    journal().sync();
                    return;
                }
            }
            if (!Arrays.equals(Files.readAllBytes(place.resolve(Deposit.CONTENT + ENTRIES)), bytes)) {
                throw new IllegalStateException("other entries are sealed as " + segment);
            }
        } catch (IOException e) {
            throw Trouble.with(place, e);
        }
    }

    /// Lines of all sealed segments in the order of their revisions, one segment in memory at a time.
    public Stream<String> sealed() {
        return sealed(0);
    }

    /// Like [#sealed()], without the segments that end at this revision or before it.
    public Stream<String> sealed(long after) {
        return segments().filter(segment -> segment.last() > after).sorted().flatMap(this::lines);
    }

    /// The last line that is sealed, without reading the segments before; empty when nothing is sealed.
    public Optional<String> lastSealed() {
        return segments()
                .max(Comparator.naturalOrder())
                .flatMap(segment -> lines(segment).reduce((_, line) -> line));
    }

    private Stream<Segment> segments() {
        return ids().flatMap(id -> Segment.ofObject(id).stream());
    }

    private Stream<String> lines(Segment segment) {
        Path entries = root.place(segment.id()).resolve(Deposit.CONTENT + ENTRIES);
        try {
            return Files.readAllLines(entries).stream();
        } catch (IOException e) {
            throw Trouble.with(entries, e);
        }
    }

    /// Checks every object of the vault, byte by byte, on two threads, and adds a line to the history. Nothing
    /// is changed or deleted, whatever is found. A vault opened by [#inspect] adds its line where it may.
    ///
    /// @param expected originals that must be there, as the catalogue knows them; read to its end
    /// @throws CancellationException when the vault is closed meanwhile; the history then has no line of it
    public VaultCheck verify(Stream<ContentHash> expected, VaultProgress progress) {
        return verify(expected, Stream.empty(), progress);
    }

    /// Like [#verify(Stream, VaultProgress)].
    ///
    /// @param evidence files of evidence that must be there, as the catalogue knows them; read to its end
    public VaultCheck verify(Stream<ContentHash> expected, Stream<ContentHash> evidence, VaultProgress progress) {
        try {
            VaultCheck check = new VaultVerification(root, clock, progress, () -> closed).run(expected, evidence);
            record(check);
            return check;
        } catch (IOException e) {
            throw Trouble.with(root.folder(), e);
        }
    }

    private void record(VaultCheck check) throws IOException {
        try {
            history().add(check);
        } catch (IOException e) {
            if (work != null) {
                throw e;
            }
            LOG.info("The check of {} is not in its history: {}", root.folder(), e.toString());
        }
    }

    /// The last check that came to its end.
    public Optional<VaultCheck> lastCheck() {
        List<VaultCheck> checks = checks();
        return checks.isEmpty() ? Optional.empty() : Optional.of(checks.getLast());
    }

    /// All checks that came to their end, the oldest first.
    public List<VaultCheck> checks() {
        try {
            return history().all();
        } catch (IOException e) {
            throw Trouble.with(root.folder(), e);
        }
    }

    private FixityHistory history() {
        return new FixityHistory(root.extension(StorageRoot.FIXITY));
    }

    @Override
    public void close() {
        closed = true;
        if (journal != null) {
            journal.close();
        }
    }

    private WorkArea working() {
        if (closed || work == null) {
            throw new IllegalStateException(closed ? "the vault is closed" : "this vault is open for reading only");
        }
        return work;
    }
}
