package org.nguon.indexer.clearance;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.nguon.indexer.letter.PdfBinder;
import org.nguon.schemas.codes.WordFile;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Policies;
import org.nguon.schemas.rights.RightsWords;

/// The words of logs and binders in one language.
final class LogWords implements PdfBinder.AttachmentWords {

    private static final LogWords VIETNAMESE =
            new LogWords(Locale.of("vi"), WordFile.read(LogWords.class, "clearance_vi.properties"));
    private static final LogWords ENGLISH =
            new LogWords(Locale.ENGLISH, WordFile.read(LogWords.class, "clearance_en.properties"));

    private final Locale language;
    private final Properties texts;

    private LogWords(Locale language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /// The words of a language; English for one that is not spoken here.
    static LogWords in(Locale language) {
        return language.getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
    }

    Locale language() {
        return language;
    }

    String heading(Column column) {
        return say("column." + column.id());
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    /// What this is, whose, for which use and day, and what is not in it.
    List<String> about(Production film, LocalDate day) {
        IntendedUse use = film.use();
        RightsWords rights = RightsWords.in(language);
        return List.of(
                say("about.what", film.title(), day(day), use.zone().getId()),
                say(
                        "about.use",
                        use.media().stream().map((Medium it) -> rights.name(it)).collect(Collectors.joining(", ")),
                        use.territories().stream()
                                .map((Territory it) -> rights.name(it))
                                .collect(Collectors.joining(", ")),
                        day(use.publication()),
                        use.until().map(this::day).orElse(say("about.without-end")),
                        say(use.commercial() ? "about.commercial" : "about.not-commercial")),
                say(
                        "about.platforms",
                        use.platforms().isEmpty()
                                ? say("none")
                                : use.platforms().stream().map(Platform::name).collect(Collectors.joining(", "))),
                say("about.policy", rights.name(use.policy()), Policies.VERSION),
                say("about.left-out"),
                say("about.no-advice"));
    }

    String say(String key, Object... parts) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no text for " + key + " in " + language.getLanguage());
        }
        Object[] plain = new Object[parts.length];
        for (int i = 0; i < parts.length; i++) {
            plain[i] = String.valueOf(parts[i]);
        }
        return plain.length == 0 ? pattern : new MessageFormat(pattern, language).format(plain);
    }

    @Override
    public String title() {
        return say("attachments");
    }

    @Override
    public String bound(String name, int pages) {
        return say("attachment.bound", name, pages);
    }

    @Override
    public String noPdf(String name) {
        return say("attachment.no-pdf", name);
    }

    @Override
    public String locked(String name) {
        return say("attachment.locked", name);
    }

    @Override
    public String tooLarge(String name) {
        return say("attachment.too-large", name);
    }

    @Override
    public String broken(String name) {
        return say("attachment.broken", name);
    }
}
