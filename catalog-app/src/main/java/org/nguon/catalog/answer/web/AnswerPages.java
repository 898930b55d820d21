package org.nguon.catalog.answer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nguon.catalog.answer.AnswerDesk;
import org.nguon.catalog.answer.Knocks;
import org.nguon.catalog.answer.TypedAnswer;
import org.nguon.catalog.look.Languages;
import org.nguon.catalog.look.Texts;
import org.nguon.indexer.rights.OpenedLink;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The pages behind a secret address: the letter with its form, what came of it, the pictures, the receipt. A form
/// that is not complete comes back with words beside its fields and everything that was typed.
@RestController
final class AnswerPages {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerPages.class);
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
    private static final Duration WHILE = Duration.ofMinutes(10);
    private static final int MOST_WRONG = 20;
    private static final int MOST_REQUESTS = 1500;
    private static final int MOST_ANSWERS = 30;

    private final AnswerDesk desk;
    private final Knocks wrong;
    private final Knocks all;
    private final Knocks answers;

    AnswerPages(AnswerDesk desk, Clock clock) {
        this.desk = desk;
        this.wrong = new Knocks(MOST_WRONG, WHILE, clock);
        this.all = new Knocks(MOST_REQUESTS, WHILE, clock);
        this.answers = new Knocks(MOST_ANSWERS, WHILE, clock);
    }

    /// The letter and its form.
    @GetMapping("/answer/{secret}")
    ResponseEntity<?> form(@PathVariable String secret, HttpServletRequest request) {
        return at(secret, request, open -> {
            if ("navigate".equals(request.getHeader("Sec-Fetch-Mode"))) {
                desk.seen(open);
            }
            Optional<Map<String, String>> before =
                    desk.last(open.request().id()).map(answer -> AnswerForm.fields(open.letter(), answer));
            return page(HttpStatus.OK, form(open, request).with(before.orElse(Map.of()), Map.of(), before.isPresent()));
        });
    }

    /// What was typed: filed, or given back with what is missing. A change of language only gives it back.
    @PostMapping("/answer/{secret}")
    ResponseEntity<?> answer(@PathVariable String secret, HttpServletRequest request) {
        return at(secret, request, open -> {
            Map<String, String> fields = fields(request);
            if (fields.containsKey("turn")) {
                return page(HttpStatus.OK, form(open, request).with(fields, Map.of(), false));
            }
            if (!answers.mayKnock(open.link().secret().hex())) {
                return tooMany(request);
            }
            try {
                return switch (desk.file(open, fields)) {
                    case TypedAnswer.Complete _ ->
                        ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(URI.create("/answer/" + secret + "/given?lang="
                                        + language(request).getLanguage()))
                                .build();
                    case TypedAnswer.Incomplete(Map<String, String> troubles) ->
                        page(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                form(open, request).with(fields, troubles, false));
                };
            } catch (ArchiveException e) {
                LOG.warn("an answer to {} was not filed: {}", open.request().id(), e.getMessage());
                Texts texts = Texts.in(language(request));
                return page(
                        HttpStatus.CONFLICT,
                        form(open, request)
                                .saying(e.code().text(texts.language()))
                                .with(fields, Map.of(), false));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /// What came of it.
    @GetMapping("/answer/{secret}/given")
    ResponseEntity<?> given(@PathVariable String secret, HttpServletRequest request) {
        return at(
                secret,
                request,
                open -> desk.last(open.request().id())
                        .<ResponseEntity<?>>map(answer ->
                                page(HttpStatus.OK, form(open, request).given(answer)))
                        .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                                .location(URI.create("/answer/" + secret))
                                .build()));
    }

    /// One of the letter's pictures, small.
    @GetMapping("/answer/{secret}/picture/{line}")
    ResponseEntity<?> picture(@PathVariable String secret, @PathVariable int line, HttpServletRequest request) {
        return at(
                secret,
                request,
                open -> desk.picture(open, line)
                        .<ResponseEntity<?>>map(file -> {
                            desk.seen(open);
                            return ResponseEntity.ok()
                                    .contentType(MediaType.IMAGE_JPEG)
                                    .body(new FileSystemResource(file));
                        })
                        .orElseGet(() -> ResponseEntity.notFound().build()));
    }

    /// The receipt of the answer that counts.
    @GetMapping("/answer/{secret}/receipt.pdf")
    ResponseEntity<?> receipt(@PathVariable String secret, HttpServletRequest request) {
        return at(
                secret,
                request,
                open -> desk.receipt(open)
                        .<ResponseEntity<?>>map(pdf -> ResponseEntity.ok()
                                .contentType(MediaType.APPLICATION_PDF)
                                .header("Content-Disposition", "attachment; filename=\"nguon-receipt.pdf\"")
                                .body(pdf))
                        .orElseGet(() -> ResponseEntity.notFound().build()));
    }

    private ResponseEntity<?> at(
            String secret, HttpServletRequest request, Function<OpenedLink.Open, ResponseEntity<?>> act) {
        String from = request.getRemoteAddr();
        if (!all.mayKnock(from) || !wrong.isWelcome(from)) {
            return tooMany(request);
        }
        return switch (desk.open(secret)) {
            case OpenedLink.Open open -> act.apply(open);
            case OpenedLink.Closed _ -> {
                wrong.mayKnock(from);
                LOG.warn("refused an address for answering, from {}", from);
                yield page(HttpStatus.NOT_FOUND, AnswerForm.closed(Texts.in(language(request)), Code.RQ_LINK_CLOSED));
            }
        };
    }

    private ResponseEntity<?> tooMany(HttpServletRequest request) {
        LOG.warn("too many knocks at addresses for answering, from {}", request.getRemoteAddr());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", Long.toString(WHILE.toSeconds()))
                .contentType(HTML)
                .body(AnswerForm.tooMany(Texts.in(language(request))));
    }

    private AnswerForm form(OpenedLink.Open open, HttpServletRequest request) {
        String secret = request.getRequestURI().split("/", -1)[2];
        return new AnswerForm(
                open.letter(), "/answer/" + secret, Texts.in(language(request)), desk.letters(), Optional.empty());
    }

    private static ResponseEntity<?> page(HttpStatus status, String html) {
        return ResponseEntity.status(status).contentType(HTML).body(html);
    }

    /// As the person chose on the page, or as the browser prefers; nothing is remembered in a cookie.
    private static Locale language(HttpServletRequest request) {
        String chosen = Optional.ofNullable(request.getParameter("turn"))
                .or(() -> Optional.ofNullable(request.getParameter("lang")))
                .orElse("");
        return Languages.ALL.stream()
                .filter(it -> it.getLanguage().equals(chosen))
                .findFirst()
                .orElseGet(() -> Languages.of(request));
    }

    private static Map<String, String> fields(HttpServletRequest request) {
        Map<String, String> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (values.length > 0) {
                fields.put(name, values[0]);
            }
        });
        return fields;
    }
}
