package org.nguon.schemas.production;

import java.util.Optional;
import org.nguon.schemas.asset.AssetId;

/// A picture that was chosen for a production, and for what.
///
/// @param scene absent while it lies on the production's table and in no scene yet
/// @param keep what the director thinks of it so far
/// @param weight how much it counts beside the others of its role, from 0 to 1
/// @param crop the part that is meant; absent for the whole picture
/// @param note in the person's own words; may be empty
public record Pick(
        PickId id,
        ProductionId production,
        Optional<SceneId> scene,
        AssetId asset,
        Role role,
        Keep keep,
        double weight,
        Optional<Crop> crop,
        String note) {

    private static final int LONGEST_NOTE = 10_000;

    /// What was decided with a swipe.
    public enum Keep {
        KEEP,
        MAYBE,
        /// Looked at and put aside; kept so that it is not offered again.
        NO
    }

    public Pick {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("a weight is a number from 0 to 1");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note has at most " + LONGEST_NOTE + " characters");
        }
    }

    /// The same pick in a scene, or on the table.
    public Pick inScene(Optional<SceneId> scene) {
        return new Pick(id, production, scene, asset, role, keep, weight, crop, note);
    }

    /// The same pick in another role.
    public Pick inRole(Role role) {
        return new Pick(id, production, scene, asset, role, keep, weight, crop, note);
    }

    /// The same pick, thought of otherwise.
    public Pick kept(Keep keep) {
        return new Pick(id, production, scene, asset, role, keep, weight, crop, note);
    }

    /// The same pick with another weight, from 0 to 1.
    public Pick weighing(double weight) {
        return new Pick(id, production, scene, asset, role, keep, weight, crop, note);
    }

    /// The same pick with another part meant; absent for the whole picture.
    public Pick cropped(Optional<Crop> crop) {
        return new Pick(id, production, scene, asset, role, keep, weight, crop, note);
    }

    /// The same pick with another note.
    public Pick noted(String note) {
        return new Pick(id, production, scene, asset, role, keep, weight, crop, note);
    }
}
