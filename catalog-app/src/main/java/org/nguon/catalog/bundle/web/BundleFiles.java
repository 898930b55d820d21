package org.nguon.catalog.bundle.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nguon.catalog.bundle.ByteRange;
import org.nguon.catalog.bundle.Handover;
import org.nguon.catalog.bundle.Outgoing;
import org.nguon.catalog.look.FilmAddress;
import org.nguon.catalog.look.Languages;
import org.nguon.catalog.look.Visitor;
import org.nguon.indexer.bundle.BundlePlan;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.rights.ClearanceIssue;
import org.nguon.indexer.rights.RefusedPicture;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.ProductionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Hands out bundles to those who may hand pictures out: the whole as a zip, which goes on where it broke
/// off, and its pictures and words one by one. Each request clears anew; what is not cleared is refused
/// with every reason.
@RestController
final class BundleFiles {

    private static final Logger LOG = LoggerFactory.getLogger(BundleFiles.class);
    private static final Pattern TAG = Pattern.compile("[A-Za-z][A-Za-z0-9_]{2,15}");
    private static final String PICTURES = "data/refs/";
    private static final String PROMPTS = "data/prompts/";

    private final Handover handover;
    private final Productions films;

    BundleFiles(Handover handover, Productions films) {
        this.handover = handover;
        this.films = films;
    }

    @GetMapping("/film/{film}/bundle.zip")
    void zip(@PathVariable String film, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Outgoing> wish = wish(film, request, response);
        Optional<BundlePlan> ready = wish.isPresent() ? ready(wish.get(), request, response) : Optional.empty();
        if (ready.isPresent()) {
            send(ready.get(), request, response);
        }
    }

    @GetMapping("/film/{film}/bundle/pictures")
    void pictures(@PathVariable String film, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Outgoing> wish = wish(film, request, response);
        Optional<BundlePlan> ready = wish.isPresent() ? ready(wish.get(), request, response) : Optional.empty();
        if (ready.isPresent()) {
            List<String> lines = new ArrayList<>();
            ready.get()
                    .bundle()
                    .pictures()
                    .forEach(picture -> lines.add("{\"name\":\"" + picture.tag() + ".jpg\",\"address\":\""
                            + wish.get().address("/refs/" + picture.tag() + ".jpg") + "\"}"));
            text(response, "application/json", "[" + String.join(",", lines) + "]");
        }
    }

    @GetMapping("/film/{film}/bundle/prompts")
    void prompts(@PathVariable String film, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<Outgoing> wish = wish(film, request, response);
        Optional<BundlePlan> ready = wish.isPresent() ? ready(wish.get(), request, response) : Optional.empty();
        if (ready.isPresent()) {
            StringBuilder words = new StringBuilder();
            for (String path : new TreeSet<>(ready.get().paths())) {
                if (path.startsWith(PROMPTS)) {
                    words.append(words.isEmpty() ? "" : "\n").append(read(ready.get(), path));
                }
            }
            text(response, MediaType.TEXT_PLAIN_VALUE, words.toString());
        }
    }

