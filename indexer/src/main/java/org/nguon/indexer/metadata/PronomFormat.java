package org.nguon.indexer.metadata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the PRONOM registry calls a format and its version. The table, with its day, stands in `pronom.tsv`
/// beside this class; a format or version that is not in it has no identifier here.
///
/// @param identifier `fmt/43`
/// @param name as the registry names it, in short
record PronomFormat(String identifier, String name) {

    private static final Map<String, PronomFormat> TABLE = read();

    /// @param version as the walker of the format tells it; empty where the format has none or it was not told
    static Optional<PronomFormat> of(String mediaType, String version) {
        return Optional.ofNullable(TABLE.get(mediaType + "\t" + version));
    }

    private static Map<String, PronomFormat> read() {
        Map<String, PronomFormat> table = new HashMap<>();
        try (InputStream stream = PronomFormat.class.getResourceAsStream("pronom.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("pronom.tsv is missing from the build");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    table.put(cells[0] + "\t" + cells[1], new PronomFormat(cells[2], cells[3]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("pronom.tsv", e);
        }
        return Map.copyOf(table);
    }
}
