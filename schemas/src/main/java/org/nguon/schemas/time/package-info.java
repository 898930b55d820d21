/// Dates as people write them and as machines can order them. A text in English, Vietnamese or French
/// goes in, or an EDTF string (ISO 8601-2:2019, levels 0 to 2); out comes an [Edtf] with the first and
/// last day it can mean and how sure it is. What cannot be read stays unread: no date is ever guessed.
/// Periods and reigns of Vietnam are read from a table that names a source for each row.
@NullMarked
package org.nguon.schemas.time;

import org.jspecify.annotations.NullMarked;
