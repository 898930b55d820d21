package org.nguon.indexer.letter;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.nguon.indexer.rights.Look;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.WordFile;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.rights.Lapse;
import org.nguon.schemas.rights.Radar;
import org.nguon.schemas.rights.RightsWords;

/// What lapses, in words of one language.
public final class RadarWords {

    private static final RadarWords VIETNAMESE =
            new RadarWords(Locale.of("vi"), WordFile.read(RadarWords.class, "radar_vi.properties"));
    private static final RadarWords ENGLISH =
            new RadarWords(Locale.ENGLISH, WordFile.read(RadarWords.class, "radar_en.properties"));

    /// Pictures named one by one with a lapse; more are counted.
    private static final int MOST_NAMED = 20;

    private final Locale language;
    private final Properties texts;
    private final RightsWords rights;

    private RadarWords(Locale language, Properties texts) {
        this.language = language;
        this.texts = texts;
        this.rights = RightsWords.in(language);
    }

    /// The words of a language; English for one that is not spoken here.
    public static RadarWords in(Locale language) {
        return language.getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
    }

    /// One line on how it looks for all films together.
    public String subject(List<Look> looks) {
        if (looks.stream().anyMatch(Look.Blind.class::isInstance)) {
            return say("subject.blind");
        }
        int alarms = looks.stream()
                .mapToInt(look ->
                        look instanceof Look.Seen(Radar radar) ? radar.alarms().size() : 0)
                .sum();
        if (alarms > 0) {
            return say("subject.alarms", alarms);
        }
        int stale = looks.stream()
                .mapToInt(look ->
                        look instanceof Look.Seen(Radar radar) ? radar.goneOut().size() : 0)
                .sum();
        return stale == 0 ? say("subject.quiet") : say("subject.stale", stale);
    }

    /// The subject when nothing could be looked at.
    String subjectWhenBlind() {
        return say("subject.blind");
    }

    /// All that lapses, film by film, the alarms in full.
    public String digest(List<Look> looks) {
        StringBuilder text = new StringBuilder();
        if (looks.isEmpty()) {
            text.append(say("none")).append('\n');
        }
        for (Look look : looks) {
            switch (look) {
                case Look.Seen(Radar radar) -> seen(text, radar);
                case Look.Blind blind ->
                    text.append(say(
                                    "blind",
                                    blind.title(),
                                    blind.code(),
                                    blind.code().text(language),
                                    blind.detail()))
                            .append('\n')
                            .append(say("blind.means", blind.code().remedy(language)))
                            .append("\n");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// That nothing could be looked at, and why.
    String blind(ArchiveException why) {
        return say("blind.all", why.code(), why.code().text(language), why.detail()) + "\n"
                + say("blind.means", why.code().remedy(language)) + "\n\n";
    }

    private void seen(StringBuilder text, Radar radar) {
        text.append(say("film", radar.title(), day(radar.day()))).append('\n');
        if (radar.alarms().isEmpty()) {
            text.append("  ").append(say("nothing")).append('\n');
        }
        for (Lapse lapse : radar.alarms()) {
            text.append("  ").append(line(lapse)).append('\n');
            lapse.touches().stream()
                    .limit(MOST_NAMED)
                    .forEach(touched ->
                            text.append("    - ").append(touched(touched)).append('\n'));
            if (lapse.touches().size() > MOST_NAMED) {
                text.append("    - ")
                        .append(say("more", lapse.touches().size() - MOST_NAMED))
                        .append('\n');
            }
            if (!lapse.bundles().isEmpty()) {
                text.append("    ")
                        .append(say("bundles", String.join(", ", lapse.bundles())))
                        .append('\n');
            }
        }
        for (Radar.GoneOut gone : radar.goneOut()) {
            text.append("  ").append(line(gone)).append('\n');
            gone.stale().stream()
                    .limit(MOST_NAMED)
                    .forEach(stale -> text.append("    - ").append(line(stale)).append('\n'));
            if (gone.stale().size() > MOST_NAMED) {
                text.append("    - ")
                        .append(say("more", gone.stale().size() - MOST_NAMED))
                        .append('\n');
            }
        }
        if (!radar.quiet().isEmpty()) {
            text.append("  ").append(say("quiet", radar.quiet().size())).append('\n');
        }
    }

    /// One lapse in a line, with its mark and how long is left.
    public String line(Lapse lapse) {
        String when = switch (Math.clamp(lapse.daysLeft(), -1, 2)) {
            case -1 -> "lapse.over";
            case 0 -> "lapse.today";
            case 1 -> "lapse.tomorrow";
            default -> "lapse.left";
        };
        String said = say(when, lapse.daysLeft(), day(lapse.day()), what(lapse));
        return lapse.isOver() ? say("mark.over", said) : say("mark", lapse.mark(), said);
    }

    /// What ends: whose permission, for which acts.
    String what(Lapse lapse) {
        return say(
                "kind." + lapse.kind(),
                String.join(", ", lapse.from()),
                lapse.acts().stream().map((Act act) -> rights.name(act)).collect(Collectors.joining(", ")));
    }

    /// A bundle that went out, and how much of it may not be used any more.
    public String line(Radar.GoneOut gone) {
        return say("stale", gone.bundle(), day(gone.on()), gone.stale().size());
    }

    /// A picture of such a bundle.
    public String line(Radar.Stale stale) {
        return say("stale.picture", stale.title(), rights.name(stale.role()), rights.name(stale.now()));
    }

    /// A pick that is lost, with how it stands before and after.
    public String touched(Lapse.Touched touched) {
        return say(
                "touched",
                touched.title(),
                rights.name(touched.role()),
                rights.name(touched.before()),
                rights.name(touched.after()));
    }

    /// What is lost, a line a picture, for the notes of an event.
    List<String> notes(Lapse lapse) {
        List<String> notes = new ArrayList<>();
        lapse.touches().stream().limit(MOST_NAMED).forEach(touched -> notes.add(touched(touched)));
        if (lapse.touches().size() > MOST_NAMED) {
            notes.add(say("more", lapse.touches().size() - MOST_NAMED));
        }
        if (!lapse.bundles().isEmpty()) {
            notes.add(say("bundles", String.join(", ", lapse.bundles())));
        }
        return notes;
    }

    String calendarName() {
        return say("calendar");
    }

    String event(String film, Lapse lapse) {
        return say("event", film, what(lapse));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    private String say(String key, Object... parts) {
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
}
