package org.nguon.indexer.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nguon.indexer.catalogue.FiledRecord;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.Work;

/// All that is on file about one party, to be handed to it.
///
/// @param known what was put on record of it, oldest first
/// @param records of rights that name it, withdrawn ones, too; their files of evidence go beside
/// @param works that it made or keeps
/// @param found in which pictures it was found, by the identity of the picture
public record Dossier(
        Party party,
        List<Known> known,
        List<FiledRecord> records,
        List<Work> works,
        Map<AssetId, List<Finding>> found) {

    public Dossier {
        known = List.copyOf(known);
        records = List.copyOf(records);
        works = List.copyOf(works);
        found = Map.copyOf(found);
    }

    /// What was known from a moment on.
    ///
    /// @param by account or system user who recorded it
    /// @param contact how to reach it, opened; absent when nobody knew
    public record Known(Instant at, String by, Party party, Optional<String> contact) {}
}
