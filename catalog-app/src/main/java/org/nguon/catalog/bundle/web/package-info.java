/// The bytes of bundles, for browsers of people who may hand pictures out.
@NullMarked
package org.nguon.catalog.bundle.web;

import org.jspecify.annotations.NullMarked;
