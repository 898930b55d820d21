/// The frame around every desk, the way between them, and the door: who may come in, what the browser may do, how one
/// signs in. It uses the desks and is used by none.
@NullMarked
package org.nguon.catalog.shell;

import org.jspecify.annotations.NullMarked;
