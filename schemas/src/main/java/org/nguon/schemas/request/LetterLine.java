package org.nguon.schemas.request;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.rights.Covered;

/// One picture in a letter: what of it the addressee holds, and the acts that are asked.
///
/// @param title as it stood when the letter was written
/// @param contentHash of the file, so that both sides know which one is meant
/// @param covers the layers of the picture, or works in it, that the addressee holds
public record LetterLine(AssetId picture, String title, ContentHash contentHash, List<Covered> covers, Set<Act> acts) {

    public LetterLine {
        covers = List.copyOf(covers);
        acts = Collections.unmodifiableSet(new TreeSet<>(acts));
        if (covers.isEmpty() || acts.isEmpty()) {
            throw new IllegalArgumentException("a line of a letter names what is held and which acts are asked");
        }
    }
}
