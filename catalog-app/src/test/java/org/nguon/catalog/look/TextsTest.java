package org.nguon.catalog.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.catalog.accounts.Role;
import org.nguon.indexer.index.FacetName;
import org.nguon.indexer.index.SortOrder;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.rights.Force;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.vocabulary.RightsStatement;

class TextsTest {

    private static final Path SOURCES = Path.of("src/main/java/org/nguon/catalog");
    /// A key as it stands in the code, and what may follow the last dot of one that the code puts together.
    private static final Pattern KEY = Pattern.compile("\"([a-z][a-z-]*\\.(?:[A-Za-z0-9-]+\\.?)*)\"");

    @Test
    void speakBothLanguagesCompletely() {
        assertThat(Texts.in(Languages.VIETNAMESE).keys())
                .containsExactlyInAnyOrderElementsOf(Texts.in(Languages.ENGLISH).keys());
    }

    @Test
    void haveNoKeyTwice() throws IOException {
        for (Locale language : Languages.ALL) {
            Path file = Path.of(
                    "src/main/resources/org/nguon/catalog/look/texts_" + language.getLanguage() + ".properties");
            List<String> keys = Files.readAllLines(file).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            assertThat(keys).as("%s", file).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void haveEveryKeyThatAPageAsksForAndNoOther() throws IOException {
        TreeSet<String> keys = new TreeSet<>(Texts.in(Languages.VIETNAMESE).keys());
        TreeSet<String> asked = new TreeSet<>();
        List<String> missing = new ArrayList<>();
        for (String key : keysInSources()) {
            if (keys.contains(key)) {
                asked.add(key);
            } else if (key.endsWith(".")) {
                keys.stream().filter(known -> known.startsWith(key)).forEach(asked::add);
            } else if (keys.stream().anyMatch(known -> known.startsWith(firstPart(key)))) {
                missing.add(key);
            }
        }
        assertThat(missing).as("asked for in the code, but without a text").isEmpty();
        keys.removeAll(asked);
        keys.removeIf(key -> key.equals("motto"));
        assertThat(keys).as("texts that no page asks for").isEmpty();
    }

    @Test
    void haveAWordForEveryValueOfOurOwn() {
        for (Locale language : Languages.ALL) {
            Texts texts = Texts.in(language);
            Stream.of(Role.values())
                    .forEach(
                            role -> assertThat(texts.sayIfKnown("role." + role)).isPresent());
            Stream.of(FacetName.values())
                    .forEach(facet -> assertThat(texts.sayIfKnown("facet." + facet))
                            .as("facet %s", facet)
                            .isPresent());
            Stream.of(SortOrder.values())
                    .forEach(order ->
                            assertThat(texts.sayIfKnown("search.sort." + order)).isPresent());
            Stream.of(Layer.values())
                    .forEach(layer ->
                            assertThat(texts.sayIfKnown("claim.layer." + layer)).isPresent());
            Stream.of(RightsClaim.Basis.values())
                    .forEach(basis ->
                            assertThat(texts.sayIfKnown("claim.basis." + basis)).isPresent());
            Stream.concat(
                            Stream.of(
                                    "none",
                                    "terms",
                                    "in-copyright",
                                    "public-domain",
                                    "cc0",
                                    "pdm",
                                    "rights-statement",
                                    "other-licence"),
                            Stream.of(RightsStatement.values())
                                    .map(statement -> "rs-" + statement.id().toLowerCase(Locale.ROOT)))
                    .forEach(family -> assertThat(texts.sayIfKnown("facet.value.LICENCE." + family))
                            .as("licence %s", family)
                            .isPresent());
            Stream.of(Custody.values())
                    .forEach(custody -> assertThat(texts.sayIfKnown("picture.custody." + custody))
                            .isPresent());
        }
    }

    @Test
    void haveAWordForEverythingThatIsSaidOfRights() {
        for (Locale language : Languages.ALL) {
            Texts texts = Texts.in(language);
            everyOf(Standing.values(), "verdict.short.", texts);
            everyOf(Force.Lack.values(), "force.lack.", texts);
            everyOf(Layer.values(), "findings.present.", texts);
            everyOf(Layer.values(), "findings.who.", texts);
            everyOf(RightsRecord.Fee.Payment.values(), "payment.", texts);
            everyOf(RightsRecord.Takedown.Cause.values(), "takedown.cause.", texts);
            everyOf(RightsRecord.Release.Subject.values(), "release.subject.", texts);
            everyOf(Party.Kind.values(), "party.kind.", texts);
        }
    }

    private static void everyOf(Enum<?>[] values, String key, Texts texts) {
        for (Enum<?> value : values) {
            assertThat(texts.sayIfKnown(key + value)).as(key + value).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void arePatternsThatFormatWithoutStraySigns(String language) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(
                Path.of("src/main/resources/org/nguon/catalog/look/texts_" + language + ".properties"),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        texts.forEach((key, pattern) -> {
            assertThat((String) pattern)
                    .as("%s: an apostrophe would swallow what follows", key)
                    .doesNotContain("'");
            assertThat(Normalizer.isNormalized((String) pattern, Normalizer.Form.NFC))
                    .isTrue();
            Object[] parts = {1, 1, 1};
            String said = new MessageFormat((String) pattern, Locale.of(language)).format(parts);
            assertThat(said).as("%s", key).isNotBlank().doesNotContain("{", "}");
        });
    }

    @Test
    void writeNumbersAsTheLanguageDoes() {
        assertThat(Texts.in(Languages.VIETNAMESE).say("search.total", 12_345)).isEqualTo("12.345 ảnh");
        assertThat(Texts.in(Languages.ENGLISH).say("search.total", 12_345)).isEqualTo("12,345 pictures");
        assertThat(Texts.in(Languages.ENGLISH).say("search.total", 1)).isEqualTo("One picture");
        assertThat(Texts.in(Languages.VIETNAMESE).bytes(1_536_000)).isEqualTo("1,5 MB");
    }

    @Test
    void writeTheDatesOfFilesAsTheLanguageDoes() {
        Texts english = Texts.in(Locale.ENGLISH);
        assertThat(english.day("2018:10:27 13:27:23")).isEqualTo("27 Oct 2018");
        assertThat(english.day("2007-08-12T14:24:51.10+02:00")).isEqualTo("12 Aug 2007");
        assertThat(english.dayAndTime("2018:10:27 13:27:23"))
                .startsWith("27 Oct 2018")
                .contains("13:27");
        assertThat(english.dayAndTime("1998-10-02")).isEqualTo("2 Oct 1998");
        assertThat(Texts.in(Locale.of("vi")).day("1998-10-02")).contains("1998").doesNotContain("Oct");
    }

    @ParameterizedTest
    @ValueSource(strings = {"khoảng 1920", "1926", "0000:00:00 00:00:00", "2019:13:45 10:00:00", "192X", ""})
    void leaveADateAloneThatIsNoDay(String written) {
        assertThat(Texts.in(Locale.ENGLISH).dayAndTime(written)).isEqualTo(written);
    }

    @Test
    void refuseAKeyThatTheyDoNotKnow() {
        assertThatThrownBy(() -> Texts.in(Languages.ENGLISH).say("no.such.key"))
                .isInstanceOf(IllegalStateException.class);
    }

    private static String firstPart(String key) {
        return key.substring(0, key.indexOf('.') + 1);
    }

    private static TreeSet<String> keysInSources() throws IOException {
        TreeSet<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        // put together from more than one part
        keys.addAll(List.of("facet.value.", "search.sort.", "bytes."));
        return keys;
    }
}
