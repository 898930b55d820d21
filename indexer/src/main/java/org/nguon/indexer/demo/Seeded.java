package org.nguon.indexer.demo;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.PickId;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.SceneId;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.WorkId;

/// Identities in the demo archive, each made from a name, so that they are the same in every demo archive and tell
/// whether something is there already.
final class Seeded {

    private Seeded() {}

    static AssetId asset(String key) {
        return new AssetId(id("asset", key));
    }

    static PartyId party(String name) {
        return new PartyId(id("party", name).toString());
    }

    static WorkId work(String key) {
        return new WorkId(id("work", key).toString());
    }

    static RightId right(String key) {
        return new RightId(id("right", key).toString());
    }

    static ProductionId production(String key) {
        return new ProductionId(id("production", key));
    }

    static SceneId scene(String key) {
        return new SceneId(id("scene", key));
    }

    static PickId pick(String key) {
        return new PickId(id("pick", key));
    }

    static UUID id(String kind, String key) {
        return UUID.nameUUIDFromBytes(("nguon demo " + kind + " " + key).getBytes(StandardCharsets.UTF_8));
    }
}
