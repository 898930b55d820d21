/// How sources are named in a film. Takes the pictures that were used, each with what is known about it and its
/// rights; hands on a roll in Vietnamese and English, and the proof that a picture is credited if and only if it was
/// used. The words of a holder are never changed; the word for how a picture was used is ours.
@NullMarked
package org.nguon.schemas.credit;

import org.jspecify.annotations.NullMarked;
