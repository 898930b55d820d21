package org.nguon.indexer.index;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.AssetState;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Dimensions;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.Thumbnail;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.vocabulary.Licences;
import org.nguon.schemas.vocabulary.RightsStatement;

/// What the index keeps of one picture, and the hit that is read from it again.
final class AssetDocument {

    /// Form of the documents and fields; an index of another form is made anew.
    static final int FORM = 4;

    static final String ID = "id";
    /// What decides about the rights in it.
    static final String PROFILE = "profile";
    /// Folded words of all texts, for matching and counting.
    static final String ALL_WORDS = "all_fo";
    static final String RECEIVED = "received";
    static final String DEPICTED = "depicted";
    static final String DEPICTED_YEARS = "depicted_years";

    private static final String HASH = "hash";
    private static final String TITLE = "title";
    private static final String CREATOR = "creator";
    private static final String CAPTION = "caption";
    private static final String PLACE = "place";
    private static final String DATE = "date";
    private static final String LICENCE = "licence";
    private static final String FILE_NAME = "file_name";
    private static final String MEDIA_TYPE = "media_type";
    private static final String WIDTH = "width";
    private static final String HEIGHT = "height";
    private static final String PLACEHOLDER = "placeholder";

    /// Fields whose shown value a list needs, and the one that the choice between their sources depends on.
    private static final Set<String> SHOWN =
            Set.of("title", "headline", "description", "creator", Precedence.IPTC_DIGEST);

    private static final int CAPTION_LENGTH = 300;
    private static final int TITLE_LENGTH = 200;
    private static final int FACET_VALUE_LENGTH = 200;
    private static final int MOST_WORDS_A_TEXT = 20_000;

    private AssetDocument() {}

    /// The Lucene field of a facet: doc values for counting, terms for filtering.
    static String facetField(FacetName facet) {
        return "f_" + facet.id();
    }

    /// The document of one picture.
    ///
    /// @param profile what decides about the rights in it; also the value of its facet of verdicts,
    ///     which is turned into a verdict when a question is asked
    static Document of(AssetRecord asset, String profile) {
        List<Statement> said = asset.reading().statements();
        Document document = new Document();
        document.add(new StringField(ID, asset.id().toString(), Field.Store.YES));
        document.add(new StoredField(PROFILE, profile));
        addFacet(document, FacetName.VERDICT, profile);
        addTexts(document, new AssetTexts(said, asset.provenance().fileName()));

        Set<String> licences = licences(asset.reading().claims());
        List<String> dates =
                AssetTexts.all(said, "aodatecreated", "datecreated", "datetimeoriginal", "date/time original");
        addFacet(document, FacetName.KIND, kind(asset));
        AssetTexts.all(said, "creator", "aocreator", "artist", "by-line").stream()
                .distinct()
                .forEach(name -> addFacet(document, FacetName.CREATOR, name));
        if (licences.isEmpty()) {
            addFacet(document, FacetName.LICENCE, "none");
        }
        licences.forEach(licence -> addFacet(document, FacetName.LICENCE, licence));
        List<String> places = AssetTexts.all(
                said, "sublocation", "city", "provincestate", "province-state", "state", "country", "countryname");
        places.stream().distinct().forEach(place -> addFacet(document, FacetName.PLACE, place));
        addFacet(document, FacetName.SOURCE, asset.provenance().channel().name().toLowerCase(Locale.ROOT));
        addDates(document, dates);
        document.add(new LongField(RECEIVED, micros(asset.receivedAt()), Field.Store.YES));

        store(document, HASH, asset.contentHash().hex());
        SequencedMap<String, ShownValue> shown = Precedence.shown(said.stream()
                .filter(statement -> SHOWN.contains(statement.field()))
                .toList());
        String caption = text(shown, "description").orElse("");
        store(document, TITLE, cut(title(asset, shown, caption), TITLE_LENGTH));
        String creator = text(shown, "creator")
                .or(() -> AssetTexts.all(said, "aocreator").stream().findFirst())
                .orElse("");
        store(document, CREATOR, cut(creator, TITLE_LENGTH));
        store(document, CAPTION, cut(caption, CAPTION_LENGTH));
        store(document, PLACE, String.join(", ", new LinkedHashSet<>(places)));
        store(document, DATE, dates.isEmpty() ? "" : dates.getFirst());
        store(document, LICENCE, String.join(", ", licences));
        store(document, FILE_NAME, asset.provenance().fileName());
        store(document, MEDIA_TYPE, asset.reading().mediaType());
        shape(asset).ifPresent(shape -> {
            document.add(new StoredField(WIDTH, shape.width()));
            document.add(new StoredField(HEIGHT, shape.height()));
        });
        asset.thumbnail()
                .ifPresent(thumbnail -> store(
                        document, PLACEHOLDER, thumbnail.width() + "x" + thumbnail.height() + thumbnail.placeholder()));
        return document;
    }

