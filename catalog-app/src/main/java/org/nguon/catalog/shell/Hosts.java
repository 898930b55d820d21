package org.nguon.catalog.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.nguon.catalog.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers only to the names it is known by. A page from elsewhere can point a name of its own at 127.0.0.1
/// (DNS rebinding) and would then be taken for this site; its requests carry the foreign name in `Host`,
/// which is how they are told. In one-person mode nothing that came through a proxy is answered either,
/// since it may come from anywhere, nor what another site's page asked for.
final class Hosts extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Hosts.class);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// RFC 9110, section 15.5.20.
    private static final int MISDIRECTED_REQUEST = 421;

    private final Set<String> names;
    private final boolean anyName;
    private final boolean onePerson;

    Hosts(Settings settings) {
        names = new TreeSet<>(LOOPBACK);
        settings.publicUrl().map(URI::getHost).ifPresent(host -> names.add(host.toLowerCase(Locale.ROOT)));
        anyName = settings.publicUrl().isEmpty() && !settings.bind().isLoopbackAddress();
        onePerson = !settings.signInRequired();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = request.getHeader("Host");
        if (!anyName && (host == null || !names.contains(withoutPort(host)))) {
            LOG.warn("refused a request for another host, from {}", request.getRemoteAddr());
            response.setStatus(MISDIRECTED_REQUEST);
        } else if (onePerson && (cameThroughProxy(request) || anotherSiteAsks(request))) {
            LOG.warn("refused a request that another site or a proxy made, from {}", request.getRemoteAddr());
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean cameThroughProxy(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null;
    }

    /// Following a link from another site to a page is fine; anything else from there is not.
    private static boolean anotherSiteAsks(HttpServletRequest request) {
        boolean foreign = "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        boolean link = "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && request.getMethod().equals("GET");
        return foreign && !link;
    }

    private static String withoutPort(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        int colon = lower.lastIndexOf(':');
        return colon > lower.lastIndexOf(']') ? lower.substring(0, colon) : lower;
    }
}
