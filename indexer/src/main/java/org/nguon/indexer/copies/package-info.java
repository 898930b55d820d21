/// Which pictures are copies of which. Takes the looks that the catalogue keeps and finds those that show the same
/// picture, in an archive of many within moments; hands on pairs for a person to judge, groups of copies as persons
/// judged them, and their judgement to the catalogue. It never joins two pictures by itself: a detail and a crop look
/// the
/// same from here, and what is joined shares its rights.
@NullMarked
package org.nguon.indexer.copies;

import org.jspecify.annotations.NullMarked;
