/// From a film back to what it is made of. Takes edit lists as editing programs write them; hands on cuts whose shots
/// say where they stand in the film and which piece of which source they show, and writes them back as OpenTimelineIO.
/// What came from elsewhere is not trusted: sizes, depths and counts are bounded, nothing outside the file is read.
@NullMarked
package org.nguon.indexer.lineage;

import org.jspecify.annotations.NullMarked;
