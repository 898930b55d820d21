package org.nguon.schemas.request;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;

/// For what a letter asks, beside the pictures and the acts: the film as it stood then, and what
/// is offered.
///
/// @param film title of the film
/// @param director may be empty
/// @param addressee name of whom the letter goes to
/// @param commercial whether the film earns money
/// @param publication the day on which the film goes out
/// @param until the last day on which it is shown; absent when it stays
/// @param zone in which days are counted
/// @param platforms to which pictures are sent or on which the film is shown, with their terms as read
/// @param fee what is offered; absent when nothing is
/// @param alterations whether the picture may be cropped, coloured or otherwise changed
/// @param askedBy who asks, as signed under the letter
/// @param contact where a permission is taken back and questions are asked
/// @param message words of one's own; may be empty
public record AskedTerms(
        String film,
        String director,
        String addressee,
        Set<Medium> media,
        Set<Territory> territories,
        boolean commercial,
        LocalDate publication,
        Optional<LocalDate> until,
        ZoneId zone,
        List<Platform> platforms,
        Optional<Money> fee,
        boolean alterations,
        String askedBy,
        String contact,
        String message) {

    private static final int LONGEST_MESSAGE = 4000;

    public AskedTerms {
        media = Collections.unmodifiableSet(new TreeSet<>(media));
        territories = Collections.unmodifiableSet(new TreeSet<>(territories));
        platforms = List.copyOf(platforms);
        if (media.isEmpty() || territories.isEmpty()) {
            throw new IllegalArgumentException("a letter asks for one medium and one territory at least");
        }
        if (askedBy.isBlank()) {
            throw new IllegalArgumentException("a letter says who asks");
        }
        if (message.length() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("words of one's own have at most " + LONGEST_MESSAGE + " characters");
        }
    }
}
