package org.nguon.indexer.rights;

import java.util.Optional;
import org.nguon.schemas.request.Chase;
import org.nguon.schemas.request.Money;

/// What whoever writes a letter says, beside what the film and its pictures ask.
///
/// @param fee what is offered; absent when nothing is
/// @param alterations whether the pictures may be cropped, coloured or otherwise changed
/// @param askedBy who asks, as signed under the letter
/// @param contact where a permission is taken back and questions are asked; may be empty
/// @param message words of one's own; may be empty
public record LetterWishes(
        Optional<Money> fee, boolean alterations, String askedBy, String contact, String message, Chase chase) {

    /// No fee, alterations asked, chased as usual.
    public static LetterWishes signedBy(String name, String contact) {
        return new LetterWishes(Optional.empty(), true, name, contact, "", Chase.USUAL);
    }
}
