package org.nguon.schemas.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An agency, museum, library or archive that stands in credits, and where one asks it. The table, with its day,
/// stands in `suppliers.tsv` beside this class.
///
/// @param key short and stable
/// @param kind what sort of house it is
/// @param name as it calls itself
/// @param address where one begins to ask
public record Supplier(String key, Kind kind, String name, String address) {

    /// Sorts of houses.
    public enum Kind {
        AGENCY,
        MUSEUM,
        LIBRARY,
        ARCHIVE
    }

    private record Known(Supplier supplier, Pattern names) {}

    /// Reads the table when it is first asked.
    private static final class Table {
        static final List<Known> ALL = read();

        private static List<Known> read() {
            List<Known> all = new ArrayList<>();
            try (InputStream stream = Supplier.class.getResourceAsStream("suppliers.tsv")) {
                if (stream == null) {
                    throw new IllegalStateException("suppliers.tsv is missing from the build");
                }
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (!line.isBlank() && !line.startsWith("#")) {
                        all.add(known(line.split("\t", -1), line));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("suppliers.tsv", e);
            }
            return List.copyOf(all);
        }

        private static Known known(String[] cells, String line) {
            if (cells.length != 5) {
                throw new IllegalStateException("suppliers.tsv has five columns, not: " + line);
            }
            String names = Arrays.stream(cells[3].split("\\|", -1))
                    .map(name ->
                            name.equals(name.toUpperCase(Locale.ROOT)) ? literal(name) : "(?iu:" + literal(name) + ")")
                    .collect(Collectors.joining("|"));
            return new Known(
                    new Supplier(cells[0], Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2], cells[4]),
                    Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + names + ")(?![\\p{L}\\p{N}])"));
        }

        private static String literal(String name) {
            return Pattern.quote(Normalizer.normalize(name, Normalizer.Form.NFC));
        }
    }

    /// All that a credit, a source or a notice names, in the order in which they stand there; of several that
    /// stand at the same place the first of the table.
    public static List<Supplier> named(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        record Place(int at, Supplier supplier) {}
        List<Place> places = new ArrayList<>();
        List<int[]> taken = new ArrayList<>();
        for (Known known : Table.ALL) {
            Matcher found = known.names().matcher(normal);
            if (found.find() && taken.stream().noneMatch(it -> found.start() < it[1] && it[0] < found.end())) {
                taken.add(new int[] {found.start(), found.end()});
                places.add(new Place(found.start(), known.supplier()));
            }
        }
        return places.stream()
                .sorted(Comparator.comparingInt(Place::at))
                .map(Place::supplier)
                .toList();
    }

    /// Every supplier that is known.
    public static List<Supplier> all() {
        return Table.ALL.stream().map(Known::supplier).toList();
    }

    /// The supplier with this key.
    public static Optional<Supplier> withKey(String key) {
        return all().stream().filter(it -> it.key().equals(key)).findFirst();
    }
}
