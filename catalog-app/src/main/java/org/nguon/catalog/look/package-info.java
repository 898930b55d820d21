/// How everything looks and speaks: the words of both languages, the two themes, tiles, badges, empty pages, and the
/// address of a search, which tiles carry from desk to desk. A leaf that every desk may use and that uses no desk.
@NullMarked
package org.nguon.catalog.look;

import org.jspecify.annotations.NullMarked;
