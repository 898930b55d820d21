package org.nguon.indexer.production;

import java.util.List;
import java.util.Optional;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.SceneId;

/// The pictures chosen for a production, by scene.
///
/// @param scenes in their order
/// @param picks in the order in which they were picked
public record Selection(
        AtRevision<Production> production, List<AtRevision<Scene>> scenes, List<AtRevision<Pick>> picks) {

    public Selection {
        scenes = List.copyOf(scenes);
        picks = List.copyOf(picks);
    }

    /// The picks of one scene; with no scene named, those that lie on the table.
    public List<AtRevision<Pick>> in(Optional<SceneId> scene) {
        return picks.stream().filter(pick -> pick.value().scene().equals(scene)).toList();
    }
}
