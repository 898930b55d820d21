/// Facts, in the past tense, and the hash-chained entries that carry them. The catalogue is what these
/// facts add up to.
@NullMarked
package org.nguon.schemas.ledger;

import org.jspecify.annotations.NullMarked;
