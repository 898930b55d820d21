/// One registry of codes: every outcome, fault and error a person may meet, with its text in both languages
/// and what to do.
@NullMarked
package org.nguon.schemas.codes;

import org.jspecify.annotations.NullMarked;
