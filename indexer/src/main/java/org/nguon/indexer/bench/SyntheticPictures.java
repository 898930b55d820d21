package org.nguon.indexer.bench;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.index.AssetSource;
import org.nguon.indexer.index.FacetName;
import org.nguon.indexer.index.SearchRequest;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.asset.Thumbnail;

/// An archive that exists only as a seed: every picture is made when it is asked for, always the same one.
///
/// Words follow Zipf's law over some thousands of two-syllable words; nine captions in ten are Vietnamese,
/// half of these have an English one beside it; one in six lost its accents. Makers, places, years and
/// licences are as uneven as in a real archive.
final class SyntheticPictures implements AssetSource {

    private static final String[] ONSETS = "b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x".split(" ");
    private static final String[] RIMES =
            ("a ai ao am an ang anh ay ăm ăn ăng âm ân âng âu ây e em en eo ê ên ênh i ia iêm iên iêng iêu im in inh o oa oan"
                            + " oi om on ong ô ôi ôm ôn ông ơ ơi ơn u ua ui um un ung uôn uông uy ư ưa ưng ươi ươn ương ươu")
                    .split(" ");
    private static final String[] TONES = {"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"};
    private static final String[] ENGLISH =
            ("market river street women boat harbour temple gate soldiers children bridge school rice field village old town"
                            + " station railway palace emperor tomb portrait family wedding festival lacquer silk painting print"
                            + " postcard colonial quarter cathedral theatre opera hotel mountain bay island fishing net basket"
                            + " bicycle rickshaw tree flower lotus dragon mask music drum dancer weaver potter smith carpenter"
                            + " view of the in with and at on from near before after morning evening")
                    .split(" ");
    private static final String[] FAMILIES =
            "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý".split(" ");
    private static final String[] MIDDLES = "Văn Thị Hữu Đức Minh Ngọc Quang Thanh Xuân Bá Công Kim".split(" ");
    private static final String[] PLACES = {
        "Hà Nội",
        "Huế",
        "Sài Gòn",
        "Hội An",
        "Đà Nẵng",
        "Hải Phòng",
        "Nam Định",
        "Đà Lạt",
        "Cần Thơ",
        "Mỹ Tho",
        "Vinh",
        "Quy Nhơn",
        "Nha Trang",
        "Biên Hòa",
        "Lạng Sơn",
        "Sa Pa",
        "Bắc Ninh",
        "Thanh Hóa",
        "Phan Thiết",
        "Vũng Tàu",
        "Châu Đốc",
        "Hà Tiên",
        "Cao Bằng",
        "Hòa Bình",
        "Ninh Bình",
        "Tây Ninh",
        "Bến Tre",
        "Trà Vinh",
        "Pleiku",
        "Kon Tum"
    };
    private static final String[] LICENCES = {
        "",
        "",
        "",
        "",
        "https://creativecommons.org/licenses/by/4.0/",
        "https://creativecommons.org/licenses/by-sa/4.0/",
        "https://creativecommons.org/licenses/by-nc/4.0/",
        "https://creativecommons.org/publicdomain/zero/1.0/",
        "http://rightsstatements.org/vocab/InC/1.0/",
        "©"
    };
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int WORDS = 6_000;
    private static final int NAMES = 20_000;

    private final long seed;
    private final int count;
    private final String[] words = new String[WORDS];
    private final double[] wordWeights = zipf(WORDS);
    private final double[] nameWeights = zipf(NAMES);
    private final double[] placeWeights = zipf(PLACES.length);

