/// The search desk: words and facets in, pictures out. Its door is its address, `/?q=…`; the `ui` package
/// is private to the desk. Takes results of the index; hands on links to pictures.
@NullMarked
package org.nguon.catalog.search;

import org.jspecify.annotations.NullMarked;
