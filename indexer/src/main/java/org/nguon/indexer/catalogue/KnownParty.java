package org.nguon.indexer.catalogue;

import java.util.Optional;
import org.nguon.schemas.ledger.SealedText;
import org.nguon.schemas.rights.Party;

/// A party and its sealed contact.
public record KnownParty(Party party, Optional<SealedText> contact) {}
