package org.nguon.indexer.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.Recording;
import org.nguon.indexer.catalogue.Sighting;
import org.nguon.indexer.metadata.IsolatedMetadata;
import org.nguon.indexer.metadata.MediaTypes;
import org.nguon.indexer.rendition.ThumbnailOutcome;
import org.nguon.indexer.rendition.Thumbnails;
import org.nguon.indexer.vault.HeldOriginal;
import org.nguon.indexer.vault.Kept;
import org.nguon.indexer.vault.OriginalNote;
import org.nguon.indexer.vault.Staged;
import org.nguon.indexer.vault.TooLargeException;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;

/// Takes files in, each exactly once. Safe for use by several threads.
///
/// The order is the archive's order of truth: bytes into the vault, then the fact into the catalogue, then
/// the answer. A crash between the first two leaves an orphan in the vault, which [#adopt] gives its place at
/// the next start.
public final class Intake {

    private final Vault vault;
    private final Catalogue catalogue;
    private final MediaTypes mediaTypes;
    private final IsolatedMetadata metadata;
    private final Thumbnails thumbnails;
    private final Supplier<AssetId> ids;
    private final Headroom headroom;
    private final long largestFile;
    private final Clock clock;

    /// @param ids gives a new identity at each call
    /// @param headroom room that is left free on the archive's disk
    /// @param largestFile limit for one file, in bytes
    public Intake(
            Vault vault,
            Catalogue catalogue,
            MediaTypes mediaTypes,
            IsolatedMetadata metadata,
            Thumbnails thumbnails,
            Supplier<AssetId> ids,
            Headroom headroom,
            long largestFile,
            Clock clock) {
        this.vault = vault;
        this.catalogue = catalogue;
        this.mediaTypes = mediaTypes;
        this.metadata = metadata;
        this.thumbnails = thumbnails;
        this.ids = ids;
        this.headroom = headroom;
        this.largestFile = largestFile;
        this.clock = clock;
    }

    /// Takes one file in. The file is read once, copied and hashed on the way into the vault, and not
    /// changed.
    ///
    /// @param file where its bytes are now
    /// @param provenance where it came from; its location names the file
    /// @throws org.nguon.schemas.codes.ArchiveException when the archive itself cannot go on (its disk is
    ///     full, its database is gone)
    public Admission admit(Path file, Provenance provenance) {
        return admit(file, provenance, Custody.VAULT);
    }

