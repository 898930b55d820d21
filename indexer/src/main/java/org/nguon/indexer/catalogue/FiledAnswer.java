package org.nguon.indexer.catalogue;

import java.util.List;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.rights.RightId;

/// An answer as it is on file.
///
/// @param rights the records that it stands for now; those of an earlier answer count no more
public record FiledAnswer(Answer answer, List<RightId> rights, long revision) {

    public FiledAnswer {
        rights = List.copyOf(rights);
    }
}
