/// The picture desk: one picture, large, with all that is known of it and from where, and what may be done
/// with it for a film and why. Its door is its address, `/picture/{id}`, with the search it was found by;
/// it also answers for the bytes, `/thumbnail/{id}`, `/view/{id}` and `/original/{id}`. The `ui` and `web`
/// packages are private to the desk.
@NullMarked
package org.nguon.catalog.picture;

import org.jspecify.annotations.NullMarked;
