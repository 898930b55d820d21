package org.nguon.indexer.credits;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nguon.indexer.bundle.BundleWriter;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.KeptShotList;
import org.nguon.indexer.lineage.Films;
import org.nguon.indexer.rights.ClearedSelection;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.bundle.Bundle;
import org.nguon.schemas.bundle.BundledPicture;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.credit.CreditProof;
import org.nguon.schemas.credit.CreditRoll;
import org.nguon.schemas.credit.Particulars;
import org.nguon.schemas.credit.UsedAsset;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightsFacts;

/// Computes rolls. What is typed is where a shot comes from, never a name.
public final class Credits {

    private static final Pattern IDENTITY = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String URN = "urn:sha256:";
    private static final int PAGE = 1_000;

    private final Catalogue catalogue;
    private final Rights rights;
    private final Clock clock;

    public Credits(Catalogue catalogue, Rights rights, Clock clock) {
        this.catalogue = catalogue;
        this.rights = rights;
        this.clock = clock;
    }

    /// The roll that a bundle carries, proved anew against the pictures it says it holds. Needs
    /// no archive.
    public static CreditsOutcome of(Bundle bundle) {
        Set<CreditProof.Use> used = new LinkedHashSet<>();
        for (BundledPicture picture : bundle.pictures()) {
            picture.uses().forEach(use -> used.add(new CreditProof.Use(picture.asset(), use.role())));
        }
        bundle.consulted().forEach(it -> used.add(new CreditProof.Use(it.asset(), Role.CONSULTED)));
        return outcome(new CreditRoll(bundle.credits(), bundle.aiStatement()), used);
    }

    /// The roll that a bundle of this selection will carry, before one is made.
    public static CreditsOutcome of(ClearedSelection selection) {
        Set<CreditProof.Use> used = new LinkedHashSet<>();
        selection
                .picks()
                .forEach(pick -> used.add(
                        new CreditProof.Use(pick.pick().asset(), pick.pick().role())));
        return outcome(BundleWriter.roll(selection), used);
    }

