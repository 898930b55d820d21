package org.nguon.catalog.clearance.web;

import java.util.Optional;
import org.nguon.catalog.look.Visitor;
import org.nguon.indexer.archive.Archive;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.rights.RightId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// A letter as the holder will read it, for those who answer for rights.
@RestController
final class LetterFiles {

    private static final Logger LOG = LoggerFactory.getLogger(LetterFiles.class);
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");
    private static final String NOTHING_RUNS = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox";

    private final Archive archive;

    LetterFiles(Archive archive) {
        this.archive = archive;
    }

    /// The letter as a page.
    @GetMapping("/letter/{id}")
    ResponseEntity<?> page(@PathVariable String id, Authentication person) {
        return letter(id, person)
                .<ResponseEntity<?>>map(letter -> ResponseEntity.ok()
                        .contentType(HTML)
                        .header("Cache-Control", "no-store")
                        .header("Content-Security-Policy", NOTHING_RUNS)
                        .body(archive.letters().page(letter, Optional.empty())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /// The letter as PDF.
    @GetMapping("/letter/{id}/pdf")
    ResponseEntity<?> pdf(@PathVariable String id, Authentication person) {
        return letter(id, person)
                .<ResponseEntity<?>>map(letter -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .header("Cache-Control", "no-store")
                        .header("Content-Disposition", "attachment; filename=\"letter-" + letter.id() + ".pdf\"")
                        .body(archive.letters().pdf(letter, Optional.empty())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Letter> letter(String id, Authentication person) {
        Visitor visitor = Visitor.of(person);
        if (!visitor.mayChangeRights()) {
            LOG.warn("refused a letter to {}", visitor.name());
            return Optional.empty();
        }
        try {
            return Optional.of(archive.requests().letter(new RightId(id)));
        } catch (ArchiveException e) {
            return Optional.empty(); // the room has written it to the log
        } catch (IllegalArgumentException e) {
            LOG.warn("refused a letter to {}: {}", visitor.name(), e.getMessage());
            return Optional.empty();
        }
    }
}
