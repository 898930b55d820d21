package org.nguon.catalog.picture.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.nguon.catalog.look.Languages;
import org.nguon.catalog.look.Visitor;
import org.nguon.catalog.picture.RightsDesk;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.rights.RightId;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// Hands out files of evidence to those who may change what is on record, as files to keep: letters and
/// contracts hold names and sums, so nobody on the way keeps them, and nothing in them runs in a page of
/// ours.
@RestController
final class EvidenceFiles {

    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private final RightsDesk desk;

    EvidenceFiles(RightsDesk desk) {
        this.desk = desk;
    }

    /// One file of one record.
    @GetMapping("/evidence/{right}/{hash}")
    ResponseEntity<Resource> evidence(
            @PathVariable String right, @PathVariable String hash, Authentication person, HttpServletRequest request)
            throws IOException {
        try {
            return desk.evidence(Visitor.of(person), new RightId(right), hash)
                    .map(EvidenceFiles::answer)
                    .orElseGet(() -> ResponseEntity.notFound().build());
        } catch (IllegalArgumentException e) {
            return ResponseEntity.notFound().build(); // no record is called so
        } catch (ArchiveException refused) {
            String words = refused.code().text(Languages.of(request)) + " "
                    + refused.code().remedy(Languages.of(request));
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(new org.springframework.core.io.ByteArrayResource(words.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static ResponseEntity<Resource> answer(RightsDesk.Kept kept) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(RightsDesk.safeType(kept.evidence())))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(kept.evidence().fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(kept.bytes()));
    }
}
