/// Files of the clearance desk; private to it.
@NullMarked
package org.nguon.catalog.clearance.web;

import org.jspecify.annotations.NullMarked;
