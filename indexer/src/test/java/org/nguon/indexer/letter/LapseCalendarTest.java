package org.nguon.indexer.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Lapse;
import org.nguon.schemas.rights.Radar;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.Standing;

/// Read back with iCal4j, which is none of ours.
class LapseCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String TITLE = "Chợ; Đồng Xuân, \\ \"1925\" 🏮 " + "bến thuyền chiều muộn ".repeat(9);

    private static Lapse lapse(String id, int left, int touched) {
        return new Lapse(
                new RightId(id),
                Lapse.Kind.GRANT,
                List.of("Nguyễn Văn A"),
                TODAY.plusDays(left),
                left,
                Set.of(Act.COPY, Act.SHOW),
                java.util.stream.IntStream.range(0, touched)
                        .mapToObj(i -> new Lapse.Touched(
                                new PickId(new UUID(1, i)),
                                new AssetId(new UUID(2, i)),
                                TITLE,
                                Role.SHOWN,
                                Optional.empty(),
                                Standing.CLEARED_WITH,
                                Standing.NEEDS_GRANT))
                        .toList(),
                List.of("b3f2a"));
    }

    private static Radar radar(Lapse... lapses) {
        return new Radar(
                new ProductionId(new UUID(3, 4)),
                "Huế, chiều; \r\nphần 2\u0007",
                ZoneId.of("Asia/Ho_Chi_Minh"),
                TODAY,
                List.of(lapses),
                List.of());
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    @Test
    void isReadBackAsItWasMeant() throws IOException, ParserException {
        String text =
                LapseCalendar.of(List.of(radar(lapse("grant-1", 40, 2), lapse("grant-2", 300, 0))), VIETNAMESE, NOW);
        Calendar calendar = read(text);
        ValidationResult problems = calendar.validate();
        assertThat(problems.hasErrors()).as(problems.getEntries().toString()).isFalse();
        assertThat(calendar.<VEvent>getComponents("VEVENT")).singleElement().satisfies(event -> {
            assertThat(event.getProperty("UID").orElseThrow().getValue())
                    .isEqualTo("grant-1.20261231.00000000-0000-0003-0000-000000000004@radar.nguon");
            assertThat(event.getProperty("DTSTART").orElseThrow().getValue()).isEqualTo("20261231");
            assertThat(event.getProperty("DTEND").orElseThrow().getValue()).isEqualTo("20270101");
            assertThat(event.getProperty("DTSTAMP").orElseThrow().getValue()).isEqualTo("20261121T050000Z");
            assertThat(event.getProperty("SUMMARY").orElseThrow().getValue())
                    .startsWith("Huế, chiều; \nphần 2 : hết hạn cho phép của Nguyễn Văn A");
            assertThat(event.getProperty("DESCRIPTION").orElseThrow().getValue())
                    .contains(TITLE, "b3f2a");
            assertThat(event.getAlarms())
                    .extracting(
                            alarm -> alarm.getProperty("TRIGGER").orElseThrow().getValue())
                    .containsExactly("-P30D", "-P2W", "-P1W", "-P1D"); // as the reader says 14 and 7 days
        });
    }

    @Test
    void keepsTheFormOfTheStandard() throws IOException, ParserException {
        String text = LapseCalendar.of(List.of(radar(lapse("grant-1", 40, 30))), VIETNAMESE, NOW);
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\u0007");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isBetween(1, 75));
        assertThat(LapseCalendar.of(List.of(radar(lapse("grant-1", 40, 30))), VIETNAMESE, NOW))
                .as("the same look gives the same bytes")
                .isEqualTo(text);
        assertThat(read(LapseCalendar.of(List.of(), Locale.ENGLISH, NOW)).getComponents())
                .as("nothing lapses")
                .isEmpty();
    }
}
