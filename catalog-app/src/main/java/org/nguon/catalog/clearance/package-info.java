/// The clearance desk: whom a film has to ask for what, the letters, how far each has come, and what came back. Its
/// doors are `/film/{id}/letters` and the files of a letter, `/letter/{id}` and `/letter/{id}/pdf`.
@NullMarked
package org.nguon.catalog.clearance;

import org.jspecify.annotations.NullMarked;
