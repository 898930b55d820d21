/// Who holds what in the pictures, what they permitted or refused, and whether a selection may go out.
/// Takes what persons find and file, with the letters that prove it; hands on the facts about a
/// picture, verdicts, and the one thing that a bundle can be made from: a
/// [org.nguon.indexer.rights.ClearedSelection], which nobody else can make.
///
/// The verdict itself is the pure function [org.nguon.schemas.rights.Assessment]; nothing is judged here.
@NullMarked
package org.nguon.indexer.rights;

import org.jspecify.annotations.NullMarked;
