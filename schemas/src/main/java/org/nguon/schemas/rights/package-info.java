/// Who says what about the rights in which layer of an asset. Claims are kept as found; judging them is another step.
@NullMarked
package org.nguon.schemas.rights;

import org.jspecify.annotations.NullMarked;
