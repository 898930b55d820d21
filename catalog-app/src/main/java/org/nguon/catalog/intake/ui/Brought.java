package org.nguon.catalog.intake.ui;

import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Icon;
import org.nguon.indexer.intake.Admission;

/// What became of a file, as the page groups it.
enum Brought {
    ADMITTED(Badge.Standing.GOOD, Icon.GOOD, "intake.admitted"),
    ALREADY_HELD(Badge.Standing.PLAIN, Icon.SAME, "intake.already-held"),
    ATTACHED(Badge.Standing.GOOD, Icon.ATTACHED, "intake.attached"),
    SKIPPED(Badge.Standing.PENDING, Icon.SKIPPED, "intake.skipped"),
    QUARANTINED(Badge.Standing.BAD, Icon.BAD, "intake.quarantined"),
    /// The file did not arrive, or the archive could not go on.
    FAILED(Badge.Standing.BAD, Icon.WARNING, "intake.failed");

    final Badge.Standing standing;
    final Icon icon;
    final String key;

    Brought(Badge.Standing standing, Icon icon, String key) {
        this.standing = standing;
        this.icon = icon;
        this.key = key;
    }

    static Brought of(Admission admission) {
        return switch (admission) {
            case Admission.Admitted _ -> ADMITTED;
            case Admission.AlreadyHeld held -> held.quarantine().isPresent() ? QUARANTINED : ALREADY_HELD;
            case Admission.Attached _ -> ATTACHED;
            case Admission.Skipped _ -> SKIPPED;
            case Admission.Quarantined _ -> QUARANTINED;
        };
    }
}
