package org.nguon.schemas.ledger;

import java.util.Base64;
import java.util.UUID;
import org.nguon.schemas.asset.ContentHash;

/// Words about a party (a person or an organisation), readable only as long as that party's key exists.
/// What stays in the ledger after an erasure says nothing about the words, yet whoever still has them can
/// prove what they were.
///
/// @param party whose key sealed it
/// @param nonce 12 bytes in Base64, never used twice with one key (NIST SP 800-38D, section 8)
/// @param ciphertext AES-256-GCM over salt and UTF-8 text with the tag behind, in Base64
/// @param commitment SHA-256 over salt and text
public record SealedText(UUID party, String nonce, String ciphertext, ContentHash commitment) {

    private static final int NONCE_BYTES = 12;

    public SealedText {
        if (Base64.getDecoder().decode(nonce).length != NONCE_BYTES) {
            throw new IllegalArgumentException("a nonce has " + NONCE_BYTES + " bytes");
        }
        Base64.getDecoder().decode(ciphertext);
    }
}
