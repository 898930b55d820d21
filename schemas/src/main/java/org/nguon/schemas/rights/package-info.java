/// Who holds what in a picture, what they permitted or refused, and the one pure function that says what
/// follows for a role, a use and a day: [org.nguon.schemas.rights.Assessment]. It reasons conservatively,
/// shows why, and marks what is house policy and not law. It is not legal advice.
@NullMarked
package org.nguon.schemas.rights;

import org.jspecify.annotations.NullMarked;
