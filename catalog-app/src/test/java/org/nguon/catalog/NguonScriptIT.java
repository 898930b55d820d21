package org.nguon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./nguon`, in a small copy of the house: its own script, the jar that this build made, and a Maven that hands out
/// that jar and counts how often it was asked.
class NguonScriptIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path JAR = PROJECT.resolve("catalog-app/target/nguon.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    @TempDir
    private Path folder;

    private Path house;
    private Path tools;
    private Path mavenCalls;

    @BeforeEach
    void copiesTheHouse() throws IOException {
        house = Files.createDirectories(folder.resolve("a house in Hà Nội"));
        tools = Files.createDirectory(folder.resolve("tools"));
        mavenCalls = folder.resolve("maven calls");
        Files.copy(PROJECT.resolve("nguon"), house.resolve("nguon"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(house.resolve(".ci"));
        Files.copy(PROJECT.resolve(".ci/run"), house.resolve(".ci/run"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.copy(PROJECT.resolve("pom.xml"), house.resolve("pom.xml"));
        for (String module : List.of("schemas", "indexer", "catalog-app")) {
            Files.createDirectories(house.resolve(module).resolve("src/main/java"));
            Files.copy(
                    PROJECT.resolve(module).resolve("pom.xml"),
                    house.resolve(module).resolve("pom.xml"));
        }
        mavenThat("mkdir -p \"$root/catalog-app/target\"", "cp '" + JAR + "' \"$root/catalog-app/target/\"");
    }

    @Test
    void saysWhatItCanDoWithoutBuilding() throws Exception {
        Outcome outcome = nguon("--help");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("Usage: ./nguon", "start", "ingest", "test", "Exit codes");
        assertThat(mavenCalls).doesNotExist();
    }

    @Test
    void saysItsVersionWithoutBuilding() throws Exception {
        Outcome outcome = nguon("--version");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).matches("nguon \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(mavenCalls).doesNotExist();
    }

    @Test
    void refusesAnUnknownCommandWithAHint() throws Exception {
        Outcome outcome = nguon("ingset");
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("no command 'ingset'", "--help");
        assertThat(outcome.out()).isEmpty();
        assertThat(mavenCalls).doesNotExist();
    }

    @Test
    void refusesToRunWithoutACommand() throws Exception {
        Outcome outcome = nguon();
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("Usage: ./nguon");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void refusesDataWithoutAFolder() throws Exception {
        assertThat(nguon("describe", "--data").code()).isEqualTo(2);
        assertThat(nguon("describe", "--data=").code()).isEqualTo(2);
    }

    @Test
    void saysHowToGetAJdkWhenThereIsNone() throws Exception {
        Path old = oldJdk();
        Outcome outcome = nguon(
                Map.of(
                        "PATH",
                        essentials(),
                        "JAVA_HOME",
                        "",
                        "NGUON_JAVA_FOLDERS",
                        old.getParent().toString()),
                "search",
                "hà nội");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err())
                .contains("JDK 25 or newer is needed", "Too old:", old + " (17)", "JAVA_HOME", "brew", "apt");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void saysWhichJdkItWasToldToUseWhenThatIsTooOld() throws Exception {
        Path old = oldJdk();
        Outcome outcome = nguon(Map.of("NGUON_JAVA_HOME", old.toString()), "search", "hà nội");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("NGUON_JAVA_HOME is " + old);
    }

    @Test
    void findsAJdkInAFolderOfJdks() throws Exception {
        Path jdks = Files.createDirectory(folder.resolve("jdks"));
        jdk(jdks.resolve("jdk-25-of-mine"), "25.0.1", "exec '" + System.getProperty("java.home") + "/bin/java' \"$@\"");
        Outcome outcome = nguon(
                Map.of("PATH", tools + ":" + essentials(), "JAVA_HOME", "", "NGUON_JAVA_FOLDERS", jdks.toString()),
                "search",
                "--help");
        assertThat(outcome.err()).doesNotContain("JDK 25 or newer is needed");
        assertThat(mavenCalls).exists();
    }

    @Test
    void saysHowToGetMavenWhenThereIsNone() throws Exception {
        Outcome outcome = nguon(Map.of("PATH", essentials()), "search", "hà nội");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("Maven (mvn) is needed", "apt install maven");
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceChanged() throws Exception {
        assertThat(nguon("build").code()).isZero();
        assertThat(nguon("build").code()).isZero();
        assertThat(mavenCalls()).hasSize(1);

        Files.writeString(house.resolve("indexer/src/main/java/New.java"), "class New {}");
        assertThat(nguon("build").err()).contains("the sources changed");
        assertThat(nguon("build").err()).doesNotContain("the sources changed");
        assertThat(mavenCalls()).hasSize(2);
    }

    @Test
    void takesNothingForASourceThatTheBuildItselfWrites() throws Exception {
        mavenThat(
                "mkdir -p \"$root/catalog-app/target\" \"$root/catalog-app/src/main/frontend/generated\"",
                "cp '" + JAR + "' \"$root/catalog-app/target/\"",
                "echo made >\"$root/catalog-app/src/main/frontend/index.html\"",
                "echo made >\"$root/catalog-app/src/main/frontend/generated/index.tsx\"");
        assertThat(nguon("build").code()).isZero();
        assertThat(nguon("build").code()).isZero();
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void buildsForOneOfTwoShellsAndLetsTheOtherWait() throws Exception {
        mavenThat(
                "until [ -e '" + folder + "/go' ]; do sleep 0.05; done",
                "mkdir -p \"$root/catalog-app/target\"",
                "cp '" + JAR + "' \"$root/catalog-app/target/\"");
        CompletableFuture<Outcome> first = CompletableFuture.supplyAsync(() -> inTheBackground("build"));
        CompletableFuture<Outcome> second = CompletableFuture.supplyAsync(() -> inTheBackground("build"));
        Files.createFile(folder.resolve("go"));
        assertThat(List.of(first.get().code(), second.get().code())).containsOnly(0);
        assertThat(mavenCalls()).hasSize(1);
    }

    @Test
    void takesOverTheBuildOfAShellThatDied() throws Exception {
        Path lock = Files.createDirectories(house.resolve(".nguon/build/lock"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertThat(nguon("build").code()).isZero();
        assertThat(lock).doesNotExist();
    }

    @Test
    void saysWhatWentWrongInABuildAndTriesAgainNextTime() throws Exception {
        mavenThat("echo '[ERROR] Foo.java: it does not compile'", "exit 1");
        Outcome outcome = nguon("search", "hà nội");
        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.err()).contains("it does not compile", "the build failed", "build.log");
        assertThat(outcome.out()).isEmpty();
        assertThat(house.resolve(".nguon/build/lock")).doesNotExist();
        nguon("search", "hà nội");
        assertThat(mavenCalls()).hasSize(2);
    }

    @Test
    void runsACommandFromAnotherFolderThroughALink() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("else where"));
        Path first = Files.createSymbolicLink(elsewhere.resolve("first link"), house.resolve("nguon"));
        Path link = Files.createSymbolicLink(elsewhere.resolve("nguon link"), Path.of("first link"));
        assertThat(first).exists();
        Outcome outcome = run(elsewhere, Map.of(), List.of(link.toString(), "describe", "--help"));
        assertThat(outcome.err()).isEqualTo(firstBuild());
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("nguon describe");
        assertThat(house.resolve(".nguon/app")).isDirectory();
        assertThat(elsewhere.resolve(".nguon")).doesNotExist();
    }

    @Test
    void handsExitCodesOn() throws Exception {
        assertThat(nguon("describe", "--no-such-option").code()).isEqualTo(2);
    }

    @Test
    void namesEveryCommandOfTheProgramInItsHelpAndNoOther() throws Exception {
        Outcome program = run(
                house,
                Map.of(),
                List.of(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.nguon.indexer.cli.NguonMain",
                        "--help"));
        Set<String> ofTheShell = Set.of("start", "build", "test");
        Set<String> named = commands(nguon("--help").out());
        Set<String> expected = new TreeSet<>(commands(program.out()));
        expected.addAll(ofTheShell);
        expected.remove("help");
        assertThat(named).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void refusesToStartOnAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Outcome outcome = nguon(Map.of("NGUON_PORT", "" + taken.getLocalPort()), "start");
            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err()).contains("port " + taken.getLocalPort() + " is taken", "NGUON_PORT=");
        }
        assertThat(mavenCalls).doesNotExist();
    }

    @Test
    void refusesAPortThatIsNone() throws Exception {
        assertThat(nguon(Map.of("NGUON_PORT", "http"), "start").code()).isEqualTo(2);
        assertThat(nguon(Map.of("NGUON_PORT", "70000"), "start").code()).isEqualTo(2);
        assertThat(nguon("start", "--port").code()).isEqualTo(2);
    }

    @Test
    void opensTheDemoInAFolderOfItsOwnBesideTheArchive() throws Exception {
        Path log = folder.resolve("desks.txt");
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process desks = shell(
                        folder,
                        Map.of(),
                        List.of(house.resolve("nguon").toString(), "start", "--demo", "--port", "" + port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            assertThat(opens(desks, log)).as(said(log)).isTrue();
            Path demo = house.resolve(".nguon/archive-demo");
            assertThat(demo).isDirectory();
            assertThat(house.resolve(".nguon/archive")).doesNotExist();
            assertThat(nguon("search", "dai viet", "--data", demo.toString()).out())
                    .contains("Thăng Long đồ");
            assertThat(nguon("demo").out()).contains("there already");
        } finally {
            desks.descendants().forEach(ProcessHandle::destroy);
            desks.destroy();
            assertThat(desks.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        }
    }

    /// Whether the desks say where they are before they end or patience does.
    private static boolean opens(Process desks, Path log) throws IOException, InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (desks.isAlive() && Instant.now().isBefore(giveUp)) {
            if (said(log).contains("Nguồn is at")) {
                return true;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return false;
    }

    /// What was written so far, though a letter may be half written.
    private static String said(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    @Test
    void endsATestRunWithTheSumOfAllModules() throws Exception {
        mavenThat(
                "echo '[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0, Time elapsed: 1 s -- in a.B'",
                "echo '[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 1'",
                "echo '[INFO] Tests run: 40, Failures: 0, Errors: 0, Skipped: 0'",
                "echo '[INFO] BUILD SUCCESS'");
        Outcome outcome = nguon("test", "indexer");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.lastLine()).isEqualTo("[INFO] Tests run: 43, Failures: 0, Errors: 0, Skipped: 1");
        assertThat(mavenCalls().getFirst()).contains("-pl indexer -am").endsWith("verify");
    }

    @Test
    void failsWhenATestFails() throws Exception {
        mavenThat("echo '[ERROR] Tests run: 5, Failures: 1, Errors: 2, Skipped: 0'", "exit 1");
        Outcome outcome = nguon("test", "indexer");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.lastLine()).isEqualTo("[ERROR] Tests run: 5, Failures: 1, Errors: 2, Skipped: 0");
    }

    @Test
    void runsOneTestByItsName() throws Exception {
        nguon("test", "indexer", "ContentHashTest#refusesFewerDigits");
        assertThat(mavenCalls().getFirst()).contains("-pl indexer -am", "-Dtest=ContentHashTest#refusesFewerDigits");
    }

    @Test
    void letsABuildMachineReadTheTotalsLastEvenWhenTheMeasuresFail() throws Exception {
        Files.createDirectories(folder.resolve("shared/data"));
        mavenThat(
                "mkdir -p \"$root/catalog-app/target\"",
                "cp '" + JAR + "' \"$root/catalog-app/target/\"",
                "echo '[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0'");
        Outcome outcome = run(
                folder,
                Map.of("NGUON_JAVA_OPTS", "-XX:+NoSuchFlag"),
                List.of(house.resolve(".ci/run").toString()));
        assertThat(outcome.code()).isNotZero();
        assertThat(outcome.out()).contains("acceptance failed");
        assertThat(outcome.lastLine()).isEqualTo("[INFO] Tests run: 2, Failures: 0, Errors: 0, Skipped: 0");
    }

    private static Set<String> commands(String help) {
        Matcher lines = Pattern.compile("(?m)^  ([a-z]+)(?: |$)").matcher(help.substring(help.indexOf("Commands:")));
        Set<String> names = new TreeSet<>();
        while (lines.find()) {
            names.add(lines.group(1));
        }
        return names;
    }

    private String firstBuild() {
        return "nguon: building for the first time; this takes a few minutes and needs the network ...\n";
    }

    private Path oldJdk() throws IOException {
        return jdk(folder.resolve("old/jdk-17"), "17.0.2", "exit 9");
    }

    /// A folder that looks like a JDK of this version.
    private static Path jdk(Path home, String version, String java) throws IOException {
        executable(home.resolve("bin/java"), java);
        executable(home.resolve("bin/javac"), "exit 9");
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /// A PATH with bash and the core utilities that the script uses, and nothing else.
    private String essentials() throws IOException {
        Path bin = Files.createDirectories(folder.resolve("essentials"));
        for (String tool : List.of(
                "bash",
                "env",
                "cat",
                "cksum",
                "dirname",
                "id",
                "mkdir",
                "mv",
                "nice",
                "readlink",
                "rm",
                "rmdir",
                "sleep",
                "tee")) {
            for (Path place : List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool))) {
                if (Files.exists(place) && Files.notExists(bin.resolve(tool))) {
                    executable(bin.resolve(tool), "exec " + place + " \"$@\"");
                }
            }
        }
        return bin.toString();
    }

    /// Puts a Maven on the PATH that writes its arguments down and then runs these lines.
    private void mavenThat(String... lines) throws IOException {
        List<String> script = new ArrayList<>();
        script.add("while [ \"$1\" != -f ]; do shift; done");
        script.add("root=${2%/pom.xml}");
        script.add("shift 2");
        script.add("echo \"$*\" >>'" + mavenCalls + "'");
        script.addAll(List.of(lines));
        executable(tools.resolve("mvn"), script.toArray(String[]::new));
    }

    private List<String> mavenCalls() throws IOException {
        return Files.readAllLines(mavenCalls);
    }

    private static void executable(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/bash\n" + String.join("\n", lines) + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Outcome inTheBackground(String... arguments) {
        try {
            return nguon(arguments);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Outcome nguon(String... arguments) throws IOException, InterruptedException {
        return nguon(Map.of(), arguments);
    }

    private Outcome nguon(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(house.resolve("nguon").toString()));
        command.addAll(List.of(arguments));
        return run(folder, environment, command);
    }

    private Outcome run(Path from, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = shell(from, environment, command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError(command.stream().collect(Collectors.joining(" ")) + " does not end");
        }
        return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    /// A shell that knows nothing of the one that runs the test.
    private ProcessBuilder shell(Path from, Map<String, String> environment, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(from.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        Map<String, String> variables = builder.environment();
        variables.keySet().removeIf(name -> name.startsWith("NGUON_") || name.startsWith("MAVEN_"));
        variables.put("PATH", tools + ":/usr/bin:/bin");
        variables.put("HOME", folder.toString());
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("NGUON_SETUP", "off");
        variables.put("NGUON_AOT", "off");
        variables.put("LC_ALL", "C.UTF-8");
        variables.putAll(environment);
        return builder;
    }

    /// What a shell sees of a command.
    private record Outcome(int code, String out, String err) {
        String lastLine() {
            return out.lines().reduce("", (_, line) -> line);
        }
    }
}