    /// The hit that a document tells of.
    ///
    /// @param standings of all profiles, for the question that was asked; empty where none was
    static Hit hit(Document document, Map<String, Standing> standings, float score) {
        Optional<Thumbnail> thumbnail = Optional.ofNullable(document.get(PLACEHOLDER))
                .map(text -> {
                    int by = text.indexOf('x');
                    int hash = text.indexOf('#');
                    return new Thumbnail(
                            Integer.parseInt(text.substring(0, by)),
                            Integer.parseInt(text.substring(by + 1, hash)),
                            text.substring(hash));
                });
        Optional<Dimensions> shape = Optional.ofNullable(document.getField(WIDTH))
                .map(width -> new Dimensions(
                        width.numericValue().intValue(),
                        number(document, HEIGHT).intValue()));
        return new Hit(
                AssetId.parse(document.get(ID)),
                new ContentHash(document.get(HASH)),
                document.get(TITLE),
                Optional.ofNullable(document.get(CREATOR)),
                Optional.ofNullable(document.get(CAPTION)),
                Optional.ofNullable(document.get(PLACE)),
                Optional.ofNullable(document.get(DATE)),
                Optional.ofNullable(document.get(LICENCE)),
                document.get(FILE_NAME),
                document.get(MEDIA_TYPE),
                shape,
                thumbnail,
                Instant.EPOCH.plus(number(document, RECEIVED).longValue(), ChronoUnit.MICROS),
                Optional.ofNullable(standings.get(document.get(PROFILE))),
                score);
    }

    private static Number number(Document document, String field) {
        return document.getField(field).numericValue();
    }

    private static void addTexts(Document document, AssetTexts texts) {
        Set<String> allWords = new LinkedHashSet<>();
        for (IndexedText text : IndexedText.values()) {
            Set<String> wordings = texts.of(text);
            if (wordings.isEmpty()) {
                continue;
            }
            Map<VietnameseAnalysis.Form, List<String>> terms = new EnumMap<>(VietnameseAnalysis.Form.class);
            int wordsLeft = MOST_WORDS_A_TEXT;
            for (String wording : wordings) {
                List<String> words = VietnameseAnalysis.words(wording);
                words = words.subList(0, Math.min(words.size(), wordsLeft));
                wordsLeft -= words.size();
                // Pairs do not reach from one wording into the next.
                VietnameseAnalysis.terms(words)
                        .forEach((form, more) -> terms.computeIfAbsent(form, _ -> new ArrayList<>(more.size()))
                                .addAll(more));
            }
            terms.forEach((form, ofForm) -> document.add(new WordsField(text.field(form), ofForm, WordsField.SCORED)));
            allWords.addAll(terms.getOrDefault(VietnameseAnalysis.Form.FO, List.of()));
        }
        document.add(new WordsField(ALL_WORDS, List.copyOf(allWords), WordsField.MATCHED));
    }

    private static void addDates(Document document, List<String> written) {
        Set<String> years = new LinkedHashSet<>();
        Set<String> decades = new LinkedHashSet<>();
        int earliest = Integer.MAX_VALUE;
        for (String text : new LinkedHashSet<>(written)) {
            Optional<DepictedDate> date = DepictedDate.read(text);
            if (date.isPresent()) {
                DepictedDate known = date.get();
                known.year().ifPresent(years::add);
                known.decade().ifPresent(decades::add);
                earliest = Math.min(earliest, known.sortKey());
                document.add(new IntRange(DEPICTED_YEARS, new int[] {known.fromYear()}, new int[] {known.toYear()}));
            }
        }
        years.forEach(year -> addFacet(document, FacetName.YEAR, year));
        decades.forEach(decade -> addFacet(document, FacetName.DECADE, decade));
        if (earliest != Integer.MAX_VALUE) {
            document.add(new LongField(DEPICTED, earliest, Field.Store.NO));
        }
    }

    private static void addFacet(Document document, FacetName facet, String value) {
        String stripped = cut(value.strip(), FACET_VALUE_LENGTH);
        if (!stripped.isEmpty()) {
            document.add(new KeywordField(facetField(facet), stripped, Field.Store.NO));
        }
    }

