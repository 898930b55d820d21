package org.nguon.indexer.catalogue;

import java.time.Instant;

/// What was put on record of a party at a moment.
///
/// @param by account or system user who did it
public record RecordedParty(Instant at, String by, KnownParty known) {}
