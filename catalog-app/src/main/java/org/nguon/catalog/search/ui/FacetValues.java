package org.nguon.catalog.search.ui;

import org.nguon.catalog.look.Texts;
import org.nguon.indexer.index.FacetName;

/// What a facet and its values are called on the page. Values in the archive's own short words have a text; names of
/// people and places speak for themselves.
final class FacetValues {

    private FacetValues() {}

    static String name(FacetName facet, Texts texts) {
        return texts.say("facet." + facet.name());
    }

    static String value(FacetName facet, String value, Texts texts) {
        return texts.sayIfKnown("facet.value." + facet.name() + "." + value)
                .orElseGet(() -> facet == FacetName.DECADE ? decade(value) : value);
    }

    /// `192X` as the years it holds, which both languages write alike.
    private static String decade(String value) {
        return value.matches("[0-9]{3}X") ? value.replace('X', '0') + "–" + value.replace('X', '9') : value;
    }
}
