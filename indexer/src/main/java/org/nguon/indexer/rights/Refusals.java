package org.nguon.indexer.rights;

import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What was asked with an id that no page of ours gives out. It is refused and written to the log,
/// since somebody may be trying doors.
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static ArchiveException of(Code code, String detail) {
        LOG.warn("Refused: {} {}", code, detail);
        return new ArchiveException(code, detail);
    }

    static ArchiveException of(Code code, RuntimeException why) {
        LOG.warn("Refused: {} {}", code, why.getMessage());
        return new ArchiveException(code, String.valueOf(why.getMessage()), why);
    }
}
