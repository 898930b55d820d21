package org.nguon.schemas.rights;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Policy;

/// What each policy of a production demands. House policy, not law; the works that a picture shows and the
/// picture itself must always be examined.
public final class Policies {

    /// Raised whenever a demand changes, so that a clearance says under which it was given.
    public static final int VERSION = 1;

    private Policies() {}

    /// The layers of which somebody must have said whether they are there.
    public static Set<Layer> mustExamine(Policy policy) {
        EnumSet<Layer> layers = EnumSet.of(Layer.DEPICTED_ARTWORK, Layer.PHOTOGRAPH, Layer.PEOPLE);
        switch (policy) {
            case ONLINE_MUSIC_VIDEO -> {
                // the works and the people are enough
            }
            case FESTIVAL -> Collections.addAll(layers, Layer.DIGITISATION, Layer.COMMUNITY);
            case INSURED_RELEASE -> layers = EnumSet.allOf(Layer.class);
        }
        return Collections.unmodifiableSet(layers);
    }
}
