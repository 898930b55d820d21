package org.nguon.schemas.production;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What a picked picture is for in a scene. The role decides which acts are asked of it.
public enum Role {
    STYLE,
    COMPOSITION,
    SUBJECT,
    LOCATION,
    PALETTE,
    FIRST_FRAME,
    LAST_FRAME,
    CONTROL,
    /// The picture itself is seen in the film.
    SHOWN,
    /// Looked at for research; nothing of it reaches the film.
    CONSULTED;

    /// The acts that this role asks where a production says nothing else. A style and a palette ask for
    /// [Act#DERIVE], too: nobody can promise that a generation takes only the manner and no recognisable
    /// part.
    public Set<Act> usualActs() {
        EnumSet<Act> acts = EnumSet.of(Act.VIEW);
        switch (this) {
            case STYLE, COMPOSITION, LOCATION, PALETTE, CONTROL ->
                Collections.addAll(acts, Act.COPY, Act.UPLOAD, Act.CONDITION, Act.DERIVE, Act.PUBLISH);
            case SUBJECT, FIRST_FRAME, LAST_FRAME ->
                Collections.addAll(acts, Act.COPY, Act.UPLOAD, Act.CONDITION, Act.DERIVE, Act.LIKENESS, Act.PUBLISH);
            case SHOWN -> Collections.addAll(acts, Act.COPY, Act.SHOW, Act.PUBLISH);
            case CONSULTED -> {
                // looking is all
            }
        }
        return Collections.unmodifiableSet(acts);
    }
}
