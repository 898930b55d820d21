package org.nguon.indexer.bundle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.bundle.Bundle;

/// What the examination of a bundle came to.
///
/// @param day for which its clearance was looked at, in the zone of the production
/// @param files that its lists name
/// @param bytes that were read
/// @param bundle what it says of itself; absent when that cannot be read
/// @param findings what is wrong, at most [#MOST_FINDINGS]
public record BundleCheck(
        LocalDate day, long files, long bytes, Optional<Bundle> bundle, List<BundleFinding> findings) {

    /// A bundle that is wrong all over is told from these.
    public static final int MOST_FINDINGS = 1_000;

    public BundleCheck {
        findings = List.copyOf(findings);
    }

    /// Whether nothing is wrong.
    public boolean isSound() {
        return findings.isEmpty();
    }
}
