/// The credits desk: the roll of a film in both languages, from its bundle or from a list of its shots,
/// each line with the picture it names and the claim, grant or term it rests on. Its door is
/// `/film/{id}/credits`; `ui` is private to the desk. Names are computed and never typed.
@NullMarked
package org.nguon.catalog.credits;

import org.jspecify.annotations.NullMarked;
