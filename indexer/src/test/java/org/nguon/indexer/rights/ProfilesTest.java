package org.nguon.indexer.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.indexer.rights.OpenRooms.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

/// Pictures that differ in one layer only, so that whatever decides there decides the verdict.
class ProfilesTest {

    private static final ProductionId FILM = new ProductionId(new UUID(1, 1));
    private static final Evidence LETTER =
            Evidence.asItCame("thư.pdf", "application/pdf", 9, new ContentHash("ab".repeat(32)));
    private static final List<String> ADDRESSES = List.of(
            "https://creativecommons.org/licenses/by/4.0/",
            "https://creativecommons.org/licenses/by-nc/4.0/",
            "https://creativecommons.org/licenses/by-nd/4.0/",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            "http://rightsstatements.org/vocab/InC-RUU/1.0/",
            "http://rightsstatements.org/vocab/NoC-US/1.0/",
            "http://ns.useplus.org/ldf/vocab/DMI-ALLOWED",
            "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED",
            "http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED-AIMLTRAINING",
            "http://ns.useplus.org/ldf/vocab/CS-PUB",
            "http://ns.useplus.org/ldf/vocab/MR-NAP");

    private final Random random = new Random(5);
    private int made;

    @Test
    void neverGivesOneProfileToPicturesThatStandDifferently() {
        List<Question> questions = questions();
        Map<String, List<Standing>> standings = new HashMap<>();
        Set<Standing> met = new HashSet<>();
        int shared = 0;
        for (int i = 0; i < 2_500; i++) {
            RightsFacts facts = facts();
            List<Standing> now = questions.stream()
                    .map(question -> Assessment.of(facts, question).standing())
                    .toList();
            met.addAll(now);
            List<Standing> before = standings.putIfAbsent(Profiles.of(facts), now);
            if (before != null) {
                shared++;
                assertThat(now).as(facts.toString()).isEqualTo(before);
            }
        }
        assertThat(shared).isGreaterThan(100);
        assertThat(met).containsExactlyInAnyOrder(Standing.values());
    }

