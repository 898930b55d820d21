package org.nguon.indexer.letter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.nguon.schemas.rights.Lapse;
import org.nguon.schemas.rights.Radar;

/// What lapses, as a calendar (RFC 5545): an event of one day for each lapse by which a film loses
/// something, with alarms at the marks that are still to come. The identity of an event is made from the
/// record, the film and the day, so that a program that reads the calendar again changes its events
/// instead of doubling them.
public final class LapseCalendar {

    /// RFC 5545, 3.1: no line is longer than 75 octets, its end not counted.
    private static final int LONGEST_LINE = 75;

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();
    private final RadarWords words;
    private final Instant stamp;

    private LapseCalendar(RadarWords words, Instant stamp) {
        this.words = words;
        this.stamp = stamp;
    }

    /// The calendar of some films.
    ///
    /// @param stamp when it was looked
    /// @return lines that end in CR LF; the same radars and stamp give the same text
    public static String of(List<Radar> radars, Locale language, Instant stamp) {
        return new LapseCalendar(RadarWords.in(language), stamp).calendar(radars);
    }

    private String calendar(List<Radar> radars) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Nguon//Radar 1//EN");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + escaped(words.calendarName()));
        radars.forEach(radar -> radar.alarms().forEach(lapse -> event(radar, lapse)));
        line("END:VCALENDAR");
        return text.toString();
    }

    private void event(Radar radar, Lapse lapse) {
        LocalDate day = lapse.day();
        line("BEGIN:VEVENT");
        line("UID:" + escaped(lapse.right().value()) + "." + day.format(DAY) + "." + radar.production()
                + "@radar.nguon");
        line("DTSTAMP:" + MOMENT.format(stamp));
        line("DTSTART;VALUE=DATE:" + day.format(DAY));
        line("DTEND;VALUE=DATE:" + day.plusDays(1).format(DAY));
        line("SUMMARY:" + escaped(words.event(radar.title(), lapse)));
        line("DESCRIPTION:" + escaped(String.join("\n", words.notes(lapse))));
        line("CATEGORIES:" + lapse.kind());
        line("TRANSP:TRANSPARENT");
        for (int mark : Radar.MARKS) {
            if (mark <= lapse.daysLeft()) {
                line("BEGIN:VALARM");
                line("ACTION:DISPLAY");
                line("DESCRIPTION:" + escaped(words.what(lapse)));
                line("TRIGGER:-P" + mark + "D");
                line("END:VALARM");
            }
        }
        line("END:VEVENT");
    }

    /// RFC 5545, 3.3.11. Other controls than a line's end are not allowed in a text.
    private static String escaped(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replaceAll("\\p{Cc}", " ");
    }

    /// Folded between code points, so that no octets of one letter stand in two lines.
    private void line(String content) {
        int octets = 0;
        for (int i = 0; i < content.length(); ) {
            int point = content.codePointAt(i);
            String letter = Character.toString(point);
            int length = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                text.append("\r\n ");
                octets = 1; // the space that a fold begins with
            }
            text.append(letter);
            octets += length;
            i += letter.length();
        }
        text.append("\r\n");
    }
}
