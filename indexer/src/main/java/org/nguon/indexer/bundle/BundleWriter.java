package org.nguon.indexer.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.metadata.Embedding;
import org.nguon.indexer.metadata.Inscription;
import org.nguon.indexer.rendition.Reference;
import org.nguon.indexer.rendition.References;
import org.nguon.indexer.rendition.Shelf;
import org.nguon.indexer.rights.ClearedPick;
import org.nguon.indexer.rights.ClearedSelection;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.credit.CreditProof;
import org.nguon.schemas.credit.CreditRoll;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.SceneId;

/// Makes bundles out of cleared selections. There is no way to hand it anything else.
public final class BundleWriter {

    /// What metadata may take beside the picture, so that both together keep the limit.
    private static final int ROOM_FOR_WORDS = 150_000;
    /// Bytes that finished pictures may fill: two bundles of five hundred, and more of smaller ones.
    private static final long ROOM = 4_000_000_000L;
    /// For so long a download that broke off finds its pictures as they were, whatever their room.
    private static final Duration LONGEST_DOWNLOAD = Duration.ofHours(24);

    private final Vault vault;
    private final References references;
    private final Path folder;
    private final Shelf shelf;
    private final ExportsUnderWay underWay;
    private final Clock clock;
    private final Catalogue catalogue;

    /// How a picture is to be shown.
    ///
    /// @param mayBeChanged whether a border may be added
    record Look(AssetId asset, Optional<Crop> crop, boolean mayBeChanged) {}

    /// Makes the file of one picture.
    interface Drawing {
        Rendition draw(String tag, AssetRecord asset, Look look, Inscription words);
    }

    /// Removes what exports that were killed left on the disk.
    ///
    /// @param folder where finished pictures are kept for the next part of a download; made when
    ///     first needed
    /// @param notes on exports that are under way; made when first needed
    public BundleWriter(Catalogue catalogue, Vault vault, References references, Path folder, Path notes, Clock clock) {
        this.catalogue = catalogue;
        this.vault = vault;
        this.references = references;
        this.folder = folder;
        this.shelf = new Shelf(folder, ROOM, LONGEST_DOWNLOAD, clock);
        this.underWay = new ExportsUnderWay(notes);
        this.clock = clock;
        underWay.sweep();
    }

    /// Makes everything ready: pictures, texts, sums. The same selection gives the same bytes.
    ///
    /// @throws ArchiveException `BU-NOT-CLEARED` when the clearance does not hold any more at this moment,
    ///     `BU-EMPTY` when no picture may be copied, `BU-NO-PICTURE` when one cannot be drawn,
    ///     `BU-UNPROVED` when the credits do not name what is used
    public BundlePlan plan(ClearedSelection selection) {
        return plan(selection, clock, this::entry, underWay);
    }

    /// The roll that a bundle of this selection carries; nothing is drawn for it.
    public static CreditRoll roll(ClearedSelection selection) {
        return Uses.roll(selection);
    }

    /// Puts on record that a bundle went out, after it did.
    ///
    /// @param scene for which it was made; absent when for the whole film
    /// @param actor account or system user who took it
    public void exported(BundlePlan plan, Optional<SceneId> scene, String actor) {
        catalogue.record(
                new Fact.Exported(
                        ProductionId.parse(plan.bundle().production().id()),
                        scene,
                        plan.bundle().id(),
                        plan.manifest(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)),
                actor);
    }

    static BundlePlan plan(ClearedSelection selection, Clock clock, Drawing drawing, ExportsUnderWay underWay) {
        if (!selection.stillHoldsAt(clock)) {
            throw new ArchiveException(
                    Code.BU_NOT_CLEARED, selection.production().title());
        }
        CreditRoll roll = Uses.roll(selection);
        CreditProof proof = CreditProof.of(Uses.of(selection), roll);
        if (!proof.holds()) {
            throw new ArchiveException(Code.BU_UNPROVED, proof.sentence().english());
        }
        List<Drawn> pictures = drawn(selection, roll, drawing);
        if (pictures.isEmpty()) {
            throw new ArchiveException(Code.BU_EMPTY, selection.production().title());
        }
        Contents contents = new Contents(selection, roll, proof, pictures);
        return new BundlePlan(
                contents.bundle(),
                Bag.around(
                        contents.payload(),
                        contents.bundle().id(),
                        contents.bundle().name(),
                        selection.production().title(),
                        selection.day()),
                underWay);
    }

    private static List<Drawn> drawn(ClearedSelection selection, CreditRoll roll, Drawing drawing) {
        Map<Look, List<ClearedPick>> byLook = new LinkedHashMap<>();
        for (ClearedPick pick : selection.picks()) {
            if (selection.use().actsOf(pick.pick().role()).contains(Act.COPY)) {
                byLook.computeIfAbsent(
                                new Look(pick.pick().asset(), Uses.crop(pick), Uses.mayBeChanged(pick)),
                                _ -> new ArrayList<>())
                        .add(pick);
            }
        }
        Tags tags = new Tags();
        List<Drawn> pictures = new ArrayList<>();
        byLook.forEach((look, picks) -> {
            AssetRecord asset = picks.getFirst().asset();
            String title = Uses.title(picks.getFirst());
            String tag = tags.next(title);
            Inscription words = Words.of(picks.getFirst(), roll);
            Rendition rendition = drawing.draw(tag, asset, look, words);
            pictures.add(new Drawn(tag, title, look.crop(), picks, rendition.file(), rendition.shape()));
        });
        return pictures;
    }

    private Rendition entry(String tag, AssetRecord asset, Look look, Inscription words) {
        String path = "data/refs/" + tag + ".jpg";
        String key = Entry.of(path, asset.contentHash() + Json.write(look) + Json.write(words.statements()))
                .sha256();
        try {
            Optional<KeptReference> before = KeptReference.find(folder, key);
            before.ifPresent(kept -> shelf.lookedAt(kept.file()));
            KeptReference kept = before.isPresent() ? before.get() : made(key, asset, look, words);
            return new Rendition(Entry.of(path, kept.file()), kept.shape());
        } catch (IOException e) {
            throw new ArchiveException(Code.BU_UNWRITABLE, folder.toString(), e);
        }
    }

    private KeptReference made(String key, AssetRecord asset, Look look, Inscription words) throws IOException {
        Path original = vault.original(asset.contentHash())
                .orElseThrow(
                        () -> new ArchiveException(Code.VA_MISSING, asset.id().toString()));
        Reference reference = references
                .of(asset.contentHash(), original, asset.reading(), look.crop(), ROOM_FOR_WORDS, look.mayBeChanged())
                .orElseThrow(() -> new ArchiveException(
                        Code.BU_NO_PICTURE, asset.provenance().fileName() + ", " + asset.id()));
        KeptReference kept = KeptReference.of(folder, key, reference);
        keep(kept.file(), Embedding.into(reference.jpeg(), words));
        shelf.made(kept.file());
        return kept;
    }

    private static void keep(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling(
                file.getFileName() + "." + Thread.currentThread().threadId());
        Files.write(unfinished, bytes);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
