/// What a bundle says of itself in its `bundle.json`: for which production it was cleared, which pictures
/// are in it and by what right, which were left out and why. The shape is that of the JSON Schema `bundle`,
/// version 1, so that other programs can read it without this one.
@NullMarked
package org.nguon.schemas.bundle;

import org.jspecify.annotations.NullMarked;
