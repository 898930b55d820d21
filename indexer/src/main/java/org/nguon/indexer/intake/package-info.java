/// The door through which every file comes in: hashed, kept, read, catalogued, once. Takes a file and its
/// provenance; hands on an `Admission`.
@NullMarked
package org.nguon.indexer.intake;

import org.jspecify.annotations.NullMarked;
