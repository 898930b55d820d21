package org.nguon.schemas.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;

/// Periods, dynasties and reigns of Vietnam with their years, from `periods.tsv` beside this class. Each
/// row names its source and says where scholars differ; a bound with `~` or `?` is not sure.
public final class Periods {

    private Periods() {}

    /// One period.
    ///
    /// @param id short and stable
    /// @param kind what it is
    /// @param names the first is the one shown; all are understood, with accents and without
    /// @param first its first year, in EDTF, perhaps with a qualifier
    /// @param last its last year, likewise; `..` when it has not ended
    /// @param yearOne of an era, the year from which its years are counted
    /// @param note where the years are doubtful, and why
    /// @param source who says so
    public record Period(
            String id,
            Kind kind,
            List<String> names,
            String first,
            String last,
            Optional<Integer> yearOne,
            String note,
            String source) {

        /// What a period is.
        public enum Kind {
            /// Known from what was dug up; its years are estimates.
            CULTURE,
            STATE,
            DYNASTY,
            /// Years counted under the name of a reign: *Minh Mạng năm thứ 3*.
            ERA,
            /// Any other stretch of time that has a name.
            AGE
        }

        public Period {
            names = List.copyOf(names);
            if (Edtf.parse(first + "/" + last).isEmpty()) {
                throw new IllegalArgumentException(id + " has no years: " + first + "/" + last);
            }
        }

        /// Whether it goes on.
        boolean isOpen() {
            return last.equals("..");
        }

        int firstYear() {
            return year(first);
        }

        int lastYear() {
            return year(last);
        }

        private static int year(String edge) {
            return Edtf.parse(edge)
                    .flatMap(it -> it.days().firstYear())
                    .orElseThrow(() -> new IllegalStateException("no year: " + edge));
        }
    }

    /// All of them, in the order of the file.
    public static List<Period> all() {
        return Loaded.ALL;
    }

    /// The period that is named by itself, in its own spelling: *Nguyễn*, which in other company is a
    /// family.
    static Optional<Period> named(String text) {
        return Optional.ofNullable(Loaded.BY_NAME.get(key(text)));
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /// The number of the period with this id.
    static int row(String id) {
        for (int i = 0; i < Loaded.ALL.size(); i++) {
            if (Loaded.ALL.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no period " + id);
    }

    /// Hands out each name as it is compared, with the number of its period. One syllable alone is a
    /// family name as often as a dynasty, so such names are told apart by what stands beside them.
    static void addNames(ObjIntConsumer<String> names) {
        for (int i = 0; i < Loaded.ALL.size(); i++) {
            for (String name : Loaded.ALL.get(i).names()) {
                names.accept(DateTokens.fold(name), i);
            }
        }
    }

    private static final class Loaded {
        static final List<Period> ALL = read();
        static final Map<String, Period> BY_NAME = byName();

        private static Map<String, Period> byName() {
            Map<String, Period> periods = new HashMap<>();
            ALL.forEach(period -> period.names().forEach(name -> periods.putIfAbsent(key(name), period)));
            return periods;
        }

        private static List<Period> read() {
            List<Period> periods = new ArrayList<>();
            try (InputStream stream = Periods.class.getResourceAsStream("periods.tsv")) {
                if (stream == null) {
                    throw new IllegalStateException("periods.tsv is missing from the build");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#") && !line.isBlank()) {
                        String[] columns = line.split("\t", -1);
                        if (columns.length != 8) {
                            throw new IllegalStateException("periods.tsv has eight columns, not: " + line);
                        }
                        periods.add(new Period(
                                columns[0],
                                Period.Kind.valueOf(columns[1]),
                                List.of(columns[2].split("\\|", -1)),
                                columns[3],
                                columns[4],
                                columns[5].isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(columns[5])),
                                columns[6],
                                columns[7]));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("periods.tsv", e);
            }
            return List.copyOf(periods);
        }
    }
}
