package org.nguon.indexer.catalogue;

import java.util.Optional;
import org.nguon.schemas.rights.RightsRecord;

/// A record of rights as it is on file.
///
/// @param withdrawn why it counts no more; absent while it counts
public record FiledRecord(RightsRecord right, Optional<String> withdrawn, long revision) {}
