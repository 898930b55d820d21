package org.nguon.catalog.look;

import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nguon.schemas.codes.WordFile;

/// The words of one language. Texts stand in `texts_en.properties` and `texts_vi.properties` as
/// [MessageFormat] patterns.
public final class Texts {

    private static final Texts VIETNAMESE =
            new Texts(Languages.VIETNAMESE, WordFile.read(Texts.class, "texts_vi.properties"));
    private static final Texts ENGLISH =
            new Texts(Languages.ENGLISH, WordFile.read(Texts.class, "texts_en.properties"));

    private static final Pattern DATE_IN_FILES = Pattern.compile("([12]\\d{3})[:-](\\d{2})[:-](\\d{2})"
            + "(?:[ T](\\d{2}):(\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(?:Z|[+-]\\d{2}:?\\d{2})?)?");

    private final Locale language;
    private final Properties texts;

    private Texts(Locale language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /// The words of a language; English for one that the desks do not speak.
    public static Texts in(Locale language) {
        return language.getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
    }

    /// The language of these words.
    public Locale language() {
        return language;
    }

    /// A text with its parts filled in; numbers and dates as the language writes them.
    ///
    /// @throws IllegalStateException when there is no such text, which a test finds first
    public String say(String key, Object... parts) {
        return sayIfKnown(key, parts)
                .orElseThrow(() -> new IllegalStateException("no text for " + key + " in " + language.getLanguage()));
    }

    /// A text, where there is one: for words which the archive may add to (facet values, field names).
    public Optional<String> sayIfKnown(String key, Object... parts) {
        return Optional.ofNullable(texts.getProperty(key))
                .map(pattern -> new MessageFormat(pattern, language).format(parts));
    }

    /// A moment as date and time, in the zone of the machine.
    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /// The day of a date as files write it (Exif, XMP), as the language writes it; any other text as it stands.
    public String day(String written) {
        return readable(written, false);
    }

    /// As [#day], with the time of day where it is written; in the zone of the picture, whichever that was.
    public String dayAndTime(String written) {
        return readable(written, true);
    }

    private String readable(String written, boolean withTime) {
        Matcher found = DATE_IN_FILES.matcher(written.strip());
        if (!found.matches()) {
            return written;
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(found.group(1)),
                    Integer.parseInt(found.group(2)),
                    Integer.parseInt(found.group(3)));
            if (withTime && found.group(4) != null) {
                LocalTime time = LocalTime.of(Integer.parseInt(found.group(4)), Integer.parseInt(found.group(5)));
                return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .format(day.atTime(time));
            }
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(language)
                    .format(day);
        } catch (DateTimeException e) {
            return written; // there is no such day or time
        }
    }

    /// A number of bytes in the unit that suits it, decimal as disks are sold.
    public String bytes(long count) {
        if (count < 1_000) {
            return say("bytes.b", count);
        }
        double value = count;
        String unit = "b";
        for (String next : new String[] {"kb", "mb", "gb", "tb"}) {
            if (value < 1_000) {
                break;
            }
            value /= 1_000;
            unit = next;
        }
        return say("bytes." + unit, value);
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }
}
