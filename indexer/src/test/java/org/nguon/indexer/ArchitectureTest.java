package org.nguon.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The walls of the archive: which rooms there are, who leans on whom, where each technology stays, what nobody does.
///
/// An exception stands beside its rule with its reason. One that excuses nothing fails, so that no door stays open
/// after the last one went through.
class ArchitectureTest {
    private static final String ROOT = "org.nguon.indexer";
    private static final JavaClasses MAIN = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final JavaClasses TESTS = new ClassFileImporter().importPath(Path.of("target/test-classes"));

    private static final String MEASURE = "a measure has no archive that would bring the clock";
    private static final Path HOUSE = Path.of("../docs/house.md");

    private static final Set<String> ROOMS = Set.of(
            "json",
            "isolation",
            "metadata",
            "rendition",
            "vault",
            "ledger",
            "catalogue",
            "production",
            "rights",
            "letter",
            "clearance",
            "bundle",
            "lineage",
            "credits",
            "index",
            "intake",
            "fetch",
            "records",
            "copies",
            "corrections",
            "archive",
            "bench",
            "acceptance",
            "demo",
            "cli");

    /// The rooms, and for each the rooms it may lean on. `json` is a shelf that every room may reach.
    private static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            room("json"),
            room("isolation"),
            room("metadata", "json", "isolation"),
            room("rendition", "json", "isolation"),
            room("vault", "json"),
            room("ledger", "json", "vault"),
            room("catalogue", "json", "ledger", "vault"),
            room("production", "json", "catalogue"),
            room("rights", "json", "production", "catalogue", "vault"),
            room("letter", "json", "rights", "catalogue", "ledger"),
            room("clearance", "json", "letter", "credits", "bundle", "rights", "production", "catalogue", "ledger"),
            room("bundle", "json", "rights", "catalogue", "vault", "rendition", "metadata"),
            room("lineage", "json", "production", "catalogue", "rendition"),
            room("credits", "json", "lineage", "bundle", "rights", "catalogue"),
            room("index", "json", "catalogue", "ledger", "rights"),
            room("intake", "json", "isolation", "vault", "rendition", "metadata", "catalogue"),
            room("copies", "catalogue"),
            room("fetch", "json"),
            room("records", "json", "fetch", "vault", "metadata", "catalogue", "ledger"),
            room("corrections", "catalogue", "metadata"),
            roomAboveAllBut("archive", "bench", "acceptance", "demo", "cli"),
            roomAboveAllBut("bench", "acceptance", "demo", "cli"),
            roomAboveAllBut("acceptance", "bench", "demo", "cli"),
            roomAboveAllBut("demo", "bench", "acceptance", "cli"),
            roomAboveAllBut("cli"));

    /// Where a technology may be seen. Everyone else asks the room that owns it.
    private static final List<Fence> FENCES = List.of(
            new Fence("Lucene", Set.of("org.apache.lucene."), Set.of("index")),
            new Fence("picocli", Set.of("picocli."), Set.of("cli")),
            new Fence("logback", Set.of("ch.qos.logback."), Set.of("cli")),
            new Fence("OCFL", Set.of("io.ocfl."), Set.of("vault")),
            new Fence("JDBC", Set.of("java.sql.", "javax.sql."), Set.of("catalogue", "ledger")),
            new Fence(
                    "a database",
                    Set.of("org.h2.", "org.postgresql.", "com.zaxxer.", "org.flywaydb."),
                    Set.of("catalogue", "ledger")),
            new Fence("metadata-extractor", Set.of("com.drew.", "com.adobe."), Set.of("metadata")),
            new Fence("Commons Imaging", Set.of("org.apache.commons.imaging."), Set.of("metadata")),
            new Fence("Tika", Set.of("org.apache.tika."), Set.of("metadata")),
            new Fence("TwelveMonkeys", Set.of("com.twelvemonkeys."), Set.of("rendition")),
            new Fence("HTTP", Set.of("org.apache.hc.", "java.net.http."), Set.of("fetch")),
            new Fence("tables", Set.of("org.dhatim.fastexcel.", "de.siegmar.fastcsv."), Set.of("records")),
            new Fence("Jackson 2", Set.of("com.fasterxml.jackson.core.", "com.fasterxml.jackson.databind."), Set.of()),
            // rendition calls libvips; vault asks the kernel to flush a whole file system at once
            new Fence("foreign functions", Set.of("java.lang.foreign."), Set.of("rendition", "vault")),
            new Fence("mail", Set.of("jakarta.mail.", "jakarta.activation.", "org.eclipse.angus."), Set.of("letter")),
            new Fence("PDFBox", Set.of("org.apache.pdfbox.", "org.apache.fontbox."), Set.of("letter")),
            new Fence(
                    "a web framework",
                    Set.of("org.springframework.", "com.vaadin.", "jakarta.servlet.", "jakarta.annotation."),
                    Set.of()));

    @Test
    void hasTheRoomsOfItsListAndNoOther() {
        Set<String> rooms = MAIN.stream().map(ArchitectureTest::roomOf).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms)
                .as("a room is a decision: it comes with its arrows here and its place in docs/house.md")
                .isEqualTo(new TreeSet<>(ROOMS));
    }

    @Test
    void isDrawnAsItIsBuilt() throws IOException {
        Set<String> notDrawn = Set.of("json", "cli", "bench", "acceptance", "demo");
        Set<String> drawn = new TreeSet<>();
        Matcher arrows = Pattern.compile("(?m)^ +([a-z]+) --> ([a-z]+)$").matcher(Files.readString(HOUSE));
        while (arrows.find()) {
            drawn.add(arrows.group(1) + " -> " + arrows.group(2));
        }
        Set<String> built = dependencies()
                .filter(dependency -> isOurs(dependency.getTargetClass()))
                .filter(dependency -> !notDrawn.contains(roomOf(dependency.getOriginClass())))
                .filter(dependency -> !notDrawn.contains(roomOf(dependency.getTargetClass())))
                .filter(dependency -> !roomOf(dependency.getOriginClass()).equals(roomOf(dependency.getTargetClass())))
                .map(dependency -> roomOf(dependency.getOriginClass()) + " -> " + roomOf(dependency.getTargetClass()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(drawn).as("the arrows in docs/house.md").isEqualTo(built);
    }

    @Test
    void leansOnlyDownTheStreet() {
        Set<String> backwards = new TreeSet<>();
        dependencies().filter(dependency -> isOurs(dependency.getTargetClass())).forEach(dependency -> {
            String from = roomOf(dependency.getOriginClass());
            String to = roomOf(dependency.getTargetClass());
            if (!from.equals(to)) {
                if (!ARROWS.getOrDefault(from, Set.of()).contains(to)) {
                    backwards.add(dependency.getDescription());
                }
            }
        });
        assertThat(backwards).as("arrows that the street does not have").isEmpty();
    }

    @Test
    void drawsNoCircle() {
        Map<String, Set<String>> left = new TreeMap<>(ARROWS);
        Deque<String> order = new ArrayDeque<>();
        while (!left.isEmpty()) {
            String next = left.entrySet().stream()
                    .filter(room -> order.containsAll(room.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("a circle among " + left.keySet()));
            order.add(next);
            left.remove(next);
        }
        assertThat(order.getLast()).isEqualTo("cli");
    }

    @Test
    void keepsEachTechnologyInItsRoom() {
        Collection<Use> outside = FENCES.stream()
                .flatMap(fence -> dependencies()
                        .filter(dependency -> fence.holds(dependency.getTargetClass()))
                        .filter(dependency -> !fence.rooms().contains(roomOf(dependency.getOriginClass())))
                        .map(dependency -> Use.of(dependency, fence.name())))
                .toList();
        assertWall(
                outside,
                Map.of("org.nguon.indexer.archive.Archive", "hands the desks a DataSource for accounts and sessions"));
    }

    @Test
    void readsTheTimeFromAClockItIsHanded() {
        assertWall(
                calls((owner, name) -> (name.equals("now") && owner.startsWith("java.time."))
                        || (owner.equals("java.time.Clock") && name.startsWith("system"))
                        || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"))),
                Map.of(
                        "org.nguon.indexer.archive.ArchiveSettings",
                        "where the machine's clock comes in; everything else is handed it",
                        "org.nguon.indexer.cli.BenchIngestCommand",
                        MEASURE,
                        "org.nguon.indexer.cli.BenchSearchCommand",
                        MEASURE,
                        "org.nguon.indexer.cli.BenchVaultCommand",
                        MEASURE,
                        "org.nguon.indexer.cli.RelevanceCommand",
                        MEASURE));
    }

    @Test
    void makesNoDatesOfTheOldKind() {
        assertWall(
                calls((owner, name) -> Set.of(
                                        "java.util.Date",
                                        "java.util.Calendar",
                                        "java.util.GregorianCalendar",
                                        "java.text.SimpleDateFormat")
                                .contains(owner)
                        && (name.startsWith("<init>") || name.equals("getInstance"))),
                Map.of());
    }

    @Test
    void takesChanceFromASeedItIsHanded() {
        assertWall(
                calls((owner, name) -> (owner.equals("java.util.Random") && name.equals("<init>()"))
                        || owner.equals("java.util.concurrent.ThreadLocalRandom")
                        || (owner.equals("java.lang.Math") && name.equals("random"))
                        || (owner.equals("java.util.UUID") && name.equals("randomUUID"))),
                Map.of(
                        "org.nguon.indexer.archive.Archive",
                        "where chance comes in; intake is handed the maker of ids"));
    }

    @Test
    void waitsForEventsAndNotForTimeToPass() {
        assertWall(
                calls((owner, name) -> owner.equals("java.lang.Thread") && name.equals("sleep")),
                Map.of(
                        "org.nguon.indexer.cli.NguonCommand",
                        "another process that starts or ends gives no event to wait for",
                        "org.nguon.indexer.fetch.Patience",
                        "between two requests to a stranger's server time has to pass, and tests hand in another"));
    }

    @Test
    void printsOnlyWhereItTalksToAShellOrAParent() {
        Set<String> talkers = Set.of("cli", "isolation");
        Collection<Use> prints = MAIN.stream()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getName().equals("java.lang.System"))
                .map(access -> Use.of(access, "prints"))
                .filter(use -> !talkers.contains(roomOf(use.packageName())))
                .toList();
        assertWall(prints, Map.of());
        assertWall(calls((owner, name) -> owner.startsWith("java.lang.") && name.equals("printStackTrace")), Map.of());
    }

    @Test
    void endsTheProcessOnlyWhereItWasStarted() {
        assertWall(
                calls((owner, name) ->
                        Set.of("java.lang.System", "java.lang.Runtime").contains(owner)
                                && Set.of("exit", "halt").contains(name)),
                Map.of(
                        "org.nguon.indexer.cli.NguonMain", "a command ends with its exit code",
                        "org.nguon.indexer.isolation.ChildMain", "a child ends with its parent, whatever it is doing"));
    }

    @Test
    void namesClassesAfterTheirSubject() {
        assertThat(MAIN.stream().map(JavaClass::getSimpleName).toList())
                .as("Manager, Helper, Util, Impl, Dto, Data and Info say nothing; find the word of the domain")
                .noneMatch(name -> name.matches(".*(Manager|Helper|Utils?|Impl|Dto|DTO|Data|Info)"));
    }

    @Test
    void namesTestsAsSentences() {
        List<JavaClass> suites = TESTS.stream()
                .filter(type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Test.class)))
                .toList();
        assertThat(suites)
                .extracting(type -> topLevel(type.getName()))
                .allMatch(name -> name.matches(".*(Test|IT|Contract)"));
        assertThat(suites.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Test.class))
                        .map(method -> method.getName()))
                .allMatch(name -> name.matches("[a-z]+([A-Z0-9][a-zA-Z0-9]*)+") && !name.startsWith("test"));
    }

    /// Fails with all uses that no exception excuses, and with all exceptions that excuse no use.
    private static void assertWall(Collection<Use> uses, Map<String, String> reasonByClass) {
        Predicate<Use> excused = use -> reasonByClass.containsKey(use.className());
        assertThat(uses.stream().filter(excused.negate()).map(Use::description).distinct())
                .isEmpty();
        assertThat(uses.stream().map(Use::className))
                .as("exceptions that nobody needs")
                .containsAll(reasonByClass.keySet());
    }

    private static Stream<Dependency> dependencies() {
        return MAIN.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream());
    }

    private static Collection<Use> calls(BiPredicate<String, String> ownerAndName) {
        return MAIN.stream()
                .flatMap(type -> Stream.concat(
                        type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream()))
                .filter(call -> ownerAndName.test(call.getTargetOwner().getName(), name(call.getTarget())))
                .map(call -> Use.of(call, "calls"))
                .toList();
    }

    /// The name; of a constructor with its parameters, since `new Random(seed)` is welcome and `new Random()` is not.
    private static String name(AccessTarget.CodeUnitAccessTarget target) {
        return target.getName().equals("<init>")
                ? target.getFullName().substring(target.getFullName().indexOf("<init>"))
                : target.getName();
    }

    private static Map.Entry<String, Set<String>> room(String name, String... leansOn) {
        return Map.entry(name, Set.of(leansOn));
    }

    private static Map.Entry<String, Set<String>> roomAboveAllBut(String name, String... others) {
        Set<String> below = new TreeSet<>(ROOMS);
        below.remove(name);
        Arrays.asList(others).forEach(below::remove);
        return Map.entry(name, below);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".");
    }

    private static String roomOf(JavaClass type) {
        return roomOf(type.getPackageName());
    }

    private static String roomOf(String packageName) {
        return packageName.substring(Math.min(packageName.length(), ROOT.length() + 1));
    }

    private static String topLevel(String className) {
        int nested = className.indexOf('$');
        return nested < 0 ? className : className.substring(0, nested);
    }

    /// A technology by the beginnings of its names, and the rooms in which it may be seen.
    private record Fence(String name, Set<String> prefixes, Set<String> rooms) {
        boolean holds(JavaClass type) {
            return prefixes.stream().anyMatch(type.getBaseComponentType().getName()::startsWith);
        }
    }

    /// Something a class does that a wall looks at.
    private record Use(String className, String packageName, String description) {
        static Use of(Dependency dependency, String what) {
            JavaClass origin = dependency.getOriginClass();
            return new Use(
                    topLevel(origin.getName()), origin.getPackageName(), what + ": " + dependency.getDescription());
        }

        static Use of(JavaAccess<?> access, String what) {
            JavaClass origin = access.getOriginOwner();
            return new Use(topLevel(origin.getName()), origin.getPackageName(), what + ": " + access.getDescription());
        }
    }
}
