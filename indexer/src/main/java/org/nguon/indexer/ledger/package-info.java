/// The append-only, hash-chained list of everything that happened to an archive. Takes facts; hands on numbered
/// entries, each sealed by the hash of all before it. It stands twice, in the database and in the vault, and
/// either can be made again from the other.
@NullMarked
package org.nguon.indexer.ledger;

import org.jspecify.annotations.NullMarked;
