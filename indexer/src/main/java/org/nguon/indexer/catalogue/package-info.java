/// What the archive knows about what it holds: the truth for everything but the bytes. Takes facts; hands on
/// assets as records, and the revision by which the index catches up.
///
/// Every change is a fact. One thread appends the facts that wait, in groups: it numbers them, chains them into
/// the ledger, projects them onto the tables, writes them to the vault's journal, commits, and only then
/// answers. The tables are the sum of the facts and can be made again from the vault alone; nothing else writes
/// to them.
@NullMarked
package org.nguon.indexer.catalogue;

import org.jspecify.annotations.NullMarked;
