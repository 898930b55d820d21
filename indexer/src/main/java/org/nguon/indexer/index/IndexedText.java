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
    private final String[] fields;

    IndexedText(float boost) {
        this.boost = boost;
        VietnameseAnalysis.Form[] forms = VietnameseAnalysis.Form.values();
        fields = new String[forms.length];
        for (VietnameseAnalysis.Form form : forms) {
            fields[form.ordinal()] = form.fieldOf(name().toLowerCase(Locale.ROOT));
        }
    }

    float boost() {
        return boost;
    }

    /// Name of the Lucene field that holds one form of this text.
    String field(VietnameseAnalysis.Form form) {
        return fields[form.ordinal()];
    }
}
