/// Keeps originals and the sealed part of the ledger so that they outlive this program: an OCFL 1.1 storage
/// root (<https://ocfl.io/1.1/spec/>) that any OCFL tool can read, one object an original.
///
/// Takes bytes and hands on their [org.nguon.schemas.asset.ContentHash]; takes lines of the ledger and gives
/// them back. Whatever is handed out of here is there: an object is built completely in the work area and
/// appears in its place by one rename, so that a process killed at any moment leaves either the whole object or
/// nothing but rubbish in the work area, which the next [org.nguon.indexer.vault.Vault#open] sweeps away.
/// Nothing in here is ever changed or deleted, even when it is damaged.
///
/// ```
/// vault/
///   0=ocfl_1.1, ocfl_layout.json, *.md             the storage root says itself how to read it
///   3f2/urn%3asha256%3a9c0e…/                      one original; the directory is named after the content hash
///     0=ocfl_object_1.1, inventory.json, inventory.json.sha256
///     v1/inventory.json, v1/inventory.json.sha256
///     v1/content/original                          the bytes
///     v1/content/note.json                         asset id, where it came from, when
///   c41/urn%3anguon%3aevidence%3a5d1f…/            a signed letter or another file that proves a
///   record of rights v1/content/evidence                          the bytes
///   0b7/urn%3anguon%3aledger%3a1-512/              a sealed segment of the ledger
///     v1/content/entries.jsonl
///   extensions/nguon-journal/journal.jsonl         the open tail of the ledger
///   extensions/nguon-fixity/history.jsonl          one line a check
///   extensions/nguon-aside/                        damaged or incomplete objects that a good copy took the place of
///   extensions/nguon-work/                         being written; empty when nobody is at work
/// ```
///
/// [org.nguon.indexer.vault.PartyKeys] is the one thing here that must be forgettable. Its folder (`keys/`,
/// beside `vault/`) **must not go into the same backup as the vault**: back it up apart, keep few generations,
/// and destroy those that still hold an erased party's key. Tombstones (`*.erased`) and the list
/// `erasures.jsonl`
/// lie there, too: a newer folder of keys tells an older ledger who was forgotten, and a newer ledger an
/// older folder.
/// Where both come from before an erasure, the operator's own list does, see `./nguon rights forgotten`.
@NullMarked
package org.nguon.indexer.vault;

import org.jspecify.annotations.NullMarked;
