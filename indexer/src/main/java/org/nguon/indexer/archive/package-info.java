/// Opens a data folder, makes one process its owner, hands out the rooms, and puts right at the start what a
/// crash left. Takes a folder; hands on an `Archive`.
@NullMarked
package org.nguon.indexer.archive;

import org.jspecify.annotations.NullMarked;
