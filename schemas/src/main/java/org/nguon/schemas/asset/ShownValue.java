package org.nguon.schemas.asset;

import java.util.List;

/// The one value of a field that is shown first, and what else is said.
///
/// @param source of the statement that won
/// @param conflicting the statements that truly disagree with it, in order of rank; those that say the
///     same, or the same cut short by IIM, are not among them
public record ShownValue(StatementValue value, String source, List<Statement> conflicting) {
    public ShownValue {
        conflicting = List.copyOf(conflicting);
    }

    /// Whether sources disagree.
    public boolean isConflicting() {
        return !conflicting.isEmpty();
    }
}
