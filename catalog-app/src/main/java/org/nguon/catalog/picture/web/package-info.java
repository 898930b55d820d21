/// The bytes of pictures, for browsers of people who are signed in.
@NullMarked
package org.nguon.catalog.picture.web;

import org.jspecify.annotations.NullMarked;
