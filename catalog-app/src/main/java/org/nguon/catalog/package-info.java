/// The desks: the web application in which people work with the archive. No rule of the domain lives here.
@NullMarked
package org.nguon.catalog;

import org.jspecify.annotations.NullMarked;
