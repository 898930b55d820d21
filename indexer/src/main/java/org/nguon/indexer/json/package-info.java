/// How the records of `schemas` look as JSON: in fact documents, in reports, and between a process and its
/// children. One shape everywhere, so that what one room writes every other can read.
@NullMarked
package org.nguon.indexer.json;

import org.jspecify.annotations.NullMarked;
