package org.nguon.schemas.production;

/// A part of a production for which pictures are gathered.
///
/// @param place among the scenes of the production, from 1
/// @param note what it is about; may be empty
public record Scene(SceneId id, ProductionId production, int place, String title, String note) {

    private static final int LONGEST = 300;

    public Scene {
        if (title.isBlank() || title.length() > LONGEST) {
            throw new IllegalArgumentException("a scene has a title of 1 to " + LONGEST + " characters");
        }
        if (place < 1) {
            throw new IllegalArgumentException("scenes are counted from 1");
        }
    }
}
