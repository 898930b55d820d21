/// What a film hands to its distributor, its insurer and its lawyer: the clearance log as a table and as
/// PDF, the binder with every permission and its evidence, and the policies as ODRL. Takes what is
/// picked, judged and filed for a production; hands on files. The same facts on the same day give the
/// same bytes.
@NullMarked
package org.nguon.indexer.clearance;

import org.jspecify.annotations.NullMarked;
