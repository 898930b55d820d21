/// The page of this desk, private to it.
@NullMarked
package org.nguon.catalog.bundle.ui;

import org.jspecify.annotations.NullMarked;
