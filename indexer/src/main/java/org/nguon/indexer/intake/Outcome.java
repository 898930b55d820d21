package org.nguon.indexer.intake;

/// The five ends of a file, as reports write them.
public enum Outcome {
    ADMITTED("admitted"),
    ALREADY_HELD("already-held"),
    ATTACHED("attached"),
    SKIPPED("skipped"),
    QUARANTINED("quarantined");

    private final String word;

    Outcome(String word) {
        this.word = word;
    }

    /// The word in reports.
    public String word() {
        return word;
    }

    /// The end that an admission tells of.
    public static Outcome of(Admission admission) {
        return switch (admission) {
            case Admission.Admitted _ -> ADMITTED;
            case Admission.AlreadyHeld _ -> ALREADY_HELD;
            case Admission.Attached _ -> ATTACHED;
            case Admission.Skipped _ -> SKIPPED;
            case Admission.Quarantined _ -> QUARANTINED;
        };
    }
}
