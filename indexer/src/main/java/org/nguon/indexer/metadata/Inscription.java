package org.nguon.indexer.metadata;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.vocabulary.PlusTerm;

/// What shall stand in a picture, statement by statement, each with the place where it shall stand: the
/// counterpart of a `Reading`. What [Embedding] writes of it, [MetadataReader] reads back as the same
/// statements.
///
/// The methods named after a thing say it in every place that has room for it, in the way the Metadata Working Group
/// asks for: Exif, IIM and XMP agree. A picture whose places disagree is made with [#instead].
///
/// @param statements in the order of writing; the source of each is one that [#holds]
public record Inscription(List<Statement> statements) {

    /// An inscription without a word.
    public static final Inscription BLANK = new Inscription(List.of());

    private static final DateTimeFormatter EXIF_TIME = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter XMP_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter IIM_DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final Pattern WHOLE_DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /// @throws IllegalArgumentException for a statement whose source cannot be written, or one said twice
    public Inscription {
        statements = List.copyOf(statements);
        for (Statement statement : statements) {
            if (!holds(statement.source())) {
                throw new IllegalArgumentException("nothing is written as " + statement.source());
            }
        }
        List<String> sources = statements.stream().map(Statement::source).toList();
        if (sources.stream().distinct().count() != sources.size()) {
            throw new IllegalArgumentException("a place holds one statement: " + sources);
        }
    }

    /// Whether a place can be written: `IFD0:Artist`, `IPTC:By-line`, `XMP-dc:Title-vi` …
    public static boolean holds(String source) {
        return ExifWriter.holds(source) || IimWriter.holds(source) || XmpWriter.holds(source);
    }

    /// Those statements of a reading that can be written, for handing a picture's own words on to a copy of it.
    public static Inscription keeping(List<Statement> statements, Predicate<Statement> wanted) {
        SequencedMap<String, Statement> kept = new LinkedHashMap<>();
        statements.stream()
                .filter(it -> holds(it.source()) && wanted.test(it))
                .forEach(it -> kept.putIfAbsent(it.source(), it));
        return new Inscription(List.copyOf(kept.values()));
    }

    /// The title in one language. The first language said is also the default one.
    public Inscription title(String language, String text) {
        return spoken("XMP-dc:Title", language, text, "IPTC:ObjectName");
    }

    /// The caption in one language. The first language said is also the default one, and the one in Exif and IIM.
    public Inscription caption(String language, String text) {
        return spoken("XMP-dc:Description", language, text, "IFD0:ImageDescription", "IPTC:Caption-Abstract");
    }

    /// Who made the picture. Exif holds several names in one text, joined by `"; "`.
    public Inscription creators(String... names) {
        return say("IFD0:Artist", String.join("; ", names))
                .say("IPTC:By-line", many(names))
                .say("XMP-dc:Creator", many(names));
    }

    /// The words asked for when the picture is credited.
    public Inscription creditLine(String words) {
        return say("IPTC:Credit", words).say("XMP-photoshop:Credit", words);
    }

    /// The copyright notice.
    public Inscription copyright(String notice) {
        return say("IFD0:Copyright", notice).say("IPTC:CopyrightNotice", notice).say("XMP-dc:Rights", notice);
    }

    /// Terms of use in words, in one language.
    public Inscription usageTerms(String language, String terms) {
        return spoken("XMP-xmpRights:UsageTerms", language, terms);
    }

    /// The address where the terms can be read.
    public Inscription webStatement(String address) {
        return say("XMP-xmpRights:WebStatement", address);
    }

    /// The address of the licence.
    public Inscription licence(String address) {
        return say("XMP-cc:License", address);
    }

    /// `xmpRights:Marked`: true where rights are claimed, false in the public domain.
    public Inscription marked(boolean claimed) {
        return say("XMP-xmpRights:Marked", claimed ? "True" : "False");
    }

    /// Who owns the rights.
    public Inscription owner(String name) {
        return say("XMP-xmpRights:Owner", many(name));
    }

    /// Where the picture was got from.
    public Inscription source(String holder) {
        return say("IPTC:Source", holder).say("XMP-photoshop:Source", holder);
    }

    /// When the exposure was made, by the clock of the camera.
    public Inscription taken(LocalDateTime time) {
        return say("ExifIFD:DateTimeOriginal", EXIF_TIME.format(time))
                .say("IPTC:DateCreated", IIM_DAY.format(time))
                .say("XMP-photoshop:DateCreated", XMP_TIME.format(time));
    }

    /// When the picture was made, as far as known. Only a whole day (`1968-02-11`) has a place in IIM.
    ///
    /// @param date `1968`, `1968-02`, or in the words of whoever wrote it
    public Inscription dated(String date) {
        Inscription said = say("XMP-photoshop:DateCreated", date);
        return WHOLE_DAY.matcher(date).matches() ? said.say("IPTC:DateCreated", date.replace("-", "")) : said;
    }

    /// Words to find it by.
    public Inscription keywords(String... words) {
        return say("IPTC:Keywords", many(words)).say("XMP-dc:Subject", many(words));
    }

    /// City and country shown, in words.
    public Inscription place(String city, String country, String countryCode) {
        return say("IPTC:City", city)
                .say("XMP-photoshop:City", city)
                .say("IPTC:Country-PrimaryLocationName", country)
                .say("XMP-photoshop:Country", country)
                .say("IPTC:Country-PrimaryLocationCode", countryCode)
                .say("XMP-iptcCore:CountryCode", countryCode);
    }

    /// The place within the city.
    public Inscription sublocation(String name) {
        return say("IPTC:Sub-location", name).say("XMP-iptcCore:Location", name);
    }