    /// Keeps a shot list with its film, unless it is the one that was kept last.
    ///
    /// @param text of the whole file
    /// @param actor account or system user who handed it in
    public void keep(ProductionId production, String fileName, String text, String actor) {
        ContentHash hash = ContentHash.of(text.getBytes(StandardCharsets.UTF_8));
        boolean there = kept(production)
                .filter(kept -> kept.list().contentHash().equals(hash))
                .isPresent();
        if (!there) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            catalogue.record(new Fact.ShotListKept(production, fileName, hash, text, now), actor);
        }
    }

    /// Keeps the shots of a finished film as a shot list, each with the picture that it surely shows in the roles in
    /// which that was picked; the others wait for an answer.
    ///
    /// @param actor account or system user who handed the film in
    public FilmShots keep(ProductionId production, String fileName, Films.ReadFilm film, String actor) {
        FilmShots shots = FilmShots.of(film);
        keep(production, fileName, shots.text(), actor);
        return shots;
    }

    /// The shots of the film that was read last, with what was answered since.
    public Optional<FilmShots> film(ProductionId production) {
        return kept(production).map(kept -> FilmShots.read(kept.list().text()));
    }

    /// Files what a person says of shots of the film that was read last.
    ///
    /// @param numbers of the shots
    /// @param answer a word of [Sourceless], or the identity of a picture
    /// @throws ArchiveException `CU-NO-SHOT` when there is no such shot
    public FilmShots answer(ProductionId production, Set<Integer> numbers, String answer, Role role, String actor) {
        KeptShotList kept =
                kept(production).orElseThrow(() -> new ArchiveException(Code.CU_NO_SHOT, String.valueOf(numbers)));
        FilmShots answered = FilmShots.read(kept.list().text()).answered(numbers, answer, role);
        keep(production, kept.list().fileName(), answered.text(), actor);
        return answered;
    }

    /// The shot list that was last kept with a film.
    public Optional<KeptShotList> kept(ProductionId production) {
        return catalogue.shotList(production);
    }

    /// The shots of the list that was last kept with a film, by the picture that they come from; those
    /// whose source
    /// nobody here knows are left out, and a list with errors says nothing. Tags of a bundle are not
    /// known here.
    public Map<AssetId, List<ShotLine>> shots(ProductionId production) {
        List<ShotLine> listed = kept(production)
                .map(kept -> ShotList.read(kept.list().text()))
                .filter(list -> list.errors().isEmpty())
                .map(ShotList::shots)
                .orElse(List.of());
        Set<String> names = new LinkedHashSet<>();
        listed.stream()
                .map(ShotLine::source)
                .filter(source -> !IDENTITY.matcher(source).matches()
                        && source(source, Map.of(), Map.of()).isEmpty())
                .forEach(names::add);
        Map<String, Set<AssetId>> byName = names.isEmpty() ? Map.of() : named(names);
        Map<AssetId, List<ShotLine>> shots = new LinkedHashMap<>();
        for (ShotLine shot : listed) {
            source(shot.source(), Map.of(), byName)
                    .ifPresent(asset ->
                            shots.computeIfAbsent(asset, _ -> new ArrayList<>()).add(shot));
        }
        return shots;
    }

    /// The roll of a film made of these shots.
    ///
    /// @param tags of a bundle, where the list speaks of its pictures by tag
    public CreditsOutcome of(ShotList list, Production production, Optional<Bundle> tags) {
        if (!list.errors().isEmpty()) {
            return new CreditsOutcome.Unreadable(list.errors());
        }
        Map<String, AssetId> byTag = new LinkedHashMap<>();
        tags.ifPresent(bundle -> bundle.pictures().forEach(picture -> byTag.put(picture.tag(), picture.asset())));
        Set<String> names = new LinkedHashSet<>();
        List<ShotLine> sourced = list.shots().stream()
                .filter(shot -> Sourceless.of(shot.source()).isEmpty())
                .toList();
        sourced.forEach(shot -> names.add(shot.source()));
        boolean byNames = names.stream()
                .anyMatch(name -> !IDENTITY.matcher(name).matches()
                        && source(name, byTag, Map.of()).isEmpty());
        Map<String, Set<AssetId>> byName = byNames ? named(names) : Map.of();
        List<ShotLine> unknown = new ArrayList<>();
        Set<CreditProof.Use> used = new LinkedHashSet<>();
        for (ShotLine shot : sourced) {
            Optional<AssetId> asset = source(shot.source(), byTag, byName);
            asset.ifPresentOrElse(id -> used.add(new CreditProof.Use(id, shot.role())), () -> unknown.add(shot));
        }
        if (!unknown.isEmpty()) {
            return new CreditsOutcome.UnknownOrigin(unknown);
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), production.use().zone());
        Set<AssetId> ids = new LinkedHashSet<>();
        used.forEach(use -> ids.add(use.asset()));
        Map<AssetId, RightsFacts> facts = rights.facts(ids);
        Map<AssetId, AssetRecord> records = new LinkedHashMap<>();
        catalogue.assets(ids).forEach(record -> records.put(record.id(), record));
        List<UsedAsset> worded = new ArrayList<>();
        for (CreditProof.Use use : used) {
            RightsFacts known = facts.get(use.asset());
            AssetRecord record = records.get(use.asset());
            if (known != null && record != null) {
                worded.add(new UsedAsset(
                        use.role(),
                        Optional.of(production.id()),
                        false,
                        Particulars.of(Precedence.shown(record.reading().statements())),
                        known,
                        Assessment.of(
                                known,
                                new Question(Optional.of(production.id()), production.use(), use.role(), today))));
            }
        }
        return outcome(CreditRoll.of(worded, production.use().platforms()), used);
    }

    private static CreditsOutcome outcome(CreditRoll roll, Set<CreditProof.Use> used) {
        CreditProof proof = CreditProof.of(used, roll);
        return proof.holds()
                ? new CreditsOutcome.Rolled(new CreditSheet(roll, proof))
                : new CreditsOutcome.Unproved(proof.sentence().english());
    }

    /// A tag, an identity, a hash; else the file name of one picture alone. Where several have the name,
    /// nobody knows which is meant.
    private Optional<AssetId> source(String words, Map<String, AssetId> byTag, Map<String, Set<AssetId>> byName) {
        String tag = words.startsWith("@") ? words.substring(1) : words;
        if (byTag.containsKey(tag)) {
            return Optional.ofNullable(byTag.get(tag));
        }
        if (IDENTITY.matcher(words).matches()) {
            return catalogue.asset(AssetId.parse(words)).map(AssetRecord::id);
        }
        String hex = words.startsWith(URN) ? words.substring(URN.length()) : words;
        if (HASH.matcher(hex).matches()) {
            return catalogue.withHash(new ContentHash(hex)).map(AssetRecord::id);
        }
        Set<AssetId> named = byName.getOrDefault(words, Set.of());
        return named.size() == 1 ? named.stream().findFirst() : Optional.empty();
    }

    /// The pictures that came under one of these names, in one walk through the archive.
    private Map<String, Set<AssetId>> named(Set<String> names) {
        Map<String, Set<AssetId>> found = new LinkedHashMap<>();
        List<AssetRecord> page = catalogue.changedAfter(0, PAGE);
        while (!page.isEmpty()) {
            for (AssetRecord record : page) {
                String name = record.provenance().fileName();
                if (names.contains(name)) {
                    found.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(record.id());
                }
            }
            page = catalogue.changedAfter(page.getLast().revision(), PAGE);
        }
        return found;
    }
}
