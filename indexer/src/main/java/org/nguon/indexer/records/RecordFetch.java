package org.nguon.indexer.records;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.fetch.Fetched;
import org.nguon.indexer.fetch.Fetcher;
import org.nguon.indexer.ledger.Facts;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.Retrieval;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;

/// Takes records in from the network: manifests and collections of IIIF by their address, files of Wikimedia Commons by
/// title or page. The answer goes into the vault as it came, and its records say where and when it was seen; what is
/// fetched again and says something else stands beside what it said.
public final class RecordFetch {

    private static final String COMMONS_ANSWER = "https://commons.wikimedia.org/w/api.php?action=query&format=json"
            + "&formatversion=2&prop=imageinfo&iiprop=extmetadata%7Curl%7Csha1%7Csize%7Cmime&iiextmetadatamultilang=1"
            + "&titles=";
    private static final Pattern COMMONS_PAGE =
            Pattern.compile("https?://commons\\.(?:m\\.)?wikimedia\\.org/wiki/(File:[^?#]+)(?:[?#].*)?");

    private final Fetcher fetcher;
    private final RecordIntake intake;
    private final Catalogue catalogue;

    /// @param fetcher knows which networks may be reached
    public RecordFetch(Fetcher fetcher, RecordIntake intake, Catalogue catalogue) {
        this.fetcher = fetcher;
        this.intake = intake;
        this.catalogue = catalogue;
    }

    /// Fetches one answer and takes its records in.
    ///
    /// @param given an address, or the title of a file of Wikimedia Commons: `File:Example.jpg`
    /// @throws org.nguon.schemas.codes.ArchiveException one of the `FE-` or `MR-` codes, or when the archive
    ///     cannot go on
    /// @throws IOException when the work space cannot be written to
    public Harvest take(String given, String broughtBy, BooleanSupplier stopAsked, RecordIntake.Listener listener)
            throws IOException {
        List<AssetId> changed = new ArrayList<>();
        try (Fetched fetched = fetcher.fetch(address(given), RecordLimits.DOCUMENT, stopAsked)) {
            Retrieval retrieval = new Retrieval(fetched.from(), fetched.at(), fetched.etag(), fetched.lastModified());
            long joined = intake.take(
                    fetched.file(), fileName(given), retrieval, broughtBy, stopAsked, (row, number, outcome) -> {
                        listener.ended(row, number, outcome);
                        if (outcome instanceof RecordOutcome.Changed(AssetId record)) {
                            changed.add(record);
                        }
                    });
            Set<String> pictures = new LinkedHashSet<>();
            Set<String> named = new LinkedHashSet<>();
            look(fetched.file(), pictures, named);
            return new Harvest(
                    joined,
                    List.copyOf(pictures),
                    List.copyOf(named),
                    changed.stream()
                            .flatMap(record -> changedLicence(record).stream())
                            .toList());
        }
    }

    /// Where a title of Commons, or its page for people, answers for programs; any other address is itself.
    static String address(String given) {
        String plain = given.strip();
        Matcher page = COMMONS_PAGE.matcher(plain);
        if (page.matches()) {
            return COMMONS_ANSWER + page.group(1);
        }
        return plain.regionMatches(true, 0, "File:", 0, "File:".length())
                ? COMMONS_ANSWER
                        + URLEncoder.encode(plain, StandardCharsets.UTF_8).replace("+", "%20")
                : plain;
    }

    /// A name for the file in the vault: the last part of the address.
    private static String fileName(String given) {
        String path = given.strip().split("[?#]", 2)[0];
        String name = path.substring(path.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._ -]", "_");
        String bare = name.isBlank() ? "answer" : name.substring(0, Math.min(name.length(), 100));
        return bare.toLowerCase(Locale.ROOT).endsWith(".json") ? bare : bare + ".json";
    }

    private void look(Path file, Set<String> pictures, Set<String> named) throws IOException {
        RecordFile kept = RecordFile.at(file);
        Optional<MappingProfile> profile = kept.kind().profile().map(MappingProfiles::builtIn);
        if (profile.isEmpty()) {
            return;
        }
        RecordMapping mapping = new RecordMapping(profile.get());
        kept.read(profile.get(), new RecordFile.Listener() {
            @Override
            public boolean found(FoundRecord record) {
                String key = mapping.key(record.said());
                if (record.mention()) {
                    addAddress(key, named);
                } else if (!hasItsPicture(profile.get().collection(), key)) {
                    pictures.addAll(mapping.pictures(record.said()));
                }
                return true;
            }

            @Override
            public boolean broken(long row, Code code, String detail) {
                return true;
            }
        });
    }

    /// A key that was shortened is no address any more.
    private static void addAddress(String key, Set<String> named) {
        if (key.indexOf(' ') < 0) {
            named.add(key);
        }
    }

    private boolean hasItsPicture(String collection, String key) {
        return Optional.ofNullable(
                        catalogue.records().known(collection, List.of(key)).get(key))
                .flatMap(known -> catalogue.asset(known.asset()))
                .flatMap(AssetRecord::attachedTo)
                .isPresent();
    }

    /// Absent where the record claims what it claimed before.
    private Optional<Harvest.ChangedLicence> changedLicence(AssetId record) {
        List<List<String>> said = catalogue.history(record, Integer.MAX_VALUE).stream()
                .map(Facts::of)
                .flatMap(fact -> reading(fact).stream())
                .map(reading -> reading.claims().stream()
                        .map(RecordFetch::words)
                        .distinct()
                        .toList())
                .toList();
        if (said.size() < 2) {
            return Optional.empty();
        }
        List<String> before = said.get(said.size() - 2);
        List<String> now = said.getLast();
        return before.equals(now) ? Optional.empty() : Optional.of(new Harvest.ChangedLicence(record, before, now));
    }

    private static Optional<Reading> reading(Fact fact) {
        return fact instanceof Fact.RecordSeen seen
                ? Optional.of(seen.reading())
                : fact instanceof Fact.RecordSeenAgain again ? Optional.of(again.reading()) : Optional.empty();
    }

    private static String words(RightsClaim claim) {
        return claim.uri().orElse(claim.text());
    }
}
