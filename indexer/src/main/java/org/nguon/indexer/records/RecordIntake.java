package org.nguon.indexer.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.KnownRecord;
import org.nguon.indexer.catalogue.RecordTables;
import org.nguon.indexer.catalogue.RecordTables.PictureNames;
import org.nguon.indexer.catalogue.Recording;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.metadata.RightsClaims;
import org.nguon.indexer.vault.Staged;
import org.nguon.indexer.vault.TooLargeException;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RecordOrigin;
import org.nguon.schemas.asset.Retrieval;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;

/// Takes files of records in. The file goes into the vault first, as it is; then each record that the catalogue does
/// not know, or that says something else than when it was last seen, becomes a fact; then the outcome is told. So the
/// same file a second time changes nothing.
public final class RecordIntake {

    /// Media type under which a record stands in the catalogue.
    public static final String MEDIA_TYPE = "application/vnd.nguon.record+json";

    private static final int TOGETHER = 500;
    private static final int UNDER_WAY = 4_000;

    private final Vault vault;
    private final Catalogue catalogue;
    private final MappingProfiles profiles;
    private final Supplier<AssetId> ids;
    private final Clock clock;

    /// @param ids gives a new identity at each call
    public RecordIntake(
            Vault vault, Catalogue catalogue, MappingProfiles profiles, Supplier<AssetId> ids, Clock clock) {
        this.vault = vault;
        this.catalogue = catalogue;
        this.profiles = profiles;
        this.ids = ids;
        this.clock = clock;
    }

    /// Hears what became of each record, in the order of the file, in the thread that called.
    public interface Listener {

        /// One record has ended.
        ///
        /// @param row its place in the file, from 1; of a table the line or row that begins it
        /// @param number what tells it from the others; empty where it has none
        void ended(long row, String number, RecordOutcome outcome);
    }

    /// Takes a file in. Where it is broken to its end, what stands before the breach is taken in.
    ///
    /// @param profile name of a mapping profile that is at hand, or the path of one; empty for that of a file which
    ///     says itself what it is, a manifest of IIIF or an answer of Wikimedia Commons
    /// @param folder against which that path is meant
    /// @param broughtBy who brings the file
    /// @return pictures that records of the file were joined to, because they were there before
    /// @throws ArchiveException `MR-NO-PROFILE`, `MR-BROKEN-PROFILE`, `MR-UNREADABLE`, `MR-TOO-LARGE`,
    ///     `MR-NO-COLUMN`, or when the archive cannot go on; what was heard before is safe
    /// @throws IOException when the file cannot be read from its disk
    public long take(
            Path file, String profile, Path folder, String broughtBy, BooleanSupplier stopAsked, Listener listener)
            throws IOException {
        MappingProfile mapping = profiles.find(profile.isEmpty() ? profileOf(file) : profile, folder);
        return take(file, file.getFileName().toString(), mapping, broughtBy, Optional.empty(), stopAsked, listener);
    }

    /// Takes in a file that was fetched and says itself what it is.
    long take(
            Path file,
            String fileName,
            Retrieval retrieval,
            String broughtBy,
            BooleanSupplier stopAsked,
            Listener listener)
            throws IOException {
        MappingProfile mapping = MappingProfiles.builtIn(profileOf(file));
        return take(file, fileName, mapping, broughtBy, Optional.of(retrieval), stopAsked, listener);
    }

