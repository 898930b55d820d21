/// What persons put right in what files say. Takes a person's word on a field, or their consent to a proposal for a
/// garbled
/// text, and hands a new statement to the catalogue; what the file said stays beside it, and the word can be taken
/// back.
@NullMarked
package org.nguon.indexer.corrections;

import org.jspecify.annotations.NullMarked;
