package org.nguon.indexer.catalogue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Which database holds the catalogue.
///
/// @param url JDBC address, of H2 or PostgreSQL
/// @param user may be empty
/// @param password may be empty; never printed
public record DatabaseSettings(String url, String user, String password) {

    /// Environment variable with the JDBC address of a PostgreSQL database.
    public static final String URL = "NGUON_DATABASE_URL";
    /// Environment variable with its user.
    public static final String USER = "NGUON_DATABASE_USER";
    /// Environment variable with its password.
    public static final String PASSWORD = "NGUON_DATABASE_PASSWORD";

    private static final String H2 = "jdbc:h2:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    /// H2's file system that opens its file again when an interrupted thread has closed it. Without it, one
    /// interrupted reader closes the database for everybody.
    private static final String H2_FILES = "retry:";

    /// Each commit is on its way to the disk when it is answered; nothing else keeps acknowledged facts in H2.
    private static final String H2_SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536;QUERY_CACHE_SIZE=64;COMPRESS=TRUE";

    public DatabaseSettings {
        if (!url.startsWith(H2) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException(
                    "a database address begins with " + POSTGRESQL + " (or " + H2 + "), not: " + scheme(url));
        }
    }

    /// An H2 database in a folder of its own.
    public static DatabaseSettings h2(Path folder) {
        String path = folder.toAbsolutePath().normalize().resolve("nguon").toString();
        if (path.indexOf(';') >= 0) {
            throw new IllegalArgumentException("H2 cannot work in a folder with a semicolon in its path: " + folder);
        }
        return new DatabaseSettings(H2 + H2_FILES + path + H2_SETTINGS, "nguon", "");
    }

    /// The database that the environment names; empty when it names none.
    public static Optional<DatabaseSettings> fromEnvironment(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(URL))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseSettings(
                        url.strip(), environment.getOrDefault(USER, ""), environment.getOrDefault(PASSWORD, "")));
    }

    /// The file of a database made by [#h2]; empty for any other.
    Optional<Path> h2File() {
        String start = H2 + H2_FILES;
        return url.startsWith(start) && url.endsWith(H2_SETTINGS)
                ? Optional.of(Path.of(url.substring(start.length(), url.length() - H2_SETTINGS.length()) + ".mv.db"))
                : Optional.empty();
    }

    /// The place where the tables of this H2 database are made or changed before they take its name.
    DatabaseSettings making() {
        String path = url.substring(0, url.length() - H2_SETTINGS.length());
        return new DatabaseSettings(path + ".making" + H2_SETTINGS, user, password);
    }

    boolean isH2() {
        return url.startsWith(H2);
    }

    /// The address without what may be secret in it.
    String shownUrl() {
        int parameters = url.indexOf(isH2() ? ';' : '?');
        return parameters < 0 ? url : url.substring(0, parameters);
    }

    @Override
    public String toString() {
        return "DatabaseSettings[" + shownUrl() + "]";
    }

    private static String scheme(String url) {
        int end = url.indexOf("//");
        return end < 0 ? "(something else)" : url.substring(0, end);
    }
}
