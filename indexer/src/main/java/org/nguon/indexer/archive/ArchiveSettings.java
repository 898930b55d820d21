package org.nguon.indexer.archive;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.nguon.indexer.catalogue.DatabaseSettings;
import org.nguon.indexer.letter.MailServer;

/// Where an archive lives and how much of the machine it may use.
///
/// @param dataFolder the folder that holds the archive; made when it is not there
/// @param database a database server; the embedded database in the data folder when absent
/// @param workers files that are read at the same time, each in a child process of its own
/// @param largestFile limit for one file, in bytes
/// @param mail where letters are handed over; absent where they are not sent from here
/// @param erasures a file that notes who was forgotten, in a place that no backup of the data folder
/// takes back to an
/// older state; read at each opening; absent where the lists within the data folder must do
/// @param clock gives the time of everything that is recorded
public record ArchiveSettings(
        Path dataFolder,
        Optional<DatabaseSettings> database,
        int workers,
        long largestFile,
        Optional<MailServer> mail,
        Optional<Path> erasures,
        Clock clock) {

    /// Two GiB: above any scan we know of, below what an embedded vault copies in reasonable time.
    public static final long LARGEST_FILE = 2L << 30;

    public ArchiveSettings {
        dataFolder = dataFolder.toAbsolutePath().normalize();
        erasures = erasures.map(file -> file.toAbsolutePath().normalize());
        if (workers < 1 || largestFile < 1) {
            throw new IllegalArgumentException("an archive needs at least one worker and room for one byte");
        }
    }

    /// The settings that a user gives by environment: `NGUON_DATABASE_URL`, `NGUON_DATABASE_USER`,
    /// `NGUON_DATABASE_PASSWORD`, `NGUON_WORKERS`, `NGUON_LARGEST_FILE` (bytes), `NGUON_SMTP`,
    /// `NGUON_MAIL_FROM`, `NGUON_ERASURES` (a file).
    ///
    /// @throws IllegalArgumentException when a number is not one; the message names the setting
    public static ArchiveSettings from(Path dataFolder, Map<String, String> environment) {
        return new ArchiveSettings(
                dataFolder,
                DatabaseSettings.fromEnvironment(environment),
                Math.toIntExact(number(
                        environment,
                        "NGUON_WORKERS",
                        Math.max(1, Runtime.getRuntime().availableProcessors()))),
                number(environment, "NGUON_LARGEST_FILE", LARGEST_FILE),
                MailServer.from(environment),
                Optional.ofNullable(environment.get("NGUON_ERASURES"))
                        .filter(file -> !file.isBlank())
                        .map(file -> Path.of(file.strip())),
                Clock.systemUTC());
    }

    private static long number(Map<String, String> environment, String name, long otherwise) {
        String text = environment.get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " must be a whole number, not: " + text, e);
        }
    }
}