    private static void store(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StoredField(field, value));
        }
    }

    private static String title(AssetRecord asset, SequencedMap<String, ShownValue> shown, String caption) {
        String fileName = asset.provenance().fileName();
        return text(shown, "title")
                .or(() -> text(shown, "headline"))
                .or(() -> AssetTexts.all(asset.reading().statements(), "aotitle").stream()
                        .findFirst())
                .or(() -> caption.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .findFirst())
                .orElse(fileName.isBlank() ? asset.id().toString() : fileName);
    }

    private static Optional<String> text(SequencedMap<String, ShownValue> shown, String field) {
        return Optional.ofNullable(shown.get(field))
                .map(value -> value.value().text().strip())
                .filter(text -> !text.isEmpty());
    }

    /// Upright: sides change places for the four orientations that lie on their side.
    private static Optional<Dimensions> shape(AssetRecord asset) {
        return asset.thumbnail()
                .map(thumbnail -> new Dimensions(thumbnail.width(), thumbnail.height()))
                .or(() -> asset.reading()
                        .dimensions()
                        .map(stored -> asset.reading().orientation() < 5 ? stored : turned(stored)));
    }

    private static Dimensions turned(Dimensions lying) {
        return new Dimensions(/* width= */ lying.height(), /* height= */ lying.width());
    }

    /// What kind of thing it is, by what the file says; `picture` where it does not tell.
    static String kind(AssetRecord asset) {
        if (asset.state() == AssetState.RECORD) {
            return "record";
        }
        String mediaType = asset.reading().mediaType().toLowerCase(Locale.ROOT);
        if (mediaType.startsWith("video/")) {
            return "video";
        }
        if (!mediaType.startsWith("image/")) {
            return "document";
        }
        List<Statement> said = asset.reading().statements();
        String origin =
                String.join(" ", AssetTexts.all(said, "digitalsourcetype")).toLowerCase(Locale.ROOT);
        if (origin.contains("algorithmicmedia")) {
            return "generated";
        }
        if (said.stream().anyMatch(statement -> statement.field().equalsIgnoreCase("artworkOrObject"))
                || !AssetTexts.all(said, "aotitle", "aocreator", "aodatecreated")
                        .isEmpty()
                || origin.contains("digitalart")
                || origin.contains("digitalcreation")) {
            return "artwork";
        }
        boolean camera =
                !AssetTexts.all(said, "exposuretime", "fnumber", "focallength").isEmpty()
                        || (!AssetTexts.all(said, "make", "model").isEmpty()
                                && !AssetTexts.all(said, "datetimeoriginal").isEmpty());
        if (camera || origin.contains("digitalcapture") || origin.contains("film") || origin.contains("/print")) {
            return "photograph";
        }
        return "picture";
    }

    /// Families of all licences, statements and notices that the file claims.
    static Set<String> licences(List<RightsClaim> claims) {
        Set<String> families = new LinkedHashSet<>();
        for (RightsClaim claim : claims) {
            switch (claim.basis()) {
                case LICENCE, PUBLIC_DOMAIN, RIGHTS_STATEMENT -> families.add(family(claim));
                case IN_COPYRIGHT -> families.add("in-copyright");
                case USAGE_TERMS -> families.add("terms");
                case AI_SIGNAL, ALTERATION, RELEASE, CREDIT, AUTHORSHIP_CONTESTED -> {
                    // These say something about a use, not under which licence the picture is.
                }
            }
        }
        return families;
    }

    private static String family(RightsClaim claim) {
        String uri = claim.uri().orElse("");
        Optional<String> known = Licences.recognise(uri)
                .map(licence -> switch (licence.family()) {
                    case "zero" -> "cc0";
                    case "mark" -> "pdm";
                    default -> "cc-" + licence.family();
                })
                .or(() ->
                        RightsStatement.recognise(uri).map(it -> "rs-" + it.id().toLowerCase(Locale.ROOT)));
        return known.orElse(
                switch (claim.basis()) {
                    case PUBLIC_DOMAIN -> "public-domain";
                    case RIGHTS_STATEMENT -> "rights-statement";
                    case LICENCE,
                            IN_COPYRIGHT,
                            USAGE_TERMS,
                            AI_SIGNAL,
                            ALTERATION,
                            RELEASE,
                            CREDIT,
                            AUTHORSHIP_CONTESTED -> "other-licence";
                });
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
        return text.substring(0, end).stripTrailing() + "…";
    }
}
