/// The demo archive: pictures drawn by this program, with what museums, photographers and finders might have written
/// into them, and what a person left who had cleared rights in them for some weeks, so that whoever opens it sees at
/// once what an archive is for. All people, museums, communities and collections in it are invented, and so are the
/// inventory numbers, the letters and the terms.
///
/// Takes an empty archive and goes through its ordinary doors: intake, parties, works, findings, records of rights,
/// productions and picks. No font is used, all chance comes from seeds and all identities from names, so that one
/// version of the program makes the same archive everywhere.
@NullMarked
package org.nguon.indexer.demo;

import org.jspecify.annotations.NullMarked;
