package org.nguon.catalog.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The door of a house where one person lives: open to the owner of the machine, closed to everything else that could
/// make a browser knock.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DoorIT {

    @TempDir
    static Path folder;

    private static RunningHouse house;

    @BeforeAll
    static void open() throws Exception {
        house = RunningHouse.start(folder.resolve("data"), Map.of());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /// Right after a start, when every class is still to be loaded: see decision record 0070.
    @Test
    @Order(1)
    void answersAllWhoComeFirstAndTogether() {
        List<String> paths = List.of("/", "/films", "/care", "/css/nguon.css", "/js/nguon.js", "/health");
        try (ExecutorService crowd = Executors.newFixedThreadPool(8 * paths.size())) {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < 8 * paths.size(); i++) {
                String path = paths.get(i % paths.size());
                answers.add(crowd.submit(() -> ask("localhost", path, "")));
            }
            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.get(2, TimeUnit.MINUTES)).startsWith("HTTP/1.1 "));
        }
    }

    @Test
    void isOpenToTheOwnerWithoutCeremony() {
        assertThat(ask("localhost", "/", "")).startsWith("HTTP/1.1 200");
        assertThat(ask("127.0.0.1", "/", "")).startsWith("HTTP/1.1 200");
        assertThat(house.said()).noneMatch(line -> line.contains("password"));
    }

    @Test
    void saysThatItIsWellAndNothingMore() {
        assertThat(ask("localhost", "/health", ""))
                .startsWith("HTTP/1.1 200")
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "jdbc", folder.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "0.0.0.0"})
    void isClosedToANameThatSomebodyPointedHere(String host) {
        assertThat(ask(host, "/", "")).startsWith("HTTP/1.1 421");
    }

    @Test
    void isClosedToWhatCameThroughAProxy() {
        assertThat(ask("localhost", "/", "X-Forwarded-For: 203.0.113.7\r\n")).startsWith("HTTP/1.1 403");
    }

    @Test
    void isClosedToWhatAnotherSiteAsksForButFollowsItsLinks() {
        assertThat(ask("localhost", "/", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(ask("localhost", "/", "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\n"))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void tellsTheBrowserToRunNothingFromElsewhere() {
        assertThat(ask("localhost", "/", ""))
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("x-frame-options: deny")
                .containsIgnoringCase("content-security-policy: default-src 'self'")
                .containsIgnoringCase("cross-origin-resource-policy: same-origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/thumbnail/", "/view/", "/original/"})
    void knowsNoPictureThatIsNotThere(String path) {
        assertThat(ask("localhost", path + "00000000-0000-0000-0000-000000000000", ""))
                .startsWith("HTTP/1.1 404");
        assertThat(ask("localhost", path + "..%2f..%2fetc%2fpasswd", "")).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/env", "/beans", "/heapdump", "/shutdown", "/metrics"})
    void showsNothingOfItsInside(String path) {
        assertThat(ask("localhost", path, "")).doesNotContain("propertySources", "_links", "hprof");
    }

    private static String ask(String host, String path, String more) {
        URI address = URI.create(house.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n%s\r\n"
                            .formatted(path, host, address.getPort(), more)
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
