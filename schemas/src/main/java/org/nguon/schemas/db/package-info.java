/// Where the SQL migrations of the catalogue lie. The files themselves are resources of this module; how to
/// add one is told in `MIGRATE.md` beside them.
@NullMarked
package org.nguon.schemas.db;

import org.jspecify.annotations.NullMarked;
