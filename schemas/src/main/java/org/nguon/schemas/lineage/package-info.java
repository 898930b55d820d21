/// What a film is made of, said so that every program means the same: a cut, its shots, where each begins and ends in
/// the film and in its source, and what became of it from one version to the next. Time is exact: no shot is moved by
/// a rounded rate.
@NullMarked
package org.nguon.schemas.lineage;

import org.jspecify.annotations.NullMarked;