    private long take(
            Path file,
            String fileName,
            MappingProfile mapping,
            String broughtBy,
            Optional<Retrieval> retrieval,
            BooleanSupplier stopAsked,
            Listener listener)
            throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                Staged staged = vault.stage(bytes, RecordLimits.FILE)) {
            requireAnyRecord(staged.path(), mapping);
            RecordFile kept = RecordFile.at(vault.keepEvidence(staged, fileName));
            Batch batch = new Batch(
                    mapping, staged.hash(), fileName, broughtBy, retrieval, kept.isCharsetGuessed(), listener);
            try {
                kept.read(mapping, new RecordFile.Listener() {
                    @Override
                    public boolean found(FoundRecord record) {
                        batch.found(record);
                        return !stopAsked.getAsBoolean();
                    }

                    @Override
                    public boolean broken(long row, Code code, String detail) {
                        batch.refused(row, "", code, detail);
                        return !stopAsked.getAsBoolean();
                    }
                });
            } finally {
                batch.end();
            }
            return batch.joinHeldPictures();
        } catch (TooLargeException e) {
            throw new ArchiveException(Code.MR_TOO_LARGE, fileName, e);
        }
    }

    private String profileOf(Path file) throws IOException {
        return RecordFile.at(file)
                .kind()
                .profile()
                .orElseThrow(() -> new ArchiveException(Code.MR_NO_PROFILE, String.join(", ", profiles.names())));
    }

    /// A file without any record is none of ours and is not kept.
    private static void requireAnyRecord(Path staged, MappingProfile profile) throws IOException {
        boolean[] any = new boolean[1];
        RecordMapping mapping = new RecordMapping(profile);
        RecordFile.at(staged).read(profile, new RecordFile.Listener() {
            @Override
            public boolean found(FoundRecord record) {
                any[0] = !mapping.key(record.said()).isEmpty();
                return !any[0];
            }

            @Override
            public boolean broken(long row, Code code, String detail) {
                return true;
            }
        });
        if (!any[0]) {
            throw new ArchiveException(Code.MR_UNREADABLE, "no record with a number");
        }
    }

    /// A record that can be told from the others.
    private record Read(FoundRecord found, RecordOrigin origin, int byteSize, ContentHash hash) {}

    /// A record whose outcome is not told yet.
    private record Ending(long row, String number, CompletableFuture<RecordOutcome> outcome) {}

    /// What goes on for one file. Records are looked up some hundred at a time and recorded without waiting.
    private final class Batch {

        private final RecordMapping mapping;
        private final MappingProfile profile;
        private final ContentHash file;
        private final String fileName;
        private final String broughtBy;
        private final Optional<Retrieval> retrieval;
        private final boolean guessed;
        private final Listener listener;
        private final boolean picturesHeld;

        private final List<Read> waiting = new ArrayList<>();
        private final Deque<Ending> underWay = new ArrayDeque<>();
        private final Set<String> keys = new HashSet<>();
        private final Map<AssetId, PictureNames> unjoined = new HashMap<>();

        Batch(
                MappingProfile profile,
                ContentHash file,
                String fileName,
                String broughtBy,
                Optional<Retrieval> retrieval,
                boolean guessed,
                Listener listener) {
            this.mapping = new RecordMapping(profile);
            this.profile = profile;
            this.file = file;
            this.fileName = fileName;
            this.broughtBy = broughtBy;
            this.retrieval = retrieval;
            this.guessed = guessed;
            this.listener = listener;
            this.picturesHeld = catalogue.counts().getOrDefault(AssetState.ADMITTED, 0L) > 0;
        }

        void found(FoundRecord record) {
            String key = mapping.key(record.said());
            String number = mapping.inventoryNumber(record.said());
            if (key.isEmpty() || key.length() > RecordOrigin.LONGEST || number.length() > RecordOrigin.LONGEST) {
                refused(record.row(), "", Code.MR_NO_NUMBER, "");
            } else if (!keys.add(key)) {
                refused(record.row(), key, Code.MR_TWICE, key);
            } else {
                RecordOrigin origin = new RecordOrigin(
                        profile.collection(),
                        key,
                        number,
                        file,
                        fileName,
                        record.row(),
                        mapping.picture(record.said()),
                        retrieval);
                byte[] bytes = (profile.collection() + "\n" + key + "\n" + Json.write(record.said()))
                        .getBytes(StandardCharsets.UTF_8);
                waiting.add(new Read(record, origin, bytes.length, ContentHash.of(bytes)));
                if (waiting.size() == TOGETHER) {
                    recordWaiting();
                }
            }
        }

        void refused(long row, String number, Code code, String detail) {
            recordWaiting();
            underWay.add(new Ending(
                    row, number, CompletableFuture.completedFuture(new RecordOutcome.Refused(code, detail))));
        }

        /// Tells all that is left.
        void end() {
            recordWaiting();
            tell(0);
        }

        private void recordWaiting() {
            if (waiting.isEmpty()) {
                return;
            }
            Map<String, KnownRecord> known = catalogue
                    .records()
                    .known(
                            profile.collection(),
                            waiting.stream().map(read -> read.origin().key()).toList());
            for (Read read : waiting) {
                Optional<KnownRecord> before =
                        Optional.ofNullable(known.get(read.origin().key()));
                underWay.add(new Ending(read.found().row(), read.origin().key(), record(read, before)));
            }
            waiting.clear();
            tell(UNDER_WAY);
        }

        private CompletableFuture<RecordOutcome> record(Read read, Optional<KnownRecord> before) {
            if (before.isEmpty()) {
                AssetId id = ids.get();
                Fact seen = new Fact.RecordSeen(
                        id,
                        read.hash(),
                        read.byteSize(),
                        Custody.VAULT,
                        RecordTables.provenance(broughtBy, read.origin()),
                        now(),
                        reading(read),
                        read.origin(),
                        Optional.empty());
                if (picturesHeld) {
                    unjoined.put(id, PictureNames.of(read.origin()));
                }
                return catalogue.recordLater(seen, broughtBy).thenApply(recording -> switch (recording) {
                    case Recording.Recorded _ -> new RecordOutcome.Added(id);
                    case Recording.AlreadyPresent(AssetId held) -> new RecordOutcome.AlreadyHeld(held);
                });
            }
            AssetId id = before.get().asset();
            if (read.found().mention() || before.get().contentHash().equals(read.hash())) {
                return CompletableFuture.completedFuture(new RecordOutcome.AlreadyHeld(id));
            }
            Fact again =
                    new Fact.RecordSeenAgain(id, read.hash(), read.byteSize(), now(), reading(read), read.origin());
            return catalogue.recordLater(again, broughtBy).thenApply(_ -> new RecordOutcome.Changed(id));
        }

        private Reading reading(Read read) {
            List<Statement> statements = mapping.statements(read.found().said());
            return new Reading(
                    MEDIA_TYPE,
                    Optional.empty(),
                    1,
                    statements,
                    RightsClaims.in(statements),
                    guessed ? List.of(new Fault(Code.MD_CHARSET_GUESSED, fileName)) : List.of());
        }

        /// Tells outcomes until so many are left under way.
        private void tell(int left) {
            while (underWay.size() > left) {
                Ending ending = underWay.removeFirst();
                try {
                    listener.ended(
                            ending.row(), ending.number(), ending.outcome().join());
                } catch (CompletionException e) {
                    if (e.getCause() instanceof RuntimeException why) {
                        throw why;
                    }
                    throw e;
                }
            }
        }

        /// Joins new records to pictures that were there before them, where it is one record and one picture.
        long joinHeldPictures() {
            if (unjoined.isEmpty()) {
                return 0;
            }
            Map<String, Set<AssetId>> byNumber = new HashMap<>();
            Map<String, Set<AssetId>> byFile = new HashMap<>();
            unjoined.forEach((record, names) -> {
                names.numbers().stream()
                        .filter(number -> !number.isEmpty())
                        .forEach(number -> byNumber.computeIfAbsent(number, _ -> new HashSet<>())
                                .add(record));
                names.files()
                        .forEach(file -> byFile.computeIfAbsent(file, _ -> new HashSet<>())
                                .add(record));
            });
            Map<AssetId, Set<AssetId>> recordsOf = new HashMap<>();
            catalogue.records().eachPicture((picture, names) -> {
                Set<AssetId> found = new HashSet<>();
                names.numbers().forEach(number -> found.addAll(byNumber.getOrDefault(number, Set.of())));
                names.files().forEach(file -> found.addAll(byFile.getOrDefault(file, Set.of())));
                if (!found.isEmpty()) {
                    recordsOf.computeIfAbsent(picture, _ -> new HashSet<>()).addAll(found);
                }
            });
            Set<AssetId> joined = new HashSet<>();
            recordsOf.forEach((picture, found) -> {
                AssetId record = found.iterator().next();
                if (found.size() == 1 && joined.add(record)) {
                    catalogue.record(new Fact.RecordJoined(record, picture, now()), broughtBy);
                }
            });
            return joined.size();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
