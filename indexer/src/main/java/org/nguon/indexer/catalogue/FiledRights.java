package org.nguon.indexer.catalogue;

import java.util.List;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;

/// What persons put on file about the rights in one picture.
///
/// @param findings one a layer and work, in the order in which they were made
/// @param works those that the findings name, by id
/// @param parties those that anything here names, by id
/// @param records that speak of the picture or of a work in it and are not withdrawn, in the order in
///     which they came
public record FiledRights(List<Finding> findings, List<Work> works, List<Party> parties, List<RightsRecord> records) {

    /// Nothing is on file.
    public static final FiledRights NONE = new FiledRights(List.of(), List.of(), List.of(), List.of());

    public FiledRights {
        findings = List.copyOf(findings);
        works = List.copyOf(works);
        parties = List.copyOf(parties);
        records = List.copyOf(records);
    }
}
