package org.nguon.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/// The steps of the image, run without one: the jar laid out in layers, put over one another, started by the entry
/// point and asked for its health.
class ImageStepsIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Path DOCKER = PROJECT.resolve("docker");
    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    private static Path folder;

    private static Path image;

    @BeforeAll
    static void laysTheImageOut() throws Exception {
        Path layers = folder.resolve("layers");
        image = Files.createDirectory(folder.resolve("opt nguon"));
        Path jar = PROJECT.resolve("catalog-app/target/nguon.jar");
        Ended laidOut = run(
                Map.of("JAVA_HOME", System.getProperty("java.home")),
                DOCKER.resolve("lay-out.sh").toString(),
                jar.toString(),
                layers.toString());
        assertThat(laidOut.code()).as(laidOut.output()).isZero();
        for (String layer : List.of("runtime", "dependencies", "application")) {
            copyOver(layers.resolve(layer), image);
        }
        copyOver(DOCKER.resolve("entrypoint.sh"), image.resolve("entrypoint.sh"));
        copyOver(DOCKER.resolve("health.sh"), image.resolve("health.sh"));
    }

    @Test
    void answersFromTheLaidOutLayersAndEndsWhenAsked() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        int port = freePort();
        Path log = folder.resolve("entrypoint.log");
        Process desks = process(
                        environment(data, Map.of("NGUON_PORT", "" + port)),
                        image.resolve("entrypoint.sh").toString())
                .redirectOutput(log.toFile())
                .start();
        try {
            long giveUpAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            Ended health = health(port);
            while (health.code() != 0 && desks.isAlive() && System.nanoTime() < giveUpAt) {
                health = health(port);
            }
            assertThat(health.code()).as(Files.readString(log)).isZero();
            assertThat(page(port).statusCode()).isIn(200, 302, 303);
        } finally {
            desks.destroy();
            assertThat(desks.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
        // 128 and the number of SIGTERM: the signal reached the Java machine, which closed the archive
        assertThat(desks.exitValue()).isEqualTo(143);
        assertThat(data.resolve("vault")).isDirectory();
    }

    @Test
    void runsCommandsToo() throws Exception {
        Ended version = run(
                environment(Files.createDirectory(folder.resolve("data of commands")), Map.of()),
                image.resolve("entrypoint.sh").toString(),
                "--version");
        assertThat(version.output()).matches("nguon \\d+\\.\\d+\\.\\d+\\S*\n");
        assertThat(version.code()).isZero();
    }

    @Test
    void laysBesideTheArchiveWhatItNames() throws Exception {
        Path library = image.resolve("app/lib");
        try (Stream<Path> files = Files.list(library)) {
            Path archive = files.filter(file -> file.getFileName().toString().startsWith("nguon-indexer-"))
                    .findFirst()
                    .orElseThrow();
            try (JarFile jar = new JarFile(archive.toFile())) {
                String named = jar.getManifest().getMainAttributes().getValue("Class-Path");
                assertThat(named.split(" "))
                        .allSatisfy(name -> assertThat(library.resolve(name)).exists());
            }
        }
    }

    @Test
    void saysWhoMayWriteWhenTheDataFolderIsNotOurs() throws Exception {
        Ended refused = run(
                environment(folder.resolve("nowhere"), Map.of()),
                image.resolve("entrypoint.sh").toString());
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.output()).contains("cannot be written", "chown");
    }

    @Test
    void isUnhealthyWhenNobodyAnswers() throws Exception {
        assertThat(health(freePort()).code()).isNotZero();
    }

    @Test
    void isUnhealthyWhenTheDesksSaySo() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health", exchange -> {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });
        server.start();
        try {
            Ended health = health(server.getAddress().getPort());
            assertThat(health.code()).isNotZero();
            assertThat(health.output()).contains("503");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void installsNothingWhereAllIsThere() throws Exception {
        assumeTrue(Files.exists(Path.of("/var/lib/dpkg/info/ca-certificates.list")), "Debian with certificates");
        assumeTrue(hasFile(Path.of("/var/lib/dpkg/info"), "libvips42"), "libvips of Debian");
        Ended installed = run(Map.of(), DOCKER.resolve("install-runtime.sh").toString());
        assertThat(installed.output()).isEqualTo("install-runtime: all there\n");
        assertThat(installed.code()).isZero();
    }

    @Test
    void neverRunsAsRootAndWatchesItsHealth() throws IOException {
        List<String> lines = Files.readAllLines(DOCKER.resolve("Dockerfile"));
        assertThat(lines).contains("USER nguon");
        assertThat(lines).anyMatch(line -> line.startsWith("HEALTHCHECK"));
        for (String script : List.of("install-runtime.sh", "lay-out.sh", "health.sh", "entrypoint.sh")) {
            assertThat(DOCKER.resolve(script)).isExecutable();
            assertThat(lines).as(script).anyMatch(line -> line.contains("docker/" + script));
        }
    }

    @Test
    void composesServicesWithLimitsAndVolumesThatExist() throws IOException {
        Map<String, Map<String, Map<String, Object>>> compose =
                new Yaml().load(Files.readString(DOCKER.resolve("compose.yaml")));
        Map<String, Map<String, Object>> services = compose.get("services");
        assertThat(services).containsOnlyKeys("nguon", "postgres", "proxy");
        assertThat(services.values())
                .allSatisfy(service -> assertThat(service).containsKeys("mem_limit", "cpus", "restart", "volumes"));
        Set<String> named = services.values().stream()
                .flatMap(service -> ((List<?>) service.get("volumes")).stream())
                .map(volume -> volume.toString().split(":")[0])
                .filter(volume -> volume.matches("[a-z-]+"))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(compose.get("volumes").keySet());
        assertThat(services.get("nguon")).doesNotContainKey("ports").containsEntry("read_only", true);
        assertThat(services.get("proxy")).containsKey("ports");
    }

    private static boolean hasFile(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(prefix));
        }
    }

    private static HttpResponse<String> page(int port) throws IOException, InterruptedException {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static Ended health(int port) throws IOException, InterruptedException {
        return run(Map.of("NGUON_PORT", "" + port), image.resolve("health.sh").toString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /// What the image sets, pointed at the folders of this test.
    private static Map<String, String> environment(Path data, Map<String, String> more) {
        return Stream.concat(
                        Map.of(
                                "NGUON_APP", image.resolve("app").toString(),
                                "NGUON_JAVA_HOME", image.resolve("runtime").toString(),
                                "NGUON_SETUP", "off",
                                "NGUON_AOT", "off",
                                "NGUON_DATA", data.toString())
                                .entrySet()
                                .stream(),
                        more.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static void copyOver(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static ProcessBuilder process(Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("NGUON_"));
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8", "PATH", "/usr/bin:/bin:/usr/sbin:/sbin"));
        builder.environment().putAll(environment);
        return builder;
    }

    private static Ended run(Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "output", ".txt");
        Process process =
                process(environment, command).redirectOutput(output.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError(String.join(" ", command) + " does not end: " + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output));
    }

    /// A process that ended, with all that it printed.
    private record Ended(int code, String output) {}
}
