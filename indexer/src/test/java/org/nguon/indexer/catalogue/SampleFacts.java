package org.nguon.indexer.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RecordOrigin;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;

/// Facts as intake would make them, the same for the same seed.
public final class SampleFacts {

    private static final String[] WORDS = {
        "Hà Nội",
        "phố cổ",
        "Huế",
        "Điện Biên Phủ",
        "chợ nổi",
        "áo dài",
        "người thợ",
        "bến sông",
        "1954",
        "Mỹ Sơn",
        "street",
        "portrait",
        "market",
        "temple",
        "river",
        "Võ An Ninh",
        "École française d'Extrême-Orient",
        "𠀀",
        "ruộng bậc thang"
    };
    private static final Instant START = Instant.parse("2026-11-20T08:00:00.000001Z");

    private final Random random;
    private int made;

    public SampleFacts(long seed) {
        random = new Random(seed);
    }

    public AssetId id() {
        return new AssetId(new UUID(random.nextLong(), random.nextLong()));
    }

    ContentHash hash() {
        StringBuilder hex = new StringBuilder();
        while (hex.length() < 64) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return new ContentHash(hex.toString());
    }

    Instant at() {
        return START.plusSeconds(made++);
    }

    String words(int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(WORDS[random.nextInt(WORDS.length)]);
        }
        return String.join(" ", words);
    }

    Provenance from(String path) {
        return new Provenance(
                "lan", Provenance.Channel.FOLDER, path, Optional.of(START.minusSeconds(random.nextInt(1_000_000))));
    }

    String path() {
        return "/ảnh/" + random.nextInt(1000) + "/" + (made++) + ".jpg";
    }

    /// Some forty statements, as a press photograph with IPTC and XMP has them.
    Reading reading(int statements) {
        List<Statement> said = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            said.add(
                    switch (i % 8) {
                        case 0 -> Statement.of("creator", words(2), "IFD0:Artist");
                        case 1 ->
                            new Statement(
                                    "title",
                                    new StatementValue.Text(words(5)),
                                    "XMP-dc:Title",
                                    Optional.of(random.nextBoolean() ? "vi" : "x-default"));
                        case 2 ->
                            new Statement(
                                    "keywords",
                                    new StatementValue.Many(List.of(
                                            new StatementValue.Text(words(1)), new StatementValue.Text(words(2)))),
                                    "IPTC:Keywords",
                                    Optional.empty());
                        case 3 -> Statement.of("description", words(25), "IPTC:Caption-Abstract");
                        case 4 -> Statement.of("ExposureTime", "1/" + random.nextInt(1000), "ExifIFD:ExposureTime");
                        case 5 -> {
                            Map<String, StatementValue> work = new LinkedHashMap<>();
                            work.put("AOTitle", new StatementValue.Text(words(3)));
                            work.put("AOCreator", new StatementValue.Many(List.of(new StatementValue.Text(words(2)))));
                            yield new Statement(
                                    "artworkOrObject",
                                    new StatementValue.Structure(work),
                                    "XMP-iptcExt:ArtworkOrObject",
                                    Optional.empty());
                        }
                        case 6 ->
                            Statement.of("dateCreated", "19" + (10 + random.nextInt(90)), "XMP-photoshop:DateCreated");
                        default -> Statement.of("ISO", "" + random.nextInt(6400), "ExifIFD:ISO");
                    });
        }
        return new Reading(
                "image/jpeg",
                Optional.of(new Dimensions(1 + random.nextInt(8000), 1 + random.nextInt(8000))),
                1 + random.nextInt(8),
                said,
                List.of(new RightsClaim(
                        Layer.PHOTOGRAPH,
                        RightsClaim.Basis.LICENCE,
                        "CC BY 4.0",
                        Optional.of("https://creativecommons.org/licenses/by/4.0/"),
                        "XMP-xmpRights:WebStatement")),
                random.nextInt(4) == 0 ? List.of(new Fault(Code.MD_MISNAMED, "says .png")) : List.of());
    }

    public Fact.AssetAdmitted admitted() {
        return admitted(path(), 12);
    }

    public Fact.AssetAdmitted admitted(String path, int statements) {
        return new Fact.AssetAdmitted(
                id(),
                hash(),
                random.nextInt(10_000_000),
                Custody.VAULT,
                from(path),
                at(),
                reading(statements),
                random.nextInt(8) == 0 ? Optional.empty() : Optional.of(new Thumbnail(512, 340, "#a0b1c2")));
    }

    public Fact.AssetQuarantined quarantined() {
        return new Fact.AssetQuarantined(
                id(),
                hash(),
                random.nextInt(10_000),
                Custody.REFERENCE,
                from(path()),
                at(),
                Reading.of("image/jpeg"),
                new Fault(Code.RE_TRUNCATED, "after 512 bytes"));
    }

    Fact.SidecarHeld sidecar(Optional<AssetId> attachedTo) {
        return new Fact.SidecarHeld(
                id(),
                hash(),
                random.nextInt(10_000),
                Custody.VAULT,
                from(path() + ".xmp"),
                at(),
                new Reading(
                        "application/rdf+xml",
                        Optional.empty(),
                        1,
                        List.of(
                                Statement.of("title", words(4), "XMP-dc:Title"),
                                new Statement(
                                        "keywords",
                                        new StatementValue.Many(List.of(new StatementValue.Text(words(1)))),
                                        "XMP-dc:Subject",
                                        Optional.empty())),
                        List.of(new RightsClaim(
                                Layer.PHOTOGRAPH,
                                RightsClaim.Basis.IN_COPYRIGHT,
                                "© " + words(2),
                                Optional.empty(),
                                "XMP-dc:Rights")),
                        List.of()),
                attachedTo);
    }

    Fact.RecordSeen record(Optional<AssetId> attachedTo) {
        RecordOrigin origin = origin("r" + made);
        return new Fact.RecordSeen(
                id(),
                hash(),
                random.nextInt(10_000),
                Custody.VAULT,
                RecordTables.provenance("lan", origin),
                at(),
                ofARecord(),
                origin,
                attachedTo);
    }

    Fact.RecordSeenAgain again(Fact.RecordSeen seen) {
        return new Fact.RecordSeenAgain(
                seen.assetId(),
                hash(),
                1,
                at(),
                ofARecord(),
                origin(seen.origin().key()));
    }

    private RecordOrigin origin(String key) {
        return new RecordOrigin(
                "hue",
                key,
                "H." + key,
                hash(),
                "museum.csv",
                1 + made,
                Optional.of("https://example.org/" + key + ".jpg"),
                Optional.empty());
    }

    private Reading ofARecord() {
        Map<String, StatementValue> work = new LinkedHashMap<>();
        work.put("AOTitle", new StatementValue.Text(words(3)));
        return new Reading(
                "application/vnd.nguon.record+json",
                Optional.empty(),
                1,
                List.of(
                        new Statement(
                                "artworkOrObject",
                                new StatementValue.Structure(work),
                                "museum-hue:record",
                                Optional.empty()),
                        Statement.of("creditLine", words(4), "museum-hue:credit")),
                List.of(new RightsClaim(
                        Layer.DEPICTED_ARTWORK,
                        RightsClaim.Basis.IN_COPYRIGHT,
                        "© " + words(2),
                        Optional.empty(),
                        "museum-hue:record")),
                List.of());
    }

    Fact.StatementMade correction(AssetId asset) {
        return new Fact.StatementMade(asset, Statement.of("creator", words(2), "person:lan"), "lan", at());
    }

    /// A life of an archive in which every kind of fact occurs, and facts about assets of the same batch.
    List<Fact> story(int length) {
        List<Fact> story = new ArrayList<>();
        List<AssetId> pictures = new ArrayList<>();
        List<AssetId> sidecars = new ArrayList<>();
        List<Fact.AssetAdmitted> seen = new ArrayList<>();
        List<Fact.RecordSeen> records = new ArrayList<>();
        while (story.size() < length) {
            int what = pictures.isEmpty() ? 0 : random.nextInt(15);
            AssetId picture = pictures.isEmpty() ? id() : pictures.get(random.nextInt(pictures.size()));
            Fact fact = switch (what) {
                case 6 -> quarantined();
                case 7 -> sidecar(Optional.of(picture));
                case 8 -> sidecar(Optional.empty());
                case 9 -> correction(picture);
                case 10 -> {
                    Fact.AssetAdmitted again = seen.get(random.nextInt(seen.size()));
                    yield new Fact.AssetSighted(
                            again.assetId(),
                            again.contentHash(),
                            again.byteSize(),
                            from(
                                    random.nextBoolean()
                                            ? path()
                                            : again.provenance().location()),
                            at());
                }
                case 11 ->
                    sidecars.isEmpty()
                            ? admitted()
                            : new Fact.SidecarAttached(sidecars.get(random.nextInt(sidecars.size())), picture, at());
                case 12 -> record(random.nextBoolean() ? Optional.of(picture) : Optional.empty());
                case 13 -> records.isEmpty() ? admitted() : again(records.get(random.nextInt(records.size())));
                case 14 ->
                    records.isEmpty()
                            ? admitted()
                            : new Fact.RecordJoined(
                                    records.get(random.nextInt(records.size())).assetId(), picture, at());
                default -> admitted();
            };
            if (fact instanceof Fact.RecordSeen in) {
                records.add(in);
            }
            if (fact instanceof Fact.AssetAdmitted in) {
                pictures.add(in.assetId());
                seen.add(in);
            }
            if (fact instanceof Fact.SidecarHeld in) {
                sidecars.add(in.assetId());
            }
            story.add(fact);
        }
        return story;
    }
}
