package org.nguon.indexer.rights;

import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.Radar;

/// What came of looking for lapses of one film. That it could not be looked for is an answer, too:
/// silence would read as "nothing lapses".
public sealed interface Look {

    /// It was looked.
    record Seen(Radar radar) implements Look {}

    /// It could not be looked.
    ///
    /// @param detail for whoever mends it
    record Blind(ProductionId production, String title, Code code, String detail) implements Look {}
}
