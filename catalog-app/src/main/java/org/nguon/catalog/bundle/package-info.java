/// The bundle desk: what goes out of a selection, what stays out and why, and the handing over: as a zip
/// that resumes, picture by picture for a phone, and as words to paste. Its doors are `/film/{id}/bundle`
/// and the addresses below it; `ui` and `web` are private to the desk. Takes what people chose; only
/// `rights` decides what may go.
@NullMarked
package org.nguon.catalog.bundle;

import org.jspecify.annotations.NullMarked;
