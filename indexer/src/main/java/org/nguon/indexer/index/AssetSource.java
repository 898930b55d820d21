package org.nguon.indexer.index;

import java.util.List;
import java.util.UUID;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.ledger.LedgerHead;

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
}