    private <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    private <T> Optional<T> maybe(T... values) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(values[random.nextInt(values.length)]);
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Role role : List.of(Role.SHOWN, Role.SUBJECT, Role.STYLE)) {
            for (int days : List.of(-40, 0, 40)) {
                for (boolean ours : List.of(true, false)) {
                    questions.add(new Question(
                            ours ? Optional.of(FILM) : Optional.empty(), use(ours), role, TODAY.plusDays(days)));
                }
            }
        }
        return questions;
    }

    private static IntendedUse use(boolean commercial) {
        return new IntendedUse(
                Map.of(),
                List.of(new Platform(
                        "runway",
                        "Runway",
                        Platform.Kind.GENERATION,
                        Platform.Answer.UNKNOWN,
                        Platform.Answer.NO,
                        Optional.empty(),
                        Optional.empty())),
                commercial,
                Set.of(Medium.ONLINE),
                Set.of(new Territory(commercial ? "VN" : "US")),
                TODAY,
                Optional.empty(),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                List.of("vi"),
                Policy.ONLINE_MUSIC_VIDEO);
    }

    private RightsFacts facts() {
        AssetId asset = new AssetId(new UUID(9, made++));
        Layer focus = oneOf(List.of(
                Layer.DEPICTED_ARTWORK, Layer.PHOTOGRAPH, Layer.PEOPLE, Layer.PLACE_AND_PROPERTY, Layer.COMMUNITY));
        List<Finding> findings = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        List<RightsClaim> claims = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            if (layer != focus) {
                findings.add(
                        new Finding(layer, Finding.Presence.ABSENT, Optional.empty(), List.of(), "lan " + made, TODAY));
            }
        }
        Covered covered = Covered.of(asset, focus);
        List<PartyId> people = List.of(new PartyId("a"), new PartyId("b")).subList(0, random.nextInt(3));
        if (focus == Layer.DEPICTED_ARTWORK) {
            Work work = work();
            works.add(work);
            findings.add(new Finding(focus, Finding.Presence.PRESENT, Optional.of(work.id()), List.of(), "lan", TODAY));
            covered = random.nextBoolean() ? covered : Covered.of(work.id());
        } else if (focus != Layer.PHOTOGRAPH || random.nextBoolean()) {
            findings.add(new Finding(
                    focus,
                    random.nextInt(6) == 0 ? Finding.Presence.UNDECIDED : Finding.Presence.PRESENT,
                    Optional.empty(),
                    people,
                    "minh",
                    TODAY));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            claims.add(claim(focus));
        }
        Covered speaksOf = covered;
        List<RightsRecord> records =
                Stream.generate(() -> record(speaksOf)).limit(random.nextInt(3)).toList();
        return new RightsFacts(asset, "ảnh " + made, findings, works, List.of(), claims, records);
    }

    private Work work() {
        Optional<Integer> published = maybe(1925, 1955, 1990);
        return new Work(
                new WorkId("w" + made),
                "tranh " + made,
                oneOf(List.of(Work.Kind.ARTWORK, Work.Kind.PHOTOGRAPH)),
                List.of(),
                random.nextInt(3) == 0,
                maybe(1700, 1850, 1920, 1950),
                published,
                published.isPresent()
                        ? Work.Publication.PUBLISHED
                        : oneOf(List.of(Work.Publication.UNPUBLISHED, Work.Publication.UNKNOWN)),
                maybe(1900, 1965, 2001),
                maybe(new Territory("VN"), new Territory("FR")),
                "số " + made,
                Optional.empty());
    }

    private RightsClaim claim(Layer layer) {
        return new RightsClaim(
                layer,
                oneOf(List.of(RightsClaim.Basis.values())),
                random.nextBoolean() ? "lời " + made : oneOf(ADDRESSES),
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(oneOf(ADDRESSES)),
                random.nextInt(3) == 0 ? "person:lan" : "XMP " + made);
    }

    private Optional<LocalDate> day() {
        return maybe(TODAY.minusDays(20), TODAY.plusDays(20));
    }

    private List<Extent> acts() {
        // one thing is amiss at a time, so that records often differ in it alone
        int amiss = random.nextInt(8);
        Optional<LocalDate> to = amiss == 0 ? Optional.of(TODAY.plusDays(20)) : Optional.empty();
        boolean commercial = amiss != 1;
        Territory where = amiss == 2 ? new Territory("VN") : Territory.WORLD;
        Set<String> platforms = Set.of(amiss == 3 ? "kling" : "*");
        boolean survives = amiss == 0 && random.nextBoolean();
        return Stream.of(Act.values())
                .filter(act -> act != Act.UPLOAD || commercial)
                .map(act -> new Extent(
                        act, Set.of(Medium.ALL), Set.of(where), platforms, commercial, Optional.empty(), to, survives))
                .toList();
    }

    private RightsRecord record(Covered covered) {
        RightId id = new RightId("r" + made + "-" + random.nextInt(1_000_000));
        PartyId party = new PartyId("p" + made);
        List<Covered> covers = List.of(covered);
        Optional<ProductionId> film = maybe(FILM, new ProductionId(new UUID(2, 2)));
        List<Evidence> letters = random.nextInt(4) == 0 ? List.of() : List.of(LETTER);
        int amiss = random.nextInt(8);
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new RightsRecord.Grant(
                        id,
                        party,
                        film,
                        covers,
                        acts(),
                        false,
                        Optional.of("Ảnh " + made),
                        true,
                        false,
                        List.of(new RightsRecord.Condition("c", amiss != 0)),
                        Optional.of(new RightsRecord.Fee(
                                made,
                                "VND",
                                amiss == 1 ? RightsRecord.Fee.Payment.AGREED : RightsRecord.Fee.Payment.PAID)),
                        amiss != 2,
                        Optional.empty(),
                        letters);
            case 2 -> new RightsRecord.OwnWork(id, party, covers, "tôi " + made, TODAY);
            case 3 ->
                new RightsRecord.Denial(
                        id,
                        party,
                        film,
                        covers,
                        Set.of(oneOf(List.of(Act.SHOW, Act.CONDITION))),
                        Set.of(oneOf(List.of(Medium.ALL, Medium.CINEMA))),
                        Set.of(oneOf(List.of(Territory.WORLD, new Territory("US")))),
                        Set.of(oneOf(List.of("*", "kling"))),
                        Optional.empty(),
                        day(),
                        "không " + made,
                        List.of());
            case 4 ->
                new RightsRecord.Determination(
                        id,
                        "ai " + made,
                        oneOf(List.of(RightsRecord.Determination.Basis.values())),
                        film,
                        covers,
                        acts(),
                        "vì " + made,
                        letters);
            case 5 ->
                new RightsRecord.Release(
                        id,
                        oneOf(List.of(RightsRecord.Release.Subject.values())),
                        List.of(new PartyId("a"), new PartyId("b")).subList(0, random.nextInt(3)),
                        random.nextBoolean(),
                        film,
                        covers,
                        random.nextInt(4) > 0,
                        random.nextBoolean(),
                        random.nextInt(4) == 0,
                        random.nextBoolean(),
                        Set.of(oneOf(List.of(Territory.WORLD, new Territory("VN")))),
                        random.nextInt(3) > 0,
                        Optional.empty(),
                        day(),
                        letters);
            case 6 ->
                new RightsRecord.Takedown(
                        id,
                        RightsRecord.Takedown.Cause.COMMUNITY,
                        "làng " + made,
                        covers,
                        at(oneOf(List.of(-60, 20))),
                        random.nextBoolean() ? Optional.empty() : Optional.of(at(oneOf(List.of(-20, 30)))),
                        "đồ thờ");
            default ->
                new RightsRecord.Request(
                        id,
                        party,
                        oneOf(List.of(FILM, new ProductionId(new UUID(2, 2)))),
                        covers,
                        Set.of(Act.values()),
                        oneOf(List.of(RightsRecord.Request.State.values())),
                        day());
        };
    }

    private static Instant at(int days) {
        return OpenRooms.at(TODAY.plusDays(days)).instant();
    }
}
