/// The pages of this desk, private to it.
@NullMarked
package org.nguon.catalog.accounts.ui;

import org.jspecify.annotations.NullMarked;
