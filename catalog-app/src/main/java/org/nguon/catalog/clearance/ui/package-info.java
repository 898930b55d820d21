/// Pages of the clearance desk; private to it.
@NullMarked
package org.nguon.catalog.clearance.ui;

import org.jspecify.annotations.NullMarked;
