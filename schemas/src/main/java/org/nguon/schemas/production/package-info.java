/// What a film means to do: productions, their intended use, and the pictures picked for them, each with a
/// role. The acts that a role asks of a picture stand here; whether they may be done is judged in `rights`.
@NullMarked
package org.nguon.schemas.production;

import org.jspecify.annotations.NullMarked;
