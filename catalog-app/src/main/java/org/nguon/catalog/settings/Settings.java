package org.nguon.catalog.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/// How this installation runs.
///
/// @param dataFolder the archive's folder (`NGUON_DATA`, default `nguon-data` in the working folder)
/// @param port where the desks answer (`NGUON_PORT`, default 8420; 0 takes a free one)
/// @param bind interface the desks answer on (`NGUON_BIND`, default 127.0.0.1)
/// @param publicUrl address under which people reach the desks through a proxy (`NGUON_PUBLIC_URL`)
/// @param signInAsked whether the operator asked for sign-in where it is not needed (`NGUON_SIGN_IN=required`)
/// @param checkEvery how often the vault is checked against its digests (`NGUON_CHECK_EVERY`, ISO 8601, default P7D)
/// @param calendarSecret what is secret in the address of the calendar of lapses; absent when there is none
/// (`NGUON_CALENDAR_SECRET`)
/// @param daily when and to whom the daily round is made; absent when none is (`NGUON_DAILY`,
/// `NGUON_DAILY_TO`)
public record Settings(
        Path dataFolder,
        int port,
        InetAddress bind,
        Optional<URI> publicUrl,
        boolean signInAsked,
        Duration checkEvery,
        Optional<String> calendarSecret,
        Optional<Daily> daily) {

    private static final String USUAL_READER = "CLEARANCE_COORDINATOR";

    /// When lapses are told and letters are chased, each day.
    ///
    /// @param at the time of day in the zone
    /// @param to mail addresses, and names of roles whose people sign in by their mail address
    public record Daily(LocalTime at, ZoneId zone, List<String> to) {
        public Daily {
            to = List.copyOf(to);
        }
    }

    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{32,200}");

    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is 0 to 65535, not " + port);
        }
        if (checkEvery.compareTo(Duration.ofMinutes(1)) < 0) {
            throw new IllegalArgumentException("the vault is checked at most once a minute, not every " + checkEvery);
        }
        dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    /// Reads the settings.
    ///
    /// @throws InvalidConfigurationPropertyValueException naming the variable whose value makes no sense
    public static Settings from(Map<String, String> environment) {
        String port = environment.getOrDefault("NGUON_PORT", "8420");
        String bind = environment.getOrDefault("NGUON_BIND", "127.0.0.1");
        String publicUrl = environment.getOrDefault("NGUON_PUBLIC_URL", "").strip();
        String signIn = environment.getOrDefault("NGUON_SIGN_IN", "").strip().toLowerCase(Locale.ROOT);
        String checkEvery = environment.getOrDefault("NGUON_CHECK_EVERY", "P7D");
        if (!signIn.isEmpty() && !signIn.equals("required")) {
            throw refused("NGUON_SIGN_IN", signIn, "it is \"required\" or not set");
        }
        return new Settings(
                Path.of(environment.getOrDefault("NGUON_DATA", "nguon-data")),
                number("NGUON_PORT", port),
                address(bind),
                publicUrl.isEmpty() ? Optional.empty() : Optional.of(url(publicUrl)),
                signIn.equals("required"),
                duration(checkEvery),
                secret(environment.getOrDefault("NGUON_CALENDAR_SECRET", "").strip()),
                daily(
                        environment.getOrDefault("NGUON_DAILY", "").strip(),
                        environment.getOrDefault("NGUON_DAILY_TO", USUAL_READER)));
    }

    /// A time of day, and the zone in which it is meant where that is not Vietnam's.
    private static Optional<Daily> daily(String when, String to) {
        if (when.isEmpty()) {
            return Optional.empty();
        }
        String[] parts = when.split("\\s+", 2);
        try {
            return Optional.of(new Daily(
                    LocalTime.parse(parts[0]),
                    ZoneId.of(parts.length > 1 ? parts[1] : "Asia/Ho_Chi_Minh"),
                    Stream.of(to.split(","))
                            .map(String::strip)
                            .filter(reader -> !reader.isEmpty())
                            .toList()));
        } catch (DateTimeException e) {
            throw refused("NGUON_DAILY", when, "it is a time of day and a zone, such as 07:00 Asia/Ho_Chi_Minh");
        }
    }

    /// Whether people sign in. On one's own machine, reachable from nowhere else, there is one person and
    /// no ceremony.
    public boolean signInRequired() {
        return signInAsked || publicUrl.isPresent() || !bind.isLoopbackAddress();
    }

    /// Where the desks are reached, for a person to open.
    ///
    /// @param actualPort the port taken, which differs from [#port()] when that is 0
    public String address(int actualPort) {
        String host = bind.isAnyLocalAddress() ? "127.0.0.1" : bind.getHostAddress();
        return publicUrl
                .map(URI::toString)
                .orElse("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + actualPort);
    }

    private static int number(String name, String value) {
        String digits = value.strip();
        if (digits.matches("[0-9]{1,5}") && Integer.parseInt(digits) <= 65_535) {
            return Integer.parseInt(digits);
        }
        throw refused(name, value, "it is a number from 0 to 65535");
    }

    private static InetAddress address(String value) {
        try {
            return InetAddress.getByName(value.strip());
        } catch (UnknownHostException e) {
            throw refused("NGUON_BIND", value, "it is the address of an interface of this machine");
        }
    }

    private static URI url(String value) {
        try {
            URI uri = URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
            boolean plain = "http".equals(uri.getScheme());
            if ((plain || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getPath().isEmpty()) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw refused("NGUON_PUBLIC_URL", value, "it looks like https://nguon.example.org");
        }
        throw refused("NGUON_PUBLIC_URL", value, "it looks like https://nguon.example.org, without a path");
    }

    private static Duration duration(String value) {
        try {
            return Duration.parse(value.strip());
        } catch (java.time.format.DateTimeParseException e) {
            throw refused("NGUON_CHECK_EVERY", value, "it is an ISO 8601 duration such as P7D or PT12H");
        }
    }

    /// Its value is not repeated when it is refused.
    private static Optional<String> secret(String value) {
        if (!value.isEmpty() && !SECRET.matcher(value).matches()) {
            throw refused(
                    "NGUON_CALENDAR_SECRET", "…", "it is 32 or more letters, digits, - and _ that nobody guesses");
        }
        return Optional.of(value).filter(it -> !it.isEmpty());
    }

    private static InvalidConfigurationPropertyValueException refused(String name, String value, String reason) {
        return new InvalidConfigurationPropertyValueException(name, value, reason);
    }
}
