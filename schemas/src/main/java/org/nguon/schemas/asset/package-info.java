/// What an archive holds and what was read from it: assets, their originals, statements with their
/// sources, faults.
/// Everything here is a value that checks itself once and never changes.
@NullMarked
package org.nguon.schemas.asset;

import org.jspecify.annotations.NullMarked;
