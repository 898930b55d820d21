/// Assets and what is said about them, in SQL: the truth between two commits. Takes facts; hands on asset records.
@NullMarked
package org.nguon.indexer.catalogue;

import org.jspecify.annotations.NullMarked;
