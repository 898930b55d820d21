package org.nguon.indexer.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Fetches files, one after the other.
///
/// Names are looked up here and nowhere else: the addresses that were checked are the ones that are connected to, so
/// a name cannot mean one machine when it is checked and another when it is used. Each redirect is a new request with
/// the same checks.
public final class Fetcher implements AutoCloseable {

    private static final int REDIRECTS = 5;
    private static final int TRIES = 3;
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_ADDRESS = 2_000;
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    private final Path work;
    private final FetchSettings settings;
    private final Clock clock;
    private final Patience patience;
    private final CloseableHttpClient client;
    private final Map<String, Instant> asked = new HashMap<>();

    /// @param work folder for what is under way; made when the first file is fetched
    public Fetcher(Path work, FetchSettings settings, Clock clock, Patience patience) {
        this.work = work;
        this.settings = settings;
        this.clock = clock;
        this.patience = patience;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(10, TimeUnit.SECONDS)
                                .setSocketTimeout(30, TimeUnit.SECONDS)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(30, TimeUnit.SECONDS)
                        .build())
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent(settings.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .build();
    }

    /// A name that leads where we do not go.
    private static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1;

        NotPublic(String host) {
            super(host);
        }
    }

    private final class CheckedNames implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] found = InetAddress.getAllByName(host);
            for (InetAddress address : found) {
                if (!settings.mayReach().test(address)) {
                    throw new NotPublic(host);
                }
            }
            return found;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /// What an answer leads to.
    private sealed interface Step {
        record Done(Fetched fetched) implements Step {}

        record GoTo(URI address) implements Step {}

        record Wait(Duration time) implements Step {}

        /// The beginning that was there is of no use any more.
        record Anew() implements Step {}
    }

    /// Fetches a file, or the rest of it where an earlier run broke off.
    ///
    /// @param address http or https, without a user name
    /// @param largest bytes that it may have
    /// @param stopAsked true once nobody wants the file any more; what is there is kept for another run
    /// @throws ArchiveException one of the `FE-` codes
    /// @throws IOException when the work space cannot be written to
    public synchronized Fetched fetch(String address, long largest, BooleanSupplier stopAsked) throws IOException {
        URI at = checked(address);
        Files.createDirectories(work);
        Partial partial = Partial.of(work, address);
        Instant giveUpAt = clock.instant().plus(settings.longest());
        int redirects = 0;
        int tries = 0;
        while (true) {
            switch (ask(address, at, partial, largest, giveUpAt, stopAsked)) {
                case Step.Done(Fetched fetched) -> {
                    return fetched;
                }
                case Step.GoTo(URI next) -> {
                    at = next;
                    if (++redirects > REDIRECTS) {
                        throw new ArchiveException(Code.FE_REDIRECTS, address);
                    }
                }
                case Step.Wait(Duration time) -> {
                    if (++tries >= TRIES || time.compareTo(settings.longestWait()) > 0) {
                        throw new ArchiveException(Code.FE_BUSY, at + ", " + time.toSeconds() + " s");
                    }
                    pause(time);
                }
                case Step.Anew() -> {
                    partial.forget();
                    if (++tries >= TRIES) {
                        throw new ArchiveException(Code.FE_BROKEN_OFF, at.toString());
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static URI checked(String address) {
        try {
            URI uri = new URI(address.strip()).normalize();
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            boolean web = scheme.equals("http") || scheme.equals("https");
            if (!web || uri.getHost() == null || uri.getRawUserInfo() != null || address.length() > LONGEST_ADDRESS) {
                throw new ArchiveException(Code.FE_ADDRESS, shown(address));
            }
            return new URI(scheme, null, uri.getHost(), uri.getPort(), null, null, null)
                    .resolve(new URI(
                            (uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
                                    + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery())));
        } catch (URISyntaxException e) {
            throw new ArchiveException(Code.FE_ADDRESS, shown(address), e);
        }
    }

    /// An address as it may stand in a message: without a password in it.
    private static String shown(String address) {
        String bare = address.replaceAll("//[^/@]*@", "//…@");
        return bare.substring(0, Math.min(bare.length(), 200));
    }

    private Step ask(String address, URI at, Partial partial, long largest, Instant giveUpAt, BooleanSupplier stopAsked)
            throws IOException {
        beforeAsking(at.getHost());
        HttpGet request = new HttpGet(at);
        Optional<String> mark = partial.marks().flatMap(Partial.Marks::forGoingOn);
        long have = mark.isPresent() ? partial.size() : 0;
        if (mark.isPresent()) {
            request.setHeader("Range", "bytes=" + have + "-");
            request.setHeader("If-Range", mark.get());
        }
        ClassicHttpResponse answer = connect(at, request);
        try (answer) {
            return switch (answer.getCode()) {
                case 200 -> {
                    partial.begin(new Partial.Marks(address, header(answer, "ETag"), header(answer, "Last-Modified")));
                    yield receive(address, at, answer, partial, 0, largest, giveUpAt, stopAsked);
                }
                case 206 ->
                    goesOnAt(answer, have)
                            ? receive(address, at, answer, partial, have, largest, giveUpAt, stopAsked)
                            : new Step.Anew();
                case 301, 302, 303, 307, 308 -> new Step.GoTo(redirected(at, header(answer, "Location")));
                case 416 -> new Step.Anew();
                case 429, 503 -> new Step.Wait(retryAfter(header(answer, "Retry-After")));
                default -> throw new ArchiveException(Code.FE_REFUSED, answer.getCode() + " " + shown(at.toString()));
            };
        }
    }

    private ClassicHttpResponse connect(URI at, HttpGet request) {
        try {
            return client.executeOpen(null, request, null);
        } catch (NotPublic e) {
            throw new ArchiveException(Code.FE_PRIVATE, shown(at.toString()), e);
        } catch (IOException e) {
            throw new ArchiveException(Code.FE_UNREACHABLE, shown(at.toString()) + ": " + e.getMessage(), e);
        }
    }

    private static URI redirected(URI from, String to) {
        try {
            return checked(from.resolve(new URI(to)).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new ArchiveException(Code.FE_ADDRESS, shown(to), e);
        }
    }

    private static boolean goesOnAt(ClassicHttpResponse answer, long have) {
        Matcher range = RANGE.matcher(header(answer, "Content-Range"));
        return have > 0 && range.matches() && Long.parseLong(range.group(1)) == have;
    }

    private Step receive(
            String address,
            URI at,
            ClassicHttpResponse answer,
            Partial partial,
            long have,
            long largest,
            Instant giveUpAt,
            BooleanSupplier stopAsked)
            throws IOException {
        HttpEntity body = answer.getEntity();
        if (body == null) {
            throw new ArchiveException(Code.FE_REFUSED, "no file at " + shown(at.toString()));
        }
        if (have + Math.max(0, body.getContentLength()) > largest) {
            partial.forget();
            throw new ArchiveException(Code.FE_TOO_LARGE, shown(address));
        }
        try (OutputStream out = Files.newOutputStream(
                partial.bytes(), StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            long size = have;
            byte[] buffer = new byte[BUFFER];
            InputStream in = body.getContent();
            for (int read = next(in, buffer, at); read >= 0; read = next(in, buffer, at)) {
                size += read;
                if (size > largest) {
                    partial.forget();
                    throw new ArchiveException(Code.FE_TOO_LARGE, shown(address));
                }
                out.write(buffer, 0, read);
                if (clock.instant().isAfter(giveUpAt)) {
                    throw new ArchiveException(Code.FE_TOO_SLOW, shown(address));
                }
                if (stopAsked.getAsBoolean()) {
                    throw new ArchiveException(Code.FE_BROKEN_OFF, shown(address));
                }
            }
        }
        return new Step.Done(new Fetched(
                partial.complete(),
                address,
                at.toString(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                said(answer, "ETag"),
                said(answer, "Last-Modified"),
                have));
    }

    private static int next(InputStream in, byte[] buffer, URI at) {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new ArchiveException(Code.FE_BROKEN_OFF, shown(at.toString()) + ": " + e.getMessage(), e);
        }
    }

    private void beforeAsking(String host) {
        Instant last = asked.get(host);
        if (last != null) {
            Duration left = Duration.between(clock.instant(), last.plus(settings.between()));
            if (left.isPositive()) {
                pause(left);
            }
        }
        asked.put(host, clock.instant());
    }

    private void pause(Duration time) {
        try {
            patience.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ArchiveException(Code.FE_BROKEN_OFF, "interrupted", e);
        }
    }

    /// Seconds or a date (RFC 9110, 10.2.3); what cannot be read counts as the usual time between two requests.
    private Duration retryAfter(String text) {
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            Instant when = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), when);
            return left.isPositive() ? left : settings.between();
        } catch (DateTimeException _) {
            return settings.between();
        }
    }

    private static Optional<String> said(ClassicHttpResponse answer, String name) {
        return Optional.of(header(answer, name)).filter(value -> !value.isEmpty());
    }

    /// A header, cut to what a note can hold; empty where there is none.
    private static String header(ClassicHttpResponse answer, String name) {
        Header header = answer.getFirstHeader(name);
        String value = header == null || header.getValue() == null
                ? ""
                : header.getValue().strip();
        return value.substring(0, Math.min(value.length(), LONGEST_ADDRESS));
    }
}