    /// Like [#admit(Path, Provenance)], but leaves the bytes where they are when custody is
    /// [Custody#REFERENCE].
    public Admission admit(Path file, Provenance provenance, Custody custody) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return new Admission.Skipped(Optional.empty(), Code.IN_NOT_A_FILE, "");
            }
            Optional<Sighting> unchanged = unchangedSince(provenance, attributes);
            if (unchanged.isPresent()) {
                return alreadyHeld(unchanged.get());
            }
            if (attributes.size() > largestFile) {
                return quarantineWithoutBytes(
                        new Fault(Code.IN_TOO_LARGE, attributes.size() + " bytes, and the limit is " + largestFile));
            }
            if (attributes.size() == 0) {
                return quarantineWithoutBytes(new Fault(Code.IN_EMPTY, ""));
            }
            String mediaType = mediaTypes.detect(file, provenance.fileName());
            boolean wreck = mediaType.equals(MediaTypes.UNKNOWN) && mediaTypes.isPictureName(provenance.fileName());
            if (!wreck && !mediaTypes.isPicture(mediaType) && !mediaTypes.isSidecar(mediaType)) {
                return new Admission.Skipped(Optional.of(hash(file)), Code.IN_NOT_A_PICTURE, mediaType);
            }
            return switch (custody) {
                case VAULT -> copyIn(file, attributes.size(), provenance);
                case REFERENCE -> refer(file, attributes.size(), provenance);
            };
        } catch (IOException e) {
            return quarantineWithoutBytes(Walk.faultOf(e));
        }
    }

    /// Those of some files of a folder that were met before at the same place, of the same size and date: their
    /// bytes are taken for the same and not read. One question to the catalogue for all of them.
    ///
    /// @param files by where they lie, absolute and normalised; some hundreds at most
    /// @return by the same key; what is not there has to be admitted
    Map<String, Admission> unchanged(Map<String, BasicFileAttributes> files) {
        Map<String, Admission> unchanged = new HashMap<>();
        catalogue.sightings(List.copyOf(files.keySet())).forEach((location, sighting) -> {
            BasicFileAttributes attributes = files.get(location);
            if (attributes != null && looksLike(sighting, attributes)) {
                unchanged.put(location, alreadyHeld(sighting));
            }
        });
        return unchanged;
    }

    /// Gives an original that the vault holds and the catalogue does not know its place in the catalogue,
    /// under the identity that the vault remembers. What a crash left is put right by this.
    ///
    /// @throws IllegalArgumentException when the vault does not hold it
    public Admission adopt(HeldOriginal orphan) {
        Path original = vault.original(orphan.contentHash())
                .orElseThrow(() -> new IllegalArgumentException("the vault does not hold " + orphan.contentHash()));
        try {
            return describe(
                    original,
                    new Arrival(
                            orphan.contentHash(),
                            Files.size(original),
                            orphan.note(),
                            orphan.note().provenance(),
                            Custody.VAULT));
        } catch (IOException e) {
            throw new ArchiveException(Code.VA_MISSING, original.toString(), e);
        }
    }

    /// A file whose bytes are safe and which is not yet described.
    ///
    /// @param note of the bytes; when they came in by two ways at the same moment, the note of the way that
    ///     was first
    /// @param provenance of this way
    private record Arrival(ContentHash hash, long byteSize, OriginalNote note, Provenance provenance, Custody custody) {
        AssetId assetId() {
            return note.assetId();
        }

        /// The fact that these bytes came in.
        ///
        /// @param kind constructor of the fact
        /// @param particular what this kind of fact alone tells
        <T> Fact fact(Kind<T> kind, Reading reading, T particular) {
            return kind.of(
                    assetId(), hash, byteSize, custody, note.provenance(), note.receivedAt(), reading, particular);
        }
    }

    /// What the facts of arrival have in common.
    @FunctionalInterface
    private interface Kind<T> {
        Fact of(
                AssetId assetId,
                ContentHash hash,
                long byteSize,
                Custody custody,
                Provenance provenance,
                Instant receivedAt,
                Reading reading,
                T particular);
    }

    private Admission copyIn(Path file, long byteSize, Provenance provenance) throws IOException {
        if (!headroom.fits(byteSize)) {
            return quarantineWithoutBytes(new Fault(Code.IN_DISK_FULL, ""));
        }
        try (InputStream bytes = Files.newInputStream(file);
                Staged staged = vault.stage(bytes, largestFile)) {
            Optional<AssetRecord> held = catalogue.withHash(staged.hash());
            if (held.isPresent()) {
                return sighted(held.get(), staged.byteSize(), provenance);
            }
            Kept kept = vault.keep(staged, OriginalNote.of(ids.get(), provenance, now()));
            return describe(
                    kept.path(), new Arrival(staged.hash(), staged.byteSize(), kept.note(), provenance, Custody.VAULT));
        } catch (TooLargeException e) {
            return quarantineWithoutBytes(new Fault(Code.IN_TOO_LARGE, String.valueOf(e.getMessage())));
        } catch (ArchiveException e) {
            if (e.code() == Code.VA_DISK_FULL) {
                return quarantineWithoutBytes(new Fault(Code.IN_DISK_FULL, e.detail()));
            }
            throw e;
        }
    }

    private Admission refer(Path file, long byteSize, Provenance provenance) throws IOException {
        ContentHash hash = hash(file);
        Optional<AssetRecord> held = catalogue.withHash(hash);
        if (held.isPresent()) {
            return sighted(held.get(), byteSize, provenance);
        }
        return describe(
                file,
                new Arrival(
                        hash, byteSize, OriginalNote.of(ids.get(), provenance, now()), provenance, Custody.REFERENCE));
    }

    private Admission describe(Path original, Arrival arrival) throws IOException {
        Reading reading = metadata.read(original, arrival.provenance().fileName());
        if (mediaTypes.isSidecar(reading.mediaType())) {
            return holdSidecar(arrival, reading);
        }
        if (reading.mediaType().equals(MediaTypes.UNKNOWN)) {
            return quarantined(arrival, reading, new Fault(Code.MD_UNRECOGNISED, ""));
        }
        return switch (thumbnails.make(arrival.hash(), original, reading)) {
            case ThumbnailOutcome.Made made -> admitted(arrival, reading, Optional.of(made.thumbnail()), made.look());
            case ThumbnailOutcome.NoDecoder none ->
                admitted(arrival, withFault(reading, none.fault()), Optional.empty(), Optional.empty());
            case ThumbnailOutcome.Broken broken -> quarantined(arrival, reading, broken.fault());
        };
    }

    private Admission admitted(Arrival arrival, Reading reading, Optional<Thumbnail> thumbnail, Optional<Look> look) {
        Kind<Optional<Thumbnail>> kind = (assetId, hash, byteSize, custody, provenance, receivedAt, read, small) ->
                new Fact.AssetAdmitted(assetId, hash, byteSize, custody, provenance, receivedAt, read, small, look);
        return recorded(arrival.fact(kind, reading, thumbnail), arrival, () -> {
            attachWaitingSidecar(arrival);
            joinWaitingRecord(arrival, reading);
            return new Admission.Admitted(arrival.assetId(), arrival.hash());
        });
    }

    private Admission quarantined(Arrival arrival, Reading reading, Fault reason) {
        return recorded(
                arrival.fact(Fact.AssetQuarantined::new, reading, reason),
                arrival,
                () -> new Admission.Quarantined(Optional.of(arrival.assetId()), Optional.of(arrival.hash()), reason));
    }

    private Admission holdSidecar(Arrival arrival, Reading reading) {
        Optional<AssetId> picture = pictureOf(arrival.provenance());
        return recorded(
                arrival.fact(Fact.SidecarHeld::new, reading, picture),
                arrival,
                () -> new Admission.Attached(arrival.assetId(), arrival.hash(), picture));
    }

    /// Records a fact about new bytes. When the same bytes came in by another way at the same moment, one of
    /// the two is first, and the other is one more place where they were met.
    private Admission recorded(Fact fact, Arrival arrival, Supplier<Admission> whenNew) {
        return switch (catalogue.record(fact, arrival.provenance().broughtBy())) {
            case Recording.Recorded _ -> {
                if (!arrival.provenance().equals(arrival.note().provenance())) {
                    sight(arrival.assetId(), arrival.hash(), arrival.byteSize(), arrival.provenance());
                }
                yield whenNew.get();
            }
            case Recording.AlreadyPresent present ->
                sighted(catalogue.asset(present.assetId()).orElseThrow(), arrival.byteSize(), arrival.provenance());
        };
    }

    /// The picture beside a sidecar: `dusk.jpg.xmp` speaks of `dusk.jpg`, and `dusk.xmp` of the picture named
    /// `dusk` with any ending (XMP Specification Part 3, on external storage of metadata). Where several have
    /// that name, the first by name.
    private Optional<AssetId> pictureOf(Provenance sidecar) {
        String stem = Sighting.stem(sidecar.location());
        return Stream.concat(catalogue.sighting(stem).stream(), catalogue.sightingsWithStem(stem).stream())
                .filter(sighting -> sighting.state() != AssetState.SIDECAR)
                .map(Sighting::assetId)
                .findFirst();
    }

    private void attachWaitingSidecar(Arrival picture) {
        String location = picture.provenance().location();
        Stream.concat(
                        catalogue.sighting(location + ".xmp").stream(),
                        catalogue.sightingsWithStem(Sighting.stem(location)).stream())
                .filter(sighting -> sighting.state() == AssetState.SIDECAR
                        && sighting.attachedTo().isEmpty())
                .map(Sighting::assetId)
                .distinct()
                .forEach(sidecar -> catalogue.record(
                        new Fact.SidecarAttached(sidecar, picture.assetId(), now()),
                        picture.provenance().broughtBy()));
    }

    /// A museum's record that speaks of this picture may have come before it.
    private void joinWaitingRecord(Arrival picture, Reading reading) {
        catalogue
                .records()
                .waitingFor(reading.statements(), picture.provenance().location())
                .ifPresent(record -> catalogue.record(
                        new Fact.RecordJoined(record, picture.assetId(), now()),
                        picture.provenance().broughtBy()));
    }

    private void sight(AssetId assetId, ContentHash hash, long byteSize, Provenance provenance) {
        catalogue.record(new Fact.AssetSighted(assetId, hash, byteSize, provenance, now()), provenance.broughtBy());
    }

    private Admission sighted(AssetRecord held, long byteSize, Provenance provenance) {
        sight(held.id(), held.contentHash(), byteSize, provenance);
        lookAgain(held, provenance.broughtBy());
        return new Admission.AlreadyHeld(held.id(), held.contentHash(), held.quarantine());
    }

    /// Pictures that came in before looks were taken get theirs when they are met again.
    private void lookAgain(AssetRecord held, String actor) {
        if (held.state() == AssetState.ADMITTED
                && held.thumbnail().isPresent()
                && catalogue.looks().of(held.id()).isEmpty()) {
            thumbnails
                    .look(held.contentHash())
                    .ifPresent(look -> catalogue.record(new Fact.LookTaken(held.id(), look, now()), actor));
        }
    }

    private static Admission alreadyHeld(Sighting sighting) {
        return new Admission.AlreadyHeld(
                sighting.assetId(), sighting.contentHash(), sighting.code().map(code -> new Fault(code, "")));
    }

    private Optional<Sighting> unchangedSince(Provenance provenance, BasicFileAttributes attributes) {
        if (provenance.channel() != Provenance.Channel.FOLDER) {
            return Optional.empty();
        }
        return catalogue.sighting(provenance.location()).filter(sighting -> looksLike(sighting, attributes));
    }

    private static boolean looksLike(Sighting sighting, BasicFileAttributes attributes) {
        return sighting.looksLike(
                attributes.size(), attributes.lastModifiedTime().toInstant());
    }

    private static Admission quarantineWithoutBytes(Fault reason) {
        return new Admission.Quarantined(Optional.empty(), Optional.empty(), reason);
    }

    private static Reading withFault(Reading reading, Fault fault) {
        var faults = new ArrayList<>(reading.faults());
        faults.add(fault);
        return new Reading(
                reading.mediaType(),
                reading.dimensions(),
                reading.orientation(),
                reading.statements(),
                reading.claims(),
                faults);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ContentHash hash(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return ContentHash.of(bytes);
        }
    }
}
