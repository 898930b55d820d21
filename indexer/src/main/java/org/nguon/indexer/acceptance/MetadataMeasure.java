package org.nguon.indexer.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nguon.indexer.json.Json;
import org.nguon.indexer.metadata.Description;
import org.nguon.indexer.metadata.MetadataReader;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Reading;
import tools.jackson.databind.JsonNode;

/// Compares what this archive reads from a folder of pictures with what another tool read from them
/// (`images/expected_core.jsonl`): type, size, orientation, location, and each text field by its source,
/// trimmed and in NFC.
public final class MetadataMeasure {

    /// Share of the creator, rights and description fields that must be the same.
    static final double TEXT_FLOOR = 0.98;

    private static final double DEGREES = 1e-5;

    private static final String WHOLE_FIELDS = "text fields of a file, every source right";

    private static final String DISAGREEMENTS = "sources that disagree, all kept";

    /// The fields of the floor: who made it, whose it is and how it may be used, what it shows. Web statement, usage
    /// terms, PLUS and IPTC Extension are counted apart.
    private static final List<String> FLOOR_FIELDS =
            List.of("creator", "copyrightNotice", "description", "instructions");

    /// The same floor counted once for each file and field, over all its texts; a field is right when every
    /// source is.
    private static final List<String> TEXT_FIELDS = List.of(
            "creator",
            "copyrightNotice",
            "description",
            "title",
            "keywords",
            "creditLine",
            "source",
            "instructions",
            "usageTerms",
            "webStatement");

    private static final List<String> APART = List.of(
            "title",
            "keywords",
            "creditLine",
            "source",
            "marked",
            "webStatement",
            "usageTerms",
            "iptcCore",
            "iptcExt",
            "plus",
            "cc");

    private static final List<String> MAY_DISAGREE = List.of(
            "creator", "copyrightNotice", "description", "title", "creditLine", "source", "instructions", "keywords");

    private static final List<String> PLAIN = List.of("make", "model", "dateTimeOriginal", "icc");

    private final Map<String, Share> shares = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();
    private long slowest;
    private String slowestFile = "";

    private static final class Share {
        private int matched;
        private int expected;

        double ratio() {
            return expected == 0 ? 1 : (double) matched / expected;
        }
    }

    /// Measures, prints, and tells whether the floors hold.
    ///
    /// @param folder holds `images`, and `fuzz` where hostile files are to be survived too
    /// @param verbose whether every miss is printed
    public boolean run(Path folder, PrintWriter out, boolean verbose) throws IOException {
        Path images = folder.resolve("images");
        MetadataReader reader = new MetadataReader();
        int files = 0;
        try (Stream<String> lines = Files.lines(images.resolve("expected_core.jsonl"))) {
            for (String line : (Iterable<String>) lines::iterator) {
                JsonNode expected = Json.mapper().readTree(line);
                compare(expected, read(reader, images.resolve(text(expected, "file")), expected));
                files++;
            }
        }
        int hostile = survive(reader, folder.resolve("fuzz"));

        Share floor = new Share();
        for (String field : FLOOR_FIELDS) {
            Share share = shares.getOrDefault(field, new Share());
            floor.matched += share.matched;
            floor.expected += share.expected;
        }
        out.printf(
                Locale.ROOT,
                "metadata: %d pictures and %d hostile files read, slowest %d ms (%s)%n",
                files,
                hostile,
                slowest / 1_000_000,
                slowestFile);
        shares.forEach((name, share) -> print(out, name, share));
        print(out, "creator, rights and description fields together", floor);
        Share disagreements = shares.getOrDefault(DISAGREEMENTS, new Share());
        Share locations = shares.getOrDefault("location", new Share());
        Share whole = shares.getOrDefault(WHOLE_FIELDS, new Share());
        boolean holds = floor.ratio() >= TEXT_FLOOR
                && whole.ratio() >= TEXT_FLOOR
                && disagreements.matched == disagreements.expected;
        out.printf(
                Locale.ROOT,
                "metadata: %s (texts %.2f %% of at least %.0f %%, disagreements kept %d of %d, locations %d of %d)%n",
                holds ? "floors hold" : "BELOW THE FLOOR",
                100 * floor.ratio(),
                100 * TEXT_FLOOR,
                disagreements.matched,
                disagreements.expected,
                locations.matched,
                locations.expected);
        if (verbose) {
            misses.forEach(it -> out.println("  " + it));
        }
        out.flush();
        return holds;
    }

    private static void print(PrintWriter out, String name, Share share) {
        out.printf(
                Locale.ROOT,
                "  %-48s %5d of %5d  %6.2f %%%n",
                name,
                share.matched,
                share.expected,
                100 * share.ratio());
    }

    private JsonNode read(MetadataReader reader, Path file, JsonNode expected) throws IOException {
        long start = System.nanoTime();
        Reading reading = reader.read(file);
        long took = System.nanoTime() - start;
        if (took > slowest) {
            slowest = took;
            slowestFile = text(expected, "file");
        }
        return Description.of(text(expected, "file"), new ContentHash(text(expected, "sha256")), reading);
    }

