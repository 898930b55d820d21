package org.nguon.indexer.catalogue;

import java.time.Instant;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.rights.RightId;

/// A secret address under which a holder answers.
///
/// @param secret SHA-256 of the secret
public record AnswerLink(ContentHash secret, RightId request, Instant expiresAt, boolean revoked) {

    /// Whether it still answers.
    public boolean isOpen(Instant now) {
        return !revoked && now.isBefore(expiresAt);
    }
}
