/// The bring-in desk: files from a browser go into the archive, each with its outcome, and what is in quarantine is
/// listed with its reason. A museum's records come in at `/intake/records`, where their columns are told what they are.
/// Its door is its address, `/intake`; the `ui` package is private to the desk.
@NullMarked
package org.nguon.catalog.intake;

import org.jspecify.annotations.NullMarked;
