package org.nguon.indexer.rights;

import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.rights.Verdict;

/// Why a selection does not go out.
public sealed interface ClearanceIssue {

    /// A pick may not be used in its role; the verdict says why and what would help.
    record Uncleared(Pick pick, AssetRecord asset, Verdict verdict) implements ClearanceIssue {}

    /// No pick is to be kept, or nothing is left when those that may not be used are left out.
    record NothingPicked() implements ClearanceIssue {

        /// How this is told to a person.
        public Code code() {
            return Code.PR_NOTHING_PICKED;
        }
    }
}
