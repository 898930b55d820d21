package org.nguon.indexer.credits;

import java.util.List;

/// What became of the wish for credits.
public sealed interface CreditsOutcome {

    /// A roll, and its proof.
    record Rolled(CreditSheet sheet) implements CreditsOutcome {}

    /// The shot list cannot be read; every line that is wrong.
    record Unreadable(List<ShotList.Problem> problems) implements CreditsOutcome {
        public Unreadable {
            problems = List.copyOf(problems);
        }
    }

    /// Nobody knows where these shots come from; no roll is made without them.
    record UnknownOrigin(List<ShotLine> shots) implements CreditsOutcome {
        public UnknownOrigin {
            shots = List.copyOf(shots);
        }
    }

    /// Roll and uses do not agree.
    record Unproved(String words) implements CreditsOutcome {}
}
