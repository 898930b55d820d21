package org.nguon.indexer.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.rights.EvidenceFile;
import org.nguon.indexer.rights.Profiles;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;

/// Fills an archive from a seed: pictures, what was found in some of them, and what holders said.
///
/// One picture in eight was examined layer by layer; a permission, a refusal or a release speaks of most
/// of these, each with a term of its own, so that the archive has many profiles.
final class SyntheticRights {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    private static final int EXAMINED = 8;
    private static final int HOLDERS = 30;
    /// Pictures of which one record of rights speaks.
    private static final int TOGETHER = 8;

    private static final int READ_TOGETHER = 2_000;
    private static final int LONGEST_TERM = 3_000;
    private static final String ACTOR = "bench";
    private static final List<Role> ROLES = List.of(Role.STYLE, Role.SHOWN, Role.FIRST_FRAME, Role.CONSULTED);
    private static final Set<Act> PERMITTED =
            EnumSet.of(Act.COPY, Act.UPLOAD, Act.CONDITION, Act.DERIVE, Act.SHOW, Act.PUBLISH);

    private final SyntheticPictures pictures;
    private final int count;
    private final SplittableRandom random;
    private final FactsTogether facts;
    private final List<AssetId> examined = new ArrayList<>();
    private final List<PartyId> holders = new ArrayList<>();

    SyntheticRights(long seed, int count, Catalogue catalogue) {
        this.pictures = new SyntheticPictures(seed, count);
        this.count = count;
        this.random = new SplittableRandom(seed);
        this.facts = new FactsTogether(catalogue, ACTOR);
    }

    /// A commercial music video, made with a tool that takes uploads.
    static IntendedUse use() {
        Platform tool = new Platform(
                "runway",
                "Runway",
                Platform.Kind.GENERATION,
                Platform.Answer.NO,
                Platform.Answer.NO,
                Optional.of(TODAY),
                Optional.empty());
        return new IntendedUse(
                Map.of(),
                List.of(tool),
                true,
                Set.of(Medium.ONLINE),
                Set.of(new Territory("VN"), new Territory("US")),
                TODAY.plusDays(30),
                Optional.empty(),
                ZONE,
                List.of("vi", "en"),
                Policy.ONLINE_MUSIC_VIDEO);
    }

    UUID freshId() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    SyntheticPictures pictures() {
        return pictures;
    }

    /// Puts everything on file.
    ///
    /// @return how many records of rights
    int file(Rights rights) throws IOException {
        for (int number = 1; number <= count; number++) {
            AssetRecord picture = pictures.picture(number);
            facts.record(new Fact.AssetAdmitted(
                    picture.id(),
                    picture.contentHash(),
                    picture.byteSize(),
                    picture.custody(),
                    picture.provenance(),
                    picture.receivedAt(),
                    picture.reading(),
                    picture.thumbnail()));
            if (number % EXAMINED == 0) {
                examined.add(picture.id());
            }
        }
        for (int i = 0; i < HOLDERS; i++) {
            PartyId id = new PartyId(freshId().toString());
            holders.add(id);
            facts.record(new Fact.PartyRecorded(
                    new Party(id, Party.Kind.PERSON, "Nguyễn Văn " + i, List.of(), "", List.of("vi")),
                    Optional.empty()));
        }
        facts.settle();
        Evidence letter = rights.keep(new EvidenceFile(
                "letter.txt", new ByteArrayInputStream("Tôi đồng ý.".getBytes(StandardCharsets.UTF_8))));
        int records = 0;
        for (int from = 0; from < examined.size(); from += TOGETHER) {
            List<AssetId> together = examined.subList(from, Math.min(from + TOGETHER, examined.size()));
            PartyId holder = holders.get(random.nextInt(HOLDERS));
            boolean people = random.nextInt(4) == 0;
            together.forEach(picture -> examine(picture, holder, people));
            if (random.nextInt(5) > 0) {
                facts.record(new Fact.RightRecorded(right(together, holder, letter)));
                records++;
            }
            if (people) {
                facts.record(new Fact.RightRecorded(release(together, holder, letter)));
                records++;
            }
        }
        facts.settle();
        return records;
    }

