package org.nguon.schemas.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names that people use for the same thing: places under their names over time, and things in Vietnamese,
/// English and French. They stand in `synonyms.tsv` beside this class, each with its source.
public final class Synonyms {

    private Synonyms() {}

    /// All names of one thing.
    ///
    /// @param concept a short stable name
    /// @param names in the order in which they are shown
    public record Group(String concept, List<String> names) {
        public Group {
            names = List.copyOf(names);
        }
    }

    /// All groups, in the order of the file.
    public static List<Group> groups() {
        return Loaded.GROUPS;
    }

    private static final class Loaded {
        static final List<Group> GROUPS = read();

        private static List<Group> read() {
            Map<String, List<String>> names = new LinkedHashMap<>();
            try (InputStream stream = Synonyms.class.getResourceAsStream("synonyms.tsv")) {
                if (stream == null) {
                    throw new IllegalStateException("synonyms.tsv is missing from the build");
                }
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (!line.startsWith("#") && !line.isBlank()) {
                        String[] columns = line.split("\t", -1);
                        if (columns.length != 4) {
                            throw new IllegalStateException("synonyms.tsv has four columns, not: " + line);
                        }
                        names.computeIfAbsent(columns[0], _ -> new ArrayList<>())
                                .add(columns[1]);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("synonyms.tsv", e);
            }
            List<Group> groups = new ArrayList<>();
            names.forEach((concept, all) -> groups.add(new Group(concept, all)));
            return List.copyOf(groups);
        }
    }
}
