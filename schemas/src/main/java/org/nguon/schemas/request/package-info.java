/// Asking outward: the letter that goes to a holder, what they answer, and what the answer means for the
/// rights on file. Takes verdicts and says whom to ask for what; takes an answer and gives the grants,
/// refusals and releases that it amounts to. Pure: nothing is sent and nothing is filed here.
@NullMarked
package org.nguon.schemas.request;

import org.jspecify.annotations.NullMarked;