    @GetMapping("/film/{film}/bundle/refs/{name}")
    void picture(
            @PathVariable String film,
            @PathVariable String name,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Outgoing> wish = wish(film, request, response);
        Optional<BundlePlan> ready = wish.isPresent() ? ready(wish.get(), request, response) : Optional.empty();
        if (ready.isEmpty()) {
            return;
        }
        String tag = name.endsWith(".jpg") ? name.substring(0, name.length() - ".jpg".length()) : "";
        Optional<InputStream> picture =
                TAG.matcher(tag).matches() ? ready.get().open(PICTURES + tag + ".jpg") : Optional.empty();
        if (picture.isEmpty()) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "no such picture");
            return;
        }
        try (InputStream in = picture.get()) {
            response.setContentType(MediaType.IMAGE_JPEG_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
            in.transferTo(response.getOutputStream());
        }
    }

    // ---- who asks, and for what

    private Optional<Outgoing> wish(String film, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Visitor.WHO_CHANGE_RIGHTS.stream().noneMatch(request::isUserInRole)) {
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "wrong role");
            return Optional.empty();
        }
        Optional<ProductionId> id =
                FilmAddress.id(film).filter(it -> films.find(it).isPresent());
        if (id.isEmpty()) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "no such film");
            return Optional.empty();
        }
        boolean without = Outgoing.LEFT_OUT.equals(request.getParameter(Outgoing.UNCLEARED));
        Optional<Instant> at =
                Optional.ofNullable(request.getParameter(Outgoing.AT)).flatMap(Outgoing::moment);
        if (at.isEmpty()) {
            String part = request.getRequestURI().substring(("/film/" + film + "/bundle").length());
            response.sendRedirect(handover.now(id.get(), without).address(part));
            return Optional.empty();
        }
        return Optional.of(new Outgoing(id.get(), without, at.get()));
    }

    private Optional<BundlePlan> ready(Outgoing wish, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale language = Languages.of(request);
        try {
            switch (handover.of(wish)) {
                case Handover.Outcome.Cleared(BundlePlan plan) -> {
                    return Optional.of(plan);
                }
                case Handover.Outcome.Blocked(List<ClearanceIssue> issues) -> {
                    LOG.info("film {} does not go out to {}: not cleared", wish.film(), who(request));
                    response.setStatus(HttpServletResponse.SC_CONFLICT);
                    text(response, MediaType.TEXT_PLAIN_VALUE, reasons(issues, language));
                }
            }
        } catch (ArchiveException trouble) {
            LOG.warn("film {} does not go out to {}: {}", wish.film(), who(request), trouble.getMessage());
            response.setStatus(HttpServletResponse.SC_CONFLICT);
            text(
                    response,
                    MediaType.TEXT_PLAIN_VALUE,
                    trouble.code() + " " + trouble.code().text(language) + "\n"
                            + trouble.code().remedy(language) + "\n");
        }
        return Optional.empty();
    }

    private static String reasons(List<ClearanceIssue> issues, Locale language) {
        StringBuilder words = new StringBuilder();
        RefusedPicture.of(issues)
                .forEach(picture -> picture.lines(language)
                        .forEach(line -> words.append(line).append('\n')));
        issues.stream()
                .filter(ClearanceIssue.NothingPicked.class::isInstance)
                .map(ClearanceIssue.NothingPicked.class::cast)
                .forEach(nothing -> words.append(nothing.code())
                        .append(' ')
                        .append(nothing.code().text(language))
                        .append('\n'));
        return words.toString();
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, int status, String why)
            throws IOException {
        LOG.warn("refused {} to {}: {}", request.getRequestURI(), who(request), why);
        response.sendError(status);
    }

    private static String who(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("nobody");
    }

    // ---- the bytes

    private void send(BundlePlan plan, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.ETAG, plan.etag());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (plan.etag().equals(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        String onlyIf = request.getHeader(HttpHeaders.IF_RANGE);
        Optional<String> range = onlyIf == null || onlyIf.equals(plan.etag())
                ? Optional.ofNullable(request.getHeader(HttpHeaders.RANGE))
                : Optional.empty();
        Optional<ByteRange> part;
        try {
            part = ByteRange.read(range, plan.length());
        } catch (IllegalArgumentException e) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + plan.length());
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange sent = part.orElseGet(() -> new ByteRange(0, plan.length()));
        if (part.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes " + sent.from() + "-" + (sent.to() - 1) + "/" + plan.length());
        }
        response.setContentType("application/zip");
        response.setContentLengthLong(sent.to() - sent.from());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(plan.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        try (OutputStream out = response.getOutputStream()) {
            plan.writeRange(sent.from(), sent.to(), out);
            out.flush();
        }
        if (sent.to() == plan.length()) {
            handover.wentOut(plan, who(request));
            LOG.info("bundle {} went out to {}", plan.bundle().name(), who(request));
        }
    }

    private static String read(BundlePlan plan, String path) throws IOException {
        Optional<InputStream> file = plan.open(path);
        if (file.isEmpty()) {
            return "";
        }
        try (InputStream in = file.get()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void text(HttpServletResponse response, String kind, String words) throws IOException {
        response.setContentType(kind);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }
}
