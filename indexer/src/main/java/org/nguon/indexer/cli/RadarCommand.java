package org.nguon.indexer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.letter.Alarm;
import org.nguon.indexer.letter.LapseCalendar;
import org.nguon.indexer.letter.RadarWords;
import org.nguon.indexer.rights.Look;
import org.nguon.indexer.rights.Watch;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.rights.Radar;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "radar",
        mixinStandardHelpOptions = true,
        description = "Tells which permissions, releases, decisions and letters lapse within a year, and what each"
                + " takes from a film.",
        footer = {
            "",
            "Judged anew on the day before and on the day itself, in the zone of each film. For a film that went out",
            "only what a finished film goes on doing counts, so a term that survives raises no alarm.",
            "Exit codes: 0 looked; 1 a film could not be looked at; 2 wrong usage; 3 it could not be looked or told."
        })
final class RadarCommand extends RightsCommand.Act {

    @Option(names = "--production", paramLabel = "P", description = "Its title or identity; otherwise all.")
    private @Nullable String production;

    @Option(names = "--day", paramLabel = "DAY", description = "Look from this day (2026-11-21); otherwise today.")
    private @Nullable LocalDate day;

    @Option(names = "--ics", paramLabel = "FILE", description = "Write the alarms as a calendar, too.")
    private @Nullable Path calendar;

    @Option(names = "--mail", paramLabel = "ADDRESS", description = "Send it by mail, too, also when nothing lapses.")
    private @Nullable String mail;

    private boolean opened;

    @Override
    public Integer call() {
        try {
            return super.call();
        } catch (ArchiveException why) {
            // once it is open, the alarm tells itself what kept it from looking
            if (mail != null && !opened) {
                Clock clock = settings().clock();
                new Alarm(settings().mail(), clock).tellBlind(why, mail);
            }
            throw why;
        }
    }

    @Override
    int on(Archive archive) {
        opened = true;
        List<Look> looks = mail == null ? look(archive) : archive.alarm().tell(() -> look(archive), mail);
        Path file = calendar;
        if (file != null) {
            write(archive, file, looks);
        }
        if (asJson()) {
            looks.forEach(look -> out().println(Json.write(look)));
        } else {
            out().print(RadarWords.in(given().surroundings().language()).digest(looks));
        }
        return looks.stream().anyMatch(Look.Blind.class::isInstance) ? ExitCode.TROUBLE : ExitCode.OK;
    }

    private List<Look> look(Archive archive) {
        Watch watch = archive.watch();
        String one = production;
        if (one == null) {
            return watch.all(film -> from(archive, film));
        }
        Production film = given().production(archive, one).value();
        return List.of(new Look.Seen(watch.radar(film.id(), from(archive, film))));
    }

    private LocalDate from(Archive archive, Production film) {
        LocalDate chosen = day;
        return chosen != null
                ? chosen
                : LocalDate.ofInstant(archive.clock().instant(), film.use().zone());
    }

    private void write(Archive archive, Path file, List<Look> looks) {
        List<Radar> radars = looks.stream()
                .filter(Look.Seen.class::isInstance)
                .map(look -> ((Look.Seen) look).radar())
                .toList();
        Locale language = given().surroundings().language();
        try {
            Files.writeString(
                    given().surroundings().resolve(file),
                    LapseCalendar.of(radars, language, archive.clock().instant()));
        } catch (IOException e) {
            throw new ArchiveException(Code.RR_NOT_WRITTEN, file.toString(), e);
        }
    }
}