    private void examine(AssetId picture, PartyId holder, boolean people) {
        find(picture, Layer.PHOTOGRAPH, Finding.Presence.PRESENT, List.of(holder));
        find(picture, Layer.DEPICTED_ARTWORK, Finding.Presence.ABSENT, List.of());
        if (people) {
            find(picture, Layer.PEOPLE, Finding.Presence.PRESENT, List.of(holder));
        } else {
            find(picture, Layer.PEOPLE, Finding.Presence.ABSENT, List.of());
        }
    }

    private void find(AssetId picture, Layer layer, Finding.Presence presence, List<PartyId> by) {
        facts.record(new Fact.FindingMade(picture, new Finding(layer, presence, Optional.empty(), by, ACTOR, TODAY)));
    }

    private RightsRecord right(List<AssetId> together, PartyId holder, Evidence letter) {
        RightId id = new RightId(freshId().toString());
        List<Covered> covers = together.stream()
                .map(picture -> Covered.of(picture, Layer.PHOTOGRAPH))
                .toList();
        if (random.nextInt(10) == 0) {
            return RightsRecord.Denial.of(id, holder, covers, Set.of(Act.CONDITION, Act.UPLOAD), "không cho máy học");
        }
        return new RightsRecord.Grant(
                id,
                holder,
                Optional.empty(),
                covers,
                PERMITTED.stream().map(act -> extent(act, lastDay())).toList(),
                false,
                Optional.of("Ảnh: Nguyễn Văn " + holders.indexOf(holder)),
                true,
                true,
                List.of(),
                Optional.empty(),
                random.nextInt(8) > 0,
                Optional.of(ZONE),
                List.of(letter));
    }

    private Extent extent(Act act, LocalDate to) {
        return new Extent(
                act,
                Set.of(Medium.ALL),
                Set.of(Territory.WORLD),
                Set.of(Platform.ANY),
                true,
                Optional.of(TODAY.minusDays(100)),
                Optional.of(to),
                random.nextBoolean());
    }

    private LocalDate lastDay() {
        return TODAY.plusDays(random.nextInt(LONGEST_TERM) - 50);
    }

    private RightsRecord release(List<AssetId> together, PartyId holder, Evidence letter) {
        return new RightsRecord.Release(
                new RightId(freshId().toString()),
                RightsRecord.Release.Subject.MODEL,
                List.of(holder),
                true,
                Optional.empty(),
                together.stream()
                        .map(picture -> Covered.of(picture, Layer.PEOPLE))
                        .toList(),
                true,
                random.nextBoolean(),
                false,
                false,
                Set.of(Territory.WORLD),
                true,
                Optional.empty(),
                Optional.of(lastDay()),
                List.of(letter));
    }

    /// Picks examined pictures for a film, each once, in changing roles.
    void pick(Production film, int picks) {
        List<AssetId> chosen = examined.subList(0, Math.min(picks, examined.size()));
        facts.record(new Fact.ProductionRecorded(film));
        facts.settle();
        int number = 0;
        for (AssetId picture : chosen) {
            facts.record(new Fact.PickRecorded(new Pick(
                    new PickId(freshId()),
                    film.id(),
                    Optional.empty(),
                    picture,
                    ROLES.get(number++ % ROLES.size()),
                    Pick.Keep.KEEP,
                    1,
                    Optional.empty(),
                    "")));
        }
        facts.settle();
    }

    /// How many distinct profiles the pictures have.
    int profiles(Rights rights) {
        Set<String> known = new HashSet<>();
        for (int from = 1; from <= count; from += READ_TOGETHER) {
            List<AssetId> some = LongStream.range(from, Math.min(from + READ_TOGETHER, count + 1))
                    .mapToObj(number -> pictures.picture(number).id())
                    .toList();
            rights.facts(some).values().forEach(each -> known.add(Profiles.of(each)));
        }
        return known.size();
    }

    Production film() {
        return new Production(new ProductionId(freshId()), "Huế, chiều", "", use());
    }
}
