/// The pages of this desk, private to it.
@NullMarked
package org.nguon.catalog.production.ui;

import org.jspecify.annotations.NullMarked;
