/// The append-only, hash-chained account of everything that happened to the archive.
/// Takes facts; hands on entries whose sequence is the revision of the catalogue.
@NullMarked
package org.nguon.indexer.ledger;

import org.jspecify.annotations.NullMarked;
