/// The search index: Vietnamese and English words, facets with counts, hits. It is disposable: everything
/// in it is read from an [org.nguon.indexer.index.AssetSource], and whenever the index is missing, damaged
/// or belongs to another archive it is made anew. Takes asset records by ascending revision; hands on
/// search results. Lucene is used here and nowhere else.
@NullMarked
package org.nguon.indexer.index;

import org.jspecify.annotations.NullMarked;
