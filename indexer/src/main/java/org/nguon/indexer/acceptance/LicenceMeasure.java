package org.nguon.indexer.acceptance;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nguon.schemas.vocabulary.Licence;
import org.nguon.schemas.vocabulary.Licences;

/// Compares the licences known here with the rights descriptions that Creative Commons publishes
/// (`conformance/cc.licenserdf/cc_licences_truth.tsv`): address, permits, requires, prohibits; each address in six
/// spellings.
public final class LicenceMeasure {

    private static final String TRUTH = "conformance/cc.licenserdf/cc_licences_truth.tsv";

    private LicenceMeasure() {}

    /// Whether the folder holds the truth.
    public static boolean canRun(Path folder) {
        return Files.isRegularFile(folder.resolve(TRUTH));
    }

    /// Measures, prints, and tells whether every licence was known in every spelling.
    public static boolean run(Path folder, PrintWriter out, boolean verbose) throws IOException {
        int expected = 0;
        int matched = 0;
        try (Stream<String> lines = Files.lines(folder.resolve(TRUTH))) {
            for (String line : (Iterable<String>) lines.skip(1)::iterator) {
                List<String> columns = List.of(line.split("\t", -1));
                expected++;
                boolean right = spellings(columns.getFirst()).stream().allMatch(it -> isRight(it, columns));
                if (right) {
                    matched++;
                } else if (verbose) {
                    out.println("  licence: " + line + ": read " + Licences.recognise(columns.getFirst()));
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "%-58s %6d %6d %8s%s%n",
                "licences with the right terms, in six spellings",
                matched,
                expected,
                "100 %",
                matched == expected ? "" : "  BELOW THE FLOOR");
        out.flush();
        return matched == expected;
    }

    private static List<String> spellings(String uri) {
        String bare = uri.substring(0, uri.length() - 1);
        return List.of(
                uri,
                bare,
                bare.replace("http://", "https://") + "/legalcode",
                "See " + uri + "deed.vi .",
                bare.replace("http://", "//").replace("+", "%2B") + "/?ref=chooser",
                "HTTPS://WWW." + uri.substring("http://".length()).toUpperCase(Locale.ROOT));
    }

    private static boolean isRight(String spelling, List<String> columns) {
        Optional<Licence> read = Licences.recognise(spelling);
        return read.isPresent()
                && read.get().uri().equals(columns.getFirst())
                && terms(read.get().permits(), Licence.Permission::term).equals(terms(columns.get(3)))
                && terms(read.get().requires(), Licence.Requirement::term).equals(terms(columns.get(4)))
                && terms(read.get().prohibits(), Licence.Prohibition::term).equals(terms(columns.get(5)));
    }

    private static <T> Set<String> terms(Set<T> terms, Function<T, String> name) {
        return terms.stream().map(name).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> terms(String column) {
        return Stream.of(column.strip().split("\\|", -1))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