    /// Where the camera stood.
    ///
    /// @param latitude degrees, north positive
    /// @param longitude degrees, east positive
    public Inscription position(double latitude, double longitude) {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("no place on earth: " + latitude + ", " + longitude);
        }
        return say("GPS:GPSLatitude", Double.toString(latitude)).say("GPS:GPSLongitude", Double.toString(longitude));
    }

    /// What it was taken or scanned with.
    public Inscription camera(String make, String model) {
        return say("IFD0:Make", make).say("IFD0:Model", model);
    }

    /// Wishes for whoever uses the picture.
    public Inscription instructions(String words) {
        return say("IPTC:SpecialInstructions", words).say("XMP-photoshop:Instructions", words);
    }

    /// A term of the PLUS lists by its code (`DMI-PROHIBITED`, `CR-CCA`, `MR-UMR` …), under the property it
    /// belongs to.
    ///
    /// @throws IllegalArgumentException for a code that PLUS does not have
    public Inscription plus(String... codes) {
        SequencedMap<PlusTerm.Property, List<String>> byProperty = new LinkedHashMap<>();
        for (String code : codes) {
            PlusTerm term = PlusTerm.recognise(code)
                    .filter(it -> it.code().equals(code))
                    .orElseThrow(() -> new IllegalArgumentException("not a PLUS code: " + code));
            byProperty.computeIfAbsent(term.property(), _ -> new ArrayList<>()).add(code);
        }
        Inscription said = this;
        for (Map.Entry<PlusTerm.Property, List<String>> terms : byProperty.entrySet()) {
            String source = "XMP-plus:" + terms.getKey().xmpName();
            StatementValue value = XmpWriter.isList(source)
                    ? many(terms.getValue().toArray(String[]::new))
                    : new StatementValue.Text(String.join("; ", terms.getValue()));
            said = said.say(source, value);
        }
        return said;
    }

    /// Constraints on use in words (`plus:OtherConstraints`), in one language.
    public Inscription constraints(String language, String words) {
        return spoken("XMP-plus:OtherConstraints", language, words);
    }

    /// The works that the picture shows, each with rights of its own (IPTC Extension, Artwork or Object).
    public Inscription artworks(Artwork... works) {
        return say(
                "XMP-iptcExt:ArtworkOrObject",
                new StatementValue.Many(
                        Arrays.stream(works).map(Artwork::structure).toList()));
    }

    /// How the digital file came to be: an address of the IPTC list of digital source types.
    public Inscription digitalSourceType(String address) {
        return say("XMP-iptcExt:DigitalSourceType", address);
    }

    /// The event shown, in one language.
    public Inscription event(String language, String name) {
        return spoken("XMP-iptcExt:Event", language, name);
    }

    /// Who is in the picture.
    public Inscription people(String... names) {
        return say("XMP-iptcExt:PersonInImage", many(names));
    }

    /// Lets one place say something else than the others, or something at all.
    public Inscription instead(String source, String... values) {
        return say(source, values.length == 1 && !XmpWriter.isList(source) ? text(values[0]) : many(values));
    }

    /// Lets one place stay empty.
    public Inscription without(String source) {
        return new Inscription(
                statements.stream().filter(it -> !it.source().equals(source)).toList());
    }

    private Inscription spoken(String source, String language, String text, String... plain) {
        Inscription said = say(source + "-" + language, text(text), Optional.of(language));
        if (statements.stream().anyMatch(it -> it.source().equals(source))) {
            return said;
        }
        for (String each : plain) {
            said = said.say(each, text);
        }
        return said.say(source, text);
    }

    private Inscription say(String source, String text) {
        return say(source, text(text));
    }

    private Inscription say(String source, StatementValue value) {
        return say(source, value, Optional.empty());
    }

    private Inscription say(String source, StatementValue value, Optional<String> language) {
        Statement statement = new Statement(Fields.of(XmpWriter.property(source)), value, source, language);
        List<Statement> others = new ArrayList<>(without(source).statements);
        others.add(statement);
        return new Inscription(others);
    }

    private static StatementValue text(String text) {
        return new StatementValue.Text(text);
    }

    private static StatementValue many(String... texts) {
        return new StatementValue.Many(
                Arrays.stream(texts).map(Inscription::text).toList());
    }

    /// A work shown in a picture. Whatever is not known is empty and is not written.
    ///
    /// @param created its date, in the museum's words or as EDTF
    /// @param holder who keeps it
    /// @param inventoryNumber under which number the holder keeps it
    /// @param copyright its own notice, apart from the photograph's
    public record Artwork(
            String title,
            List<String> creators,
            String created,
            String holder,
            String inventoryNumber,
            String copyright) {
        public Artwork {
            creators = List.copyOf(creators);
        }

        StatementValue structure() {
            SequencedMap<String, StatementValue> parts = new LinkedHashMap<>();
            Function<String, StatementValue> plain = StatementValue.Text::new;
            part(parts, "AOTitle", title, plain);
            part(parts, "AOCreator", creators.isEmpty() ? "" : "+", _ -> many(creators.toArray(String[]::new)));
            part(parts, "AODateCreated", created, plain);
            part(parts, "AOSource", holder, plain);
            part(parts, "AOSourceInvNo", inventoryNumber, plain);
            part(parts, "AOCopyrightNotice", copyright, plain);
            return new StatementValue.Structure(parts);
        }

        private static void part(
                SequencedMap<String, StatementValue> parts,
                String name,
                String text,
                Function<String, StatementValue> value) {
            if (!text.isBlank()) {
                parts.put(name, value.apply(text));
            }
        }
    }
}
