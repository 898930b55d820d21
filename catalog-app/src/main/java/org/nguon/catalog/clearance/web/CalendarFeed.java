package org.nguon.catalog.clearance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.nguon.catalog.look.Languages;
import org.nguon.catalog.settings.Settings;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.letter.LapseCalendar;
import org.nguon.indexer.rights.Look;
import org.nguon.schemas.rights.Radar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// What lapses, as a calendar that programs subscribe to (RFC 5545). A film that cannot be looked at makes the whole
/// calendar fail: one that leaves it out in silence would be believed.
@RestController
final class CalendarFeed {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarFeed.class);
    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=utf-8");

    private final Archive archive;
    private final Settings settings;

    CalendarFeed(Archive archive, Settings settings) {
        this.archive = archive;
        this.settings = settings;
    }

    /// The calendar, in the language that the program asks for.
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> calendar(@PathVariable String secret, HttpServletRequest request) {
        if (!isSecret(secret)) {
            LOG.warn("refused a calendar to {}", request.getRemoteAddr());
            return ResponseEntity.notFound().build();
        }
        List<Look> looks = archive.watch().all(archive.clock().instant());
        Optional<Look.Blind> blind = looks.stream()
                .filter(Look.Blind.class::isInstance)
                .map(Look.Blind.class::cast)
                .findFirst();
        if (blind.isPresent()) {
            LOG.error(
                    "no calendar of lapses: {} cannot be looked at", blind.get().title());
            return ResponseEntity.internalServerError().build();
        }
        List<Radar> radars = looks.stream()
                .filter(Look.Seen.class::isInstance)
                .map(look -> ((Look.Seen) look).radar())
                .toList();
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header("Cache-Control", "no-store")
                .body(LapseCalendar.of(
                        radars, Languages.of(request), archive.clock().instant()));
    }

    /// Takes as long for a wrong one as for the right one.
    private boolean isSecret(String given) {
        return settings.calendarSecret()
                .filter(secret -> MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }
}
