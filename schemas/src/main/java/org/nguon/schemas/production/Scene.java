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

    /// The same scene in another place.
    public Scene at(int otherPlace) {
        return new Scene(id, production, otherPlace, title, note);
    }

    /// The same scene under another title.
    public Scene titled(String otherTitle) {
        return new Scene(id, production, place, otherTitle, note);
    }

    /// The same scene with another note.
    public Scene noted(String otherNote) {
        return new Scene(id, production, place, title, otherNote);
    }
}
