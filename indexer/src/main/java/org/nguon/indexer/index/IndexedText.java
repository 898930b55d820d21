package org.nguon.indexer.index;

import java.util.Locale;

/// The texts of a picture that are searched, and how much a word in each counts.
enum IndexedText {
    TITLE(2f),
    CAPTION(1f),
    PEOPLE(1f),
    PLACE(1f),
    SUBJECT(1f),
    /// Everything else a file says, and its name.
    OTHER(0.25f);

    private final float boost;
    private final String exact;
    private final String folded;
    private final String exactPairs;
    private final String foldedPairs;

    IndexedText(float boost) {
        this.boost = boost;
        String name = name().toLowerCase(Locale.ROOT);
        exact = VietnameseAnalysis.Form.EX.fieldOf(name);
        folded = VietnameseAnalysis.Form.FO.fieldOf(name);
        exactPairs = VietnameseAnalysis.Form.EX2.fieldOf(name);
        foldedPairs = VietnameseAnalysis.Form.FO2.fieldOf(name);
    }

    float boost() {
        return boost;
    }

    /// Name of the Lucene field that holds one form of this text.
    String field(VietnameseAnalysis.Form form) {
        return switch (form) {
            case EX -> exact;
            case FO -> folded;
            case EX2 -> exactPairs;
            case FO2 -> foldedPairs;
        };
    }
}
