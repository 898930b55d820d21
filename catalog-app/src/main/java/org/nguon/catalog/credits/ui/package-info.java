/// The page of this desk, private to it.
@NullMarked
package org.nguon.catalog.credits.ui;

import org.jspecify.annotations.NullMarked;
