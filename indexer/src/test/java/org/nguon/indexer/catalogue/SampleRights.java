package org.nguon.indexer.catalogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Kinship;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.SealedText;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

/// Productions, picks and records of rights as people would make them, the same for the same seed.
public final class SampleRights {

    private static final Instant START = Instant.parse("2026-11-20T09:00:00.000001Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Random random;
    private int made;

    public SampleRights(long seed) {
        random = new Random(seed);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T extends Enum<T>> T oneOf(Class<T> type) {
        return oneOf(List.of(type.getEnumConstants()));
    }

    public Production production() {
        return production(new ProductionId(uuid()));
    }

    Production production(ProductionId id) {
        return new Production(
                id,
                "Huế, chiều " + made++,
                "Lê Minh",
                new IntendedUse(
                        Map.of(Role.SHOWN, Set.of(Act.VIEW, Act.SHOW)),
                        List.of(new Platform(
                                "runway",
                                "Runway",
                                Platform.Kind.GENERATION,
                                Platform.Answer.UNKNOWN,
                                Platform.Answer.NO,
                                Optional.of(DAY),
                                Optional.of("https://runwayml.com/terms-of-use"))),
                        random.nextBoolean(),
                        Set.of(Medium.ONLINE, Medium.FESTIVAL),
                        Set.of(Territory.WORLD, new Territory("VN")),
                        DAY.plusDays(random.nextInt(400)),
                        random.nextBoolean() ? Optional.empty() : Optional.of(DAY.plusYears(5)),
                        ZoneId.of("Asia/Ho_Chi_Minh"),
                        List.of("vi", "en"),
                        oneOf(Policy.class)));
    }

    Scene scene(ProductionId production) {
        return new Scene(new SceneId(uuid()), production, 1 + random.nextInt(9), "Cảnh " + made++, "cổng thành");
    }

    Pick pick(ProductionId production, Optional<SceneId> scene, AssetId asset) {
        return new Pick(
                new PickId(uuid()),
                production,
                scene,
                asset,
                oneOf(Role.class),
                oneOf(Pick.Keep.class),
                random.nextInt(5) / 4.0,
                random.nextBoolean() ? Optional.empty() : Optional.of(new Crop(0.25, 0, 0.5, 1)),
                "giữ ánh sáng này");
    }

    public Party party() {
        return new Party(
                new PartyId(uuid().toString()),
                oneOf(Party.Kind.class),
                "Nguyễn Văn " + made++,
                List.of("N. V. A."),
                "NSƯT",
                List.of("vi"));
    }

    SealedText contact(PartyId party) {
        return new SealedText(
                UUID.fromString(party.value()), "AAAAAAAAAAAAAAAA", "c2VhbGVk", new ContentHash("cd".repeat(32)));
    }

    Work work(List<PartyId> parties) {
        return new Work(
                new WorkId(uuid().toString()),
                "Thiếu nữ " + made++,
                oneOf(Work.Kind.class),
                List.of(oneOf(parties)),
                false,
                Optional.of(1943),
                Optional.empty(),
                Work.Publication.UNKNOWN,
                Optional.of(1900 + random.nextInt(120)),
                Optional.of(new Territory("VN")),
                "BT-" + random.nextInt(100),
                Optional.of(oneOf(parties)));
    }

    Finding finding(List<WorkId> works, List<PartyId> parties) {
        Finding.Presence presence = oneOf(Finding.Presence.class);
        boolean absent = presence == Finding.Presence.ABSENT;
        return new Finding(
                oneOf(Layer.class),
                presence,
                absent || works.isEmpty() || random.nextBoolean() ? Optional.empty() : Optional.of(oneOf(works)),
                absent || parties.isEmpty() ? List.of() : List.of(oneOf(parties)),
                "lan",
                DAY);
    }

    RightsClaim claim() {
        return new RightsClaim(
                Layer.PHOTOGRAPH,
                RightsClaim.Basis.LICENCE,
                "CC BY 4.0",
                Optional.of("https://creativecommons.org/licenses/by/4.0/"),
                "person:lan");
    }

    Covered covered(List<AssetId> assets, List<WorkId> works) {
        return works.isEmpty() || random.nextInt(3) > 0
                ? Covered.of(oneOf(assets), oneOf(Layer.class))
                : Covered.of(oneOf(works));
    }

    RightId rightId() {
        return new RightId(uuid().toString());
    }

    private Extent extent() {
        return new Extent(
                oneOf(Act.class),
                Set.of(Medium.ONLINE, Medium.FESTIVAL),
                Set.of(new Territory("VN"), Territory.EUROPEAN_UNION),
                Set.of("runway"),
                random.nextBoolean(),
                Optional.of(DAY.minusDays(random.nextInt(300))),
                random.nextBoolean() ? Optional.empty() : Optional.of(DAY.plusDays(random.nextInt(900))),
                random.nextBoolean());
    }

    /// One of each kind, without evidence where none is handed in.
    List<RightsRecord> rights(
            List<Covered> covers, List<PartyId> parties, Optional<ProductionId> production, List<Evidence> evidence) {
        PartyId party = oneOf(parties);
        List<RightsRecord> rights = new ArrayList<>(List.of(
                new RightsRecord.Grant(
                        rightId(),
                        party,
                        production,
                        covers,
                        List.of(extent(), Extent.unlimited(Act.SHOW)),
                        false,
                        Optional.of("Ảnh: Nguyễn Văn A"),
                        true,
                        false,
                        List.of(new RightsRecord.Condition("một bản lưu", random.nextBoolean())),
                        Optional.of(new RightsRecord.Fee(5_000_000, "VND", RightsRecord.Fee.Payment.PAID)),
                        random.nextBoolean(),
                        Optional.of(ZoneId.of("Asia/Ho_Chi_Minh")),
                        evidence),
                new RightsRecord.OwnWork(rightId(), party, covers, "Tôi tự chụp.", DAY),
                RightsRecord.Denial.of(rightId(), party, covers, Set.of(Act.TRAIN, Act.UPLOAD), "không"),
                new RightsRecord.Determination(
                        rightId(),
                        "Luật sư Trần B",
                        RightsRecord.Determination.Basis.ORPHAN_AFTER_SEARCH,
                        production,
                        covers,
                        List.of(extent()),
                        "tìm 12 nơi, không thấy",
                        evidence),
                new RightsRecord.Release(
                        rightId(),
                        RightsRecord.Release.Subject.MODEL,
                        List.of(party),
                        true,
                        production,
                        covers,
                        true,
                        false,
                        false,
                        false,
                        Set.of(Territory.WORLD),
                        true,
                        Optional.of(DAY),
                        Optional.empty(),
                        evidence),
                new RightsRecord.Takedown(
                        rightId(),
                        RightsRecord.Takedown.Cause.COMMUNITY,
                        "làng",
                        covers,
                        START,
                        Optional.empty(),
                        "đồ thờ")));
        production.ifPresent(it -> rights.add(new RightsRecord.Request(
                rightId(),
                party,
                it,
                covers,
                Set.of(Act.CONDITION),
                RightsRecord.Request.State.SENT,
                Optional.of(DAY))));
        return rights;
    }

    /// What people do with pictures that are there: every kind of fact occurs.
    List<Fact> story(List<AssetId> assets, int length) {
        return story(assets, length, List.of());
    }

    /// Like [#story(List, int)].
    ///
    /// @param evidence files that prove every record; the vault must hold them
    public List<Fact> story(List<AssetId> assets, int length, List<Evidence> evidence) {
        List<Fact> story = new ArrayList<>();
        List<Production> productions = new ArrayList<>();
        List<Scene> scenes = new ArrayList<>();
        List<Pick> picks = new ArrayList<>();
        List<PartyId> parties = new ArrayList<>();
        List<WorkId> works = new ArrayList<>();
        List<RightId> rights = new ArrayList<>();
        while (story.size() < length) {
            if (productions.isEmpty() || parties.isEmpty() || random.nextInt(12) == 0) {
                Production production = production();
                productions.add(production);
                story.add(new Fact.ProductionRecorded(production));
                Party party = party();
                parties.add(party.id());
                story.add(new Fact.PartyRecorded(party, Optional.of(contact(party.id()))));
                Work work = work(parties);
                works.add(work.id());
                story.add(new Fact.WorkRecorded(work));
                Scene scene = scene(production.id());
                scenes.add(scene);
                story.add(new Fact.SceneRecorded(scene));
                continue;
            }
            Scene scene = oneOf(scenes);
            ProductionId production = scene.production();
            AssetId asset = oneOf(assets);
            switch (random.nextInt(12)) {
                case 0 -> story.add(new Fact.ProductionRecorded(production(production)));
                case 1, 2 -> {
                    Pick pick =
                            pick(production, random.nextBoolean() ? Optional.of(scene.id()) : Optional.empty(), asset);
                    picks.add(pick);
                    story.add(new Fact.PickRecorded(pick));
                }
                case 3 -> {
                    if (!picks.isEmpty()) {
                        Pick pick = oneOf(picks);
                        story.add(new Fact.PickRemoved(pick.production(), pick.id()));
                        if (random.nextBoolean()) {
                            story.add(new Fact.PickRecorded(pick));
                        } else {
                            picks.remove(pick);
                        }
                    }
                }
                case 4 -> {
                    story.add(new Fact.SceneRemoved(production, scene.id()));
                    story.add(new Fact.SceneRecorded(scene));
                }
                case 5 -> story.add(new Fact.FindingMade(asset, finding(works, parties)));
                case 6 -> story.add(new Fact.ClaimMade(asset, claim(), "lan", START.plusSeconds(made++)));
                case 9 -> {
                    Instant at = START.plusSeconds(made++);
                    story.add(
                            random.nextBoolean()
                                    ? new Fact.ClaimWithdrawn(asset, claim(), "nhầm", "lan", at)
                                    : new Fact.FindingsWithdrawn(asset, oneOf(Layer.class), "nhầm", "lan", at));
                }
                case 11 -> {
                    AssetId other = oneOf(assets);
                    if (!other.equals(asset)) {
                        Instant at = START.plusSeconds(made++);
                        story.add(
                                random.nextInt(4) == 0
                                        ? new Fact.ComparisonWithdrawn(asset, other, "lan", at)
                                        : new Fact.PicturesCompared(asset, other, oneOf(Kinship.class), "lan", at));
                    }
                }
                case 10 -> {
                    if (!rights.isEmpty()) {
                        RightId wrong = oneOf(rights);
                        rights.remove(wrong);
                        RightsRecord right =
                                oneOf(rights(List.of(covered(assets, works)), parties, Optional.empty(), evidence));
                        rights.add(right.id());
                        story.add(new Fact.RightSuperseded(wrong, right, "sai thời hạn"));
                    }
                }
                case 7 -> {
                    RightsRecord right = oneOf(rights(
                            List.of(covered(assets, works), covered(assets, works)),
                            parties,
                            random.nextBoolean() ? Optional.of(production) : Optional.empty(),
                            evidence));
                    rights.add(right.id());
                    story.add(new Fact.RightRecorded(right));
                }
                default -> {
                    if (!rights.isEmpty()) {
                        RightId right = oneOf(rights);
                        rights.remove(right);
                        story.add(new Fact.RightWithdrawn(right, "nhầm"));
                    }
                }
            }
        }
        return story;
    }
}