    SyntheticPictures(long seed, int count) {
        this.seed = seed;
        this.count = count;
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < WORDS; i++) {
            words[i] = syllable(random) + ' ' + syllable(random);
        }
    }

    @Override
    public UUID archiveId() {
        return new UUID(seed, count);
    }

    @Override
    public LedgerHead head() {
        return new LedgerHead(count, new ContentHash("b".repeat(64)));
    }

    @Override
    public boolean knows(LedgerHead head) {
        return true;
    }

    @Override
    public List<AssetRecord> changedAfter(long revision, int limit) {
        List<AssetRecord> records = new ArrayList<>();
        for (long next = revision + 1; next <= count && records.size() < limit; next++) {
            records.add(picture(next));
        }
        return records;
    }

    /// The picture with this revision, which is also its number.
    AssetRecord picture(long number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        boolean unaccented = random.nextInt(6) == 0;
        List<Statement> said = new ArrayList<>();
        String place = PLACES[pick(placeWeights, random)];
        int year = 1880 + Math.min(145, (int) (random.nextDouble() * random.nextDouble() * 146));
        boolean vietnamese = random.nextInt(10) > 0;
        String title = vietnamese ? vietnamese(random, 2, 4) + " " + place : english(random, 4, 8);
        said.add(Statement.of("title", spelled(title, unaccented), "XMP-dc:Title"));
        if (vietnamese) {
            String caption = vietnamese(random, 8, 30) + ", " + place + ", " + year + ".";
            said.add(Statement.of("description", spelled(caption, unaccented), "IPTC:Caption-Abstract"));
        }
        if (!vietnamese || random.nextBoolean()) {
            said.add(new Statement(
                    "description",
                    new StatementValue.Text(english(random, 10, 30)),
                    "XMP-dc:Description",
                    Optional.of("en")));
        }
        List<StatementValue> keywords = new ArrayList<>();
        for (int i = random.nextInt(3, 9); i > 0; i--) {
            keywords.add(new StatementValue.Text(spelled(word(random), unaccented)));
        }
        said.add(new Statement("keywords", new StatementValue.Many(keywords), "XMP-dc:Subject", Optional.empty()));
        if (random.nextInt(5) > 0) {
            said.add(Statement.of("creator", name(pick(nameWeights, random)), "XMP-dc:Creator"));
        }
        said.add(Statement.of("city", place, "XMP-photoshop:City"));
        said.add(Statement.of("country", "Việt Nam", "XMP-photoshop:Country"));
        if (random.nextInt(4) > 0) {
            said.add(Statement.of("dateCreated", Integer.toString(year), "XMP-photoshop:DateCreated"));
        }
        if (year > 1995) {
            said.add(Statement.of("make", "Canon", "IFD0:Make"));
            said.add(Statement.of("model", "EOS " + random.nextInt(1, 90), "IFD0:Model"));
            said.add(Statement.of("ExifIFD:ExposureTime", "1/125", "ExifIFD:ExposureTime"));
        }
        return record(number, said, claims(random), random);
    }

    private static AssetRecord record(
            long number, List<Statement> said, List<RightsClaim> claims, SplittableRandom random) {
        boolean upright = random.nextInt(3) == 0;
        String fileName = String.format(Locale.ROOT, "scan_%07d.jpg", number);
        Provenance.Channel[] channels = Provenance.Channel.values();
        return new AssetRecord(
                new AssetId(UUID.nameUUIDFromBytes(fileName.getBytes(StandardCharsets.UTF_8))),
                new ContentHash(String.format(Locale.ROOT, "%064x", number)),
                AssetState.ADMITTED,
                5_000_000,
                Custody.VAULT,
                new Provenance("bench", channels[random.nextInt(channels.length)], fileName, Optional.empty()),
                FIRST.plus(Duration.ofSeconds(number)),
                new Reading(
                        "image/jpeg",
                        Optional.of(upright ? new Dimensions(3000, 4000) : new Dimensions(4000, 3000)),
                        1,
                        said,
                        claims,
                        List.of()),
                Optional.of(upright ? new Thumbnail(384, 512, "#998877") : new Thumbnail(512, 384, "#778899")),
                Optional.empty(),
                Optional.empty(),
                number);
    }

    private static List<RightsClaim> claims(SplittableRandom random) {
        String licence = LICENCES[random.nextInt(LICENCES.length)];
        if (licence.isEmpty()) {
            return List.of();
        }
        boolean notice = licence.equals("©");
        return List.of(new RightsClaim(
                Layer.PHOTOGRAPH,
                notice
                        ? RightsClaim.Basis.IN_COPYRIGHT
                        : licence.contains("rightsstatements")
                                ? RightsClaim.Basis.RIGHTS_STATEMENT
                                : RightsClaim.Basis.LICENCE,
                licence,
                notice ? Optional.empty() : Optional.of(licence),
                "XMP-xmpRights:WebStatement"));
    }

    /// A request as people make them: one to four words that stand in a picture, half of them typed without accents;
    /// four in ten with one filter, two in ten with two.
    SearchRequest request(SplittableRandom random) {
        List<String> typed = new ArrayList<>();
        int kind = random.nextInt(10);
        if (kind < 3) {
            typed.add(PLACES[pick(placeWeights, random)]);
        }
        if (kind >= 2) {
            typed.add(kind == 9 ? english(random, 1, 2) : word(random));
        }
        if (kind == 5) {
            typed.add(word(random));
        }
        SearchRequest request = SearchRequest.of(spelled(String.join(" ", typed), random.nextBoolean()));
        int filters = random.nextInt(10);
        if (filters < 6) {
            request = filters % 2 == 0
                    ? request.with(FacetName.LICENCE, "cc-by")
                    : request.with(FacetName.DECADE, "19" + random.nextInt(10) + "X");
        }
        if (filters < 2) {
            request = request.with(FacetName.SOURCE, "folder");
        }
        return request;
    }

    private String vietnamese(SplittableRandom random, int least, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(least, most + 1); i > 0; i--) {
            text.append(text.isEmpty() ? "" : " ").append(word(random));
        }
        return text.toString();
    }

    private static String english(SplittableRandom random, int least, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(least, most + 1); i > 0; i--) {
            text.append(text.isEmpty() ? "" : " ").append(ENGLISH[random.nextInt(ENGLISH.length)]);
        }
        return text.toString();
    }

    private String word(SplittableRandom random) {
        return words[pick(wordWeights, random)];
    }

    private String name(int number) {
        SplittableRandom random = new SplittableRandom(seed + 31L * number);
        String given = syllable(random);
        return FAMILIES[random.nextInt(FAMILIES.length)] + " " + MIDDLES[random.nextInt(MIDDLES.length)] + " "
                + given.substring(0, 1).toUpperCase(Locale.ROOT) + given.substring(1);
    }

    private static String syllable(SplittableRandom random) {
        String rime = RIMES[random.nextInt(RIMES.length)];
        String tone = TONES[random.nextInt(TONES.length)];
        int vowel = Math.min(rime.length() - 1, rime.startsWith("ươ") || rime.startsWith("uô") ? 1 : 0);
        return Normalizer.normalize(
                ONSETS[random.nextInt(ONSETS.length)] + rime.substring(0, vowel + 1) + tone + rime.substring(vowel + 1),
                Normalizer.Form.NFC);
    }

    private static String spelled(String text, boolean unaccented) {
        return unaccented
                ? Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}", "")
                        .replace('đ', 'd')
                        .replace('Đ', 'D')
                : text;
    }

    private static double[] zipf(int size) {
        double[] sums = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += 1.0 / (i + 3);
            sums[i] = sum;
        }
        return sums;
    }

    private static int pick(double[] sums, SplittableRandom random) {
        int at = java.util.Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return Math.min(sums.length - 1, at < 0 ? -at - 1 : at);
    }
}
