/// What films mean to do and which pictures were chosen for them, with the role of each: takes what a
/// person decides at a light table, hands on productions, and selections by scene with the revision at
/// which each choice stands.
///
/// Whether a chosen picture may be used is not asked here; `rights` does that.
@NullMarked
package org.nguon.indexer.production;

import org.jspecify.annotations.NullMarked;
