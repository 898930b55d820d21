package org.nguon.schemas.production;

/// A film in the making, and what it means to do with pictures.
///
/// @param title as it will be credited
/// @param director name as written; may be empty
public record Production(ProductionId id, String title, String director, IntendedUse use) {

    private static final int LONGEST = 300;

    public Production {
        if (title.isBlank() || title.length() > LONGEST || director.length() > LONGEST) {
            throw new IllegalArgumentException("a production has a title of 1 to " + LONGEST + " characters");
        }
    }
}
