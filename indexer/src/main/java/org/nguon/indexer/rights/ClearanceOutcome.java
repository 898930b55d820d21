package org.nguon.indexer.rights;

import java.util.List;

/// What became of the wish to let a selection out.
public sealed interface ClearanceOutcome {

    /// It may go out.
    record Cleared(ClearedSelection selection) implements ClearanceOutcome {}

    /// It may not.
    ///
    /// @param issues every reason, in the order of the picks
    record Blocked(List<ClearanceIssue> issues) implements ClearanceOutcome {

        public Blocked {
            issues = List.copyOf(issues);
        }
    }
}
