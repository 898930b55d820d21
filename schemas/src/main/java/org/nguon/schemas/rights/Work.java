package org.nguon.schemas.rights;

import java.util.List;
import java.util.Optional;
import org.nguon.schemas.production.Territory;

/// What somebody made; an asset is a file that shows it. Years are those of the proleptic Gregorian
/// calendar.
///
/// @param creators who made it; empty when nobody knows
/// @param anonymous whether it was published without a name, so that its term runs from publication
/// @param created year of making, where known
/// @param published year of first publication, where known
/// @param publication whether it was published at all; not knowing is an answer of its own
/// @param lastCreatorDied year of death of the last surviving creator, where known
/// @param origin country of first publication or of making
/// @param inventoryNumber as its holder writes it; may be empty
/// @param holder who keeps the object itself
public record Work(
        WorkId id,
        String title,
        Kind kind,
        List<PartyId> creators,
        boolean anonymous,
        Optional<Integer> created,
        Optional<Integer> published,
        Publication publication,
        Optional<Integer> lastCreatorDied,
        Optional<Territory> origin,
        String inventoryNumber,
        Optional<PartyId> holder) {

    /// Kinds for which the terms differ.
    public enum Kind {
        /// A photograph that is its author's own intellectual creation.
        PHOTOGRAPH,
        /// A photograph without originality, where a law treats it apart.
        SIMPLE_PHOTOGRAPH,
        CINEMATOGRAPHIC,
        /// Ceramics, textiles, furniture, craft.
        APPLIED_ART,
        /// Painting, print, drawing, sculpture.
        ARTWORK,
        ARCHITECTURE,
        /// Text, map, music.
        OTHER
    }

    /// Whether it was made available to the public with its author's consent.
    public enum Publication {
        PUBLISHED,
        UNPUBLISHED,
        UNKNOWN
    }

    public Work {
        creators = List.copyOf(creators);
        if (published.isPresent() && publication == Publication.UNPUBLISHED) {
            throw new IllegalArgumentException("an unpublished work has no year of publication");
        }
    }

    /// The same work under another identity.
    public Work withId(WorkId other) {
        return new Work(
                other,
                title,
                kind,
                creators,
                anonymous,
                created,
                published,
                publication,
                lastCreatorDied,
                origin,
                inventoryNumber,
                holder);
    }
}
