package org.nguon.indexer.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Servers that redirect, stall, lie and break off.
class FetcherTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final Predicate<InetAddress> ALSO_HERE =
            address -> address.isLoopbackAddress() || PublicAddresses.isPublic(address);

    @TempDir
    Path work;

    private final List<Duration> pauses = new ArrayList<>();
    private StrangeServer server;
    private Fetcher fetcher;

    @BeforeEach
    void open() throws IOException {
        server = new StrangeServer();
        fetcher = fetcher(ALSO_HERE, Duration.ofHours(1));
    }

    @AfterEach
    void close() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void handsOnTheFileAndWhatItsServerSaidOfIt() throws IOException {
        server.answer(
                "HTTP/1.1 200 OK\nETag: \"a1\"\nLast-Modified: Sat, 21 Nov 2026 10:00:00 GMT\nContent-Length: 5",
                "boats");
        try (Fetched fetched = fetch("/b.json")) {
            assertThat(Files.readString(fetched.file())).isEqualTo("boats");
            assertThat(fetched.etag()).contains("\"a1\"");
            assertThat(fetched.lastModified()).contains("Sat, 21 Nov 2026 10:00:00 GMT");
            assertThat(fetched.at()).isEqualTo(NOW);
        }
        assertThat(server.requests())
                .singleElement()
                .asString()
                .startsWith("GET /b.json HTTP/1.1")
                .contains("User-Agent: Nguon (picture archive; lan@example.org)");
        assertThat(left()).isEmpty();
    }

    @Test
    void goesOnWhereAnEarlierRunBrokeOff() throws IOException {
        server.answer("HTTP/1.1 200 OK\nETag: \"a1\"\nContent-Length: 10", "boats")
                .answer("HTTP/1.1 206 Partial\nETag: \"a1\"\nContent-Range: bytes 5-9/10\nContent-Length: 5", "lamps");
        assertCode(Code.FE_BROKEN_OFF, () -> fetch("/b"));
        try (Fetched fetched = fetch("/b")) {
            assertThat(Files.readString(fetched.file())).isEqualTo("boatslamps");
            assertThat(fetched.continued()).isEqualTo(5);
        }
        assertThat(server.requests().getLast()).contains("Range: bytes=5-", "If-Range: \"a1\"");
    }

    @Test
    void beginsAnewWhenTheFileChangedMeanwhile() throws IOException {
        server.answer("HTTP/1.1 200 OK\nETag: \"a1\"\nContent-Length: 10", "boats")
                .answer("HTTP/1.1 200 OK\nETag: \"a2\"\nContent-Length: 6", "rivers");
        assertCode(Code.FE_BROKEN_OFF, () -> fetch("/b"));
        try (Fetched fetched = fetch("/b")) {
            assertThat(Files.readString(fetched.file())).isEqualTo("rivers");
            assertThat(fetched.etag()).contains("\"a2\"");
        }
    }

    @Test
    void beginsAnewWhenTheServerGoesOnAtAnotherPlace() throws IOException {
        server.answer("HTTP/1.1 200 OK\nETag: \"a1\"\nContent-Length: 10", "boats")
                .answer("HTTP/1.1 206 Partial\nContent-Range: bytes 3-9/10\nContent-Length: 7", "tslamps")
                .answer("HTTP/1.1 200 OK\nContent-Length: 6", "rivers");
        assertCode(Code.FE_BROKEN_OFF, () -> fetch("/b"));
        try (Fetched fetched = fetch("/b")) {
            assertThat(Files.readString(fetched.file())).isEqualTo("rivers");
        }
    }

    @Test
    void asksForTheWholeFileAgainWhereTheServerGaveNoMark() throws IOException {
        server.answer("HTTP/1.1 200 OK\nContent-Length: 10", "boats")
                .answer("HTTP/1.1 200 OK\nContent-Length: 3", "sea");
        assertCode(Code.FE_BROKEN_OFF, () -> fetch("/b"));
        fetch("/b").close();
        assertThat(server.requests().getLast()).doesNotContain("Range:");
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws IOException {
        server.answer("HTTP/1.1 429 Slow\nRetry-After: 7", "").answer("HTTP/1.1 200 OK\nContent-Length: 2", "ok");
        fetch("/b").close();
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(1));
    }

    @Test
    void comesBackAnotherDayWhenTheServerAsksForLonger() {
        server.answer("HTTP/1.1 503 Busy\nRetry-After: Sun, 22 Nov 2026 03:00:00 GMT", "");
        assertCode(Code.FE_BUSY, () -> fetch("/b"));
        assertThat(pauses).isEmpty();
    }

    @Test
    void letsASecondPassBetweenTwoRequests() throws IOException {
        server.answer("HTTP/1.1 200 OK\nContent-Length: 1", "a").answer("HTTP/1.1 200 OK\nContent-Length: 1", "b");
        fetch("/a").close();
        fetch("/b").close();
        assertThat(pauses).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void followsFiveRedirectsAndNoMore() throws IOException {
        for (int i = 0; i < 5; i++) {
            server.answer("HTTP/1.1 302 Found\nLocation: /" + i, "");
        }
        server.answer("HTTP/1.1 200 OK\nContent-Length: 1", "a");
        try (Fetched fetched = fetch("/b")) {
            assertThat(fetched.from()).isEqualTo(server.at("/4"));
        }
        for (int i = 0; i < 6; i++) {
            server.answer("HTTP/1.1 302 Found\nLocation: /" + i, "");
        }
        assertCode(Code.FE_REDIRECTS, () -> fetch("/b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://10.0.0.1/", "http://[fd00::1]/x", "http://169.254.169.254/latest", "//192.168.1.1/"})
    void isNotLedIntoANetworkThatIsNotPublic(String target) {
        server.answer("HTTP/1.1 302 Found\nLocation: " + target, "");
        assertCode(Code.FE_PRIVATE, () -> fetch("/b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:%d/", "http://localhost:%d/", "http://[::1]:%d/", "http://2130706433:%d/"})
    void doesNotReachThisMachineUnlessItIsTold(String address) throws IOException {
        int port = Integer.parseInt(server.at("").replaceAll(".*:", ""));
        try (Fetcher outside = fetcher(PublicAddresses::isPublic, Duration.ofHours(1))) {
            assertThatThrownBy(() -> outside.fetch(address.formatted(port), 10, () -> false))
                    .isInstanceOfSatisfying(
                            ArchiveException.class,
                            e -> assertThat(e.code()).isIn(Code.FE_PRIVATE, Code.FE_ADDRESS, Code.FE_UNREACHABLE));
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/a",
                "file:///etc/passwd",
                "http://lan:secret@example.org/",
                "boats",
                "http:///a"
            })
    void refusesWhatIsNoPlainAddressOfTheWeb(String address) {
        assertThatThrownBy(() -> fetcher.fetch(address, 10, () -> false))
                .isInstanceOfSatisfying(ArchiveException.class, e -> {
                    assertThat(e.code()).isEqualTo(Code.FE_ADDRESS);
                    assertThat(e.getMessage()).doesNotContain("secret");
                });
    }

    @Test
    void isNotLedToAnAddressWithAPassword() {
        server.answer("HTTP/1.1 302 Found\nLocation: http://lan:secret@example.org/", "");
        assertCode(Code.FE_ADDRESS, () -> fetch("/b"));
    }

    @Test
    void believesNoLengthAndKeepsNothingOfWhatIsTooLarge() throws IOException {
        server.answer("HTTP/1.1 200 OK\nContent-Length: 999999", "");
        assertCode(Code.FE_TOO_LARGE, () -> fetch("/b"));
        server.answer("HTTP/1.1 200 OK\nContent-Type: text/plain", "").withoutEnd();
        assertCode(Code.FE_TOO_LARGE, () -> fetch("/b"));
        assertThat(left()).isEmpty();
    }

    @Test
    void givesUpAFileThatTakesTooLong() throws IOException {
        try (Fetcher hurried = fetcher(ALSO_HERE, Duration.ofSeconds(-1))) {
            server.answer("HTTP/1.1 200 OK\nContent-Length: 5", "boats");
            assertCode(Code.FE_TOO_SLOW, () -> hurried.fetch(server.at("/b"), 1000, () -> false));
        }
    }

    @Test
    void stopsWhenNobodyWantsTheFileAnyMoreAndKeepsItsBeginning() throws IOException {
        server.answer("HTTP/1.1 200 OK\nETag: \"a\"\nContent-Length: 5", "boats");
        assertCode(Code.FE_BROKEN_OFF, () -> fetcher.fetch(server.at("/b"), 1000, () -> true));
        assertThat(left()).hasSize(2);
    }

    @Test
    void saysWhatTheServerRefused() {
        server.answer("HTTP/1.1 404 Not Found\nContent-Length: 0", "");
        assertThatThrownBy(() -> fetch("/gone")).hasMessageContaining("404").hasMessageContaining("/gone");
    }

    private Fetched fetch(String path) throws IOException {
        return fetcher.fetch(server.at(path), 1000, () -> false);
    }

    private Fetcher fetcher(Predicate<InetAddress> mayReach, Duration longest) {
        return new Fetcher(
                work,
                new FetchSettings("lan@example.org", mayReach, Duration.ofSeconds(1), longest, Duration.ofMinutes(2)),
                Clock.fixed(NOW, ZoneOffset.UTC),
                pauses::add);
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.toList();
        }
    }

    private static void assertCode(Code code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
