/// The production desk: films, what each means to do with pictures, and the pictures chosen for it, by
/// scene. Its doors are its addresses, `/film`, `/film/{id}` (with `?pick=`) and `/film/{id}/use`; the `ui`
/// package is private to the desk. Takes what people decide at a light table; hands on links to pictures,
/// their rights, bundle and credits.
@NullMarked
package org.nguon.catalog.production;

import org.jspecify.annotations.NullMarked;
