package org.nguon.indexer.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.rights.Profiles;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.Standing;

/// Where the index reads from: the catalogue, or records made for a measure.
public interface AssetSource {

    /// Identity of the archive; an index made from another archive is thrown away.
    UUID archiveId();

    /// Where the ledger stands now.
    LedgerHead head();

    /// Whether the ledger once had this head. An index that remembers a head which the ledger never had (a restored
    /// backup, a rebuilt archive) is thrown away.
    boolean knows(LedgerHead head);

    /// Records that were changed after a revision, by ascending revision of their last change.
    ///
    /// @param revision 0 for all
    /// @param limit about so many: fewer only when there are no more, a few more where one fact changed
    ///     several; no asset is in it twice
    List<AssetRecord> changedAfter(long revision, int limit);

    /// What decides about the rights in each of some pictures, see [Profiles]. A source that has
    /// nothing on file goes by what the pictures claim themselves.
    default Map<AssetId, String> profiles(List<AssetRecord> pictures) {
        Map<AssetId, String> profiles = new HashMap<>();
        for (AssetRecord picture : pictures) {
            RightsFacts claimed = new RightsFacts(
                    picture.id(),
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    picture.reading().claims(),
                    List.of());
            profiles.put(picture.id(), Profiles.of(claimed));
        }
        return profiles;
    }

    /// How each of some profiles stands for a question; a source that has nothing on file knows nothing.
    ///
    /// @param examples for each profile a picture that had it when it was indexed
    default Map<String, Standing> standings(Question question, Map<String, AssetId> examples) {
        Map<String, Standing> standings = new HashMap<>();
        examples.keySet().forEach(profile -> standings.put(profile, Standing.UNKNOWN));
        return standings;
    }
}
