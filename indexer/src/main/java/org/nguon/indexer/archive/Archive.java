package org.nguon.indexer.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.bundle.BundleWriter;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.DatabaseSettings;
import org.nguon.indexer.clearance.Deliverables;
import org.nguon.indexer.copies.Copies;
import org.nguon.indexer.corrections.Corrections;
import org.nguon.indexer.credits.Credits;
import org.nguon.indexer.fetch.FetchSettings;
import org.nguon.indexer.fetch.Fetcher;
import org.nguon.indexer.fetch.Patience;
import org.nguon.indexer.index.CatalogueSource;
import org.nguon.indexer.index.SearchIndex;
import org.nguon.indexer.intake.FolderIntake;
import org.nguon.indexer.intake.Headroom;
import org.nguon.indexer.intake.Intake;
import org.nguon.indexer.isolation.ChildSettings;
import org.nguon.indexer.isolation.Children;
import org.nguon.indexer.letter.Alarm;
import org.nguon.indexer.letter.DailyRound;
import org.nguon.indexer.letter.Letters;
import org.nguon.indexer.lineage.Films;
import org.nguon.indexer.metadata.IsolatedMetadata;
import org.nguon.indexer.metadata.MediaTypes;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.records.MappingProfiles;
import org.nguon.indexer.records.RecordFetch;
import org.nguon.indexer.records.RecordIntake;
import org.nguon.indexer.rendition.Engine;
import org.nguon.indexer.rendition.References;
import org.nguon.indexer.rendition.RenditionLimits;
import org.nguon.indexer.rendition.ScreenPictures;
import org.nguon.indexer.rendition.Thumbnails;
import org.nguon.indexer.rights.ErasureList;
import org.nguon.indexer.rights.Erasures;
import org.nguon.indexer.rights.Parties;
import org.nguon.indexer.rights.Profiles;
import org.nguon.indexer.rights.Requests;
import org.nguon.indexer.rights.Rights;
import org.nguon.indexer.rights.Watch;
import org.nguon.indexer.rights.Works;
import org.nguon.indexer.vault.PartyKeys;
import org.nguon.indexer.vault.Vault;
import org.nguon.indexer.vault.VaultCheck;
import org.nguon.indexer.vault.VaultProgress;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Look;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One archive, opened by its owner. It hands out the rooms and closes them in the right order.
///
/// Opening puts right what a crash left: torn work is swept by the vault, the catalogue and the journal agree
/// on the last entry, originals without a catalogue row are adopted, and the index catches up.
public final class Archive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Archive.class);

    private final ArchiveSettings settings;
    private final DataFolder folder;
    private final Ownership ownership;
    private final Vault vault;
    private final Catalogue catalogue;
    private final Children children;
    private final Thumbnails thumbnails;
    private final ScreenPictures screenPictures;
    private final SearchIndex index;
    private final Freshness freshness;
    private final PartyKeys partyKeys;
    private final MediaTypes mediaTypes = new MediaTypes();
    private final Intake intake;
    private final Productions productions;
    private final Selections selections;
    private final Erasures erasures;
    private final Parties parties;
    private final Works works;
    private final Rights rights;
    private final Requests requests;
    private final OrderedIds ids;
    private final Copies copies;
    private final BundleWriter bundles;
    private @Nullable OwnerSocket socket;

    private Archive(ArchiveSettings settings, DataFolder folder, Ownership ownership, Opening opening) {
        this.settings = settings;
        this.folder = folder;
        this.ownership = ownership;
        Clock clock = settings.clock();
        this.vault = opening.add(Vault.open(folder.vault(), clock));
        DatabaseSettings database = settings.database().orElseGet(() -> DatabaseSettings.h2(folder.catalogue()));
        this.catalogue = opening.add(Catalogue.open(database, vault, clock));
        this.children = opening.add(new Children(
                ChildSettings.standard().withChildren(settings.workers()).withScratch(folder.emptyScratch())));
        this.thumbnails = new Thumbnails(folder.thumbnails(), children, RenditionLimits.standard());
        this.screenPictures = new ScreenPictures(
                folder.screenPictures(), children, RenditionLimits.standard(), Engine.ANY, ScreenPictures.ROOM, clock);
        this.partyKeys = PartyKeys.open(folder.keys(), new SecureRandom());
        this.ids = new OrderedIds(clock, UUID::randomUUID);
        this.intake = intake(ids);
        this.productions = new Productions(catalogue, UUID::randomUUID);
        this.selections = new Selections(catalogue, productions, UUID::randomUUID);
        this.erasures = new Erasures(
                catalogue,
                partyKeys,
                Stream.concat(Stream.of(folder.erasures()), settings.erasures().stream())
                        .map(ErasureList::new)
                        .toList());
        erasures.agree();
        this.parties = new Parties(catalogue, partyKeys, erasures, UUID::randomUUID, clock);
        this.works = new Works(catalogue, UUID::randomUUID);
        this.rights = new Rights(catalogue, vault, partyKeys, selections, UUID::randomUUID, clock);
        this.requests = new Requests(catalogue, selections, rights, parties, new SecureRandom(), clock);
        this.bundles = new BundleWriter(
                catalogue, vault, new References(screenPictures), folder.references(), folder.exports(), clock);
        this.copies = new Copies(catalogue, clock);
        if (Files.exists(folder.openMark())) {
            new Adoption(vault, catalogue, intake).run();
        }
        markOpen();
        this.index = opening.add(
                SearchIndex.open(folder.index(), new CatalogueSource(catalogue, new Profiles(rights)), clock));
        this.freshness = opening.add(new Freshness(catalogue, index));
    }

    /// Whether there is an archive in this folder.
    public static boolean isAt(Path folder) {
        return new DataFolder(folder).isMarked();
    }

    /// Opens the archive, making it when it is not there.
    ///
    /// @return empty when another process owns it; hand the work over to that one, see [#handOver]
    /// @throws ArchiveException when it cannot be opened; nothing is changed then
    public static Optional<Archive> tryOpen(ArchiveSettings settings) {
        DataFolder folder = DataFolder.prepare(settings.dataFolder());
        Optional<Ownership> ownership = Ownership.tryAcquire(folder);
        if (ownership.isEmpty()) {
            return Optional.empty();
        }
        try (Opening opening = new Opening()) {
            opening.add(ownership.get());
            Archive archive = new Archive(settings, folder, ownership.get(), opening);
            opening.succeeded();
            return Optional.of(archive);
        }
    }

    /// Opens the archive for a process that cannot share it.
    ///
    /// @throws ArchiveException AR-IN-USE when another process owns it
    public static Archive open(ArchiveSettings settings) {
        return tryOpen(settings)
                .orElseThrow(() -> new ArchiveException(
                        Code.AR_IN_USE, settings.dataFolder().toString()));
    }

    /// Makes the catalogue anew from the vault alone, and the index from the catalogue. The archive must have
    /// no owner.
    ///
    /// @throws ArchiveException AR-IN-USE when a process owns it
    public static Archive rebuild(ArchiveSettings settings) {
        DataFolder folder = DataFolder.prepare(settings.dataFolder());
        try (Ownership _ = Ownership.tryAcquire(folder)
                        .orElseThrow(() -> new ArchiveException(
                                Code.AR_IN_USE, settings.dataFolder().toString()));
                Vault vault = Vault.open(folder.vault(), settings.clock())) {
            DatabaseSettings database = settings.database().orElseGet(() -> DatabaseSettings.h2(folder.catalogue()));
            Catalogue.rebuild(database, vault, settings.clock());
            Files.writeString(folder.openMark(), "");
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, folder.path().toString(), e);
        }
        return open(settings);
    }

    /// Lets other processes hand their commands over to this one.
    public void serve(CommandRunner runner) {
        if (socket != null) {
            throw new IllegalStateException("this archive serves already");
        }
        socket = OwnerSocket.listen(folder, runner);
    }

    /// Hands a command to the process that owns an archive.
    ///
    /// @return its exit code; empty when no owner answers
    /// @throws IOException when the owner ends before the command does
    public static Optional<Integer> handOver(
            Path dataFolder, HandedOver command, java.io.OutputStream out, java.io.OutputStream err)
            throws IOException {
        return OwnerSocket.handOver(new DataFolder(dataFolder.toAbsolutePath().normalize()), command, out, err);
    }

    public ArchiveSettings settings() {
        return settings;
    }

    public Clock clock() {
        return settings.clock();
    }

    public Vault vault() {
        return vault;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    public Thumbnails thumbnails() {
        return thumbnails;
    }

    /// Pictures as large as a screen, made when first looked at.
    public ScreenPictures screenPictures() {
        return screenPictures;
    }

    public SearchIndex index() {
        return index;
    }

    public PartyKeys partyKeys() {
        return partyKeys;
    }

    public Intake intake() {
        return intake;
    }

    /// An intake that names pictures itself, for what must bear the same identities in each archive.
    ///
    /// @param ids gives the identity of the next new picture
    public Intake intake(Supplier<AssetId> ids) {
        return new Intake(
                vault,
                catalogue,
                mediaTypes,
                new IsolatedMetadata(children),
                thumbnails,
                ids,
                new Headroom(folder.path()),
                settings.largestFile(),
                settings.clock());
    }

    /// What persons put right in what files say.
    public Corrections corrections() {
        return new Corrections(catalogue, clock());
    }

    /// Which pictures are copies of which.
    public Copies copies() {
        return copies;
    }

    /// Takes the looks of pictures that came in before looks were taken, of their thumbnails.
    ///
    /// @return how many were taken; those without a thumbnail stay without
    public int takeMissingLooks(String actor) {
        int taken = 0;
        for (AssetId id : catalogue.looks().missing()) {
            Optional<Look> look = catalogue.asset(id).flatMap(asset -> thumbnails.look(asset.contentHash()));
            if (look.isPresent()) {
                catalogue.record(
                        new Fact.LookTaken(id, look.get(), clock().instant().truncatedTo(ChronoUnit.MICROS)), actor);
                taken++;
            }
        }
        return taken;
    }

    /// Takes files of museums' records in.
    public RecordIntake recordIntake() {
        return new RecordIntake(vault, catalogue, mappingProfiles(), ids, settings.clock());
    }

    /// The mapping profiles by which records are read.
    public MappingProfiles mappingProfiles() {
        return new MappingProfiles(folder.profiles());
    }

    /// Fetches files into this archive's work space. To be closed by the caller, before the archive.
    ///
    /// @param network which networks may be reached, and how politely
    public Fetcher fetcher(FetchSettings network, Patience patience) {
        return new Fetcher(folder.fetching(), network, settings.clock(), patience);
    }

    /// Takes records in from the network.
    public RecordFetch recordFetch(Fetcher fetcher) {
        return new RecordFetch(fetcher, recordIntake(), catalogue);
    }

    public Productions productions() {
        return productions;
    }

    public Selections selections() {
        return selections;
    }

    public Parties parties() {
        return parties;
    }

    /// Who was forgotten.
    public Erasures erasures() {
        return erasures;
    }

    public Works works() {
        return works;
    }

    public Rights rights() {
        return rights;
    }

    /// Letters to holders and their answers.
    public Requests requests() {
        return requests;
    }

    /// What lapses for the films.
    public Watch watch() {
        return new Watch(catalogue, productions, selections, rights, requests);
    }

    /// Tells by mail what lapses.
    public Alarm alarm() {
        return new Alarm(settings.mail(), settings.clock());
    }

    /// What is done once a day about letters and lapses.
    public DailyRound dailyRound() {
        Clock clock = settings.clock();
        return new DailyRound(
                requests, letters(), alarm(), () -> watch().all(clock.instant()), folder.dailyRound(), clock);
    }

    /// What a film hands over about its rights.
    public Deliverables deliverables() {
        return new Deliverables(catalogue, selections, rights, requests, parties, credits(), thumbnails::find);
    }

    /// Letters as people read them.
    public Letters letters() {
        return new Letters(requests, parties, thumbnails::find, settings.mail(), settings.clock());
    }

    /// Finished films, read against the pictures picked for them.
    public Films films() {
        return new Films(catalogue, selections, thumbnails);
    }

    /// Rolls of bundles and films.
    public Credits credits() {
        return new Credits(catalogue, rights, settings.clock());
    }

    /// What goes out: bundles of cleared selections.
    public BundleWriter bundles() {
        return bundles;
    }

    /// Takes whole folders in. Twice as many files are under way as there are workers: while some wait for
    /// the disk to take their group, the others keep every child busy.
    public FolderIntake folderIntake() {
        return new FolderIntake(intake, 2 * settings.workers(), folder.path());
    }

    /// Reads every original, every file of evidence and every file of records again and compares it with its
    /// hash and with what the catalogue expects.
    public VaultCheck verifyVault(VaultProgress progress) {
        return vault.verify(
                catalogue.preserved(),
                Stream.concat(catalogue.rights().evidence(), catalogue.records().files()),
                progress);
    }

    /// The database, for what is not of the archive: accounts.
    public DataSource dataSource() {
        return catalogue.dataSource();
    }

    private void markOpen() {
        try {
            Files.writeString(folder.openMark(), "");
        } catch (IOException e) {
            throw new ArchiveException(Code.AR_UNWRITABLE, folder.openMark().toString(), e);
        }
    }

    /// Takes no more commands, lets the index catch up, and closes every room.
    @Override
    public void close() {
        try (Opening rooms = new Opening()) {
            rooms.add(ownership);
            rooms.add(this::unmarkOpen);
            rooms.add(vault);
            rooms.add(catalogue);
            rooms.add(children);
            rooms.add(index);
            rooms.add(freshness);
            if (socket != null) {
                rooms.add(socket);
            }
        }
    }

    private void unmarkOpen() {
        try {
            Files.deleteIfExists(folder.openMark());
        } catch (IOException e) {
            LOG.warn("The mark of the open archive stays; the next start looks for orphans", e);
        }
    }
}