    private int survive(MetadataReader reader, Path fuzz) throws IOException {
        if (!Files.isDirectory(fuzz)) {
            return 0;
        }
        int count = 0;
        try (Stream<Path> all = Files.walk(fuzz)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                long start = System.nanoTime();
                reader.read(file);
                long took = System.nanoTime() - start;
                if (took > slowest) {
                    slowest = took;
                    slowestFile = file.getFileName().toString();
                }
                count++;
            }
        }
        return count;
    }

    private void compare(JsonNode expected, JsonNode read) {
        String file = text(expected, "file");
        count("type", file, expected.get("mime"), read.get("mime"), same(expected.get("mime"), read.get("mime")));
        boolean size =
                same(expected.get("width"), read.get("width")) && same(expected.get("height"), read.get("height"));
        count("width and height", file, expected.get("width"), read.get("width"), size);
        JsonNode orientation = expected.get("orientation");
        if (orientation != null && orientation.asInt() >= 1 && orientation.asInt() <= 8) {
            count(
                    "orientation",
                    file,
                    orientation,
                    read.get("orientation"),
                    same(orientation, read.get("orientation")));
        }
        location(file, expected, read);
        for (String field : PLAIN) {
            if (expected.has(field)) {
                Map<String, JsonNode> said = said(read, field);
                boolean found = said.values().stream().anyMatch(it -> same(expected.get(field), it));
                count(field, file, expected.get(field), null, found);
            }
        }
        for (String field : Stream.concat(FLOOR_FIELDS.stream(), APART.stream()).toList()) {
            if (expected.has(field)) {
                bySource(field, file, expected.get(field), said(read, field));
            }
        }
        if (expected.has("exiftoolError") || expected.has("exiftoolWarning")) {
            boolean flagged = !read.get("faults").isEmpty();
            count("files the other tool warns of, flagged", file, expected.get("exiftoolWarning"), null, flagged);
        }
    }

    private void bySource(String field, String file, JsonNode expected, Map<String, JsonNode> said) {
        expected.properties().forEach(entry -> {
            JsonNode value = said.get(entry.getKey());
            count(
                    field,
                    file + " " + entry.getKey(),
                    entry.getValue(),
                    value,
                    value != null && same(entry.getValue(), value));
        });
        if (TEXT_FIELDS.contains(field)) {
            boolean whole = expected.properties().stream()
                    .allMatch(it -> said.containsKey(it.getKey()) && same(it.getValue(), said.get(it.getKey())));
            Share share = shares.computeIfAbsent(WHOLE_FIELDS, _ -> new Share());
            share.expected++;
            share.matched += whole ? 1 : 0;
        }
        boolean disagree = MAY_DISAGREE.contains(field)
                && expected.properties().stream()
                                .map(it -> joined(it.getValue()))
                                .distinct()
                                .count()
                        > 1;
        if (disagree) {
            boolean all = expected.properties().stream().allMatch(it -> said.containsKey(it.getKey()));
            count(DISAGREEMENTS, file + " " + field, expected, null, all);
        }
    }

    private void location(String file, JsonNode expected, JsonNode read) {
        JsonNode values = read.get("values");
        boolean wanted = expected.has("gpsLat");
        boolean found = values.has("gpsLat");
        boolean right = wanted == found
                && (!wanted
                        || (near(expected.get("gpsLat"), values.get("gpsLat"))
                                && near(expected.get("gpsLon"), values.get("gpsLon"))));
        if (wanted || found) {
            count("location", file, expected.get("gpsLat"), values.get("gpsLat"), right);
        }
    }

    private static boolean near(JsonNode one, JsonNode other) {
        return Math.abs(one.asDouble() - other.asDouble()) <= DEGREES;
    }

    /// What each source said first under a field.
    private static Map<String, JsonNode> said(JsonNode read, String field) {
        Map<String, JsonNode> said = new LinkedHashMap<>();
        for (JsonNode statement : read.get("statements")) {
            if (text(statement, "field").equals(field)) {
                said.putIfAbsent(text(statement, "source"), statement.get("value"));
            }
        }
        return said;
    }

    private void count(
            String name, String where, @Nullable JsonNode expected, @Nullable JsonNode read, boolean matched) {
        Share share = shares.computeIfAbsent(name, _ -> new Share());
        share.expected++;
        if (matched) {
            share.matched++;
        } else {
            misses.add(name + ": " + where + ": expected " + Optional.ofNullable(expected) + ", read "
                    + Optional.ofNullable(read));
        }
    }

    private static boolean same(JsonNode expected, JsonNode read) {
        if (expected.isObject() && read.isObject()) {
            return expected.size() == read.size()
                    && expected.properties().stream()
                            .allMatch(it -> read.has(it.getKey()) && same(it.getValue(), read.get(it.getKey())));
        }
        if (expected.isArray() && read.isArray()) {
            if (expected.size() != read.size()) {
                return false;
            }
            for (int i = 0; i < expected.size(); i++) {
                if (!same(expected.get(i), read.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (expected.isArray() != read.isArray()) {
            JsonNode array = expected.isArray() ? expected : read;
            JsonNode single = expected.isArray() ? read : expected;
            return array.size() == 1 && same(array.get(0), single);
        }
        return plain(expected).equals(plain(read));
    }

    private static String joined(JsonNode value) {
        if (!value.isArray()) {
            return plain(value);
        }
        List<String> items = new ArrayList<>();
        value.forEach(it -> items.add(plain(it)));
        return String.join(", ", items);
    }

    private static String plain(JsonNode value) {
        return Normalizer.normalize(value.isNull() ? "null" : value.asString(), Normalizer.Form.NFC)
                .strip();
    }

    private static String text(JsonNode node, String name) {
        return node.get(name).asString();
    }
}
