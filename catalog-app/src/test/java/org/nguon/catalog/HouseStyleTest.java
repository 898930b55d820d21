package org.nguon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the compiler and the walls cannot see: comments, reasons and package essays, read from the sources of all
/// three modules.
class HouseStyleTest {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("schemas", "indexer", "catalog-app");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("^public (?:[a-z-]+ )*(?:class|interface|record|enum|@interface) .*");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    @Test
    void saysForEveryPackageWhatItIsForAndThatNullIsNothing() throws IOException {
        List<Path> sources = sources("src/main/java");
        TreeSet<String> without = new TreeSet<>();
        for (Path source : sources) {
            Path essay = source.resolveSibling("package-info.java");
            boolean inPackage = !source.getFileName().toString().equals("module-info.java");
            if (inPackage && !says(essay)) {
                without.add(PROJECT.relativize(essay).toString());
            }
        }
        assertThat(without)
                .as("packages without a `///` essay or without @NullMarked")
                .isEmpty();
    }

    @Test
    void explainsEveryPublicType() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path source : sources("src/main/java")) {
            List<String> lines = Files.readAllLines(source);
            for (int line = 0; line < lines.size(); line++) {
                if (PUBLIC_TYPE.matcher(lines.get(line)).matches() && !isExplained(lines, line)) {
                    silent.add(place(source, line));
                }
            }
        }
        assertThat(silent).as("public types without a `///` comment").isEmpty();
    }

    @Test
    void givesAReasonForEverySuppressedWarning() throws IOException {
        List<String> silent = new ArrayList<>();
        for (Path source : sources("src")) {
            List<String> lines = Files.readAllLines(source);
            for (int line = 0; line < lines.size(); line++) {
                boolean suppresses = lines.get(line).strip().startsWith("@SuppressWarnings");
                boolean reasoned = lines.get(line).contains("//")
                        || (line > 0 && lines.get(line - 1).strip().startsWith("//"));
                if (suppresses && !reasoned) {
                    silent.add(place(source, line));
                }
            }
        }
        assertThat(silent)
                .as("suppressed without a reason on the line or above it")
                .isEmpty();
    }

    @Test
    void leavesNothingForLater() throws IOException {
        List<String> unfinished = new ArrayList<>();
        for (Path source : sources("src")) {
            List<String> lines = Files.readAllLines(source);
            for (int line = 0; line < lines.size(); line++) {
                if (UNFINISHED.matcher(lines.get(line)).find() && !source.endsWith("HouseStyleTest.java")) {
                    unfinished.add(place(source, line));
                }
            }
        }
        assertThat(unfinished).isEmpty();
    }

    private static boolean says(Path essay) throws IOException {
        if (!Files.exists(essay)) {
            return false;
        }
        String text = Files.readString(essay);
        return text.startsWith("/// ") && text.contains("@NullMarked");
    }

    /// Looks upwards past annotations for a comment; a blank line or the end of something else is none.
    private static boolean isExplained(List<String> lines, int declaration) {
        for (int line = declaration - 1; line >= 0; line--) {
            String text = lines.get(line).strip();
            if (text.startsWith("///")) {
                return true;
            }
            if (text.isEmpty() || text.endsWith(";") || text.equals("}")) {
                return false;
            }
        }
        return false;
    }

    private static String place(Path source, int line) {
        return PROJECT.relativize(source) + ":" + (line + 1);
    }

    private static List<Path> sources(String below) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            Path folder = PROJECT.resolve(module).resolve(below);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }
}
