package org.nguon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/// Every library in the jar that we hand out has a licence that lets us, and stands in `docs/licences.md`.
/// After a change of the libraries, write the page anew: `./nguon test LicencesIT -Ddocs.write`.
class LicencesIT {
    private static final Path JAR = Path.of("target/nguon.jar");
    private static final Path PAGE = Path.of("../docs/licences.md");
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final Pattern VERSION = Pattern.compile("^(.+?)-(\\d.*)\\.jar$");

    /// How projects write their licence, and which it is. A name that is not here fails: somebody must look.
    private static final Map<Pattern, String> NAMES = names();

    /// The licences under which we may hand a library on.
    private static final List<String> ACCEPTED = List.of(
            "Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "EPL-1.0", "EPL-2.0", "MPL-2.0");

    @Test
    void areAllAcceptedAndWrittenDown() throws Exception {
        Map<String, List<String>> licences = new TreeMap<>();
        for (String library : libraries()) {
            licences.put(library, licencesOf(pomOf(library)));
        }
        assertThat(licences)
                .allSatisfy((library, offered) -> assertThat(offered)
                        .as(library + " under one of " + ACCEPTED)
                        .containsAnyElementsOf(ACCEPTED));

        String expected = page(licences);
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, expected);
        }
        assertThat(Files.readString(PAGE))
                .as("write it anew with: ./nguon test LicencesIT -Ddocs.write")
                .isEqualTo(expected);
    }

    private static Map<Pattern, String> names() {
        Map<Pattern, String> names = new LinkedHashMap<>();
        names.put(Pattern.compile("(?i).*apache.*2.*"), "Apache-2.0");
        names.put(Pattern.compile("(?i)MIT-0"), "MIT-0");
        names.put(Pattern.compile("(?i)(the )?MIT( licen[cs]e)?"), "MIT");
        names.put(Pattern.compile("(?i)(the )?BSD.2.clause.*"), "BSD-2-Clause");
        names.put(Pattern.compile("(?i)(the )?BSD.*3.*clause.*"), "BSD-3-Clause");
        // TwelveMonkeys; its licence file has the three clauses
        names.put(Pattern.compile("(?i)the BSD licen[cs]e"), "BSD-3-Clause");
        names.put(Pattern.compile("(?i)public domain.*CC0.*"), "CC0-1.0");
        names.put(Pattern.compile("(?i)(EPL|eclipse public licen[cs]e).*2\\.0.*"), "EPL-2.0");
        names.put(Pattern.compile("(?i)(EPL|eclipse public licen[cs]e).*1\\.0.*"), "EPL-1.0");
        // the Eclipse Distribution License is the BSD licence with three clauses
        names.put(Pattern.compile("(?i)EDL 1\\.0"), "BSD-3-Clause");
        names.put(Pattern.compile("(?i)MPL.*2\\.0.*"), "MPL-2.0");
        names.put(Pattern.compile("(?i)LGPL-2\\.1.*"), "LGPL-2.1");
        names.put(Pattern.compile("(?i)GPL2 w/ CPE"), "GPL-2.0 with class path exception");
        names.put(Pattern.compile("(?i)CDDL.*"), "CDDL-1.0");
        return names;
    }

    private static List<String> libraries() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .filter(name -> !name.startsWith("nguon-"))
                    .toList();
        }
    }

    /// The library's project file, beside its jar in the local repository.
    private static Path pomOf(String library) {
        // Spring Boot's plugin puts this one in; its project file is not on the class path, that of its sister is.
        String name = library.replace("spring-boot-jarmode-tools", "spring-boot");
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().equals(name))
                .findFirst()
                .map(path -> path.resolveSibling(name.replaceAll("\\.jar$", ".pom")))
                .orElseThrow(() -> new AssertionError(library + " is in the jar but not on the class path"));
    }

    /// What the project or the nearest of its parents says.
    private static List<String> licencesOf(Path pom) throws IOException, ParserConfigurationException, SAXException {
        Element project = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(pom.toFile())
                .getDocumentElement();
        List<String> own = child(project, "licenses").stream()
                .flatMap(licences -> children(licences, "license").stream())
                .map(licence -> child(licence, "name").map(LicencesIT::text).orElse(""))
                .map(LicencesIT::identifier)
                .toList();
        if (!own.isEmpty()) {
            return own;
        }
        Optional<Element> parent = child(project, "parent");
        if (parent.isEmpty()) {
            return List.of();
        }
        String group = child(parent.get(), "groupId").map(LicencesIT::text).orElseThrow();
        String artifact =
                child(parent.get(), "artifactId").map(LicencesIT::text).orElseThrow();
        String version = child(parent.get(), "version").map(LicencesIT::text).orElseThrow();
        return licencesOf(repositoryOf(pom)
                .resolve(group.replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom"));
    }

    /// The folder of the local repository: upwards until the path below spells the group.
    private static Path repositoryOf(Path pom) {
        String repository = System.getProperty("maven.repository");
        assertThat(repository).as("handed over by the build").isNotNull();
        assertThat(pom).startsWith(Path.of(repository));
        return Path.of(repository);
    }

    private static String identifier(String name) {
        return NAMES.entrySet().stream()
                .filter(known -> known.getKey().matcher(name).matches())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("unknown: " + name);
    }

    private static String page(Map<String, List<String>> licences) {
        return """
            # Licences

            What the program hands out beside its own classes, and the licence of each part. The table is written
            and checked by the build from what the libraries say of themselves. Each must come under one of these,
            and where it offers a choice, we take it under one of these:
            %s.

            PDFBox brings a typeface, Liberation Sans (OFL-1.1), which letters and receipts are set in. The pages ask for
            Be Vietnam Pro and use it where the reader's machine has it. libvips (LGPL-2.1) is used where the machine has it and is not part of the program either; the
            image for containers installs it unchanged from Debian.

            | library | version | licence |
            |---|---|---|
            """.formatted(String.join(", ", ACCEPTED))
                + licences.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static String row(String library, List<String> licences) {
        Matcher parts = VERSION.matcher(library);
        assertThat(parts.matches()).as(library).isTrue();
        return "| %s | %s | %s |\n".formatted(parts.group(1), parts.group(2), String.join(" or ", licences));
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }
}
